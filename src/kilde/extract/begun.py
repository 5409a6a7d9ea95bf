"""Phrases that begin at a word of a sentence: a pack has hundreds behind some, and a sentence holds few of them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kilde.extract.nouns import KEPT
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

Phrase = tuple[tuple[str, ...], Trigger]
Begun = Mapping[int, list[Phrase]]
"""The phrases that begin at words of a sentence."""


def begun(tree: Tree, pack: Pack) -> Begun:
    """The phrases that begin with a word and whose last word the sentence has, in the pack's order: longest first.

    By word, in text order; words that begin none are left out.
    """
    return {i: phrases for i in range(len(tree)) if (phrases := begun_at(tree, i, pack))}


def begun_at(tree: Tree, i: int, pack: Pack) -> list[Phrase]:
    """Those of one word."""
    word = tree.lower(i)
    if word not in pack.trigger_phrases:
        return []
    ends = _by_end(pack, word)
    found = sorted(one for end in ends.keys() & tree.lowers for one in ends[end])
    return [phrase for _, phrase in found]


@lru_cache(KEPT)
def _by_end(pack: Pack, first: str) -> Mapping[str, list[tuple[int, Phrase]]]:
    """The phrases behind a first word by their last, each with its place in the pack."""
    found = defaultdict(list)
    for place, phrase in enumerate(pack.trigger_phrases[first]):
        found[phrase[0][-1]].append((place, phrase))
    return dict(found)
