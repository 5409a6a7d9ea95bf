"""Chains of voices: for every claim who says it, from the origin to the last relay, across sentences."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from kilde.extract.attributed import Located, located
from kilde.extract.attributions import Attribution, is_voice
from kilde.extract.claimed import OWNING, is_claim
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import head_span, name_of, span, voice_kind
from kilde.extract.speakers import source_phrase
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Factuality, Stance, Voice, VoiceKind


class Said(NamedTuple):
    """How a claim is said: its chains, what the first voice does, and the certainty that the cue itself sets."""

    chains: tuple[tuple[Voice, ...], ...] = ()
    stance: Stance = Stance.REPORTS
    factuality: Factuality | None = None


class Voices:
    """The attributions of a document's sentences, and which of them carry a claim of each sentence."""

    def __init__(self, text: str, trees: Sequence[Tree], pack: Pack) -> None:
        self._text, self._pack = text, pack
        self._own = located(trees, pack)
        self._carried: dict[int, list[Located]] = defaultdict(list)
        for one in (one for here in self._own for one in here):
            for index in one.carries:
                self._carried[index].append(one)
        self._last_person = self._last_persons()

    def of(self, index: int, hits: Sequence[Hit]) -> Said:
        """How the claim of these triggers in sentence `index` is said."""
        heads = {hit.head for hit in hits}
        inside = [
            a
            for a in self._own[index]
            if heads & a.attribution.scope and is_voice(a.attribution) and not _is_own(a.attribution, hits)
        ]
        carrying = self._claimed(index, hits) or inside
        if not any(a.attribution.sources for a in carrying):
            carrying = [*inside, *self._from_elsewhere(index)]
        speaking = [a for a in carrying if a.attribution.sources]
        chains = self._chains(speaking)
        first = carrying[0].attribution if carrying else None
        stance = next((a.attribution.stance for a in speaking), Stance.REPORTS)
        return Said(chains, stance, first.factuality if first else None)

    def _claimed(self, index: int, hits: Sequence[Hit]) -> list[Located]:
        """The claim or denial that is the trigger itself: "the group took responsibility"."""
        own = [one for one in self._own[index] if _is_own(one.attribution, hits) and one.attribution.stance in OWNING]
        return [one for one in own if is_claim(one.tree, hits[0], self._pack)]

    def _from_elsewhere(self, index: int) -> list[Located]:
        """The attributions elsewhere that carry this sentence, and those that carry them: "Det oplyser X ifølge Y"."""
        said = self._carried[index]
        heads = {(one.number, one.attribution.first) for one in said}
        relays = [
            one
            for at in dict.fromkeys(one.number for one in said)
            for one in self._own[at]
            if one not in said and any(index == at and head in one.attribution.scope for index, head in heads)
        ]
        return [*said, *relays]

    def _chains(self, carrying: Sequence[Located]) -> tuple[tuple[Voice, ...], ...]:
        if not carrying:
            return ()
        steps = []
        for _, tree, said, *_ in carrying:
            steps.append([self._voice(tree, source, said) for source in said.sources])
            steps += [[self._voice(tree, relay, said)] for relay in said.relays]
        chains = [tuple(_without_repeats(chain)) for chain in product(*steps)]
        return tuple(dict.fromkeys(chains))

    def _voice(self, tree: Tree, head: int, attribution: Attribution) -> Voice:
        first, last = _beside(source_phrase(tree, head, self._pack), head, attribution)
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
