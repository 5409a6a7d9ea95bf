"""Chains of voices: for every claim who says it, from the origin to the last relay, across sentences."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from kilde.extract.attributions import Attribution, attributions
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import head_span, name_of, span, voice_kind
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Factuality, PassageKind, Stance, Voice, VoiceKind


class Said(NamedTuple):
    """How a claim is said: its chains, what the first voice does, and the certainty that the cue itself sets."""

    chains: tuple[tuple[Voice, ...], ...] = ()
    stance: Stance = Stance.REPORTS
    factuality: Factuality | None = None


class Located(NamedTuple):
    """An attribution with the sentence it stands in."""

    tree: Tree
    attribution: Attribution


class Voices:
    """The attributions of a document's sentences, and which of them carry a claim of each sentence."""

    def __init__(self, text: str, trees: Sequence[Tree], pack: Pack) -> None:
        self._text, self._pack = text, pack
        self._own = [[Located(tree, a) for a in attributions(tree, pack)] for tree in trees]
        self._trees = trees
        self._last_person = self._last_persons()

    def of(self, index: int, hits: Sequence[Hit]) -> Said:
        """How the claim of these triggers in sentence `index` is said."""
        heads = {hit.head for hit in hits}
        inside = [
            a
            for a in self._own[index]
            if not a.attribution.backward and heads & a.attribution.scope and not _is_own(a.attribution, hits)
        ]
        carrying = self._claimed(index, hits) or inside or self._from_next(index) or self._from_quote(index)
        speaking = [a for a in carrying if a.attribution.sources]
        chains = self._chains(speaking)
        first = carrying[0].attribution if carrying else None
        stance = next((a.attribution.stance for a in speaking), Stance.REPORTS)
        return Said(chains, stance, first.factuality if first else None)

    def _claimed(self, index: int, hits: Sequence[Hit]) -> list[Located]:
        """The claim of responsibility that is the trigger itself: "the group took responsibility"."""
        own = [a for a in self._own[index] if _is_own(a.attribution, hits)]
        return [a for a in own if a.attribution.stance is Stance.CLAIMS_RESPONSIBILITY]

    def _from_next(self, index: int) -> list[Located]:
        """Attributions of the next sentence that speak of this one: "Det oplyser X ifølge Y"."""
        if index + 1 >= len(self._own) or not any(a.attribution.backward for a in self._own[index + 1]):
            return []
        following = self._own[index + 1]
        back = [a for a in following if a.attribution.backward]
        heads = {a.attribution.first for a in back}
        relays = [a for a in following if not a.attribution.backward and heads & a.attribution.scope]
        return back + relays

    def _from_quote(self, index: int) -> list[Located]:
        """In a paragraph of direct speech one attribution carries every sentence."""
        here = self._trees[index].sentence
        if here.passage is not PassageKind.QUOTE:
            return []
        for other, found in zip(self._trees, self._own, strict=True):
            same = other.sentence.paragraph == here.paragraph and other.sentence.passage is PassageKind.QUOTE
            if same and other.sentence.start > here.start and (said := [a for a in found if a.attribution.sources]):
                return said[:1]
        return []

    def _chains(self, carrying: Sequence[Located]) -> tuple[tuple[Voice, ...], ...]:
        if not carrying:
            return ()
        steps = []
        for tree, said in carrying:
            steps.append([self._voice(tree, source, said) for source in said.sources])
            steps += [[self._voice(tree, relay, said)] for relay in said.relays]
        chains = [tuple(_without_repeats(chain)) for chain in product(*steps)]
        return tuple(dict.fromkeys(chains))

    def _voice(self, tree: Tree, head: int, attribution: Attribution) -> Voice:
        first, last = _beside(tree.phrase(head), head, attribution)
        cue = span(self._text, tree, attribution.first, attribution.last)
        here = span(self._text, tree, first, last)
        kind, name = voice_kind(tree, head, self._pack), here.quote
        if tree.lower(head) in self._pack.grammar.pronouns_person and (person := self._last_person.get(here.start)):
            name, kind = person
        elif name_of(tree, head) and kind is not VoiceKind.ANONYMOUS:
            name = head_span(self._text, tree, head).quote
        return Voice(name, kind, here, cue)

    def _last_persons(self) -> dict[int, tuple[str, VoiceKind]]:
        """For the position of each pronoun that speaks, the name and kind of the person that spoke last before it."""
        found: dict[int, tuple[str, VoiceKind]] = {}
        last: tuple[str, VoiceKind] | None = None
        for tree, attribution in ((a.tree, a.attribution) for here in self._own for a in sorted(here, key=_position)):
            for head in attribution.sources:
                if tree.lower(head) in self._pack.grammar.pronouns_person:
                    if last:
                        found[tree.words[head].start] = last
                elif tree.words[head].pos in {"NOUN", "PROPN"} and self._is_person(tree, head):
                    name = (
                        head_span(self._text, tree, head)
                        if head in tree.names
                        else span(self._text, tree, *tree.phrase(head))
                    )
                    last = (name.quote, voice_kind(tree, head, self._pack))
        return found

    def _is_person(self, tree: Tree, head: int) -> bool:
        """Whether a source can be a "he" or "she": no body, group, state or medium."""
        noun, name = noun_of(tree.lower(head), self._pack), name_of(tree, head)
        if "Number=Plur" in tree.words[head].feats:
            return False
        if name is not None:
            return name.label == "PER" or (noun is not None and noun.type == "person")
        return noun is None or noun.type == "person"


def _beside(phrase: tuple[int, int], head: int, said: Attribution) -> tuple[int, int]:
    """The phrase of a source without its own cue, wherever the tree hung that: not "says the police"."""
    first, last = phrase
    if first <= said.last < head:
        return said.last + 1, last
    return (first, said.first - 1) if head < said.first <= last else phrase


def _position(located: Located) -> int:
    return located.attribution.first


def _is_own(attribution: Attribution, hits: Sequence[Hit]) -> bool:
    """A word that is both cue and trigger ("accuses") does not attribute its own claim."""
    return any(hit.first <= attribution.first <= hit.last for hit in hits)


def _without_repeats(chain: Sequence[Voice]) -> list[Voice]:
    return [voice for i, voice in enumerate(chain) if all(voice.span != earlier.span for earlier in chain[:i])]
