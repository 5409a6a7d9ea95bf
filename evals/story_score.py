"""How well a ledger's events and entities are those of the stories; the rules stand in evals/stories.py."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from evals.aligned import Stretch, align
from evals.clusterings import Score, b_cubed
from evals.story_gold import Article, GoldEvent, Story, occurrences, same_across
from evals.together import Together
from kilde.link import view
from kilde.model import Event, Evidence, Span, Voice
from kilde.pipeline import View

OTHER = "other:matters"
"""What claims of articles that are of no story are of."""

COUNTS = ("documents", "texts", "families", "origins")


class Name(NamedTuple):
    """A name as Kilde read it: where, and the id of the entity that it resolves to ("" for nobody)."""

    article: str
    start: int
    end: int
    quote: str
    resolved: str


class Mention(NamedTuple):
    """A gold mention, and whether a claim met it or its event in the same sentence."""

    event: str
    article: str
    trigger: str
    met: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An article as it was read, with where its gold mentions (by event) and names (by entity) stand in its words."""

    story: Story
    article: Article
    words: str
    evidence: Sequence[Evidence]
    mentions: Sequence[tuple[Stretch, str]]
    names: Sequence[tuple[Stretch, str]]


@dataclass(frozen=True)
class Scored:
    """All articles beside what was read of them. Gold events and entities are named SLUG:ID."""

    seen: View
    told: Sequence[Told]
    gold: Mapping[str, GoldEvent]
    same: Mapping[str, str]

    @cached_property
    def event(self) -> Mapping[str, str]:
        """The gold event of each claim that meets a mention."""
        every = ((one, article.mentions) for article in self.told for one in article.evidence)
        met = ((one.resolution.claim, meant(one.claim.trigger, mentions)) for one, mentions in every)
        return {claim: event for claim, event in met if event}

    @cached_property
    def aliens(self) -> frozenset[str]:
        """The claims of articles that are of no story."""
        apart = (article for article in self.told if not article.story.events)
        return frozenset(one.resolution.claim for article in apart for one in article.evidence)

    @cached_property
    def article(self) -> Mapping[str, str]:
        """The article of each claim."""
        return {one.resolution.claim: article.article.id for article in self.told for one in article.evidence}

    def label(self, claim: str) -> str:
        """The gold event of a claim, OTHER where it is of no story, "" where it meets no mention."""
        return OTHER if claim in self.aliens else self.event.get(claim, "")

    @cached_property
    def entity(self) -> Mapping[Name, str]:
        """The gold entity of each name that meets one."""
        every = ((name, span, article.names) for article in self.told for name, span in _names(article))
        met = ((name, meant(span, [one for one in names if _is_most(one[0], span)])) for name, span, names in every)
        return {name: entity for name, entity in met if entity}

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """All gold mentions."""
        return [one for article in self.told for one in _mentions(article)]

    @cached_property
    def most(self) -> Mapping[str, Event]:
        """The ledger's event that holds most claims of a gold event, of equal ones the smaller, for those met."""
        events = {event.id: event for event in self.seen.events}
        held = Counter((gold, self.seen.event_of[claim]) for claim, gold in self.event.items())
        best: dict[str, Event] = {}
        for (gold, id), _ in sorted(held.items(), key=lambda x: (-x[1], len(events[x[0][1]].claims), x[0])):
            best.setdefault(gold, events[id])
        return best

    def alone(self, gold: str) -> Event | None:
        """The ledger's event that holds most of a gold event, without what other stories say that tell of the same."""
        most, pairs = self.most.get(gold), [(one.id, one.same_as) for one in self.gold.values() if one.same_as]
        others = {_slug(id) for pair in pairs if gold in pair for id in pair} - {_slug(gold)}
        if most is None or not others:
            return most
        aside = {one.resolution.claim for a in self.told if a.story.slug in others for one in a.evidence}
        return view([self.seen.evidence[claim] for claim in most.claims if claim not in aside], (), {})


def _slug(id: str) -> str:
    return id.partition(":")[0]


def score(many: Sequence[Story], read: Together) -> Scored:
    """Sets what was read beside the gold."""
    told = [_told(story, article, read) for story in many for article in story.articles]
    gold = {event.id: event for story in many for event in story.events}
    return Scored(read.seen, told, gold, same_across(many))


