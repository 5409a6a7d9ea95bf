"""`kilde gazetteer`: which places are known, and gazetteers made from GeoNames' tables."""

from collections.abc import Sequence
from pathlib import Path

from kilde.app import phrases
from kilde.app.commands.export import write_whole
from kilde.app.commands.telling import Told, passed_over
from kilde.app.terminal import out, safe, say, table
from kilde.model import UsageError
from kilde.model.showing import shown
from kilde.pipeline import GeoNames, gazetteer_of


def make_gazetteer(paths: Sequence[str], output: str, floor: int) -> None:
    """Makes a gazetteer, whole or not at all, and says what came of it."""
    if not paths:
        raise UsageError("-o needs GeoNames' tables; see 'kilde gazetteer --help'")
    tables = GeoNames(paths, floor, Told())
    write_whole(Path(output), [tables.packed()])
    out().print(safe(f"{phrases.counted(tables.places, 'place', 'places')} in {output}"), soft_wrap=True)
    passed_over(tables.broken)


def count_places(paths: Sequence[str]) -> None:
    """How many places a gazetteer has of each kind."""
    rows = table("Kind", "Places")
    for kind, count in sorted(gazetteer_of(_path(paths)).kinds().items()):
        rows.add_row(kind, str(count))
    out().print(rows)


def _path(paths: Sequence[str]) -> Path | None:
    if len(paths) > 1:
        raise UsageError("only one gazetteer can be looked into at a time")
    return Path(paths[0]) if paths else None


def list_places(name: str, paths: Sequence[str]) -> None:
    """Every place of a name, however it is spelt."""
    found = gazetteer_of(_path(paths)).named(name)
    if not found:
        say(f"kilde: no place is known as {shown(name, 60)!r}")
        return
    rows = table("Id", "Kind", "Name", "Country", "People", "Degrees")
    for spot in found:
        cells = (spot.id, spot.kind, spot.name, spot.country or "", str(spot.people), f"{spot.lat:.2f}, {spot.lon:.2f}")
        rows.add_row(*map(safe, cells))
    out().print(rows)
