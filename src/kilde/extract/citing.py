"""Who passes on what others said: "state television quoted the minister as saying", "CNN viser til politiet"."""

from typing import NamedTuple

from kilde.extract.cues import Found
from kilde.extract.owners import can_speak
from kilde.extract.passives import is_passive
from kilde.extract.speakers import agent, phrase_after, speaker
from kilde.extract.tree import Tree
from kilde.languages import Pack

QUOTING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "X"})
"""Parts of speech of whoever passes on what others said."""


class Cited(NamedTuple):
    """The heads of who is cited, and of who cites them."""

    origin: int
    by: int


def cited(tree: Tree, found: Found, pack: Pack) -> Cited | None:
    """Who is cited by whom at a cue of citing, either way round: "the minister was quoted by state television"."""
    passive = bool(tree.with_dep(found.head, "aux:pass"))
    told = phrase_after(tree, found.last + 1) if found.last + 1 < len(tree) and not passive else None
    if told is not None and (tree.preposition(told) or tree.dep(told) == "nmod:poss"):
        told = None
    origin: int | None
    if told is None and is_passive(tree, found.head, pack):
        subjects = tree.with_dep(found.head, "nsubj", "nsubj:pass")
        origin = next((i for i in subjects if can_speak(tree, i, pack) or i in tree.names), None)
        by = agent(tree, found.head, pack)
    else:
        after = [i for i in tree.with_dep(found.head, "obj", "obl", "obl:arg", "nmod") if i > found.first]
        origin = next((i for i in (*after, told) if i is not None and can_speak(tree, i, pack)), None)
        by = speaker(tree, found.head, found, pack)
    if origin is None or by is None or by == origin or tree.words[by].pos not in QUOTING:
        return None
    return Cited(origin, by)