def _told(story: Story, article: Article, read: Together) -> Told:
    words = read.words[article.url]
    at = align(article.words, words, article.id)
    mentions = [(at.stretch(m.start, m.end), m.event) for m in story.mentions if m.article == article.id]
    names = [(at.stretch(start, end), entity) for start, end, entity in occurrences(story, article)]
    return Told(story, article, words, read.evidence.get(article.url, ()), mentions, names)


def meant(span: Span, gold: Iterable[tuple[Stretch, str]]) -> str:
    """What a span shares most characters with; "" where it meets nothing, or two that are as near."""
    shared: Counter[str] = Counter()
    for stretch, name in gold:
        shared[name] = max(shared[name], stretch.shared(span.start, span.end))
    ranked = shared.most_common(2)
    if not ranked or not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _mentions(article: Told) -> Iterator[Mention]:
    """Two triggers of one event in one sentence are met together; one that tells of two events is met for both."""
    claims = [(one.claim, meant(one.claim.trigger, article.mentions)) for one in article.evidence]
    for stretch, event in article.mentions:
        told = [claim.sentence if of == event else claim.trigger for claim, of in claims]
        hit = any(stretch.shared(span.start, span.end) for span in told)
        yield Mention(event, article.article.id, article.words[stretch.start : stretch.end], hit)


def _names(article: Told) -> Iterator[tuple[Name, Span]]:
    """Heads of participants, and names of voices, with what they resolve to."""
    for one in article.evidence:
        for part, entity in zip(one.claim.participants, one.resolution.entities, strict=True):
            yield _name(article, part.head, entity.id if entity else ""), part.head
        for chain, resolved in zip(one.claim.voices, one.resolution.voices, strict=True):
            for voice, entity in zip(chain, resolved, strict=True):
                head = _called(voice)
                yield _name(article, head, entity.id if entity else ""), head


def _is_most(stretch: Stretch, span: Span) -> bool:
    """Whether a surface makes up more than half of a name: whose lawyer somebody is, is not who he is."""
    return 2 * stretch.shared(span.start, span.end) > span.end - span.start


def _name(article: Told, span: Span, resolved: str) -> Name:
    return Name(article.article.id, span.start, span.end, span.quote, resolved)


def _called(voice: Voice) -> Span:
    """The name inside the words for a voice; all of these where it is not as it stands there."""
    at = voice.span.quote.find(voice.name)
    return voice.span if at < 0 else Span(voice.span.start + at, voice.span.start + at + len(voice.name), voice.name)


def events(scored: Scored, slug: str | None = None) -> Score:
    """B-cubed over claims, of one story or all; those of other matters stand beside and are not scored.

    What two stories tell of by `same_as` is one event.
    """
    both = [(event.id, event.same_as) for event in scored.gold.values() if event.same_as]
    one = {id: min(pair) for pair in both for id in pair}
    met = {claim: one.get(event, event) for claim, event in scored.event.items()}
    gold = {**dict.fromkeys(scored.aliens, OTHER), **met}
    said = {claim: scored.seen.event_of[claim] for claim in gold}
    return b_cubed(gold, said, [claim for claim, event in scored.event.items() if _of(event, slug)])


def entities(scored: Scored, slug: str | None = None) -> Score:
    """B-cubed over names, of one story or all. Who resolves to nobody is alone."""
    gold = {name: scored.same[entity] for name, entity in scored.entity.items()}
    said = {name: name.resolved or name for name in gold}
    return b_cubed(gold, said, [name for name, entity in scored.entity.items() if _of(entity, slug)])


def met(scored: Scored, slug: str | None = None) -> float:
    """The share of gold mentions that were met."""
    found = [mention.met for mention in scored.mentions if _of(mention.event, slug)]
    return sum(found) / len(found) if found else 0.0


def counts(scored: Scored, slug: str | None = None) -> Mapping[str, float]:
    """The share of gold events with each count right: of all, and of those met."""
    gold = [event for event in scored.gold.values() if _of(event.id, slug)]
    found: dict[str, float] = {}
    for name in COUNTS:
        known = [(event, counted(own)) for event in gold if (own := scored.alone(event.id))]
        right = sum(event.counts[name] == said[name] for event, said in known)
        found |= {name: right / max(1, len(gold)), f"{name}-of-met": right / max(1, len(known))}
    return found


def counted(event: Event) -> Mapping[str, int]:
    """What a ledger's event counts."""
    return {
        "documents": len(event.documents),
        "texts": event.texts,
        "families": event.families,
        "origins": len(event.origins),
    }


def _of(id: str, slug: str | None) -> bool:
    return slug is None or _slug(id) == slug
