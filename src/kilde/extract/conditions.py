"""Deeds under "if" or "whether", and those that such a word only grants: "even though the army bombs the town"."""

from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

FINITE = frozenset({"VERB", "AUX"})
SUBORDINATORS = frozenset({"SCONJ", "CCONJ"})
"""What opens a condition wherever it stands; other words do at the beginning alone: not "om bord"."""

REACH = 3
"""Steps up the tree over which a condition still bears on a trigger."""


def is_conditional(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether the trigger stands under "if" or "whether": the mark of its clause or of one it is part of."""
    below = [hit.head] if hit.trigger.pos != "noun" and tree.dep(hit.head) == "xcomp" else []
    at = tree.clause(hit.head)
    if any(_is_asked(tree, i, pack) for i in (*below, at)):
        return True
    for _ in range(REACH):
        if tree.is_root(at) or tree.dep(at) not in {"conj", "xcomp", "ccomp", "advcl"}:
            return False
        at = tree.words[at].head
        if _is_asked(tree, at, pack):
            return True
    return False


def _is_asked(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether a clause opens with a word of conditions, or with its verb before its subject: "Angriber de, ..."."""
    marks = tree.with_dep(clause, "mark", "advmod", "cc")
    # "uppgifter om att", "overbevist om, at": before another subordinator it is a preposition
    alone = [c for c in marks if not {c + 1, *([c + 2] if _parts(tree, c + 1) else [])} & {*marks}]
    alone = [c for c in alone if tree.words[c].pos in SUBORDINATORS or c == min(tree.subtree(clause))]
    if any(tree.lower(c) in pack.certainty.conditional and not _is_granted(tree, clause, c, pack) for c in alone):
        return True
    over = tree.words[clause].head
    if tree.dep(clause) != "advcl" or over < clause or tree.with_dep(clause, "mark", "advcl"):
        return False
    verbs = [i for i in (clause, *tree.with_dep(clause, "aux", "aux:pass", "cop")) if tree.words[i].pos in FINITE]
    first, subjects = min(tree.subtree(clause)), tree.with_dep(clause, *SUBJECTS)
    return first in verbs and "VerbForm=Fin" in tree.words[first].feats and bool(subjects) and min(subjects) > first


def _is_granted(tree: Tree, clause: int, mark: int, pack: Pack) -> bool:
    """Whether a condition grants what is so: "selv | om hæren bombet byen".

    A past tense or a perfect tells of what was; the present of what is so, but beside what will or can be ("selv om de
    angriper, vil vi ikke svare").
    """
    if mark == 0 or (tree.lower(mark - 1), tree.lower(mark)) not in pack.certainty.granting:
        return False
    tensed = (clause, *tree.with_dep(clause, "aux", "aux:pass", "cop"))
    if any("Tense=Past" in tree.words[i].feats or tree.lower(i) in pack.grammar.perfect for i in tensed):
        return True
    around = {*tensed, *tree.with_dep(tree.words[clause].head, "aux", "aux:pass", "cop")}
    return not {tree.lower(i) for i in around} & (pack.certainty.future | pack.certainty.may)


def _parts(tree: Tree, i: int) -> bool:
    return i < len(tree) and tree.words[i].text == ","
