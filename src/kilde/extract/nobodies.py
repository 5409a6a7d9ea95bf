"""Words that take no part in a deed, whatever a tree hangs on it: how far, how long, how much, and what points back."""

from functools import lru_cache

from kilde.extract.nouns import is_of_time, noun_of
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

PEOPLE = frozenset({"person", "group", "victims"})
TALKING = "CONSULT"
SAID = frozenset({"REQUEST", "THREATEN"})
"""Kinds of what is only said, to somebody or of somebody."""


def is_measure(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word is a unit of money or of a measure with its number: "40 million euros", "700 meter fra graven"."""
    # the tree may hang "150 millioner" there as a noun
    numbered = any(tree.words[i].pos == "NUM" for i in range(max(head - 2, 0), head))
    return numbered and tree.lower(head) in _units(pack) and not _is_of_people(tree, head, pack)


def is_duration(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a common noun says when or how long, and is no name for a place besides: "that day", "21 års"."""
    word = tree.lower(head)
    if head in tree.names or tree.words[head].pos != "NOUN" or noun_of(word, pack) is not None:
        return False
    owned = word[:-1] if "Case=Gen" in tree.words[head].feats and word.endswith("s") else word
    return word not in pack.places.kinds and any(is_of_time(form, pack, "units") for form in (word, owned))


def is_only_said(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a common noun is what is demanded or threatened with, and nobody of whom or to whom: "vowed revenge"."""
    word = tree.lower(head)
    said = hit.trigger.kind in SAID or (hit.trigger.kind == TALKING and hit.trigger.mode != "visit")
    if not said or tree.words[head].pos != "NOUN" or head in tree.names or head in tree.quantities:
        return False
    noun = noun_of(word, pack)
    told = word in pack.places.kinds or word in pack.places.demonyms or word in pack.grammar.some
    return not told and (noun is None or noun.type == "matter")


def _is_of_people(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a share of some people is told: "40 percent of the soldiers"."""
    of = (i for i in tree.with_dep(head, "nmod") if tree.preposition(i) in pack.grammar.possessive)
    return any((noun := noun_of(tree.lower(i), pack)) is not None and noun.type in PEOPLE for i in of)


@lru_cache
def _units(pack: Pack) -> frozenset[str]:
    """The words behind which a number counts nobody: of money, of time, of measures."""
    return frozenset(str(pack.numbers["not_before"]).split())
