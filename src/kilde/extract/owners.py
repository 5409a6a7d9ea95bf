"""Whose a statement is: "the ministry's statement", "en uttalelse fra militæret"; and who can make one at all."""

from kilde.extract.nouns import noun_of
from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import VoiceKind

SPEAKERS = frozenset({"person", "body", "group", "state", "media"})
"""Types of nouns that can say something."""

SILENT = frozenset({"weapon", "vehicle", "animal", "missile", "matter"})
"""Types of nouns that never do; the hurt, and those in a hospital or an embassy, now and then speak."""

SPEAKING = frozenset({"PER", "ORG"})
"""Labels of names that can."""

NEAR = 6
"""Words after a preposition within which the noun stands that it is of."""


def can_speak(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word names somebody who can say something."""
    name, noun = tree.names.get(head), noun_of(tree.lower(head), pack)
    if name and (name.label in SPEAKING or tree.lower(head) in pack.places.countries):
        return True
    listed = tree.lower(head) in pack.sources and tree.words[head].pos in NOMINAL
    return listed or (noun is not None and noun.type in SPEAKERS)


def may_speak(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether nothing is known against a word's speaking: no time, happening, weapon, vehicle or animal.

    Behind a preposition that is a cue a happening stands for what was written of it: "ifølge dommen".
    """
    word, before = tree.lower(head), tree.preposition(head)
    said = before in pack.cues or before in pack.cue_phrases
    happening = any(trigger.pos == "noun" for trigger in pack.triggers.get(word, ())) and not said
    noun = noun_of(word, pack)
    silent = noun is not None and noun.type in SILENT
    return head not in tree.times and (head in tree.names or not (silent or happening))


def from_whom(tree: Tree, after: int, pack: Pack) -> tuple[int, ...]:
    """Who is named after all behind hearsay: "heter det i en uttalelse fra militæret", "lyder det fra ministeren"."""
    if after + 1 >= len(tree) or tree.words[after].pos != "ADP":
        return ()
    ahead = range(after + 1, min(len(tree), after + NEAR))
    nouns = [i for i in ahead if tree.words[i].pos in {"NOUN", "PROPN"} and i not in tree.times]
    head = next((i for i in nouns if not (i + 1 in nouns and tree.dep(i) == "nmod:poss")), None)
    if head is None:
        return ()
    if owners := _who_own(tree, head, pack):
        return owners
    if is_statement(tree, head, pack):
        return (head,)
    noun, away = noun_of(tree.lower(head), pack), pack.grammar.possessive | pack.grammar.away
    if noun is not None and noun.type == "media":
        return (head,)  # "lød det på hærens tv-kanal"
    able = can_speak(tree, head, pack) or (noun is None and head not in tree.names)
    return (head,) if able and tree.lower(after) in away else ()


def document_before(tree: Tree, cue: int, pack: Pack) -> tuple[int, ...]:
    """What is said to hold it before hearsay that opens a sentence: "I rapporten fra FN heter det"."""
    if tree.lower(0) in pack.grammar.away and cue > 1 and tree.words[cue - 1].pos in {"NOUN", "PROPN"}:
        return _from_where(tree, cue, pack)
    held = (i for i in range(1, cue) if tree.words[i].pos == "NOUN" and tree.preposition(i))
    found = next((i for i in held if pack.sources.get(tree.lower(i)) is VoiceKind.DOCUMENT), None)
    if found is None or any(tree.words[i].pos in {"VERB", "AUX", "PUNCT"} for i in range(cue)):
        return ()
    return _who_own(tree, found, pack) or (found,)


def _from_where(tree: Tree, cue: int, pack: Pack) -> tuple[int, ...]:
    """Whence it is said, where a sentence opens with that: "Frå Moskva heiter det", "Fra politiet lyder det"."""
    named = [i for i in range(1, cue) if i in tree.names or can_speak(tree, i, pack)]
    verbs = any(tree.words[i].pos in {"VERB", "AUX", "PUNCT"} for i in range(cue))
    return () if verbs else tuple(named[:1])


def owners_of_statement(tree: Tree, head: int, pack: Pack) -> tuple[int, ...]:
    """Whose statement a noun is, where it says: "a statement from the army"; () where it does not, or is none."""
    return _who_own(tree, head, pack) if is_statement(tree, head, pack) else ()


def _who_own(tree: Tree, head: int, pack: Pack) -> tuple[int, ...]:
    if head in tree.names or (can_speak(tree, head, pack) and not is_statement(tree, head, pack)):
        return ()
    made = [c for c in tree.with_dep(head, "nmod", "obl") if tree.preposition(c) in pack.grammar.agent]
    owners = [c for c in (*owners_of(tree, head, pack), *made) if c not in tree.times and can_speak(tree, c, pack)]
    return tuple(owners[:1])


def is_statement(tree: Tree, head: int, pack: Pack) -> bool:
    statement = tree.lower(head).rpartition("-")[2]
    return any(cue.pos == "noun" for cue in pack.cues.get(statement, ()))


def owners_of(tree: Tree, noun: int, pack: Pack) -> list[int]:
    """Those whom a noun belongs to or comes from."""
    return [
        c
        for c in tree.children[noun]
        if tree.dep(c) in {"nmod:poss", "nmod"} and (c < noun or tree.preposition(c) in pack.grammar.possessive)
    ]
