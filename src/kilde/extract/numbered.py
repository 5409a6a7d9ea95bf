"""Whether a verb tells how many were harmed: whoever "counts 23 dead" or "puts the toll at five" says so."""

from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Quantity

STOPS = frozenset(";:")
NAMING = frozenset({"NOUN", "ADJ", "PROPN"})
"""Parts of speech of words for the harmed: "dead", "döda", "sårede"."""


def counts_harmed(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a number and a word of violence follow a verb in its own clause."""
    stop = next((i for i in range(verb + 1, len(tree)) if _ends(tree, i)), len(tree))
    told = range(verb + 1, stop)
    number = any(i in tree.quantities and isinstance(tree.quantities[i].value, Quantity) for i in told)
    return number and any(_is_harm(tree, i, pack) for i in told)


def _ends(tree: Tree, i: int) -> bool:
    verb = tree.words[i].pos in {"VERB", "AUX"} and i not in tree.quantities and not _is_counted(tree, i)
    return tree.words[i].text in STOPS or (verb and tree.is_finite(i))


def _is_counted(tree: Tree, i: int) -> bool:
    """Whether a word stands right behind a number, and so for people, whatever its tag: "53 dræbte"."""
    return i - 1 in tree.quantities


def _is_harm(tree: Tree, i: int, pack: Pack) -> bool:
    named = (tree.words[i].pos in NAMING or _is_counted(tree, i)) and i not in tree.names
    return named and any(t.kind == "ASSAULT" for t in pack.triggers.get(tree.lower(i), ()))
