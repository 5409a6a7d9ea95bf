"""Chains of voices: for every claim who says it, from the origin to the last relay, across sentences."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from kilde.extract.antecedents import Antecedents
from kilde.extract.attributed import Located, located
from kilde.extract.attributions import Attribution, is_voice, keeps_silent
from kilde.extract.claimed import OWNING, is_claim, is_denial
from kilde.extract.denying import denies_own, is_bare, is_plea
from kilde.extract.harm import HARMED
from kilde.extract.media import MEDIA
from kilde.extract.owners import can_speak, may_speak
from kilde.extract.phrases import span, speaks_of_itself
from kilde.extract.speakers import source_phrase
from kilde.extract.spoken import Spoken, is_person, is_single
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Factuality, PassageKind, Stance, Voice, VoiceKind

SPOKEN = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "AGREE", "CONCEDE", "COOPERATE", "CONSULT"})
"""Kinds of what is done by saying so."""


class Said(NamedTuple):
    """How a claim is said: its chains, what the first voice does, and the certainty that the cue itself sets."""

    chains: tuple[tuple[Voice, ...], ...] = ()
    stance: Stance = Stance.REPORTS
    factuality: Factuality | None = None


class Voices:
    """The attributions of a document's sentences, and which of them carry a claim of each sentence."""

    def __init__(self, text: str, trees: Sequence[Tree], pack: Pack) -> None:
        self._text, self._trees, self._pack = text, trees, pack
        self._own = located(trees, pack)
        self._carried: dict[int, list[Located]] = defaultdict(list)
        for one in (one for here in self._own for one in here):
            for index in one.carries:
                self._carried[index].append(one)
        self.antecedents = Antecedents(text, trees, self._own, pack)
        self._spoken = Spoken(text, trees, self._own, self.antecedents, pack)

    def of(self, index: int, hits: Sequence[Hit]) -> Said:
        """How the claim of these triggers in sentence `index` is said."""
        heads = {hit.head for hit in hits}
        inside = [
            a
            for a in self._own[index]
            if heads & a.attribution.scope | _told_inside(a, hits)
            and is_voice(a.attribution)
            and not (_is_own(a.attribution, hits) and not _told_inside(a, hits))
        ]
        claimed = self._claimed(index, hits)
        carrying = [*claimed, *self._tellers(claimed, index)] or inside
        if not any(a.attribution.sources and not a.quoted for a in carrying):
            carrying = [*carrying, *self._from_elsewhere(index)]
        able = (self._of_speakers(a) for a in carrying if not keeps_silent(a.tree, a.attribution, self._pack))
        speaking = self._others([a for a in able if a.attribution.sources])
        chains = self._chains(speaking)
        first = carrying[0].attribution if carrying else None
        stance = self._stance(carrying, speaking)
        if not carrying and is_denial(self._trees[index], hits[0], self._pack):
            stance = Stance.DENIES  # "Denies the shooting", in a headline that leaves out who does
        if speaking and any(denies_own(a.tree, a.attribution, hits[0], self._pack) for a in inside):
            stance = Stance.DENIES
        return Said(chains, stance, first.factuality if first else None)

    def _others(self, speaking: Sequence[Located]) -> list[Located]:
        """Those that speak for themselves: not "I" of direct speech, not "they" of "police say they believe"."""
        return [a for a in speaking if not any(self._is_same(a, other) for other in speaking if other is not a)]

    def _stance(self, carrying: Sequence[Located], speaking: Sequence[Located]) -> Stance:
        """What the first voice does; "I doubt it," she said: what it does in its speech goes before that it speaks.

        So does what it says of itself: "the army said that it had nothing to do with the raid".
        """
        own = [a for a in carrying if a.quoted and any(self._is_mine(a.tree, i) for i in a.attribution.sources)]
        told = [a for a in carrying if a.attribution.sources and not any(a == other for other in speaking)]
        own += [a for a in told if a.attribution.stance in OWNING]
        return next((a.attribution.stance for a in (*own, *speaking)), Stance.REPORTS)

    def _is_same(self, one: Located, wider: Located) -> bool:
        """Whether a source is a pronoun for the one that tells of it, or no source at all inside somebody's speech."""
        grammar, head = self._pack.grammar, one.attribution.sources[0]
        word = one.tree.lower(head)
        if self._is_mine(one.tree, head) or (one.quoted and not can_speak(one.tree, head, self._pack)):
            return True
        inside = one.number == wider.number and one.attribution.first in wider.attribution.scope
        if not inside or word not in grammar.pronouns_person | grammar.pronouns_thing:
            return False
        teller = wider.attribution.sources[0]
        if word in grammar.pronouns_person and is_single(one.tree, head):
            return is_person(wider.tree, teller, self._pack)
        name = wider.tree.names.get(teller)
        return name is None or name.label != "PER"

    def speaking(self) -> Iterator[Located]:
        """The attributions, in text order, of those who say something: no attitudes, no hearsay, no mere pronouns."""
        for here in self._own:
            for one in sorted(here, key=lambda one: one.attribution.first):
                heard = not one.attribution.attitude and not keeps_silent(one.tree, one.attribution, self._pack)
                if heard and any(self._speaks(one.tree, i) for i in one.attribution.sources):
                    yield one

    def chains_of(self, one: Located) -> tuple[tuple[Voice, ...], ...]:
        """The chains of one attribution by itself, of those who are named or described."""
        return self._chains([self._of_speakers(one)])

    def _of_speakers(self, one: Located) -> Located:
        """The attribution without those of its sources that are known for things that do not speak."""
        said = one.attribution
        if not one.quoted and self._is_outlet(one):
            return one._replace(attribution=said._replace(sources=(), relays=()))
        able = (i for i in said.sources if self._speaks(one.tree, i) or may_speak(one.tree, i, self._pack))
        return one._replace(attribution=said._replace(sources=tuple(able)))

    def _is_outlet(self, one: Located) -> bool:
        """Whether "we" outside all speech say it, which is the outlet itself: "In yesterday's paper we wrote that"."""
        told = one.tree.sentence.passage is not PassageKind.QUOTE and one.attribution.stance is Stance.REPORTS
        return told and all(self._is_mine(one.tree, i) for i in one.attribution.sources)

    def _is_mine(self, tree: Tree, head: int) -> bool:
        return speaks_of_itself(tree, head, self._pack)

    def _speaks(self, tree: Tree, head: int) -> bool:
        """Whether a source can speak; a pronoun where it takes up somebody who can."""
        return can_speak(tree, head, self._pack) or self._spoken.takes_up(tree, head)

    def denials(self, index: int) -> list[tuple[Attribution, Said]]:
        """The denials of a sentence by somebody who is named, and how each is said."""
        own = [a for a in self._own[index] if a.attribution.sources]
        denying = [a for a in own if a.attribution.stance is Stance.DENIES or self._pleads(a)]
        return [(a.attribution, Said(self._chains([a]), Stance.DENIES)) for a in denying]

    def _pleads(self, one: Located) -> bool:
        return is_plea(one.tree, one.attribution, self._pack)

    def _claimed(self, index: int, hits: Sequence[Hit]) -> list[Located]:
        """The claim, denial or blame that is the trigger itself: "took responsibility", "residents blamed the army"."""
        own = [one for one in self._own[index] if _is_own(one.attribution, hits)]
        owned = own and (is_claim(own[0].tree, hits[0], self._pack) or is_denial(own[0].tree, hits[0], self._pack))
        owning = [one for one in own if owned and one.attribution.stance in OWNING]
        answering = [one for one in own if _blames(one.attribution, hits[0]) or self._rejects(one, hits[0])]
        return owning or answering

    def _tellers(self, claimed: Sequence[Located], index: int) -> list[Located]:
        """Who tells of those who claim or deny it: "– They plead not guilty, says their lawyer"."""
        firsts = {one.attribution.first for one in claimed}
        own = [a for a in self._own[index] if firsts & a.attribution.scope and is_voice(a.attribution)]
        return [a for a in own if a not in claimed]

    def _rejects(self, one: Located, hit: Hit) -> bool:
        """Whether a denial is of what was told before, and answers no demand: "the ministry rejects the account"."""
        said = one.attribution
        denied = one.tree.with_dep(said.head, "obj", "ccomp") if said.stance is Stance.DENIES else []
        return hit.trigger.kind == "REJECT" and any(self._is_told(one.tree, i) for i in denied)

    def _is_told(self, tree: Tree, i: int) -> bool:
        """Whether what somebody rejects was told, and is nothing demanded or done: a clause, an accusation, "that"."""
        return bool(tree.with_dep(i, *SUBJECTS)) if tree.dep(i) == "ccomp" else is_bare(tree, i, self._pack)

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
        return sorted((*said, *relays), key=lambda one: not one.attribution.origin)

    def _chains(self, carrying: Sequence[Located]) -> tuple[tuple[Voice, ...], ...]:
        if not carrying:
            return ()
        steps = []
        for _, tree, said, *_ in carrying:
            steps.append([self._voice(tree, source, said) for source in said.sources])
            steps += [[_as_medium(self._voice(tree, relay, said))] for relay in said.relays]
        chains = [tuple(_without_repeats(chain)) for chain in product(*sorted(steps, key=_passes_on))]
        return tuple(dict.fromkeys(chains))

    def _voice(self, tree: Tree, head: int, attribution: Attribution) -> Voice:
        phrase = source_phrase(tree, head, self._pack)
        first, last = _beside(phrase, head, attribution)
        cue = span(self._text, tree, attribution.first, attribution.last)
        here = span(self._text, tree, first, last)
        known = self._spoken.known(tree, head)
        whole = (first, last) == phrase or known.name != span(self._text, tree, *phrase).quote
        return Voice(known.name if whole else here.quote, known.kind, here, cue)


