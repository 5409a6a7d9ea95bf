"""Cues of a sentence: the words that show somebody saying something."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.tree import Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Cue, Pack


class Found(NamedTuple):
    """A cue at words `first` to `last`; `head` is the word that the rest of the sentence hangs on."""

    first: int
    last: int
    head: int
    cue: Cue


def cues(tree: Tree, pack: Pack) -> Iterator[Found]:
    """The cues of a sentence in text order; a phrase wins over the single words in it."""
    i = 0
    while i < len(tree):
        found = _phrase_at(tree, pack, i) or _word_at(tree, pack, i)
        if found:
            yield found
        i = found.last + 1 if found else i + 1


def _phrase_at(tree: Tree, pack: Pack, i: int) -> Found | None:
    for words, cue in pack.cue_phrases.get(tree.lower(i), ()):
        last = phrase_end(tree, i, words, 0 if cue.pos == "preposition" else 3)
        if last is not None:
            inside = range(i, last + 1)
            head = next((j for j in inside if tree.words[j].head not in inside or tree.is_root(j)), i)
            return Found(i, last, head, cue)
    return None


def _word_at(tree: Tree, pack: Pack, i: int) -> Found | None:
    pos = tree.words[i].pos
    for cue in pack.cues.get(tree.lower(i), ()):
        fits = {
            "verb": pos in {"VERB", "AUX"} or (pos == "ADJ" and tree.is_verbal(i)),
            "preposition": pos in {"ADP", "VERB", "ADV", "SCONJ", "ADJ"},
            "noun": pos == "NOUN",
        }
        if fits.get(cue.pos, True):
            return Found(i, i, i, cue)
    return None
