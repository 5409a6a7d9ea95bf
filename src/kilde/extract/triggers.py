"""Trigger words of a sentence: single words, phrases with gaps, and compounds read from their last part."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from kilde.extract.befalling import SUBJECTS, befallings
from kilde.extract.begun import Begun, begun, may_begin
from kilde.extract.compounds import compound, may_trigger
from kilde.extract.ended import end_of, reversed_by_end
from kilde.extract.mistaken import (
    does_in_headline,
    is_counted,
    is_no_verb,
    is_only_named,
    is_taken_for_adjective,
    is_taken_for_noun,
    only_modifies,
)
from kilde.extract.parted import is_told_who, opens_with, some_of
from kilde.extract.quantities import counts_anew
from kilde.extract.tree import Tree
from kilde.extract.turned import turned
from kilde.languages import CompoundPart, Pack, Trigger
from kilde.model import PassageKind

GAP = 3
"""Other words that may stand between the words of a phrase ("took, police say, hostages")."""

MADE_BY = frozenset({"captors", "protesters", "troops"})
"""Needs of words that tell of something only where such people do it: militants "take" a man."""

BOUND = frozenset({"obj", "obl", "nmod", "xcomp", "advmod", "compound:prt"})
"""Relations by which the tree binds the end of a phrase to its verb."""

TAGS: Mapping[str, frozenset[str]] = {
    "verb": frozenset({"VERB", "AUX", "ADJ"}),
    "noun": frozenset({"NOUN", "PROPN", "X"}),
    "adjective": frozenset({"ADJ", "VERB", "ADV", "NOUN"}),
}
"""Tags under which a trigger's part of speech appears; participles are tagged as verbs or as adjectives."""


class Hit(NamedTuple):
    """A trigger at words `first` to `last`; `head` is the word that the rest of the sentence hangs on.

    `gaps` are words of the sentence that stand between those of a phrase ("took some fifty people hostage"); of one
    that `is_turned` by a passive they may be many ("sanctions on the two ministers were imposed").
    """

    first: int
    last: int
    head: int
    trigger: Trigger
    part: CompoundPart | None = None
    gaps: frozenset[int] = frozenset()
    is_turned: bool = False

    @property
    def words(self) -> set[int]:
        """The words that the trigger itself consists of."""
        return {i for i in range(self.first, self.last + 1) if i not in self.gaps}

    @property
    def taken(self) -> set[int]:
        """The words that are no further trigger: its own, and those inside it where they are few."""
        return self.words if self.is_turned or self.is_far else set(range(self.first, self.last + 1))

    @property
    def is_far(self) -> bool:
        """Whether so many words stand inside a phrase that other triggers may be among them."""
        return len(self.gaps) > GAP


def hits(tree: Tree, pack: Pack, meant: Callable[[Hit], bool] = lambda hit: True) -> list[Hit]:
    """The triggers of a sentence in text order; a phrase wins over the single words in it, one that is idle too.

    Of a word with several senses the first that is `meant` here is taken, and where none is the first that is a trigger
    without what it needs.
    """
    phrases = begun(tree, pack)
    found = list(_ended(tree, phrases, pack))
    ended = {i for hit in found for i in hit.words}
    found += [hit for hit in _phrases(tree, phrases, pack, meant) if ended.isdisjoint(hit.words)]
    taken = {i for hit in found for i in hit.taken}
    for hit in chain(_turned(tree, phrases, pack, taken), _befalling(tree, pack, taken, meant)):
        found.append(hit)
        taken |= hit.taken
    singles = (_sense(senses, meant) for i in range(len(tree)) if i not in taken and (senses := _single(tree, pack, i)))
    found += [hit for hit in singles if hit]
    return sorted((hit for hit in found if not hit.trigger.idle), key=lambda hit: hit.first)


