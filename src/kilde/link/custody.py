"""Custody: being taken and being charged are two happenings, though both are of one mode."""

from kilde.link.sketch import CAPTIVES, MISSING, Sketch, counted_as
from kilde.model import Claim

ARREST = "arrest"
SEIZE = "seize"
ASSAULT = "ASSAULT"

ABDUCT = "abduct"
"""The mode of taking people away. It has words of its own: what is told without them is another deed."""


TAKEN = frozenset({"arrested", "convicted", "deported", "executed", "expelled", "released"})
"""Whom one article counts alike in all its sentences, unless it tells of others."""


def is_other_step(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of those who are taken, and the other only of what is brought against them.

    Who is charged, remanded or indicted was mostly arrested days before: only the claim of the arrest has its effect.
    """
    return one.kind == other.kind and ARREST in one.modes & other.modes and bool(one.harm) is not bool(other.harm)


def are_others(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of as many others who are taken or sentenced: "two were held", "the 14 who were held".

    So it is where the one tells of hostages, and the other of prisoners: either side lets its own go.
    """
    captives = [{f.of for f in claim.figures} & CAPTIVES for claim in (one, other)]
    if all(captives) and not captives[0] & captives[1]:
        return True
    here, there = _taken(one), _taken(other)
    return bool({of for of, _ in here} & {of for of, _ in there}) and not here & there


def _taken(one: Claim) -> set[tuple[str, int]]:
    told = {(counted_as(f, one), f.low) for f in one.figures if f.low and f.low == f.high and f.total}
    return {(of, number) for of, number in told if of in TAKEN}


def is_other_deed(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of people who are taken, by armed men or the police, and the other of something else."""
    return is_no_taking(one, other) or is_other_step(one, other)


def is_no_taking(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of people who are taken away by armed men, and the other of something else."""
    missing = any(side.harm == {MISSING} for side in (one, other))
    return not missing and (ABDUCT in one.modes) is not (ABDUCT in other.modes)


def is_ousting(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of power that is taken, and the other only of people who are held."""
    return _ousts(one, other) or _ousts(other, one)


def _ousts(power: Sketch, held: Sketch) -> bool:
    return SEIZE in power.modes and ARREST not in power.modes and ARREST in held.modes and SEIZE not in held.modes


def is_rescue(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of people who are taken, and the other of what the police do, who come for them."""
    return _comes_for(one, other) or _comes_for(other, one)


def by_police_or_not(one: Sketch, other: Sketch) -> bool:
    """Whether the police did one violent deed, and others the other: "a man shot two guards", "officers shot him"."""
    sides = {(side.by_forces, side.by_others) for side in (one, other)}
    return one.kind == other.kind == ASSAULT and sides == {(True, False), (False, True)}


def _comes_for(police: Sketch, taken: Sketch) -> bool:
    if not police.by_forces or taken.by_forces:
        return False
    return ABDUCT in taken.modes and ABDUCT not in police.modes
