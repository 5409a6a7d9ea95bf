"""Cues of a sentence: the words that show somebody saying something."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.mistaken import is_no_verb
from kilde.extract.speech import OPENING, TURNING
from kilde.extract.tree import Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Cue, Pack
from kilde.model import PassageKind, Stance

CLAUSES = ("ccomp", "csubj", "csubj:pass", "parataxis")
SPEECH = OPENING | TURNING | {":"}
"""Marks near a cue that show what is said."""


class Found(NamedTuple):
    """A cue at words `first` to `last`; `head` is the word that the rest of the sentence hangs on."""

    first: int
    last: int
    head: int
    cue: Cue


COLON = Cue(":", "phrase", Stance.REPORTS)
"""A colon that stands for "says"."""

LAST = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
"""Parts of speech of the words for whoever speaks at the end of a sentence."""

LABEL = 6
"""Words that whoever speaks before a colon takes at most."""


def before_colon(tree: Tree) -> Iterator[Found]:
    """The colon of a headline or an entry behind few words, none of them a verb: "Police: Two killed".

    In running text it must come before a sentence with a verb of its own.
    """
    if tree.sentence.passage in {PassageKind.CAPTION, PassageKind.CREDIT, PassageKind.NOTICE}:
        return
    at = next((i for i in range(1, min(LABEL, len(tree) - 1)) if tree.words[i].text == ":"), None)
    headed = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}
    if at is not None and not headed and not any(tree.is_verbal(i) for i in range(at + 1, len(tree))):
        return
    if at is not None and not any(tree.words[i].pos in {"VERB", "AUX"} for i in range(at)):
        yield Found(at, at, at, COLON)


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
        if words[-1] not in tree.lowers or (cue.pos == "verb" and is_no_verb(tree, i)):
            continue
        last = phrase_end(tree, i, words, 0 if cue.pos == "preposition" else 3)
        if last is not None:
            inside = range(i, last + 1)
            head = next((j for j in inside if tree.words[j].head not in inside or tree.is_root(j)), i)
            if _has(tree, head, cue.needs):
                return Found(i, last, head, cue)
    return None


def _word_at(tree: Tree, pack: Pack, i: int) -> Found | None:
    pos = tree.words[i].pos
    for cue in pack.cues.get(tree.lower(i), ()):
        fits = {
            "verb": _is_verb(tree, i, pack),
            "preposition": pos in {"ADP", "VERB", "ADV", "SCONJ", "ADJ"},
            "noun": pos == "NOUN",
        }
        if fits.get(cue.pos, True) and _has(tree, i, cue.needs):
            return Found(i, i, i, cue)
    return None


def _is_verb(tree: Tree, i: int, pack: Pack) -> bool:
    verbal = tree.words[i].pos in {"VERB", "AUX"} or (tree.words[i].pos == "ADJ" and tree.is_verbal(i))
    return verbal or _governs(tree, i) or _ends(tree, i, pack)


def _governs(tree: Tree, i: int) -> bool:
    """Whether a word is a verb by what follows, whatever its tag: "the poll shows that ..."."""
    return tree.words[i].pos in {"NOUN", "PROPN"} and i > 0 and i + 1 < len(tree) and tree.words[i + 1].pos == "SCONJ"


def _ends(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a verb by where it stands, whatever its tag: "..., says the ministry." """
    rest = [tree.words[j].pos for j in range(i + 1, len(tree)) if tree.words[j].pos != "PUNCT"]
    behind = i > 1 and tree.words[i - 1].text == "," and tree.lower(i) not in pack.nouns
    return behind and bool(rest) and all(pos in LAST for pos in rest) and any(tree.is_verbal(j) for j in range(i))


def _has(tree: Tree, i: int, needs: str | None) -> bool:
    """Whether what a cue needs hangs on it: a clause or direct speech; an object and no clause."""
    if needs is None:
        return True
    clause = bool(tree.with_dep(i, *CLAUSES)) or tree.dep(i) == "parataxis"
    if needs == "object":
        return not clause and bool(tree.with_dep(i, "obj"))
    beside = [tree.words[j].text for j in range(max(0, i - 3), min(len(tree), i + 4))]
    return clause or any(mark in SPEECH for mark in beside)
