"""Objects that stand before their verb, in languages whose verb stands second: "Det afviser regeringen"."""

from kilde.extract.nouns import noun_of
from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

ANSWERS = frozenset({"REJECT", "ACCUSE"})
"""Kinds of what only somebody can do, and "it" cannot."""


def is_fronted(tree: Tree, hit: Hit, subject: int, noun: int, pack: Pack) -> bool:
    """Whether what was taken for the subject of a verb is its object, and the noun right behind the verb the subject.

    So where that can answer, and "it", a deed or a demand cannot ("Angrepet fordømmer regjeringen"); or where the
    police arrest ("To menn pågrep politiet").
    """
    behind = tree.is_finite(hit.head) and tree.phrase(noun)[0] == hit.last + 1
    if not behind or pack.grammar.verb_third:
        return False
    if hit.trigger.mode == "arrest":
        return _is_police(tree, noun, pack) and not _is_police(tree, subject, pack)
    return hit.trigger.kind in ANSWERS and _is_mute(tree, subject, hit, pack) and can_speak(tree, noun, pack)


def _is_mute(tree: Tree, subject: int, hit: Hit, pack: Pack) -> bool:
    word = tree.lower(subject)
    if word in pack.grammar.pronouns_thing:
        return subject == hit.first - 1
    told = any(trigger.pos == "noun" for trigger in pack.triggers.get(word, ()))
    return told and not can_speak(tree, subject, pack)


def _is_police(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack)
    return noun is not None and "police" in noun.traits
