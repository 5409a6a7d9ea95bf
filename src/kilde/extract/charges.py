"""Deeds that somebody is accused or convicted of ("arrested for murder"), and deeds that are reported."""

from typing import NamedTuple

from kilde.extract.passives import is_passive
from kilde.extract.subjects import subject_of
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ALLEGING = frozenset({("ACCUSE", None), ("ACCUSE", "allege"), ("COERCE", "arrest")})
"""Kinds and modes whose target is held for the doer of a deed, rightly or not."""

PROVING = frozenset({("SANCTION", "convict")})
REPORTING = frozenset({"ACCUSE"})
STEPS = 2
"""Steps up from a deed to what somebody is charged with it by: "on suspicion of murder" has a noun between."""


class Charge(NamedTuple):
    """Who is held to have done a deed, where the sentence names them, and whether a court found so."""

    person: int | None
    proved: bool


def charge(tree: Tree, deed: int, pack: Pack) -> Charge | None:
    """The charge that a deed stands under: "arrested for murder", "accused of attacking the ship"."""
    at = deed
    for _ in range(STEPS):
        up = tree.words[at].head
        if up == at or not _is_charged(tree, at, pack):
            return None
        kinds = {(trigger.kind, trigger.mode) for trigger in _senses(tree, up, pack)}
        if kinds & (ALLEGING | PROVING):
            return Charge(_charged(tree, up, pack), bool(kinds & PROVING))
        if tree.words[up].pos != "NOUN":
            return None
        at = up
    return None


def is_reported(tree: Tree, deed: int, pack: Pack) -> bool:
    """Whether a deed is what a report, a charge or an investigation is about: "utreder et drap", "anmälan om rån"."""
    at = deed
    for _ in range(STEPS):
        up = tree.words[at].head
        if up == at or tree.dep(at) not in {"obj", "nmod", "obl", "nsubj:pass", "obl:arg"}:
            return False
        word = tree.lower(up)
        noun = any(cue.pos == "noun" for cue in pack.cues.get(word, ()))
        if noun or any(trigger.kind in REPORTING for trigger in _senses(tree, up, pack)):
            return True
        at = up
    return False


def _is_charged(tree: Tree, at: int, pack: Pack) -> bool:
    """Whether a word is governed by a preposition of charges, before a noun or before a clause."""
    marks = {tree.preposition(at), *(tree.lower(c) for c in tree.with_dep(at, "mark"))}
    return bool(marks & pack.grammar.charge)


def _senses(tree: Tree, i: int, pack: Pack) -> list[Trigger]:
    """The triggers that a word may be, or may begin a phrase of ("charged with")."""
    word = tree.lower(i)
    phrases = pack.trigger_phrases.get(word, ())
    return [*pack.triggers.get(word, ()), *(trigger for words, trigger in phrases if tree.lowers.issuperset(words))]


def _charged(tree: Tree, verb: int, pack: Pack) -> int | None:
    if tree.words[verb].pos == "NOUN" and not tree.is_verbal(verb) and not tree.with_dep(verb, "nsubj", "nsubj:pass"):
        return None
    objects = tree.with_dep(verb, "obj")
    if objects and not is_passive(tree, verb, pack):
        return objects[0]
    noun = tree.words[verb].head if tree.dep(verb) in {"amod", "acl"} and not tree.is_root(verb) else None
    return noun if noun is not None and tree.words[noun].pos in {"NOUN", "PROPN"} else subject_of(tree, verb, pack)
