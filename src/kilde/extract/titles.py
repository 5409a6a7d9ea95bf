"""What somebody is called by before or beside their name: their title, and how old they are."""

from typing import NamedTuple

from kilde.extract.mentioned import PEOPLE, Somebody, gender
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Noun, Pack

ON_NOUN = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc"})
"""Relations of the words that stand on a noun."""

LONGEST = 4
"""Words before a noun that may be part of a title."""


class Title(NamedTuple):
    """What somebody is: the noun, the words that tell it from other offices, and the countries named on it."""

    noun: Noun
    words: frozenset[str]
    nations: frozenset[str]


def title_of(tree: Tree, one: Somebody, pack: Pack) -> Title | None:
    """What somebody is said to be by the noun that they are told of by, or that stands on their name."""
    nouns = [one.head] if not one.name else [*([one.first - 1] if one.first else []), *range(one.first, one.last)]
    for i in nouns:
        noun = noun_of(tree.lower(i), pack)
        if noun is not None and (noun.type in PEOPLE or gender(tree.lower(i), pack)):
            on = [j for j in range(max(0, i - LONGEST), i) if _stands_on(tree, j, i)]
            nations = {n for j in on if (n := _nation(tree.lower(j), pack))}
            words = {tree.lower(j) for j in on if not _nation(tree.lower(j), pack) and tree.words[j].pos != "DET"}
            return Title(noun, frozenset({_lemma(tree.lower(i), noun, pack), *words}), frozenset(nations))
    return None


def _lemma(word: str, noun: Noun, pack: Pack) -> str:
    """The citation form of a noun, of a compound with its first part: "justitsministeren", "justitsminister"."""
    ends = (at for at in range(len(word)) if (one := pack.nouns.get(word[at:])) and one.lemma == noun.lemma)
    return word[: next(ends, 0)] + noun.lemma


def _stands_on(tree: Tree, j: int, noun: int) -> bool:
    """Whether a word before a noun belongs to it, and is neither an age nor a number."""
    return all(
        tree.dep(k) in ON_NOUN and tree.words[k].text[0].isalpha() and k not in tree.quantities for k in range(j, noun)
    )


def _nation(word: str, pack: Pack) -> str | None:
    bare = word.removesuffix("s")
    places = pack.places
    return places.demonyms.get(word) or places.countries.get(word) or places.countries.get(bare)


def age_of(tree: Tree, one: Somebody) -> str:
    """How old somebody is said to be, as digits: "a 23-year-old", "Ann Lee, 23,", "en 38 år gammel mann"; or ""."""
    behind = [i for i in (one.last + 2,) if i in tree.ages]
    words = {one.head, *range(one.first, one.last + 1)}
    on = [one.head, *(i for j in words for i in tree.with_dep(j, "amod", "compound", "nmod:desc"))]
    aged = [i for i in on if tree.words[i].text[0].isdigit() and tree.words[i].text[-1].isalpha()]
    old = [k for i in on if tree.words[i].pos == "ADJ" for k in tree.subtree(i) - {i}]
    digits = ("".join(c for c in tree.words[i].text if c.isdigit()) for i in (*behind, *aged, *sorted(old)))
    return next((text for text in digits if 0 < len(text) < 3), "")
