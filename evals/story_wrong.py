"""What of stories is put apart or together wrongly, with the reasons, to be read by people."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import combinations

from evals.story_gold import GoldEvent
from evals.story_names import names
from evals.story_score import COUNTS, Scored, counted
from kilde.link.compare import ENOUGH, compare
from kilde.link.sketch import sketch, together
from kilde.model import Event, Evidence, Link, Unknown

SHORT = 8
"""Letters of an id that are shown."""

LONG = 150
"""Letters of a sentence that are shown."""


def listing(scored: Scored, slug: str | None) -> Iterator[str]:
    """Gold events that are parted or miscounted, ledger's events that hold several, and names, likewise."""
    yield from _parted(scored, slug)
    yield from _mixed(scored, slug)
    yield from names(scored, slug)


def _parted(scored: Scored, slug: str | None) -> Iterator[str]:
    """Each gold event with the ledger's events that its claims fell into; those that are all right in one line."""
    events = {event.id: event for event in scored.seen.events}
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for claim, of in scored.event.items():
        held[of][scored.seen.event_of[claim]] += 1
    for id, gold in scored.gold.items():
        if slug is None or id.partition(":")[0] == slug:
            yield from _gold(scored, gold, [events[event] for event, _ in held[id].most_common()])


def _gold(scored: Scored, gold: GoldEvent, fell: Sequence[Event]) -> Iterator[str]:
    mentions = [mention for mention in scored.mentions if mention.event == gold.id]
    missed = [f"{brief(mention.article)} {mention.trigger!r}" for mention in mentions if not mention.met]
    state = "parted" if len(fell) > 1 else "whole" if fell else "not met"
    yield f"\n{gold.id} {gold.kind}: {gold.gloss}"
    yield f"    {state}; ledger's events {', '.join(map(short, fell)) or '-'}"
    if missed:
        yield f"    {len(missed)} of {len(mentions)} mentions missed: {', '.join(missed)}"
    yield from _miscounted(scored, gold)
    if len(fell) > 1 or _strangers(scored, gold, fell):
        for event in fell:
            yield f"    {short(event)} {about(event)}"
            told = [claim for claim in _in_order(scored, event) if scored.event.get(claim) == gold.id]
            yield from (f"        {_claim(scored, claim)}" for claim in told)
    yield from (f"    apart: {short(a)} {short(b)}: {_why_apart(scored, a, b)}" for a, b in combinations(fell, 2))


def _miscounted(scored: Scored, gold: GoldEvent) -> Iterator[str]:
    most = scored.alone(gold.id)
    if most is None:
        return
    said = counted(most)
    if wrong := [f"{name} {said[name]} for {gold.counts[name]}" for name in COUNTS if said[name] != gold.counts[name]]:
        yield f"    counts of {short(most)}: {', '.join(wrong)}"
    if said["origins"] != gold.counts["origins"]:
        yield f"        origins said: {'; '.join(sorted(most.origins))}"
        yield f"        origins gold: {'; '.join(sorted(gold.origins))}"


def _strangers(scored: Scored, gold: GoldEvent, fell: Iterable[Event]) -> bool:
    return any(scored.label(claim) not in ("", gold.id) for event in fell for claim in event.claims)


def _mixed(scored: Scored, slug: str | None) -> Iterator[str]:
    """Each of the ledger's events that holds claims of several gold events, and the links that brought these in."""
    yield "\n== events of the ledger that hold several"
    for event in scored.seen.events:
        labels = Counter(label for claim in event.claims if (label := scored.label(claim)))
        if len(labels) > 1 and (slug is None or any(label.partition(":")[0] == slug for label in labels)):
            yield f"\n{short(event)} {about(event)}"
            yield "    holds " + ", ".join(f"{brief(label)} ({n})" for label, n in labels.most_common())
            yield from (f"    {_claim(scored, claim)}" for claim in _in_order(scored, event))
            for one, other in combinations(sorted(labels), 2):
                yield f"    {brief(one)} ~ {brief(other)}:"
                yield from (f"        {line}" for line in _way(scored, event, one, other))


def _way(scored: Scored, event: Event, one: str, other: str) -> Iterator[str]:
    """The fewest links that lead from a claim of one gold event to one of the other."""
    beside: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in event.links:
        beside[link.one].append((link.other, link))
        beside[link.other].append((link.one, link))
    came: dict[str, tuple[str, Link] | None] = {c: None for c in event.claims if scored.label(c) == one}
    ahead = deque(came)
    while ahead and scored.label(ahead[0]) != other:
        here = ahead.popleft()
        for claim, link in beside[here]:
            if claim not in came:
                came[claim] = (here, link)
                ahead.append(claim)
    at = ahead[0] if ahead else None
    while at and (step := came[at]):
        before, link = step
        yield f"{_brief(scored, before)} ~ {_brief(scored, at)}: {link.score:.2f} {', '.join(link.reasons)}"
        at = before


def _why_apart(scored: Scored, one: Event, other: Event) -> str:
    """What comparing the two as wholes says; links inside one article are made otherwise, and are not tried here."""
    whole, part = (reduce(together, (sketch(e, {}) for e in scored.seen.of(event))) for event in (one, other))
    verdict = compare(whole, part)
    if verdict.barred:
        return verdict.barred
    missing = "" if verdict.score < ENOUGH else "; enough, but not linked: never compared, or barred with others"
    return f"{verdict.score:.2f} {', '.join(verdict.reasons)}{missing}"


def _in_order(scored: Scored, event: Event) -> Sequence[str]:
    return sorted(event.claims, key=lambda c: (scored.article[c], scored.seen.evidence[c].claim.trigger))


def short(event: Event) -> str:
    """An event's id as people can tell it apart."""
    return event.id[:SHORT]


def about(event: Event) -> str:
    """What the ledger makes of an event, in a line."""
    place = event.place.name + (" (inferred)" if event.place_inferred else "") if event.place else "no place"
    time = (event.edtf or "no time") + (" (inferred)" if event.edtf and event.time_inferred else "")
    return f"{event.kind} {event.mode or '-'}, {time}, {place}, {len(event.claims)} claims, {len(event.links)} links"


def brief(id: str) -> str:
    """A gold event or an article with the first word of its story's name alone."""
    slug, colon, event = id.partition(":")
    return f"{slug.partition('-')[0]}:{event}" if colon else f"{id.partition('-')[0]}/{id.rpartition('-')[2]}"


def _brief(scored: Scored, claim: str) -> str:
    return f"{brief(scored.article[claim])} {scored.seen.evidence[claim].claim.trigger.quote!r}"


def _claim(scored: Scored, claim: str) -> str:
    """A claim: which gold event it is of, article, trigger, what is known of it, its sentence."""
    one = scored.seen.evidence[claim]
    sentence = " ".join(one.claim.sentence.quote.split())
    label = brief(scored.label(claim)) if scored.label(claim) else "no gold"
    return f"{label:>8} {_brief(scored, claim)} [{', '.join(_known(one))}] {sentence[:LONG]}"


def _known(one: Evidence) -> Iterator[str]:
    resolution = one.resolution
    yield f"{one.claim.kind} {one.claim.mode or '-'}"
    if one.claim.aspect != "occurred":
        yield str(one.claim.aspect)
    yield resolution.edtf if not isinstance(resolution.edtf, Unknown) else "no time"
    yield resolution.place.name if resolution.place else "no place"
    for part, entity in zip(one.claim.participants, resolution.entities, strict=True):
        yield f"{part.role} {part.span.quote!r}" + (f" = {entity.name}" if entity else "")
