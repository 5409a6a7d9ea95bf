"""Demands and threats: whom something is demanded of, and that what is demanded has not happened."""

from collections.abc import Collection, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

DEMANDING = frozenset({"REQUEST", "THREATEN"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "conj"})
TOLD = frozenset({"ASSAULT", "PROTEST"})
"""Kinds that a demand speaks of as done: "demanded an inquiry into the killings"."""


def without_demanded(
    tree: Tree, told: Sequence[Happening], pack: Pack, found: Sequence[Happening] = ()
) -> list[Happening]:
    """The happenings of a sentence without those that are only demanded or threatened in it.

    Of all that were `found`, nouns of demands that nobody is said to make still show it: "with calls for him to go".
    """
    demands = [h for h in told if h.chief.trigger.kind in DEMANDING]
    demands += [h for h in found if h.chief.trigger.kind == "REQUEST" and h.chief.trigger.pos == "noun"]
    return [h for h in told if not any(_is_demanded(tree, h, demand, pack) for demand in demands if demand is not h)]


def _is_demanded(tree: Tree, happening: Happening, demand: Happening, pack: Pack) -> bool:
    """Whether a happening is what a demand is for: its clause or infinitive, or a noun that is its object."""
    at, top = happening.chief.head, demand.chief.head
    if _is_threat(tree, happening.chief, demand.chief, pack):
        return True
    noun = happening.chief.trigger.pos == "noun"
    told = happening.chief.trigger.kind in TOLD or not _is_object(tree, at, demand.chief.words)
    if at == top or (noun and told):
        return False
    for up in tree.ancestors(at):
        if up in demand.chief.words:
            # what is only coordinated with the demand is told beside it
            taken = tree.dep(at) == "obj" and tree.words[at].pos == "VERB"
            asked = any(c in demand.chief.words for c in tree.with_dep(at, "case", "mark"))
            content = asked or demand.chief.trigger.pos == "noun" or _is_content(tree, at, pack)
            return noun or ((taken or (_is_clause(tree, at, pack) and tree.dep(at) != "conj")) and content)
        if not noun and not (_is_clause(tree, at, pack) and _is_content(tree, at, pack)):
            return False
        at = up
    return False


def _is_threat(tree: Tree, deed: Hit, threat: Hit, pack: Pack) -> bool:
    """Whether a bare noun is what a threat is of: "threats of war", "warned of new attacks"."""
    bare = deed.trigger.pos == "noun" and threat.trigger.kind == "THREATEN" and tree.dep(deed.head) in {"nmod", "obl"}
    return bare and tree.words[deed.head].head in threat.words and not is_definite(tree, deed.head, pack)


def _is_clause(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb is that of a subordinate clause, also of one that the tree took for a relative: "krav om at"."""
    marks = {tree.lower(i) for i in tree.with_dep(verb, "mark")}
    return tree.dep(verb) in CLAUSES or (tree.dep(verb) == "acl:relcl" and bool(marks - pack.grammar.relative))


def _is_object(tree: Tree, noun: int, demand: Collection[int]) -> bool:
    """Whether a noun is the object of a demand, or of a preposition that it ends with or governs: "calls for"."""
    while tree.dep(noun) == "conj":
        noun = tree.words[noun].head
    governed = tree.dep(noun) == "nmod" and tree.words[noun].head in demand
    return tree.dep(noun) == "obj" or governed or any(case in demand for case in tree.with_dep(noun, "case"))


def _is_content(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a clause is what is demanded: one with a subject of its own after "that", or an infinitive."""
    return tree.dep(verb) in {"ccomp", "xcomp", "conj", "acl:relcl"} or not tree.is_finite(verb)
