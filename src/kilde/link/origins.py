"""Independence by origin: documents, texts, wire families and ultimate informants counted apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kilde.model import Entity, Evidence

SHARED = 0.5
"""Share of the sentences behind the smaller document's claims that must stand in the other for one wire family."""


def families(told: Sequence[Evidence]) -> int:
    """How many texts remain when those that copy one another count once, judged by the sentences behind the claims."""
    sentences: dict[str, set[str]] = defaultdict(set)
    for e in told:
        sentences[e.document.text].add(" ".join(e.claim.sentence.quote.casefold().split()))
    kept: list[set[str]] = []
    for text in sorted(sentences):
        own = sentences[text]
        copy = next((k for k in kept if len(k & own) >= SHARED * min(len(k), len(own))), None)
        if copy is None:
            kept.append(set(own))
        else:
            copy |= own
    return len(kept)


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
