"""Whose a deed is: "the group's attack", "israelske angrep", "the state's killing of a guard"."""

from collections.abc import Collection

from kilde.extract.arguments import TARGET
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

VERBAL = frozenset({"NUM", "DET", "PRON", "PROPN"})
"""What follows a verb, and no noun."""

DIVISIONS = frozenset({"county", "province", "city", "town", "village", "suburb", "neighbourhood", "street"})
"""Sorts of places whose names do nothing, unlike a country's or a court's."""

WAYS = frozenset({"street"})
"""Sorts of places that suffer nothing when people are shot there."""


def owner_role(tree: Tree, hit: Hit, owner: int, targets: Collection[int], pack: Pack) -> str:
    """The role of the owner of a deed: its doer, where the noun says itself to whom it was done.

    "The general's killing" is his death, "the state's killing of a general" is not. "North Korea sanctions" hit it.
    """
    role = hit.trigger.frame["possessive"]
    if _is_meant(tree, hit, owner):
        return TARGET
    of = any(i > hit.last and tree.preposition(i) in pack.grammar.possessive for i in targets)
    return "actor" if role == TARGET and of and owner < hit.first else role


def _is_meant(tree: Tree, hit: Hit, owner: int) -> bool:
    """Whether a country before a noun for a penalty is who it is for; "US", "EU" and the like stand for adjectives.

    Not before "Canada sanctions | four officials", a verb that was taken for a noun.
    """
    penalty = hit.trigger.kind == "SANCTION" or (hit.trigger.kind, hit.trigger.mode) == ("COERCE", "restrict")
    told = owner in tree.names and tree.names[owner].label == "LOC" and not tree.words[owner].text.isupper()
    after = tree.words[hit.last + 1].pos if hit.last + 1 < len(tree) else ""
    return penalty and told and tree.dep(owner) == "compound" and after not in VERBAL


def is_scene(tree: Tree, hit: Hit, i: int, pack: Pack) -> bool:
    """Whether a word by a deed of violence says where it was, by its sort: "a Leon County shooting", "on Elm Road"."""
    if hit.trigger.kind != "ASSAULT" or i not in tree.names:
        return False
    kind = pack.places.kinds.get(tree.lower(tree.names[i].last))
    return kind in WAYS or (tree.dep(i) == "compound" and kind in DIVISIONS)


def is_somebody(tree: Tree, i: int) -> bool:
    """Whether an owner says who it is, so that nobody else did it: "does not accept Lorvik's annexations"."""
    return i in tree.names and i not in tree.times and "Poss=Yes" not in tree.words[i].feats


def possesses(tree: Tree, i: int, noun: int) -> bool:
    """Whether a word owns the noun: "USAs bombing", "the group's attack"."""
    word = tree.words[i]
    if i > noun or tree.preposition(i):
        return False
    return word.dep in {"nmod:poss", "poss"} or (
        word.dep in {"nmod", "det"} and (word.pos == "PROPN" or "Case=Gen" in word.feats)
    )


def stands_for_owner(tree: Tree, i: int, noun: int, pack: Pack) -> bool:
    """Whether a word before a noun says whose it is: "israelske angrep", "Taliban attack", "a rebel raid"."""
    demonym = tree.dep(i) in {"amod", "compound", "nmod"} and tree.lower(i) in pack.places.demonyms
    return i < noun and (demonym or (tree.dep(i) == "compound" and (i in tree.names or _is_armed(tree, i, pack))))


def _is_armed(tree: Tree, i: int, pack: Pack) -> bool:
    known = noun_of(tree.lower(i), pack)
    return known is not None and known.type != "weapon" and "armed" in known.traits
