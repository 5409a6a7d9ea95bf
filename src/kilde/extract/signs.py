"""Words that say how two stand to one another: nouns, verbs, phrases, and the parts of compounds that are such."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.tree import Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Pack, RelationWord

NOUNS = frozenset({"NOUN", "PROPN", "X", "ADJ"})
VERBS = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
"""Tags under which such words appear; participles are tagged as adjectives too, and small words of verbs as nouns."""
LOOSE = frozenset({"verb"})
"""Phrases whose words may have others between them: "founded in 1987 by"."""
HYPHENS = "-‑"


class Sign(NamedTuple):
    """A word or phrase of a relation, words `first` to `last`.

    `part` is how many characters the first part of a compound has that names the other end ("Hamas-leader"), else 0.
    """

    first: int
    last: int
    word: RelationWord
    part: int = 0
    former: bool = False


def signs(tree: Tree, pack: Pack) -> list[Sign]:
    """The signs of a sentence in text order; a phrase wins over the words in it, and a word may be several.

    Most sentences have none, and cost a look at each of their words.
    """
    known, endings = pack.relations, tuple(pack.relations.endings)
    found: list[Sign] = []
    past = 0
    for i, word in enumerate(tree.words):
        lower = word.lower
        grown = "-" in lower or (endings and lower.endswith(endings))
        if i < past or not (grown or lower in known.words or lower in known.phrases):
            continue
        here = list(_phrase(tree, pack, i)) or list(_single(tree, pack, i)) or list(_compound(tree, pack, i))
        found += here
        past = here[0].last + 1 if here else past
    return found


def _phrase(tree: Tree, pack: Pack, i: int) -> Iterator[Sign]:
    for words, word in pack.relations.phrases.get(tree.lower(i), ()):
        if not tree.lowers.issuperset(words):
            continue
        last = phrase_end(tree, i, words) if word.pos in LOOSE else i + len(words) - 1
        if last is None or last >= len(tree):
            continue
        if word.pos in LOOSE or tuple(tree.lower(j) for j in range(i, last + 1)) == words:
            yield Sign(i, last, word)
            return


def _single(tree: Tree, pack: Pack, i: int) -> Iterator[Sign]:
    for word in pack.relations.words.get(tree.lower(i), ()):
        tags = NOUNS if word.pos == "noun" else VERBS
        if word.pos == "phrase" or tree.words[i].pos in tags:
            yield Sign(i, i, word)


def _compound(tree: Tree, pack: Pack, i: int) -> Iterator[Sign]:
    """A word whose last part is a noun of relations, or an ending, behind a name or a nationality."""
    yield from (Sign(i, i, *cut) for cut in _cut(tree.words[i].text, tree.lower(i), pack))


def _cut(text: str, lower: str, pack: Pack) -> Iterator[tuple[RelationWord, int, bool]]:
    """The relation of a compound, how long its first part is, and whether that only says that it is past."""
    head, hyphen, tail = lower.rpartition("-")
    if hyphen and head:
        former = head in pack.relations.former
        nouns = (word for word in pack.relations.words.get(tail, ()) if word.pos == "noun")
        named = text[0].isupper() or head in pack.places.demonyms
        yield from ((word, 0 if former else len(head), former) for word in nouns if former or named)
    for ending, word in pack.relations.endings.items():
        part = len(lower) - len(ending)
        first = lower[:part].rstrip(HYPHENS)
        if part > 1 and lower.endswith(ending) and (text[0].isupper() or first in pack.places.demonyms):
            yield word, len(first), False
