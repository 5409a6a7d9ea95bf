"""How far in time a document sets one happening from another: "two days after the attack", "three days later".

What words lean on must be a happening itself, or take up one that was told before. Words that lean on nothing ("later",
"the same day") speak of what was told right before.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kilde.extract.happenings import Happening
from kilde.extract.leaning import leans, led_to, seen_from
from kilde.extract.nouns import alike
from kilde.extract.offsets import offset
from kilde.extract.phrases import span
from kilde.extract.references import taken_up
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Claim, Lapse, Mention, Span, TimeExpression

GAP = 4
"""Characters between two sentences that follow one another, a new paragraph and a dash included."""


class Other(NamedTuple):
    """The other happening: the words for it, its trigger, its kind, and the trigger of the claim that tells of it.

    `happening` is it itself where it stands in the sentence.
    """

    words: Span
    trigger: Span
    kind: str
    told: Span | None
    happening: Happening | None = None


def with_lapses(
    text: str, trees: Sequence[Tree], found: Sequence[Sequence[Happening]], claims: Sequence[Claim], pack: Pack
) -> tuple[Claim, ...]:
    """The claims, those that say how far they lie from another happening with what they say of it."""
    known = list(claims)
    for tree, here in zip(trees, found, strict=True):
        for mention in seen_from(tree):
            words = span(text, tree, mention.first, mention.last)
            sentence = [claim for claim in known if claim.sentence.start == tree.sentence.start]
            other = _other(text, tree, mention, words, here, known, pack) if sentence else None
            claim = _set_by(words, sentence, other) if other else None
            far = offset(mention.value) if isinstance(mention.value, TimeExpression) else None
            if claim and other and far:
                lapse = Lapse(words, far, other.words, other.trigger, other.kind, other.told)
                known = _kept_apart(tree, claim, replace(claim, lapses=(*claim.lapses, lapse)), other, known, pack)
    return tuple(known)


def _kept_apart(tree: Tree, old: Claim, new: Claim, other: Other, claims: Sequence[Claim], pack: Pack) -> list[Claim]:
    """The claims, of which neither of the two that lie so far apart takes up the other, nor both the same."""
    told = next((claim for claim in claims if claim.trigger == other.told), None)
    if told and told.takes_up == new.trigger and other.happening:
        before = [claim for claim in claims if claim.trigger < told.trigger and claim is not old]
        again = replace(told, takes_up=taken_up(tree, other.happening, before, pack))
        claims = [again if claim is told else claim for claim in claims]
        told = again
    if told and new.takes_up and new.takes_up in (told.trigger, told.takes_up):
        new = replace(new, takes_up=None)
    return [new if claim is old else claim for claim in claims]


def _set_by(words: Span, sentence: Sequence[Claim], other: Other) -> Claim | None:
    """The claim that words of time set: one that gives them as its time, those before them first.

    Where none does, and the words stand first in their sentence, the next claim of it; elsewhere the only one before.
    """
    left = [claim for claim in sentence if claim.trigger not in (other.trigger, other.told)]
    own = [claim for claim in left if any(mention.span == words for mention in claim.times)]
    if not own and words.start == sentence[0].sentence.start:
        own = [claim for claim in left if claim.trigger.start > other.words.end]
    elif not own:
        before = [claim for claim in left if claim.trigger.end <= words.start]
        own = before if len(before) == 1 else []
    return min(own, key=lambda c: (c.trigger.start > words.start, _distance(c.trigger, words)), default=None)


def _other(
    text: str,
    tree: Tree,
    mention: Mention,
    words: Span,
    here: Sequence[Happening],
    claims: Sequence[Claim],
    pack: Pack,
) -> Other | None:
    """The happening that the words lean on, or that was told right before where they lean on nothing."""
    if not leans(tree, mention, pack):
        return _before(words, tree.sentence.start, claims)
    hits = [hit for happening in here for hit in happening.hits]
    hit = led_to(tree, mention, hits, pack)
    happening = next((one for one in here if hit in one.hits), None)
    if hit is None or happening is None:
        return None
    first, last = tree.phrase(hit.head) if hit.trigger.pos == "noun" else (hit.first, hit.last)
    named = span(text, tree, max(first, mention.last + 1), max(last, hit.last))
    chief = span(text, tree, happening.chief.first, happening.chief.last)
    told = _told(tree, happening, chief, named, claims, pack)
    return Other(named, span(text, tree, hit.first, hit.last), hit.trigger.kind, told, happening)


def _told(
    tree: Tree, happening: Happening, chief: Span, words: Span, claims: Sequence[Claim], pack: Pack
) -> Span | None:
    """The trigger of the claim that tells of a happening itself, or of the one that it takes up by all its names."""
    if any(claim.trigger == chief for claim in claims):
        return chief
    before = [claim for claim in claims if claim.trigger < chief and claim.sentence.end < chief.start]
    earlier = taken_up(tree, happening, before, pack)
    sentence = next((claim.sentence.quote for claim in before if claim.trigger == earlier), "")
    others = sentence.casefold().split()
    names = [word.casefold() for word in words.quote.replace("-", " ").split() if word[:1].isupper()]
    return earlier if all(any(alike(name, other) for other in others) for name in names) else None


def _before(words: Span, start: int, claims: Sequence[Claim]) -> Other | None:
    """What was told right before: earlier in the sentence, which begins at `start`, or by the one claim before it."""
    others = [claim for claim in claims if all(mention.span != words for mention in claim.times)]
    earlier = [claim for claim in others if claim.trigger.end <= words.start]
    if not earlier:
        return None
    last = earlier[-1].sentence
    if last.end < start and start - last.end > GAP:
        return None
    told = [claim for claim in earlier if claim.sentence == last and not claim.aside]
    return Other(told[0].trigger, told[0].trigger, told[0].kind, told[0].trigger) if len(told) == 1 else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
