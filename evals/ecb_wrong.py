"""What of a topic of ECB+ is put apart or together wrongly, and why, most frequent reasons first."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from evals.ecb_topic import Topic
from kilde.link.compare import compare
from kilde.link.sketch import sketch


def listing(many: Sequence[Topic]) -> Iterator[str]:
    """Gold events that are parted, the ledger's events that hold several, and how often each reason is behind it."""
    for one in many:
        yield f"\n== topic {one.name}"
        yield from _clusters(one)
    yield "\n== pairs of one gold event that are apart, by what comparing the two claims says"
    yield from _most(Counter(reason for one in many for reason in _apart(one)))
    yield "\n== links between claims of two gold events, by their reasons"
    yield from _most(Counter(reason for one in many for reason in _links(one)))


def _clusters(one: Topic) -> Iterator[str]:
    by_gold, by_said = _turned(one.gold), _turned(one.said)
    for event, claims in by_gold.items():
        parts = Counter(one.said[claim] for claim in claims)
        if len(parts) > 1:
            yield f"parted {event.partition('/')[2]}"
            for part in parts:
                yield f"    {part[:8]}: " + "; ".join(_brief(one, c) for c in claims if one.said[c] == part)
    for event, claims in by_said.items():
        parts = Counter(one.gold[claim] for claim in claims)
        if len(parts) > 1:
            yield f"mixed {event[:8]}"
            for part in parts:
                own = [_brief(one, c) for c in claims if one.gold[c] == part]
                yield f"    {part.partition('/')[2]}: " + "; ".join(own)


def _turned(clusters: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(clusters):
        found[clusters[claim]].append(claim)
    return found


def _brief(one: Topic, claim: str) -> str:
    evidence = one.seen.evidence[claim]
    return f"{evidence.document.source} {evidence.claim.kind} {evidence.claim.trigger.quote!r}"


def _apart(one: Topic) -> Iterator[str]:
    for claims in _turned(one.gold).values():
        for a, b in combinations(claims, 2):
            if one.said[a] != one.said[b]:
                both = (one.seen.evidence[a], one.seen.evidence[b])
                same = both[0].document == both[1].document
                verdict = compare(sketch(both[0], {}), sketch(both[1], {}), in_one_article=same)
                where = "in one text" if same else "across"
                yield f"{where}: {verdict.barred or f'{verdict.score:.2f} ' + ', '.join(verdict.reasons)}"


def _links(one: Topic) -> Iterator[str]:
    for event in one.seen.events:
        for link in event.links:
            gold = (one.gold.get(link.one), one.gold.get(link.other))
            if all(gold) and gold[0] != gold[1]:
                yield f"{link.score:.2f} {', '.join(reason for reason in link.reasons)}"


def _most(counts: Counter[str]) -> Iterator[str]:
    yield from (f"{n:6} {reason}" for reason, n in counts.most_common(25))
