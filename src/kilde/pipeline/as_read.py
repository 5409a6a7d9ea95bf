"""The values of a claim as a correction would put them: what a person confirms who holds that the machine is right."""

from kilde.model import Correction, Evidence, Figure, Quantity, Said
from kilde.model.judgements import UNKNOWN
from kilde.pipeline.corrected import FIELDS, ROLES, amount


def as_read(one: Evidence, field: str) -> Correction | None:
    """The value of a field, "unknown" where it has none; None where no correction could say it."""
    if field == "place":
        place = one.resolution.place
        return Correction(field, place.name if place else UNKNOWN, place)
    if field in ROLES:
        return _role(one, field)
    if field in FIELDS:
        return Correction(field, _word(one, field))
    totals = [figure for figure in one.claim.figures if figure.of == field and figure.total]
    if not totals:
        return Correction(field, UNKNOWN)
    said = _amount(totals[0]) if len(totals) == 1 else None
    return Correction(field, said) if said else None


def _word(one: Evidence, field: str) -> str:
    if field == "time":
        return one.resolution.edtf if isinstance(one.resolution.edtf, str) else UNKNOWN
    return str(getattr(one.claim, field) or UNKNOWN)


def _role(one: Evidence, field: str) -> Correction | None:
    """Those of a role; none where somebody has it whom nobody knows, for a correction names entities."""
    pairs = zip(one.claim.participants, one.resolution.entities, strict=True)
    known = {entity and entity.id: entity for who, entity in pairs if who.role == field}
    entities = tuple(entity for entity in known.values() if entity)
    if len(entities) < len(known):
        return None
    return Correction(field, "; ".join(entity.name for entity in entities) or UNKNOWN, entities=entities)


def _amount(one: Figure) -> str | None:
    """As a person would put it; None for hedges that no correction has, such as dozens."""
    low, high = one.low, one.high
    if low is not None and high is not None and low != high:
        text = f"{low}-{high}"
    else:
        number = high if low is None else low
        off = {Said.MORE_THAN: -1, Said.LESS_THAN: 1}.get(one.said, 0)
        hedge = "" if one.said in (Said.EXACTLY, Said.NONE) else f"{one.said} "
        text = f"{hedge}{(number or 0) + off}"
    return text if amount(text) == Quantity(low, high, one.said) else None
