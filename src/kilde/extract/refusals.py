"""Refusals: what is refused has not happened; and who rejects that something was so refuses nothing, but denies it."""

from collections.abc import Iterator, Sequence

from kilde.extract.claimed import is_claim, is_empty
from kilde.extract.denying import is_bare
from kilde.extract.happenings import TOLD, Happening
from kilde.extract.negated import SPOKEN
from kilde.extract.subjects import subject_of
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
REJECT = "REJECT"
DONE = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
"""Kinds of what states do, and others can only reject once it is done."""

NOUNS = frozenset({"obj", "obl", "obl:arg", "nmod"})


def as_told(tree: Tree, found: Sequence[Happening], pack: Pack) -> list[Happening]:
    """The happenings of a sentence without what is only refused in it, and without refusals that are denials.

    "Refuses to disarm" is a refusal alone, and "rejects that the vote means anything" tells of nothing. A claim of
    responsibility goes where the deed that it is for is a claim itself.
    """
    refusals = [one.chief for one in found if one.chief.trigger.kind == REJECT]
    others = [one for one in found if one.chief not in refusals and not _is_of_somebody(one)]
    dropped = {id(one) for one in others if any(list(_path(tree, speech, one.chief)) for speech in refusals)}
    hits = [one.chief for one in found]
    empty = [hit for hit in hits if is_claim(tree, hit, pack) and is_empty(tree, hit, hits, pack)]
    kept = [one for one in found if id(one) not in dropped and one.chief not in empty]
    return [one for one in kept if not _only_denies(tree, one.chief, pack)]


def denies(tree: Tree, hit: Hit, others: Sequence[Hit], pack: Pack) -> bool:
    """Whether a trigger of refusing only says that a deed of the sentence was not so: that deed is told, as denied.

    "Rejects that it has attacked", "rejects the accusations of torture"; but a headline may leave out who does.
    """
    if hit.trigger.kind != REJECT or subject_of(tree, hit.head, pack) is None:
        return False
    named = any(one.trigger.kind not in SPOKEN and _is_accused(tree, hit, one, pack) for one in others)
    paths = ((one, list(_path(tree, hit, one))) for one in others if one is not hit)
    return named or any(path and _is_past(tree, one, path, pack) for one, path in paths)


def _is_accused(tree: Tree, speech: Hit, one: Hit, pack: Pack) -> bool:
    """Whether a deed is that of an accusation that is rejected, be it hung beside it, or what is denied itself.

    "Rejects accusations | of torture", "denies the attack".
    """
    if one.trigger.kind in TOLD and one.head in tree.with_dep(speech.head, "obj"):
        return True
    told = [i for i in tree.with_dep(speech.head, "obj", "obl", "obl:arg") if is_bare(tree, i, pack)]
    beside = [i for i in tree.with_dep(speech.head, "obl") if min(tree.subtree(i)) - 1 in told]
    return any(one.head in tree.subtree(i) - speech.words for i in (*told, *beside))


def _is_of_somebody(one: Happening) -> bool:
    """Whether a noun tells of what a state did, whoever takes it: "does not recognise Lorvik's annexation"."""
    chief = one.chief
    done = chief.trigger.pos == "noun" and chief.trigger.kind in DONE
    return done and any(f.role == "actor" and f.head < chief.first for f in one.fillers)


def _only_denies(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether what is rejected is that something was or is so: a clause with no helper of what is to come."""
    if hit.trigger.kind != REJECT or hit.trigger.pos != "verb" or tree.with_dep(hit.head, "obj"):
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
    if dep == "ccomp" or (dep in CLAUSES and (not tree.is_finite(top) or _is_that_clause(tree, speech, top))):
        return True
    if dep == "obj" and top != one.head:
        # "refused orders to shoot"
        return one.trigger.pos != "noun" and not tree.is_finite(one.head)
    if dep not in NOUNS or top != one.head or one.trigger.pos != "noun" or one.trigger.kind in TOLD:
        return False
    inside = any(tree.lower(c) == tree.preposition(top) for c in speech.words if tree.words[c].pos == "ADP")
    return dep == "obj" or inside


def _is_that_clause(tree: Tree, speech: Hit, clause: int) -> bool:
    """Whether a finite clause is what a verb says, though the tree took it for another: "avviser | at de angrep"."""
    marks = [i for i in tree.with_dep(clause, "mark") if tree.words[i].pos == "SCONJ"]
    return bool(marks) and (tree.dep(clause) == "xcomp" or any(i in speech.words for i in marks))


def _is_past(tree: Tree, one: Hit, path: Sequence[int], pack: Pack) -> bool:
    """Whether a complement tells of what was: finite with no helper of what is to come, or a perfect infinitive."""
    helpers = {tree.lower(c) for i in path for c in (i, *tree.with_dep(i, "aux", "aux:pass", "cop"))}
    over = bool(helpers & pack.grammar.perfect)
    if one.trigger.pos == "noun" or (helpers & pack.certainty.future and not over):
        return False
    return tree.is_finite(path[-1]) or over
