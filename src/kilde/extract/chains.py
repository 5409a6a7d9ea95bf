"""The words that carry a happening: its trigger, the verbs that govern it as an infinitive, and their helpers."""

from kilde.extract.openness import is_set_against
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack


def chain(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """The trigger and the auxiliaries, light verbs and governing verbs that carry it, with their own helpers."""
    found = [*range(hit.first, hit.last + 1)]
    at = hit.head
    for up in tree.ancestors(at):
        if tree.dep(at) not in {"xcomp", "aux", "aux:pass", "cop", "conj"} or _is_told(tree, at):
            break
        if tree.dep(at) == "conj" and (tree.with_dep(at, *SUBJECTS) or is_set_against(tree, at, pack)):
            # "the guards did not shoot, and two rebels fled": what has a subject of its own is told by itself
            break
        found.append(up)
        at = up
    helpers = [
        c for i in found for c in tree.children[i] if tree.dep(c) in {"aux", "aux:pass", "advmod", "cop", "mark"}
    ]
    return found + helpers


def _is_told(tree: Tree, i: int) -> bool:
    """Whether a verb is that of a clause of its own ("that ten were killed"), though the tree took it for no clause."""
    marked = any(tree.words[c].pos == "SCONJ" for c in tree.with_dep(i, "mark"))
    return tree.dep(i) == "xcomp" and marked and tree.is_finite(i)
