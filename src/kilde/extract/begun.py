"""Phrases that begin at a word of a sentence: a pack has hundreds behind some, and a sentence holds few of them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kilde.extract.nouns import KEPT
from kilde.extract.passives import is_passive
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

Phrase = tuple[tuple[str, ...], Trigger]
Begun = Mapping[int, list[Phrase]]
"""The phrases that begin at words of a sentence."""

TWO = 2
"""Words of a verb and its particle or preposition alone."""


def begun(tree: Tree, pack: Pack) -> Begun:
    """The phrases that begin with a word and whose last word the sentence has, in the pack's order: longest first.

    By word, in text order; words that begin none are left out.
    """
    may = (i for i, word in enumerate(tree.words) if may_begin(word.lower, pack))
    return {i: phrases for i in may if (phrases := begun_at(tree, i, pack))}


@lru_cache(KEPT)
def may_begin(word: str, pack: Pack) -> bool:
    """Whether any phrase begins with a word, or with the active of it."""
    return word in pack.trigger_phrases or active_of(word, pack) is not None


def begun_at(tree: Tree, i: int, pack: Pack) -> list[Phrase]:
    """Those of one word. A passive that an ending makes begins those of its active too: "fremstilles i retten"."""
    own = _beginning(tree, tree.lower(i), pack)
    active = active_of(tree.lower(i), pack)
    if active is None or tree.words[i].pos != "VERB" or not is_passive(tree, i, pack):
        return own
    verbs = [(words, trigger) for words, trigger in _beginning(tree, active, pack) if trigger.pos == "verb"]
    done = [(words, trigger) for words, trigger in verbs if len(words) > TWO or _is_particle(tree, i, words[-1])]
    turned = [((tree.lower(i), *words[1:]), trigger) for words, trigger in done]
    return sorted((*own, *turned), key=lambda one: -len(one[0]))


@lru_cache(KEPT)
def active_of(word: str, pack: Pack) -> str | None:
    """The form of the active whose passive has an ending, where phrases begin with it: "settes" of "sette fyr på"."""
    grammar = pack.grammar
    for ending in (*(["s"] if grammar.passive_s else ()), *sorted(grammar.passive_endings)):
        stem = word.removesuffix(ending)
        if stem != word and word not in grammar.middles:
            known = (f"{stem}{other}" for other in ("", *sorted(grammar.active_endings)))
            if found := next((form for form in known if form in pack.trigger_phrases), None):
                return found
    return None


def _is_particle(tree: Tree, verb: int, word: str) -> bool:
    """Whether a word behind a verb leads no noun: "fönster trycktes in på tre våningar" presses for nothing."""
    return any(tree.lower(i) == word and tree.dep(i) != "case" for i in range(verb + 1, len(tree)))


def _beginning(tree: Tree, word: str, pack: Pack) -> list[Phrase]:
    if word not in pack.trigger_phrases:
        return []
    ends = _by_end(pack, word)
    told = ends.keys() & tree.lowers
    return [phrase for _, phrase in sorted(one for end in told for one in ends[end])] if told else []


@lru_cache(KEPT)
def _by_end(pack: Pack, first: str) -> Mapping[str, list[tuple[int, Phrase]]]:
    """The phrases behind a first word by their last, each with its place in the pack."""
    found = defaultdict(list)
    for place, phrase in enumerate(pack.trigger_phrases[first]):
        found[phrase[0][-1]].append((place, phrase))
    return dict(found)
