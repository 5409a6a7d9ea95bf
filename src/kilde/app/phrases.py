"""Values in few words, for tables and cards; JSON is for machines."""

from collections.abc import Iterable

from kilde.model import Claim, Event, Figure, Place, Range, Resolution, Said, Unknown, Voice

UNKNOWN = "unknown"
OPEN = ("", "..")
"""An end of an interval that nobody set."""

FIRST = ("killed", "injured", "casualties")
"""Figures that are named before all others."""

SHORTEST = 5
"""Characters of an id that are shown at least."""

_HEDGES = {Said.AT_LEAST: "≥ ", Said.ABOUT: "~ ", Said.UP_TO: "≤ ", Said.MORE_THAN: "≥ ", Said.LESS_THAN: "≤ "}


def when(edtf: str | Unknown | None) -> str:
    """EDTF as a person reads it: sets as "… or …", intervals as "… to …"; why it is unknown, where it is."""
    if not isinstance(edtf, str):
        return UNKNOWN if edtf is None else f"{UNKNOWN}: {edtf.reason}"
    if edtf[:1] in "[{" and edtf[-1:] in "]}":
        members = [part.strip().replace("..", " to ").strip() for part in edtf[1:-1].split(",")]
        return " or ".join(members) if len(members) < 4 else f"{members[0]}, {members[1]} … or {members[-1]}"
    first, slash, last = edtf.replace("T", " ").partition("/")
    if slash and first in OPEN:
        return f"until {last}"
    return f"{first} or later" if slash and last in OPEN else f"{first} to {last}" if slash else first


def where(place: Place | None) -> str:
    """The place with its country."""
    if place is None:
        return UNKNOWN
    return f"{place.name}, {place.country}" if place.country and place.precision != "country" else place.name


def amount(one: Range) -> str:
    """The best number with its hedge, and how far the accounts lie apart: "12 (8-15)"."""
    best = _number(one.best, one.said)
    if None not in (one.low, one.high) and one.low != one.high:
        return f"{best} ({one.low}–{one.high})"
    return best


def said(figure: Figure) -> str:
    """A figure as one claim gives it."""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return f"{figure.low}–{figure.high}"
    return _number(figure.high if figure.low is None else figure.low, figure.said)


def _number(number: int | None, hedge: str) -> str:
    return "some" if number is None else f"{_HEDGES.get(Said(hedge), '')}{number:,}".replace(",", " ")


def figures(ranges: Iterable[Range]) -> list[str]:
    """Figures by weight: the dead and the hurt first."""
    ordered = sorted(ranges, key=lambda one: (FIRST.index(one.of) if one.of in FIRST else len(FIRST), one.of))
    return [f"{amount(one)} {one.of}" for one in ordered]


def chain(voices: tuple[Voice, ...]) -> str:
    """Who says it, from the origin to the last relay."""
    return " via ".join(_voice(one) for one in voices)


def _voice(one: Voice) -> str:
    return f"{one.name} ({one.kind})" if one.kind in ("anonymous", "witness") else one.name


def what(event: Event) -> str:
    """Kind and mode."""
    return f"{event.kind} {event.mode}" if event.mode else event.kind


def view_of(claim: Claim) -> str:
    """What the first voice does with the claim, how certain it makes it, and whether it took place."""
    return f"{claim.stance}, {claim.factuality}, {claim.aspect}"


def counted(number: int, one: str, many: str) -> str:
    """ "1 document", "3 documents"."""
    return f"{number} {one if number == 1 else many}"


def when_of(event: Event) -> str:
    """When an event took place; in brackets where no claim says so."""
    return f"({when(event.edtf)})" if event.edtf and event.time_inferred else when(event.edtf)


def where_of(event: Event) -> str:
    """Where an event took place; in brackets where no claim says so."""
    return f"({where(event.place)})" if event.place and event.place_inferred else where(event.place)


def place_of(resolution: Resolution) -> str:
    """Where a claim puts it, or why that is unknown."""
    if resolution.place is None and resolution.place_unknown:
        return f"{UNKNOWN}: {resolution.place_unknown.reason}"
    return where(resolution.place)


def dated(resolution: Resolution) -> str:
    """When a claim puts it; in brackets where only its document sets it so."""
    inferred = f" ({when(resolution.dated)})" if resolution.dated else ""
    return f"{when(resolution.edtf)}{inferred}"


def set_in(resolution: Resolution) -> str:
    """Where a claim puts it; in brackets where only its document sets it so."""
    return f"{place_of(resolution)}{f' ({where(resolution.setting)})' if resolution.setting else ''}"


def gist(event: Event) -> str:
    """An event in one line: what, when, where, how many, by how many accounts."""
    told = [what(event), when_of(event), where_of(event), *figures(event.figures)[:2]]
    return ", ".join((*told, counted(len(event.documents), "document", "documents")))


def shortest(ids: Iterable[str]) -> int:
    """How many characters tell all ids apart."""
    known = sorted(ids)
    for length in range(SHORTEST, 24):
        if len({id[:length] for id in known}) == len(known):
            return length
    return 24
