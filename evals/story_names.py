"""Names of stories that are put apart or together wrongly, to be read by people."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from evals.story_score import Name, Scored

NOBODY = "nobody"


def names(scored: Scored, slug: str | None) -> Iterator[str]:
    """Gold entities that are parted, and the ledger's entities that hold several."""
    called = _called(scored)
    by_gold: dict[str, list[Name]] = defaultdict(list)
    by_said: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for name, gold in scored.entity.items():
        by_gold[scored.same[gold]].append(name)
        by_said[name.resolved].append((scored.same[gold], name))
    yield "\n== gold entities that are parted"
    for gold, found in sorted(by_gold.items()):
        if _of(slug, gold, found) and (len({name.resolved for name in found}) > 1 or not found[0].resolved):
            said = Counter((called.get(name.resolved, NOBODY), name.quote) for name in found)
            yield f"{gold}: " + "; ".join(f"{quote!r} = {who} ({n})" for (who, quote), n in said.most_common())
    yield "\n== entities of the ledger that hold several"
    for id, members in sorted(by_said.items()):
        if id and len({gold for gold, _ in members}) > 1 and any(_of(slug, gold, [name]) for gold, name in members):
            held = Counter((gold, name.quote, name.article) for gold, name in members)
            yield f"{called[id]}: " + "; ".join(f"{gold} {quote!r} in {where}" for gold, quote, where in held)


def _called(scored: Scored) -> Mapping[str, str]:
    """What each of the ledger's entities is called."""
    named = (
        entity
        for one in scored.seen.evidence.values()
        for chain in (one.resolution.entities, *one.resolution.voices)
        for entity in chain
    )
    return {entity.id: f"{entity.name} ({entity.type})" for entity in named if entity}


def _of(slug: str | None, gold: str, found: list[Name]) -> bool:
    return slug is None or gold.startswith(f"{slug}:") or any(name.article.startswith(f"{slug}-") for name in found)
