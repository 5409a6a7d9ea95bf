"""Refusals: what is refused has not happened; and who rejects that something was so refuses nothing, but denies it."""

from collections.abc import Iterator, Sequence

from kilde.extract.claimed import is_claim, is_empty
from kilde.extract.happenings import TOLD, Happening
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
DONE = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
"""Kinds of what states do, and others can only reject once it is done."""

NOUNS = frozenset({"obj", "obl", "obl:arg", "nmod"})


def as_told(tree: Tree, found: Sequence[Happening], pack: Pack) -> list[Happening]:
    """The happenings of a sentence without what is only refused in it, and without refusals that are denials.

    "Refuses to disarm" is a refusal alone; "rejects that it has attacked" tells of the attack alone, and "rejects that
    the vote means anything" of nothing. A claim of responsibility goes where the deed that it is for is a claim itself.
    """
    dropped = {
        id(speech if _is_past(tree, one.chief, path, pack) else one)
        for speech in found
        if speech.chief.trigger.kind == "REJECT"
        for one in found
        if one is not speech and not _is_of_somebody(one) and (path := list(_path(tree, speech.chief, one.chief)))
    }
    hits = [one.chief for one in found]
    empty = [hit for hit in hits if is_claim(tree, hit, pack) and is_empty(tree, hit, hits, pack)]
    kept = [one for one in found if id(one) not in dropped and one.chief not in empty]
    return [one for one in kept if not _only_denies(tree, one.chief, pack)]


def _is_of_somebody(one: Happening) -> bool:
    """Whether a noun tells of what a state did, whoever takes it: "does not recognise Lorvik's annexation"."""
    chief = one.chief
    done = chief.trigger.pos == "noun" and chief.trigger.kind in DONE
    return done and any(f.role == "actor" and f.head < chief.first for f in one.fillers)


def _only_denies(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether what is rejected is that something was or is so: a clause with no helper of what is to come."""
    if hit.trigger.kind != "REJECT" or hit.trigger.pos != "verb" or tree.with_dep(hit.head, "obj"):
        return False
    clauses = tree.with_dep(hit.head, "ccomp")
    told = [i for i in clauses if i not in hit.words and tree.with_dep(i, "nsubj", "nsubj:pass", "expl")]
    return any(_is_past(tree, hit, [i], pack) for i in told)


def _path(tree: Tree, speech: Hit, one: Hit) -> Iterator[int]:
    """The words from what is refused up to the verb of refusing; none where it is no complement of that."""
    path = [one.head]
    for up in tree.ancestors(one.head):
        if up in speech.words:
            yield from path if _is_complement(tree, speech, one, path[-1]) else ()
            return
        if tree.dep(path[-1]) not in CLAUSES | {"conj"} and not (tree.dep(path[-1]) == "obj" and len(path) > 1):
            return
        path.append(up)


def _is_complement(tree: Tree, speech: Hit, one: Hit, top: int) -> bool:
    dep = tree.dep(top)
    if dep == "ccomp" or (dep in CLAUSES and not tree.is_finite(top)):
        return True
    if dep == "obj" and top != one.head:
        # "refused orders to shoot"
        return one.trigger.pos != "noun" and not tree.is_finite(one.head)
    if dep not in NOUNS or top != one.head or one.trigger.pos != "noun" or one.trigger.kind in TOLD:
        return False
    inside = any(tree.lower(c) == tree.preposition(top) for c in speech.words if tree.words[c].pos == "ADP")
    return dep == "obj" or inside


def _is_past(tree: Tree, one: Hit, path: Sequence[int], pack: Pack) -> bool:
    """Whether a complement tells of what was: finite with no helper of what is to come, or a perfect infinitive."""
    helpers = {tree.lower(c) for i in path for c in (i, *tree.with_dep(i, "aux", "aux:pass", "cop"))}
    if helpers & pack.certainty.future or one.trigger.pos == "noun":
        return False
    return tree.is_finite(path[-1]) or bool(helpers & pack.grammar.perfect)