def _beside(phrase: tuple[int, int], head: int, said: Attribution) -> tuple[int, int]:
    """The phrase of a source without its own cue, wherever the tree hung that: not "says the police"."""
    first, last = phrase
    if inside := [i for i in said.sources if first <= i < head and head in said.relays]:
        return max(inside) + 1, last  # "a source | the paper", where the tree hung the source on the medium
    last = min((i - 1 for i in said.relays if head < i <= last and head in said.sources), default=last)
    if first <= said.last < head:
        return said.last + 1, last
    return (first, said.first - 1) if head < said.first <= last else (first, last)


def _passes_on(step: Sequence[Voice]) -> bool:
    """Whether a step of a chain is media, which say last what others told: "CNN says, according to officials"."""
    return all(voice.kind in MEDIA for voice in step)


def _as_medium(voice: Voice) -> Voice:
    """A relay that nobody knows is an outlet."""
    return replace(voice, kind=VoiceKind.OUTLET) if voice.kind is VoiceKind.ACTOR else voice


def _is_own(attribution: Attribution, hits: Sequence[Hit]) -> bool:
    """A word that is both cue and trigger ("accuses") does not attribute its own claim; one inside a phrase does."""
    return any(attribution.first in hit.words for hit in hits)


def _told_inside(one: Located, hits: Sequence[Hit]) -> set[int]:
    """The words of phrases that name a deed with what is said of it: "says it controls", "counted nine bodies"."""
    said = one.attribution
    phrases = (hit for hit in hits if said.first in hit.words and hit.trigger.kind not in SPOKEN)
    told = {i for hit in phrases for i in range(hit.first, hit.last + 1) if i in said.scope}
    counted = any(hit.trigger.counts in HARMED for hit in hits) and not told.isdisjoint(one.tree.quantities)
    verbal = counted or any(one.tree.is_verbal(i) for i in told)
    return told | {hit.head for hit in hits} if verbal and said.stance is Stance.REPORTS else set()


def _blames(said: Attribution, hit: Hit) -> bool:
    """Whether a cue lays a deed on somebody that it does not name itself: "legger skylden på opprørerne"."""
    return said.stance is Stance.ACCUSES and (hit.trigger.kind == "ASSAULT" or said.last > said.first)


def _without_repeats(chain: Sequence[Voice]) -> list[Voice]:
    return [voice for i, voice in enumerate(chain) if all(voice.span != earlier.span for earlier in chain[:i])]
