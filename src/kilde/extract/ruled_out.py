"""Candidates that are surely no claims, whatever speaks for them: feared deeds, closed roads, harm to animals."""

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.languages import Pack

OBSTRUCTION = ("PROTEST", "obstruct")
HARMED = frozenset({"target", "victim"})
BESIDE = ("amod", "compound", "det", "nummod")
"""Relations of what stands before a noun in its phrase."""


def is_ruled_out(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a happening is none, so that it is not weighed."""
    found = (_is_feared, _is_of_police, _is_of_animals)
    return any(rules_out(tree, happening, pack) for rules_out in found)


def _is_feared(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a bare noun is only what there is a risk of or what somebody avoids: "for fear of attacks".

    It happened to nobody. Not so what is known ("afraid of the attacks") or counted.
    """
    chief = happening.chief
    at = chief.head
    if chief.trigger.pos != "noun" or at in tree.quantities or is_definite(tree, at, pack):
        return False
    while tree.dep(at) == "conj" and tree.words[tree.words[at].head].pos == "NOUN":
        at = tree.words[at].head
    beside = [i for i in tree.with_dep(at, *BESIDE) if i < at]
    if not tree.quantities.keys().isdisjoint(beside):
        return False
    first = min([at, *beside])
    return any(first >= len(risk) and _before(tree, first, len(risk)) == risk for risk in pack.certainty.risks)


def _before(tree: Tree, first: int, many: int) -> tuple[str, ...]:
    """The words before one, so many."""
    return tuple(tree.lower(i) for i in range(first - many, first))


def _is_of_police(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether it is the police who close a road or stop the traffic, which is no protest."""
    trigger = happening.chief.trigger
    actors = [noun_of(tree.lower(f.head), pack) for f in happening.fillers if f.role == "actor"]
    if (trigger.kind, trigger.mode) != OBSTRUCTION or not actors:
        return False
    return all(noun is not None and "police" in noun.traits for noun in actors)


def _is_of_animals(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether violence is done to animals alone: "the elephant's death", "a dead horse"."""
    chief = happening.chief
    harmed = [f.head for f in happening.fillers if f.role in HARMED]
    if not harmed and tree.dep(chief.head) == "amod":
        harmed = [tree.words[chief.head].head]
    nouns = [noun_of(tree.lower(head), pack) for head in harmed if head not in tree.names]
    animals = [noun for noun in nouns if noun is not None and noun.type == "animal"]
    return chief.trigger.kind == "ASSAULT" and bool(harmed) and len(animals) == len(harmed)
