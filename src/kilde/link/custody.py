"""Custody: being taken and being charged are two happenings, though both are of one mode."""

from kilde.link.sketch import MISSING, Sketch

ARREST = "arrest"

ABDUCT = "abduct"
"""The mode of taking people away. It has words of its own: what is told without them is another deed."""


def is_other_step(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of those who are taken, and the other only of what is brought against them.

    Who is charged, remanded or indicted was mostly arrested days before: only the claim of the arrest has its effect.
    """
    return one.kind == other.kind and ARREST in one.modes & other.modes and bool(one.harm) is not bool(other.harm)


def is_other_deed(own: Sketch, other: Sketch) -> bool:
    """Whether one tells of people who are taken, by armed men or the police, and the other of something else."""
    missing = any(side.harm == {MISSING} for side in (own, other))
    return (not missing and (ABDUCT in own.modes) is not (ABDUCT in other.modes)) or is_other_step(own, other)
