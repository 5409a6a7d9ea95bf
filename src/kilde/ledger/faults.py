"""Faults: what verify finds to be other than it was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is broken. `what` is "file", "schema", "head", "entry", "content" or "holding".

    `where` names it ("entry 17, claim 3f…"), `reason` is a sentence for a person.
    """

    what: str
    where: str
    reason: str


def shown(value: object) -> str:
    """A stored value that may be broken, short and fit for a terminal."""
    fit = isinstance(value, str) and value.isascii() and value.isprintable()
    return (str(value) if fit else ascii(value))[:70]
