"""Bounds of numbers that a tree takes for prepositions: "killed about 40 farmers", "drepte over 100 sivile".

"Over", "about", "between" are prepositions everywhere but before a number. Where the number is read with its bound, the
word is no preposition, and what is counted is what the verb does it to.
"""

from collections.abc import Sequence

from kilde.analyse.dated import FINITE
from kilde.languages import Grammar
from kilde.model import Mention, MentionKind, Word

GOVERNED = frozenset({"obl", "nmod"})
OBJECTS = frozenset({"obj", "iobj", "aux:pass"})
"""Dependents beside which what is counted is not what the verb does it to."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
LEADING = frozenset({"obj", "nsubj", "nsubj:pass", "obl"})
"""What a word that bounds a number is never itself."""

COUNTING = frozenset({"nummod", "compound", "amod", "det"})


def bounded(words: tuple[Word, ...], mentions: Sequence[Mention], own: Grammar) -> tuple[Word, ...]:
    """The words with such bounds hung on their numbers, and what is counted as an object."""
    for mention in mentions:
        if mention.kind is MentionKind.QUANTITY and mention.first < mention.last:
            words = _led(_hung(words, mention.first, mention.last), mention.first, mention.last)
            words = _told(_counting(words, mention.last, own), mention.last)
    return words


def _told(words: tuple[Word, ...], number: int) -> tuple[Word, ...]:
    """The words with a bounded number before a predicate that has no subject as its subject: "at over ti var døde"."""
    counted = words[number].head if words[number].dep in COUNTING else number
    if words[number].dep == "conj":
        counted = words[number].head  # "mellem otte og ti"
    over = words[counted].head
    beside = {word.dep for word in words if word.head == over}
    free = over > counted and words[counted].dep in GOVERNED and not _has_case(words, counted)
    if not free or "cop" not in beside or beside & SUBJECTS:
        return words
    changed = list(words)
    changed[counted] = words[counted]._replace(dep="nsubj")
    return tuple(changed)


def _led(words: tuple[Word, ...], first: int, last: int) -> tuple[Word, ...]:
    """The words with what is counted in the place of a bound taken for it: "har dræbt mere end 20 bønder"."""
    counted, bound = words[last].head, words[first]
    over = words[counted].head if counted > last else last
    apart = over == bound.head and words[counted].dep in GOVERNED and not _has_case(words, counted)
    if words[last].dep not in COUNTING or bound.dep not in LEADING or not (apart or first <= over <= last):
        return words
    changed = list(words)
    changed[counted] = words[counted]._replace(dep=bound.dep, head=bound.head)
    changed[first] = bound._replace(dep="advmod", head=last)
    return tuple(changed)


def _hung(words: tuple[Word, ...], first: int, last: int) -> tuple[Word, ...]:
    """The words with the prepositions of one number, from its first word to its last, hung on the last of them."""
    changed = list(words)
    for i in range(first, last):
        if words[i].dep == "case":
            changed[i] = words[i]._replace(dep="advmod", head=last)
    return tuple(changed)


def _counting(words: tuple[Word, ...], number: int, own: Grammar) -> tuple[Word, ...]:
    """The words with what a bounded number counts as the object of the verb before it, if nothing else governs it."""
    counted = words[number].head if words[number].dep in COUNTING else number
    verb = words[counted].head
    if not _is_object(words, counted, verb):
        return words
    changed = list(words)
    changed[counted] = words[counted]._replace(dep="obj")
    if own.verb_third and words[verb].dep == "conj" and not any(w.head == verb and w.dep == "aux" for w in words):
        changed[verb] = words[verb]._replace(feats=FINITE)
    return tuple(changed)


def _is_object(words: Sequence[Word], counted: int, verb: int) -> bool:
    beside = {word.dep for i, word in enumerate(words) if word.head == verb and i != counted}
    follows = verb < counted and words[verb].pos == "VERB" and words[counted].dep in GOVERNED
    return follows and not _has_case(words, counted) and not beside & OBJECTS


def _has_case(words: Sequence[Word], i: int) -> bool:
    return any(word.dep == "case" and word.head == i for word in words)
