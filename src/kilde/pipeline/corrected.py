"""Claims as persons have corrected them: a view, for the stored claim and what it resolved to never change."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kilde.model import (
    MODES,
    Aspect,
    Claim,
    Correction,
    Entity,
    Evidence,
    Factuality,
    Figure,
    Participant,
    Quantity,
    Reason,
    Ruled,
    Said,
    Stance,
    Unknown,
)
from kilde.model.judgements import UNKNOWN

ROLES = frozenset({"actor", "target", "instrument", "beneficiary"})
FIELDS = ("kind", "mode", "time", "place", "stance", "factuality", "aspect")
"""Fields that are neither a role nor a figure, in the order in which they are set: a mode hangs on its kind."""

_NOT_SAID = Unknown(Reason.NOT_SAID)
_AMOUNT = re.compile(r"(?:(?P<said>[a-z ]+) )?(?P<low>\d{1,12})(?:\s*[-–]\s*(?P<high>\d{1,12}))?")


def corrected(one: Evidence, rulings: Sequence[Ruled]) -> Evidence:
    """The evidence with the value of each correction in place of its own; at most one of a field is given."""
    made = {ruled.judgement.correction.field: ruled for ruled in rulings if ruled.judgement.correction}
    order = [*(field for field in FIELDS if field in made), *sorted(made.keys() - set(FIELDS))]
    for field in order:
        correction = made[field].judgement.correction
        assert correction is not None
        one = _with(one, correction)
    why = tuple(told(made[field]) for field in order)
    return replace(one, resolution=replace(one.resolution, why=(*one.resolution.why, *why)))


def told(ruled: Ruled) -> str:
    """What a correction set, and who made it for which reason, in a line."""
    judgement, correction = ruled.judgement, ruled.judgement.correction
    value = f"{correction.field}: {correction.value}, " if correction else ""
    return f"{value}corrected by {judgement.by}: {judgement.reason}"


def amount(text: str) -> Quantity | None:
    """A number as a person puts it: "12", "10-15", "at least 3"; None when it is none."""
    found = _AMOUNT.fullmatch(text.strip().lower())
    if not found:
        return None
    low, said = int(found["low"]), found["said"]
    if found["high"]:
        high = int(found["high"])
        return None if said or high < low else Quantity(low, high, Said.BETWEEN)
    return _hedged(low, said) if said else Quantity(low, low, Said.NONE if low == 0 else Said.EXACTLY)


def _hedged(number: int, said: str) -> Quantity | None:
    bounds: dict[str, tuple[int | None, int | None]] = {
        Said.AT_LEAST: (number, None),
        Said.MORE_THAN: (number + 1, None),
        Said.UP_TO: (None, number),
        Said.LESS_THAN: (None, number - 1),
        Said.ABOUT: (number, number),
        Said.EXACTLY: (number, number),
    }
    return Quantity(*bounds[said], Said(said)) if said in bounds else None


def _with(one: Evidence, by: Correction) -> Evidence:
    if by.field == "time":
        edtf = _NOT_SAID if by.value == UNKNOWN else by.value
        return replace(one, resolution=replace(one.resolution, edtf=edtf, dated=None))
    if by.field == "place":
        unknown = None if by.place else _NOT_SAID
        return replace(one, resolution=replace(one.resolution, place=by.place, place_unknown=unknown, setting=None))
    if by.field in ROLES:
        return _with_role(one, by)
    claim = _with_word(one.claim, by) if by.field in FIELDS else _with_figure(one.claim, by)
    return replace(one, claim=claim)


def _with_word(claim: Claim, by: Correction) -> Claim:
    """The claim with another kind, mode, stance, factuality or aspect; a mode that its kind has not is left out."""
    if by.field == "kind":
        return replace(claim, kind=by.value, mode=claim.mode if claim.mode in MODES.get(by.value, ()) else None)
    if by.field == "mode":
        return replace(claim, mode=by.value if by.value in MODES.get(claim.kind, ()) else None)
    if by.field == "stance":
        return replace(claim, stance=Stance(by.value))
    if by.field == "factuality":
        return replace(claim, factuality=Factuality(by.value))
    return replace(claim, aspect=Aspect(by.value))


def _with_figure(claim: Claim, by: Correction) -> Claim:
    """The claim with another number of those; it rests on the words of the old one, or on what tells of the deed."""
    others = tuple(f for f in claim.figures if f.of != by.field or not f.total)
    span = next((f.span for f in claim.figures if f.of == by.field and f.total), claim.trigger)
    number = amount(by.value)
    if number is None:
        return replace(claim, figures=others)
    return replace(claim, figures=(*others, Figure(by.field, number.low, number.high, number.said, span)))


def _with_role(one: Evidence, by: Correction) -> Evidence:
    """The claim with others in a role; they stand where the old ones do, or where the deed is told."""
    claim, resolution = one.claim, one.resolution
    known = list(zip(claim.participants, resolution.entities, strict=True))
    old = [participant for participant, _ in known if participant.role == by.field]
    span, head = (old[0].span, old[0].head) if old else (claim.trigger, claim.trigger)
    both: list[tuple[Participant, Entity | None]] = [pair for pair in known if pair[0].role != by.field]
    both += [(Participant(by.field, span, head), entity) for entity in by.entities]
    return replace(
        one,
        claim=replace(claim, participants=tuple(participant for participant, _ in both)),
        resolution=replace(resolution, entities=tuple(entity for _, entity in both)),
    )
