"""Gazetteers: opened for a reading, and made from GeoNames' tables."""

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from kilde.languages import installed
from kilde.model import Issue, PackError, SourceError
from kilde.model.showing import shown
from kilde.resolve.entries import packed
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.gazetteer import shipped as shipped_gazetteer
from kilde.resolve.geonames import PLACES, Places
from kilde.sources import LIMIT, list_lines

FLOOR = 1_000
"""People of the smallest town that is taken where nobody says another number."""
COMMENT = b"#"


def gazetteer_of(path: Path | None) -> Gazetteer:
    """The gazetteer in a file, with Kilde's countries, or Kilde's own; PackError where the file is none."""
    if path is None:
        return shipped_gazetteer()
    try:
        return Gazetteer(path.read_bytes(), shipped_gazetteer().countries)
    except OSError as error:
        raise SourceError(f"{shown(str(path))}: {(error.strerror or 'cannot be read').lower()}") from error
    except (zlib.error, ValueError) as error:
        raise PackError(f"{shown(str(path))}: is no gazetteer; make one with 'kilde gazetteer'") from error


class GeoNames:
    """A gazetteer made from GeoNames' tables: of places, and where there are any of alternate names and of codes."""

    def __init__(self, paths: Sequence[str], floor: int, broken: Callable[[Issue], None]) -> None:
        """`broken` is told of lines that are broken: these are passed over. SourceError where a path is no table."""
        self.broken = self.places = 0
        self._paths = sorted(paths, key=lambda path: _columns(path) != PLACES)
        self._floor, self._tell = floor, broken
        if _columns(self._paths[0]) != PLACES:
            raise SourceError(f"{shown(paths[0])}: has no table of places beside it; give allCountries.txt as well")

    def packed(self) -> bytes:
        """The bytes of the gazetteer; SourceError where there is no place in the tables."""
        places = Places(self._floor, installed())
        for path in self._paths:
            for number, line in list_lines(path):
                try:
                    _read(line, places)
                except PackError as error:
                    self.broken += 1
                    self._tell(Issue(path, f"line {number}", "broken-line", str(error)))
        entries = list(places.entries())
        self.places = len(entries)
        if not entries:
            raise SourceError("there is no place in the tables that is taken; nothing was written")
        return packed(entries)


def _columns(path: str) -> int:
    """Columns of the first line that holds anything: what tells one table from another."""
    first = next((line for _, line in list_lines(path) if line and not line.startswith(COMMENT)), b"")
    return first.count(b"\t") + 1


def _read(line: bytes | None, places: Places) -> None:
    if line is None:
        raise PackError(f"is longer than {LIMIT:,} bytes")
    if line and not line.startswith(COMMENT):
        places.read(line)
