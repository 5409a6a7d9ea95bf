"""Whom a pronoun can and cannot stand for by the clause that it stands in."""

from collections.abc import Iterator

from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.tree import SUBJECTS as OWN
from kilde.languages import Pack

SUBJECTS = (*OWN, "nsubj:outer")
"""Relations of subjects, that of one around a clause too: "Lee is to go"."""

SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
"""Relations of a verb that may have the subject of the verb above."""


def barred(tree: Tree, i: int, pack: Pack) -> set[int]:
    """The words of a sentence that a pronoun does not stand for: what else has a part in its clause, what it is of.

    "The guard shot him": not the guard; "her sister": not the sister. A reflexive stands for the subject alone.
    """
    inside = set(_around(tree, i))
    if is_owner(tree, i):
        return inside
    clause = _own_clause(tree, i)
    beside = {j for j in tree.children[clause] if tree.words[j].pos in NOMINAL and tree.dep(j) != "nmod:poss"}
    subject = None if tree.dep(i) in SUBJECTS else _subject_of(tree, clause, pack)
    if tree.dep(i) in SUBJECTS:
        # a verb has but one: the other is that of a clause that the tree has lost
        beside -= set(tree.with_dep(clause, *SUBJECTS))
    found = inside | {j for top in beside - {i} for j in tree.conjuncts(top)} | {*tree.conjuncts(i)}
    return found if subject is None else found | {subject}


def is_owner(tree: Tree, i: int) -> bool:
    """Whether a pronoun says whose something is: "her sister", "hendes søster"."""
    return tree.dep(i) == "nmod:poss" or "Poss=Yes" in tree.words[i].feats


def _own_clause(tree: Tree, i: int) -> int:
    """The clause of a word; a verb with a subject of its own heads one, though it hangs as if it had none."""
    verb = tree.words[i].head
    return verb if tree.dep(verb) == "xcomp" and tree.with_dep(verb, *SUBJECTS) else tree.clause(i)


def _around(tree: Tree, i: int) -> Iterator[int]:
    """The nouns whose phrase a word stands in, up to its clause."""
    for above in tree.ancestors(i):
        if tree.words[above].pos not in NOMINAL or tree.clause(i) != tree.clause(above):
            return
        yield above


def _subject_of(tree: Tree, clause: int, pack: Pack) -> int | None:
    """The subject of a clause: its own, the noun that it is on, or that of the clause above where it has none."""
    for _ in range(len(tree)):
        own = tree.with_dep(clause, *SUBJECTS)
        above = tree.words[clause].head
        relative = tree.dep(clause) in {"acl", "acl:relcl"}
        if relative and (not own or tree.lower(own[0]) in pack.grammar.relative):
            return above
        if own:
            return own[0]
        if tree.is_root(clause) or tree.dep(clause) not in SHARING:
            return None
        clause = tree.clause(above)
    return None


def subjects_above(tree: Tree, i: int, pack: Pack) -> Iterator[int]:
    """The subjects of the clauses that a pronoun's own hangs on, the nearest first; of an owner, of its own too.

    "The minister says that she ...", "Lee left for Oslo, where she ...", "Lee lost her sister".
    """
    clause = _own_clause(tree, i)
    if tree.dep(i) in SUBJECTS:
        yield from (s for s in tree.with_dep(clause, *SUBJECTS) if s < i)
    if is_owner(tree, i) and (own := _subject_of(tree, clause, pack)) is not None:
        yield own
    while not tree.is_root(clause):
        clause = tree.clause(tree.words[clause].head)
        subject = _subject_of(tree, clause, pack)
        if subject is not None and subject != i:
            yield subject
