"""`kilde languages`: the languages that Kilde reads, and what is to be said of one pack."""

from pathlib import Path

from kilde.app.edge import Code
from kilde.app.terminal import out, safe, table
from kilde.languages import extent
from kilde.pipeline import check_pack, packs


def list_languages(added: Path | None) -> None:
    """Every language that has a pack, with how many words of each sort it knows."""
    rows = table("Code", "Language", "Triggers", "Nouns", "Cues")
    for code, pack in packs(added).items():
        known = extent(pack)
        rows.add_row(safe(code), safe(pack.name), *map(str, (known.triggers, known.nouns, known.cues)))
    out().print(rows)


def check(named: str) -> int:
    """Prints each fault of a pack, or how far it goes and what it lacks; the exit code says which."""
    console, checked = out(), check_pack(named)
    for fault in checked.faults:
        console.print(safe(fault), soft_wrap=True)
    if checked.extent is None:
        return Code.FAULTS
    known = checked.extent
    sizes = f"{known.triggers} triggers, {known.nouns} nouns, {known.cues} cues"
    console.print(safe(f"{checked.code}: {checked.name}: {sizes}"))
    console.print(safe("   ".join(f"{kind} {count}" for kind, count in known.kinds.items())))
    for gap in checked.gaps:
        console.print(safe(f"lacks: {gap}"), soft_wrap=True)
    return Code.FINE
