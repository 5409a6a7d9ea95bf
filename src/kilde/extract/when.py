"""When a happening is said to be: the times of its own clause, or of the clause that says where."""

from collections.abc import Collection, Sequence
from itertools import takewhile

from kilde.extract.asides import only_names
from kilde.extract.clauses import (
    above_where,
    clauses_of,
    counts_from,
    is_charge,
    is_of_deed,
    is_same_moment,
    lies_before,
)  # fmt: skip
from kilde.extract.other_times import is_of_crime, is_of_other, is_of_saying, is_past_day
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, TimeForm

CLEFT = frozenset({"acl:cleft", "acl:relcl", "acl", "advcl", "ccomp", "csubj"})
"""What a clause may be to the word that a cleft sentence brings forward."""
KILLED = "killed"
TOLD_APART = frozenset({"acl:relcl", "advcl", "ccomp"})
"""Clauses that tell of something else at a time of its own, though they hang on what is told."""


def times(tree: Tree, hits: Sequence[Hit], saying: Collection[int], pack: Pack) -> list[Mention]:
    """The time expressions of the clause of the triggers, in text order.

    `saying` are the words of the cues that carry the claim: their clause dates the saying, not the deed ("On Thursday
    the group claimed the attack").
    """
    found, late = [], _late_deaths(tree, hits)
    for mention in sorted(set(tree.times.values()), key=lambda m: m.first):
        if mention.value is None or getattr(mention.value, "form", None) is TimeForm.DURATION:
            continue
        if late and tree.clause(_outer(tree, mention.first, mention.last)) in late:
            continue
        if _dates_all(tree, mention) or any(_belongs(tree, mention, h, saying, pack) for h in hits):
            found.append(mention)
    return found if found or is_charge(tree, hits[0], pack) else _of_where(tree, hits[0], pack)


def _late_deaths(tree: Tree, hits: Sequence[Hit]) -> frozenset[int]:
    """The verbs of a death that a clause on somebody leads to: "a man shot in May died on Friday".

    Their day is not that of the deed.
    """
    head = hits[0].head
    reduced = "VerbForm=Part" in tree.words[head].feats and not tree.with_dep(head, "aux", "aux:pass")
    if not (reduced or tree.dep(head).startswith("acl")):
        return frozenset()
    return frozenset(h.head for h in hits if h.trigger.counts == KILLED and h.head > head and tree.is_finite(h.head))


def _of_where(tree: Tree, hit: Hit, pack: Pack) -> list[Mention]:
    """The times of the clause that says where, for what that place's own clause tells."""
    above = above_where(tree, hit, pack)
    told = [m for m in dict.fromkeys(tree.times.values()) if tree.clause(_outer(tree, m.first, m.last)) == above]
    return [m for m in told if getattr(m.value, "form", None) not in {TimeForm.DURATION, None}]


def _dates_all(tree: Tree, mention: Mention) -> bool:
    """Whether a time opens a sentence and a colon follows, as in lists of events: "3 March: 20 killed in Herat"."""
    return mention.first == 0 and mention.last + 1 < len(tree) and tree.words[mention.last + 1].text == ":"


def _belongs(tree: Tree, mention: Mention, hit: Hit, saying: Collection[int], pack: Pack) -> bool:
    outer = _outer(tree, mention.first, mention.last)
    if is_of_crime(tree, mention, hit, pack):
        return False
    if _is_cleft(tree, mention, hit) or counts_from(tree, mention.last, tree.clause(hit.head)):
        return True
    if outer in tree.subtree(hit.head):
        if _is_of_sequel(tree, outer, hit, pack) or _is_past_of_other(tree, mention, hit, pack):
            return False
        clause = tree.clause(outer)
        if clause in clauses_of(tree, hit) or is_of_deed(tree, clause, hit, pack):
            return True
        if is_same_moment(tree, clause, pack) and tree.words[clause].head == tree.clause(hit.head):
            return True
        told = (tree.dep(clause) in TOLD_APART and tree.is_finite(clause)) or is_of_other(tree, outer, clause, hit)
        return not told and tree.dep(outer).partition(":")[0] not in {"obl", "advmod"}
    clause = tree.clause(outer)
    if clause in saying or (mention.last < hit.first and is_charge(tree, hit, pack)):
        return False
    return _reaches(tree, clause, hit, pack)


def _is_of_sequel(tree: Tree, outer: int, hit: Hit, pack: Pack) -> bool:
    """Whether a time dates what the deed only came after: "arrested after Monday's attack", "after the raid in May"."""
    above = takewhile(lambda i: i != hit.head, tree.ancestors(outer))
    return any(tree.preposition(i) in pack.grammar.sequel and i not in hit.words for i in above)


def _is_past_of_other(tree: Tree, mention: Mention, hit: Hit, pack: Pack) -> bool:
    """Whether a past day goes with another deed, told before it, for the verb takes none: "have held two after"."""
    helped = any(tree.lower(i) in pack.grammar.timeless for i in tree.with_dep(hit.head, "aux"))
    told = range(hit.last + 1, mention.first)
    return helped and is_past_day(mention) and any(tree.lower(i) in pack.triggers for i in told)


def _is_cleft(tree: Tree, mention: Mention, hit: Hit) -> bool:
    """Whether a sentence brings its time forward and goes on with the deed: "It was on Monday that he was arrested"."""
    at = tree.clause(hit.head)
    if tree.is_root(at) or tree.dep(at) not in CLEFT:
        return False
    top = tree.words[at].head
    if mention.first <= top <= mention.last:
        return bool(tree.with_dep(top, "cop"))
    forward = tree.is_root(top) and mention.last < at and bool(tree.with_dep(top, "cop", "expl"))
    return forward and _heads(tree, mention, top)


def _heads(tree: Tree, mention: Mention, top: int) -> bool:
    """Whether a mention is what a word says, or hangs on it."""
    outer = _outer(tree, mention.first, mention.last)
    return outer == top or tree.words[outer].head == top


def _outer(tree: Tree, first: int, last: int) -> int:
    """The word of a mention that stands highest in the tree."""
    inside = range(first, last + 1)
    return next((i for i in inside if tree.words[i].head not in inside or tree.is_root(i)), first)


def _reaches(tree: Tree, clause: int, hit: Hit, pack: Pack) -> bool:
    """Whether what a clause says holds for the trigger: it stands in that clause, or is the infinitive of it."""
    at = tree.clause(hit.head)
    if at == clause:
        return clause == hit.head or not (is_of_saying(tree, clause, hit, pack) or only_names(tree, hit))
    while not tree.is_root(at) and tree.dep(at) in {"xcomp", "conj", "acl", "advcl"}:
        if lies_before(tree, at, pack):
            return False
        governor = tree.clause(tree.words[at].head)
        if governor == clause:
            return tree.lower(clause) not in pack.cues
        if governor == at:
            return False
        at = governor
    return False
