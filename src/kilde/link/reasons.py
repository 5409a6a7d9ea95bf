"""Why an event is what it is: a line for every value, every count and every link.

Made from the event and its evidence, beside the choices themselves: docs/status.md states the rules in words.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from kilde.link.order import as_published
from kilde.link.origins import origins
from kilde.link.status import vouched
from kilde.link.why import Why, claims, counted, ids, listed, outlets, speakers, speakers_of
from kilde.link.why_figures import why_so_many
from kilde.link.why_when_where import why_then, why_there
from kilde.link.why_who import why_they
from kilde.model import Event, Evidence, Status

Told = list[Evidence]

VOUCHED: Mapping[Status, Callable[[Sequence[Evidence]], str]] = {
    Status.DENIED: lambda e: f"every claim of it is negated, or denied by its voice: {speakers(e)}",
    Status.DISPUTED: lambda e: f"{speakers(e)} {_do(e, 'deny')} what others say",
    Status.CONFIRMED: lambda e: f"{speakers(e)} {_do(e, 'confirm')} it, as certain",
    Status.CLAIMED: lambda e: f"{speakers(e)} {_do(e, 'claim')} responsibility for it",
    Status.ASSERTED: lambda e: f"{outlets(e)} {_do(e, 'say')} it as certain, with nobody named as the source",
    Status.ATTRIBUTED: lambda e: f"it is certain to {speakers(e)}, but no outlet says it itself",
    Status.ALLEGED: lambda e: f"there is only hearsay, doubt, possibility or accusation, by {speakers(e)}",
}
"""The rules of docs/status.md, with those on whose word they rest."""


def reasons(event: Event, evidence: Sequence[Evidence], links: int | None = None) -> tuple[Why, ...]:
    """The reasons of an event's values in the order in which a card shows these, its links last, or so many of them."""
    told = as_published(evidence)
    return (
        *_kind(event, told),
        _status(event, told),
        why_then(event, told),
        why_there(event, told),
        *why_they(event, told),
        *(why_so_many(one, told) for one in event.figures),
        *_counts(event, told),
        *islice(_links(event, told), links),
    )


def _kind(event: Event, told: Sequence[Evidence]) -> Iterator[Why]:
    """Kind, mode and aspect: what the words of the claims say most."""
    words = listed(f"“{e.claim.trigger.quote}”" for e in told)
    yield Why("kind", event.kind, f"all of its claims are of this kind: {words}", ids(told))
    if event.mode:
        modes = Counter(e.claim.mode for e in told if e.claim.mode)
        own = [e for e in told if e.claim.mode == event.mode]
        yield Why("mode", event.mode, _most(modes, event.mode, own), ids(own))
    aspects = Counter(str(e.claim.aspect) for e in told)
    own = [e for e in told if e.claim.aspect == event.aspect]
    yield Why("aspect", str(event.aspect), _most(aspects, str(event.aspect), own), ids(own))


def _most(found: Mapping[str, int], value: str, own: Sequence[Evidence]) -> str:
    """How many claims say so, and what the others say."""
    words = listed(f"“{e.claim.trigger.quote}”" for e in own)
    others = listed(f"{other} ({number})" for other, number in found.items() if other != value)
    return f"{claims(own)}: {words}" + (f"; others say {others}" if others else "")


def _status(event: Event, told: Sequence[Evidence]) -> Why:
    status, behind = vouched([e.claim for e in told])
    if status is not event.status:
        return Why("status", event.status.value, "set otherwise than by its claims")
    found = {id(claim) for claim in behind}
    own = [e for e in told if id(e.claim) in found]
    return Why("status", status.value, VOUCHED[status](own), ids(own))


def _do(told: Sequence[Evidence], verb: str) -> str:
    """The verb as its subject wants it: "confirms", "deny"."""
    if len({name for e in told for name in speakers_of(e)}) > 1:
        return verb
    return "denies" if verb == "deny" else f"{verb}s"


def _counts(event: Event, told: Sequence[Evidence]) -> Iterator[Why]:
    """How documents come down to texts, wire families and origins."""
    by_text = _grouped((e.document.text, e) for e in told)
    yield Why("documents", str(len(event.documents)), outlets(told), ids(told))
    yield Why("texts", str(event.texts), _copies([*by_text.values()], "print the same words"))
    sources = origins(told)
    kin = [[e for text in by_text if text in family for e in by_text[text]] for family in sources.families]
    copied = _copies(kin, "print copies of one another, whole or in part")
    yield Why("families", str(event.families), copied if len(kin) == event.families else "counted otherwise")
    yield from _origins(event, told, sources.by_claim)


def _grouped(pairs: Iterable[tuple[str, Evidence]]) -> Mapping[str, Told]:
    """Claims by what they have in common, in their order."""
    found: dict[str, Told] = defaultdict(list)
    for key, e in pairs:
        found[key].append(e)
    return found


def _copies(groups: Sequence[Sequence[Evidence]], how: str) -> str:
    """Which documents were put together."""
    shared = [group for group in groups if len({e.claim.document for e in group}) > 1]
    if not shared:
        return "none is a copy of another"
    return "; ".join(f"{outlets(group)} {how}" for group in shared)


def _origins(event: Event, told: Sequence[Evidence], said: Mapping[str, Sequence[str]]) -> Iterator[Why]:
    """For each who said it first: under which names, and where."""
    by_origin = _grouped((origin, e) for e in told for origin in said[e.resolution.claim])
    for origin in event.origins:
        own = by_origin.get(origin, [])
        names = {chain[0].name for e in own for chain in e.claim.voices}
        if not own:
            yield Why("origin", origin, "counted with others")
        elif any(not e.claim.voices for e in own):
            yield Why("origin", origin, f"says it itself, in {claims(own)}", ids(own))
        else:
            called = f", called {listed(f'“{name}”' for name in sorted(names))}" if names != {origin} else ""
            yield Why("origin", origin, f"first to say it in {claims(own)}, {outlets(own)}{called}", ids(own))


def _links(event: Event, told: Sequence[Evidence]) -> Iterator[Why]:
    by_claim = {e.resolution.claim: e for e in told}
    for link in event.links:
        pair = [by_claim[claim] for claim in (link.one, link.other)]
        apart = len({e.claim.document for e in pair}) > 1
        named = (f"“{e.claim.trigger.quote}”{f' ({e.document.source})' if apart else ''}" for e in pair)
        line = f"{'; '.join(link.reasons)} ({link.score:.2f})"
        yield Why("link", " ~ ".join(named), line, (link.one, link.other))
    if not event.links:
        yield Why("link", "", f"there is but {counted(len(told), 'claim', 'claims')}", ids(told))
