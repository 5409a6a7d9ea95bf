"""Deeds that somebody is accused or convicted of ("arrested for murder"), and deeds that are reported."""

from typing import NamedTuple

from kilde.extract.once import once
from kilde.extract.suspects import senses, suspect
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import Stance

ALLEGING = frozenset({("ACCUSE", None), ("ACCUSE", "allege"), ("COERCE", "arrest")})
"""Kinds and modes whose target is held for the doer of a deed, rightly or not."""

PROVING = frozenset({("SANCTION", "convict")})
REPORTING = frozenset({"ACCUSE"})
STEPS = 2
"""Steps up from a deed to what reports it."""

CLIMB = 4
"""Steps up from a deed to what somebody is charged with it by: "on suspicion of taking part in an attempted murder"."""


class Charge(NamedTuple):
    """Who is held to have done a deed, where the sentence names them, and whether a court found so."""

    person: int | None
    proved: bool


@once
def charge(tree: Tree, deed: int, pack: Pack) -> Charge | None:
    """The charge that a deed stands under: "arrested for murder", "accused of attacking the ship".

    Between the two may stand nouns ("on suspicion of", "for an attempt at") and verbs that only carry the deed.
    """
    at, charged = _first_of_row(tree, deed, pack), False
    for _ in range(CLIMB):
        up = _above(tree, at, pack)
        if up is None or up == at:
            return None
        marked = _is_charged(tree, at, pack)
        charged = charged or marked
        kinds = {(trigger.kind, trigger.mode) for trigger in senses(tree, up, pack)}
        if kinds & (ALLEGING | PROVING):
            return Charge(suspect(tree, up, pack), bool(kinds & PROVING)) if charged else None
        if not (_is_between(tree, up, marked, pack) or _carries(tree, up, pack)):
            return None
        at = up
    return None


def _first_of_row(tree: Tree, deed: int, pack: Pack) -> int:
    """The first of the deeds that somebody is charged with at once: "charged with kidnapping and | killing a man"."""
    while tree.dep(deed) == "conj" and not tree.with_dep(deed, *SUBJECTS) and not tree.is_finite(deed):
        before = tree.words[deed].head
        if not senses(tree, before, pack) or before > deed:
            break
        deed = before
    return deed


def is_reported(tree: Tree, deed: int, pack: Pack) -> bool:
    """Whether a deed is what a report, a charge or an investigation is about: "utreder et drap", "anmälan om rån"."""
    at = deed
    for _ in range(STEPS):
        up = tree.words[at].head
        if up == at or tree.dep(at) not in {"obj", "nmod", "obl", "nsubj:pass", "obl:arg", "xcomp"}:
            return False
        word = tree.lower(up)
        cues = {cue.pos for cue in pack.cues.get(word, ()) if cue.pos == "noun" or cue.stance is Stance.REPORTS}
        said = "noun" in cues or ("verb" in cues and tree.dep(at) == "obj" and tree.words[up].pos == "VERB")
        if said or any(trigger.kind in REPORTING for trigger in senses(tree, up, pack)):
            return True
        at = up
    return False


def _above(tree: Tree, at: int, pack: Pack) -> int | None:
    """What a word hangs on; of a helper that makes a passive, the participle, wherever the tree hangs the rest."""
    up = tree.words[at].head
    if tree.lower(up) in pack.grammar.passive and (told := [i for i in tree.with_dep(up, "xcomp") if i != at]):
        return told[0]
    if up in tree.times and tree.words[up].head not in tree.times:
        return tree.words[up].head
    return None if tree.is_root(at) else up


def _is_charged(tree: Tree, at: int, pack: Pack) -> bool:
    """Whether a word is governed by a preposition of charges, before a noun or before a clause.

    So is what follows a noun governed by one, where the tree hangs the two side by side: "for forsøg | på drab".
    """
    marks = {tree.preposition(at), *(tree.lower(c) for c in tree.with_dep(at, "mark"))}
    if marks & pack.grammar.charge:
        return True
    case = next((c for c in tree.with_dep(at, "case") if c < at), 0)
    before = case - 1
    beside = before > 0 and tree.words[before].pos == "NOUN" and tree.words[before].head == tree.words[at].head
    return beside and tree.preposition(before) in pack.grammar.charge


def _is_between(tree: Tree, up: int, marked: bool, pack: Pack) -> bool:
    """Whether a noun may stand between a charge and the deed: behind a preposition of charges, or an attempt at it."""
    return tree.words[up].pos == "NOUN" and (marked or tree.lower(up) in pack.certainty.attempt)


def _carries(tree: Tree, up: int, pack: Pack) -> bool:
    """Whether a verb only carries a deed: "for at stå bag et drab", "for having taken part in the attack"."""
    return tree.lower(up) in pack.grammar.light and not tree.is_finite(up)
