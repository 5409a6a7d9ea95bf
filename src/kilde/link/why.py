"""Why a value of an event is what it is, in a line that a person understands; and the words that such lines share."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kilde.model import Evidence

MOST = 4
"""Sources that a line names; more are counted."""


class Why(NamedTuple):
    """What the line explains ("time", "killed", "participant", "link"), the value in words, and the claims it rests on.

    `value` is "" where the value is unknown.
    """

    of: str
    value: str
    line: str
    claims: tuple[str, ...] = ()


def ids(told: Iterable[Evidence]) -> tuple[str, ...]:
    """The claims' ids, each once."""
    return tuple(dict.fromkeys(one.resolution.claim for one in told))


def listed(parts: Iterable[str], most: int = MOST) -> str:
    """ "a", "a and b", "a, b and 3 more"."""
    found = list(dict.fromkeys(parts))
    if len(found) > most:
        found = [*found[: most - 1], f"{len(found) - most + 1} more"]
    return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def outlets(told: Iterable[Evidence]) -> str:
    """The documents of the claims: "Nordavisen (2020-01-03) and Kystbladet (2020-01-04)"."""
    return listed(outlet(one) for one in told)


def outlet(one: Evidence) -> str:
    """Where and when it was published."""
    return f"{one.document.source} ({one.document.published or 'date unknown'})"


def documents(told: Iterable[Evidence]) -> int:
    """How many documents the claims are of."""
    return len({one.claim.document for one in told})


def speakers(told: Sequence[Evidence]) -> str:
    """Who says it first: the first voice of each chain, or the outlet where there is none."""
    return listed(name for one in told for name in speakers_of(one))


def speakers_of(one: Evidence) -> list[str]:
    """The first voice of each chain of a claim, or the outlet."""
    return [chain[0].name for chain in one.claim.voices] or [one.document.source]


def counted(number: int, one: str, many: str) -> str:
    """ "1 claim", "3 claims"."""
    return f"{number} {one if number == 1 else many}"


def claims(told: Sequence[Evidence]) -> str:
    """ "3 claims of 2 documents"."""
    of = documents(told)
    return f"{counted(len(told), 'claim', 'claims')} of {counted(of, 'document', 'documents')}"
