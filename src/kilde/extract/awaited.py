"""Deeds that others wait for: "once the army withdraws, the rebels will free them", "stays until Russia withdraws"."""

from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Aspect

CLAUSES = frozenset({"advcl", "ccomp"})
INSIDE = frozenset({"conj", "xcomp", "ccomp"})
"""Relations of a clause to the one that it is part of."""

HELPERS = ("aux", "aux:pass", "cop")
REACH = 2
"""Steps up from the clause of a deed to the one that others wait for; also the words that may open that one."""


def awaited(tree: Tree, hit: Hit, pack: Pack) -> Aspect | None:
    """What is told of a deed that others wait for: nothing is said of its coming true, or it lies ahead like theirs.

    The present behind "until" and "before" tells of what has not happened; behind "once" and "when" it does beside
    what will be or can be done. A noun that readers know keeps what it is ("before the attack is over").
    """
    at = tree.clause(hit.head)
    if hit.trigger.pos == "noun" and at not in hit.words and is_definite(tree, hit.head, pack):
        return None
    for _ in range(REACH):
        if tree.is_root(at):
            return None
        if tree.dep(at) in CLAUSES and _is_present(tree, at):
            opening = _opening(tree, at)
            if opening & pack.certainty.until:
                return Aspect.HYPOTHETICAL
            if opening & pack.certainty.once and _lies_ahead(tree, tree.words[at].head, pack):
                return Aspect.PLANNED
        if tree.dep(at) not in INSIDE:
            return None
        at = tree.words[at].head
    return None


def _opening(tree: Tree, clause: int) -> set[str]:
    """The subordinator of a clause, and the adverbs that open it: "så | snart"."""
    first = min(tree.subtree(clause))
    return {tree.lower(i) for i in tree.with_dep(clause, "mark", "advmod") if i <= first + REACH}


def _is_present(tree: Tree, clause: int) -> bool:
    """Whether a clause is in the present or the perfect."""
    tensed = (tree.words[i].feats for i in (clause, *tree.with_dep(clause, *HELPERS)))
    return any("Tense=Pres" in feats and "VerbForm=Part" not in feats for feats in tensed)


def _lies_ahead(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether what a verb tells will, can or must be done, or others are told to do it."""
    helpers = {tree.lower(i) for i in tree.with_dep(verb, *HELPERS)}
    ahead = pack.certainty.future | pack.certainty.may | pack.certainty.must
    return bool(helpers & ahead) or "Mood=Imp" in tree.words[verb].feats
