"""Faults: what verify finds to be other than it was written."""

from dataclasses import dataclass

from kilde.model.showing import shown


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is broken. `what` is "file", "schema", "head", "entry", "content" or "holding".

    `where` names it ("entry 17, claim 3f…"), `reason` is a sentence for a person.
    """

    what: str
    where: str
    reason: str


def named(value: object) -> str:
    """A stored value that may be broken, or of any type, as it can be told to a person."""
    return shown(value if isinstance(value, str) else ascii(value), 70)
