"""Sources that a medium has reached, told in a clause with no mark: "En kilde | avisa har snakket med, | sier at"."""

from typing import NamedTuple

from kilde.extract.cues import Found
from kilde.extract.media import UNKNOWN, is_medium
from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.languages import Pack

SPOKE = frozenset({"VERB", "AUX"})
STRANDED = frozenset({"ADP", "ADV"})
"""Parts of speech of the preposition that such a clause ends in: "talked | to", "snakket | med"."""

LONGEST = 3
"""Verbs of such a clause at most: "har fått snakke med"."""


class Reached(NamedTuple):
    """The heads of a source and of the medium that reached it."""

    source: int
    medium: int


def reached(tree: Tree, found: Found, pack: Pack) -> Reached | None:
    """The source and the medium right before a cue, where a clause says that the one has spoken with the other.

    Read word by word: parsers take the medium for the subject of the cue, or the cue for a noun of the clause.
    """
    at = found.first - 1
    at -= at > 0 and tree.words[at].text == ","
    if at < 2 or tree.words[at].pos not in STRANDED or tree.words[at - 1].pos not in SPOKE:
        return None
    verbs = at - 1
    while verbs > at - LONGEST and verbs > 1 and tree.words[verbs - 1].pos in SPOKE:
        verbs -= 1
    return _before_clause(tree, verbs - 1, pack)


def _before_clause(tree: Tree, medium: int, pack: Pack) -> Reached | None:
    """The source before the medium at the start of such a clause, with or without a relative word between."""
    if not _is_medium(tree, medium, pack):
        return None
    name = tree.names.get(medium)
    at = (name.first if name else medium) - 1
    while at > 0 and (tree.lower(at) in pack.grammar.relative or tree.words[at].text == ","):
        at -= 1
    source = at >= 0 and tree.words[at].pos == "NOUN" and can_speak(tree, at, pack)
    return Reached(at, medium) if source else None


def _is_medium(tree: Tree, i: int, pack: Pack) -> bool:
    if i < 1 or tree.words[i].pos != "PROPN":
        return i > 0 and is_medium(tree, i, pack)
    name = tree.names.get(i)
    return is_medium(tree, i, pack) or (name is not None and name.label in UNKNOWN)