def _sense(senses: Sequence[Hit], meant: Callable[[Hit], bool]) -> Hit | None:
    """The sense of a word or phrase that is taken; an everyday word is none without what its sense needs."""
    loose = [hit for hit in senses if not hit.trigger.strict and hit.trigger.needs.isdisjoint(MADE_BY)]
    if len(senses) == 1 and loose:
        return loose[0]
    return next((hit for hit in senses if not hit.trigger.idle and meant(hit)), next(iter(loose), None))


def _ended(tree: Tree, phrases: Begun, pack: Pack) -> Iterator[Hit]:
    """The ends of what nouns name: "the curfew was lifted", "an end to the strike"."""
    if tree.lowers.isdisjoint(pack.certainty.ended):
        return
    taken: set[int] = set()
    for i in range(len(tree)):
        for noun in (*_phrases_at(tree, phrases, pack, i), *_single(tree, pack, i)):
            end, trigger = end_of(tree, noun.head, noun.words, pack), reversed_by_end(noun.trigger)
            if end and trigger and taken.isdisjoint(noun.words):
                words = noun.words | end[1]
                yield _spread(words, end[0], trigger)
                taken |= words
                break


def may_hit(words: Iterable[str], pack: Pack) -> bool:
    """Whether a sentence of these words can have a trigger at all; a cheap test that spares most sentences the rest."""
    return any(may_trigger(word, pack) or may_begin(word, pack) for word in words)


def _phrases(tree: Tree, phrases: Begun, pack: Pack, meant: Callable[[Hit], bool]) -> Iterator[Hit]:
    following, far = 0, set[int]()
    for i in (i for i in phrases if i >= following):
        found = [hit for hit in _phrases_at(tree, phrases, pack, i) if far.isdisjoint(hit.words)]
        # of the senses of the longest phrase the first that is meant
        senses = [hit for hit in found if hit.words == found[0].words]
        hit = _sense(senses, meant)
        if hit:
            yield hit
            far |= hit.words if hit.is_far else set()
            following = i if hit.is_far else hit.last + 1


def _phrases_at(tree: Tree, phrases: Begun, pack: Pack, i: int) -> Iterator[Hit]:
    for words, trigger in phrases.get(i, ()):
        if not tree.lowers.issuperset(words) or (trigger.pos == "verb" and is_no_verb(tree, i)):
            continue
        last = phrase_end(tree, i, words)
        if last is not None and _is_of_name(tree, i, last, words):
            continue
        if last is not None and _holds_together(tree, i, last, words) and not _is_named(tree, i, trigger, pack):
            gaps = frozenset(j for j in range(i, last) if tree.lower(j) not in words)
            objects = {j for j in tree.with_dep(i, "obj") if tree.words[j].pos in {"NOUN", "PROPN"}}
            if "object" in trigger.frame or tree.dep(last) != "case" or gaps.isdisjoint(objects):
                # "shot shoppers at a store" is not "shot at"
                yield Hit(i, last, _head(tree, i, last), trigger, gaps=gaps)
        elif last is None and (rest := _far(tree, i, words)) is not None:
            last = rest + len(words) - 2
            yield Hit(i, last, i, trigger, gaps=frozenset(range(i + 1, rest)))


