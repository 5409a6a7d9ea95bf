"""Independence by origin: documents, texts, wire families and ultimate informants counted apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kilde.model import Entity, Evidence

SHARED = 0.5
"""Share of the sentences behind the smaller document's claims that must stand in the other for one wire family."""


def families(told: Sequence[Evidence]) -> int:
    """How many texts remain when those that copy one another count once, judged by the sentences behind the claims.

    A copy of a copy is of the same family: which text is looked at first changes nothing.
    """
    sentences: dict[str, set[str]] = defaultdict(set)
    for e in told:
        sentences[e.document.text].add(" ".join(e.claim.sentence.quote.casefold().split()))
    found: list[list[set[str]]] = []
    for own in sentences.values():
        kin = [family for family in found if any(_copies(own, other) for other in family)]
        apart = [family for family in found if not any(family is one for one in kin)]
        found = [*apart, [own, *(text for family in kin for text in family)]]
    return len(found)


def _copies(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= SHARED * min(len(one), len(other))


def origins(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The names of those who first said it: the first voice of each chain, or the outlet where there is none."""
    found: dict[str, str] = {}
    for e in told:
        if not e.claim.voices:
            found.setdefault("outlet:" + e.document.source.casefold(), e.document.source)
        for chain, resolved in zip(e.claim.voices, e.resolution.voices, strict=True):
            own = resolved[0] if resolved else None
            entity = entities.get(own.id, own) if own else None
            found.setdefault(
                entity.id if entity else "voice:" + chain[0].name.casefold(), entity.name if entity else chain[0].name
            )
    return tuple(found.values())
