"""Custody: being taken and being charged are two happenings, though both are of one mode."""

from kilde.link.sketch import Sketch

ARREST = "arrest"


def is_other_step(one: Sketch, other: Sketch) -> bool:
    """Whether one tells of those who are taken, and the other only of what is brought against them.

    Who is charged, remanded or indicted was mostly arrested days before: only the claim of the arrest has its effect.
    """
    return one.kind == other.kind and ARREST in one.modes & other.modes and bool(one.harm) is not bool(other.harm)