def _is_of_name(tree: Tree, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether a word of a phrase is of a longer name without the rest: "accused Downing Street of" downs nothing."""
    own = [i for i in range(first, last + 1) if tree.lower(i) in words]
    named = {name for i in own if (name := tree.names.get(i)) and name.first < name.last}
    parted = any(not name.first <= i <= name.last for name in named for i in own)
    return parted and tree.sentence.passage is not PassageKind.HEADLINE


def _far(tree: Tree, first: int, words: tuple[str, ...]) -> int | None:
    """Where the rest of a phrase stands that begins with a verb, when the tree binds the two over a long object.

    "took the fifty people on board hostage", "giver det forbudte parti skylden".
    """
    rest = words[1:]
    if tree.words[first].pos != "VERB" or not tree.lowers.issuperset(rest):
        return None
    for at in range(first + 1, len(tree) - len(rest) + 1):
        here = range(at, at + len(rest))
        if tree.words[at].text in ".;:":
            return None
        bound = any(tree.clause(j) == tree.clause(first) and tree.dep(j) in BOUND for j in here)
        free = not _bounds(tree, at) and not _is_of_other(tree, first, at, words)
        if bound and free and tuple(tree.lower(j) for j in here) == rest:
            return at
    return None


def _turned(tree: Tree, begun: Begun, pack: Pack, taken: Collection[int]) -> Iterator[Hit]:
    """Phrases whose object is the subject of their passive, but for nouns that tell of it by themselves."""
    for i in (i for i in begun if i not in taken and tree.words[i].pos in {"VERB", "ADJ"}):
        for words, trigger in (phrase for phrase in begun[i] if phrase[1].pos == "verb"):
            told = any(noun.kind == trigger.kind for noun in pack.triggers.get(words[-1], ()))
            inside = None if told else turned(tree, i, words, pack)
            if inside and inside.isdisjoint(taken):
                yield _spread(inside, i, trigger)
                break


def _befalling(tree: Tree, pack: Pack, taken: Collection[int], meant: Callable[[Hit], bool]) -> Iterator[Hit]:
    """Phrases of a subject and its verb that stand far from one another."""
    for i in (i for i, word in enumerate(tree.words) if word.dep in SUBJECTS):
        found = [one for one in befallings(tree, i, pack) if one[0].isdisjoint(taken)]
        if hit := _sense([_spread(inside, verb, trigger) for inside, verb, trigger in found], meant):
            yield hit


def _spread(inside: Collection[int], head: int, trigger: Trigger) -> Hit:
    gaps = frozenset(range(min(inside), max(inside))).difference(inside)
    return Hit(min(inside), max(inside), head, trigger, gaps=gaps, is_turned=True)


def _holds_together(tree: Tree, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether a phrase with other words in it is one: not "called attacks on" nor "called to the house on"."""
    inside = [i for i in range(first, last) if tree.lower(i) not in words and i not in tree.quantities]
    if tree.dep(first) == "amod" and tree.words[first].head in inside:
        # "armed men tried to save themselves" is not "armed themselves"
        return False
    if tree.dep(first) == "ccomp" and tree.words[first].head in inside:
        # "The border is closed, writes the paper La Nation" is not "closed the paper"
        return False
    timing = {i for i in inside if i in tree.times or tree.words[i].head in tree.times}
    word, gaps = tree.words[last], {tree.words[i].pos for i in inside if i not in timing}
    beside = any(tree.words[i].pos == "CCONJ" for i in range(first, last) if tree.lower(i) in words)
    counted = any(i in tree.quantities for i in range(first, last) if tree.lower(i) not in words)
    if (beside and (counted or gaps & {"NOUN", "PROPN", "PRON"})) or counts_anew(tree, first, last):
        return False  # "shot two and wounded three" is not "shot and wounded", nor "four dead, 11 hurt" "dead hurt"
    if len(words) == 2 and gaps & ({"ADP", "CCONJ", "PUNCT"} if tree.words[first].pos == "NOUN" else {"ADP", "CCONJ"}):
        # but "sköt i gryningen upp": a verb and its own particle, with a phrase of time between them
        return word.dep == "compound:prt" and word.head == first and "CCONJ" not in gaps
    if word.pos != "ADP" or last - first < 2:
        return True
    if word.head in tree.times:
        # "går polisen ut med på tisdagen" is not "går med på"
        return False
    governed = tree.words[word.head]
    return word.dep != "case" or (first <= governed.head <= last and tree.lower(governed.head) in words)


def phrase_end(tree: Tree, first: int, words: tuple[str, ...], gap: int = GAP) -> int | None:
    """The last word of a phrase that begins at `first`; at most `gap` words and one name stand between its words."""
    if not tree.lowers.issuperset(words):
        return None
    at = first
    for word in words[1:]:
        at = next((j for j in tree.reach(at, gap) if tree.words[j].lower == word and not _bounds(tree, j)), -1)
        if at < 0 or any(tree.words[j].text in ".;:" for j in range(first, at)) or _is_of_other(tree, first, at, words):
            return None
    return at


def _bounds(tree: Tree, i: int) -> bool:
    """Whether a word bounds a number, and is no particle of a verb: "fired | at least 60 rockets"."""
    return i in tree.quantities and i < tree.quantities[i].last


def _is_of_other(tree: Tree, first: int, particle: int, words: tuple[str, ...]) -> bool:
    """Whether a small word belongs to a verb in between: "died in a raid carried | out", no "died out"."""
    verb = tree.words[particle].head
    return tree.dep(particle) == "compound:prt" and first < verb < particle and tree.lower(verb) not in words


def _head(tree: Tree, first: int, last: int) -> int:
    """The word of a phrase that stands highest in the tree."""
    inside = range(first, last + 1)
    helping = {i for i in inside if tree.dep(i) in {"cop", "aux", "aux:pass"} and tree.words[i].head in inside}
    verbs = [i for i in inside if tree.words[i].pos in {"VERB", "AUX"} and i not in helping]
    outer = [i for i in inside if i not in helping and (tree.words[i].head not in inside or tree.is_root(i))]
    # "Leader | calls on the president to resign": a verb that was taken for a noun, above the rest
    return min((i for i in outer if i in verbs), default=first if first in outer else min(verbs or outer or [first]))


def _single(tree: Tree, pack: Pack, i: int) -> list[Hit]:
    word = tree.words[i]
    if not may_trigger(word.lower, pack):  # most words tell of nothing
        return []
    told = [Hit(i, i, i, trigger) for trigger in pack.triggers.get(word.lower, ()) if _fits(tree, i, trigger, pack)]
    named = i in tree.names and "-" not in word.text  # "IS-angrep" is no name, however it is tagged
    if told or named or word.pos not in TAGS["noun"] or not (found := compound(word.lower, pack)):
        return told
    return [Hit(i, i, i, *found)]


def _fits(tree: Tree, i: int, trigger: Trigger, pack: Pack) -> bool:
    word = tree.words[i]
    mistaken = is_taken_for_noun if trigger.pos == "verb" else is_taken_for_adjective
    bare = trigger.pos == "adjective" and word.pos in {"X", "PROPN"} and is_counted(tree, i)
    tagged = word.pos in TAGS[trigger.pos] or mistaken(tree, i, pack) or bare
    if not tagged or i in tree.times or (i in tree.names and tree.names[i].first != tree.names[i].last):
        return False
    if (trigger.pos == "noun" and only_modifies(tree, i, pack)) or is_only_named(tree, i, pack):
        return False
    if trigger.pos == "noun" and does_in_headline(tree, i, pack):
        return False
    # a noun read as a verb, or the reverse, is settled by what hangs on it
    return not _is_named(tree, i, trigger, pack)


def _is_named(tree: Tree, i: int, trigger: Trigger, pack: Pack) -> bool:
    """Whether a verb is a noun here, for it has an article: "a shooting on Monday night at a warehouse".

    Those whom somebody is "among" or one of were harmed all the same: "Blandt de dræbte er tre børn".
    """
    word = tree.words[i]
    gerund = word.pos == "VERB" and "VerbForm=Ger" in word.feats
    articles = [c for c in tree.with_dep(i, "det") if c - 1 not in tree.quantities]  # no "to andre skadde"
    named = trigger.pos == "verb" and (word.pos == "ADJ" or gerund) and bool(articles)
    parted = tree.preposition(i) in pack.grammar.among or opens_with(tree, i, pack) or is_told_who(tree, i, pack)
    return named and not parted and some_of(tree, i, pack) is None
