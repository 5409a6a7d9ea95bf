"""Clauses that share their scene with another: those that go on from it, and those that say what happened "where"."""

from kilde.extract.passives import is_passive
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

CHARGING = frozenset({"ACCUSE", "COERCE", "SANCTION"})
"""Kinds of what is done to somebody for a deed."""


def is_where(tree: Tree, i: int, hit: Hit, pack: Pack) -> bool:
    """Whether a trigger is told by the clause on a place: "Hebron, where a boy was shot"."""
    clause = _where(tree, hit, pack)
    if clause is None or i > clause or i in tree.subtree(clause):
        return False
    place = tree.words[clause].head
    if tree.is_verbal(place):
        return tree.clause(i) == place and tree.preposition(i) in pack.grammar.place
    return i == place or place in tree.ancestors(i)


def _where(tree: Tree, hit: Hit, pack: Pack) -> int | None:
    """The clause opened by "where" that a trigger stands in, or goes on from; None where there is none."""
    for at in _from(tree, tree.clause(hit.head)):
        opened = any(tree.lower(c) in pack.grammar.where for c in tree.children[at])
        if opened and tree.dep(at) in {"acl:relcl", "advcl"} and _names_place(tree, at, pack):
            return at
    return None


def _names_place(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether what a clause hangs on names a place: not "cases where police shoot"."""
    on = tree.words[clause].head
    found = tree.subtree(on) - tree.subtree(clause)
    return any((i in tree.names and tree.names[i].label == "LOC") or tree.lower(i) in pack.places.kinds for i in found)


def above_where(tree: Tree, hit: Hit, pack: Pack) -> int | None:
    """The clause that says of the place when it was: "On Tuesday it broke loose in Hebron, where a boy was shot"."""
    clause = _where(tree, hit, pack)
    return None if clause is None else tree.clause(tree.words[clause].head)


def is_of_deed(tree: Tree, clause: int, hit: Hit, pack: Pack) -> bool:
    """Whether a clause on the trigger says of it that it happened: "talks that began in May"."""
    if tree.dep(clause) != "acl:relcl" or tree.words[clause].head not in hit.words:
        return False
    word = tree.lower(clause)
    return word in pack.grammar.happen or (word in pack.grammar.light and is_passive(tree, clause, pack))


def goes_on_from(tree: Tree, i: int, hit: Hit) -> bool:
    """Whether a word stands in a clause that a trigger's goes on from: "burst into a bar in Lyon and killed six".

    Where the sentence begins with it, it holds for all that follow; otherwise for what the same people do.
    """
    clause = tree.clause(i)
    passed = _from(tree, tree.clause(hit.head))
    if clause not in passed[1:]:
        return False
    between = passed[: passed.index(clause)]
    return (i < clause and _opens(tree, i, clause)) or not any(tree.with_dep(at, *SUBJECTS) for at in between)


def _opens(tree: Tree, i: int, clause: int) -> bool:
    """Whether a phrase stands before the subject of its clause."""
    subjects = tree.with_dep(clause, *SUBJECTS)
    return bool(subjects) and i < min(subjects)


def _from(tree: Tree, clause: int) -> list[int]:
    """A clause, and those that it is coordinated with or tells an outcome of, the nearest first."""
    found = [clause]
    while not tree.is_root(clause) and (tree.dep(clause) == "conj" or _is_outcome(tree, clause)):
        clause = tree.clause(tree.words[clause].head)
        if clause in found:
            break
        found.append(clause)
    return found


def _is_outcome(tree: Tree, clause: int) -> bool:
    """Whether a clause is a bare participle: "drove into a checkpoint near the port, killing twelve"."""
    bare = "VerbForm=Ger" in tree.words[clause].feats or "VerbForm=Part" in tree.words[clause].feats
    return tree.dep(clause) == "advcl" and bare and not tree.with_dep(clause, "mark", *SUBJECTS, "aux", "aux:pass")


def is_same_moment(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether a clause tells of the moment of the one that it hangs on: "hurt when police fired at the crowd"."""
    return tree.dep(clause) == "advcl" and any(tree.lower(c) in pack.grammar.moment for c in _marks(tree, clause))


def counts_from(tree: Tree, last: int, clause: int) -> bool:
    """Whether a time that ends in a clause's subordinator is counted from what it tells: "dagen efter at han døde"."""
    return tree.dep(clause) == "advcl" and last in tree.with_dep(clause, "mark")


def lies_before(tree: Tree, clause: int, pack: Pack) -> bool:
    """Whether a clause tells of what was before the one that it hangs on: "held after he had shot", "for å ha skutt".

    So do all with a subordinator that is none of the same moment, and those of what somebody is held for.
    """
    if tree.dep(clause) not in {"advcl", "acl", "xcomp", "ccomp"}:
        return False
    marks = [tree.lower(c) for c in _marks(tree, clause)]
    if tree.is_finite(clause):
        return tree.dep(clause) == "advcl" and bool(marks) and pack.grammar.moment.isdisjoint(marks)
    perfect = any(tree.lower(c) in pack.grammar.perfect for c in tree.with_dep(clause, "aux"))
    return perfect or not pack.grammar.charge.isdisjoint(marks[:1])


def _marks(tree: Tree, clause: int) -> list[int]:
    return tree.with_dep(clause, "mark", "advmod") if tree.is_finite(clause) else tree.with_dep(clause, "mark")


def is_charge(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a deed is what somebody is charged with or sentenced for: the day of that is not the day of the deed."""
    for at in (hit.head, *tree.ancestors(hit.head)):
        above = tree.words[at].head
        if tree.preposition(at) in pack.grammar.charge and tree.words[above].pos == "VERB":
            return any(trigger.kind in CHARGING for trigger in pack.triggers.get(tree.lower(above), ()))
        if tree.words[at].pos not in NOMINAL:
            return False
    return False


def is_told_beside(tree: Tree, located: int, head: int) -> bool:
    """Whether a clause tells of somebody named what else they did or do: "Ann Lee, who taught in Lima, was shot"."""
    name, clause = tree.names.get(head), tree.clause(located)
    beside = tree.dep(clause) == "acl:relcl" and tree.words[clause].head == head
    return beside and name is not None and name.label == "PER"


def clauses_of(tree: Tree, hit: Hit) -> set[int]:
    """The clauses that a trigger tells in: those of both verbs of a phrase, "was shot and killed in Lyon"."""
    return {hit.head, *(tree.clause(i) for i in hit.words)}
