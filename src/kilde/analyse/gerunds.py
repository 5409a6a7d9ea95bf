"""Verbs of one ending: those that a tagger took for nouns, and those that a tree hung on the noun before a comma.

"..., killing dozens and | displacing | thousands": where one such verb is a verb, the other behind "and" is one too,
and what follows it is its object. "expelled seven officials, | giving them a week": whoever expels gives.
"""

from collections.abc import Sequence

from kilde.languages import Grammar
from kilde.model import Word

GERUND = "VerbForm=Ger"
FOLLOWING = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON"})


def coupled(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with each such verb beside the one before it, each above its own object."""
    endings = tuple(own.gerunds)
    if not endings:
        return words
    for i in range(2, len(words) - 1):
        word, conjunction = words[i], words[i - 1]
        noun = word.pos == "NOUN" and word.lower.endswith(endings) and words[i + 1].pos in FOLLOWING
        if noun and conjunction.pos == "CCONJ" and (verb := _above(words, i, endings)) is not None:
            words = _beside(words, i, verb)
    return words


def loosened(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with each such verb behind a comma hung on the verb before, whose subject it shares."""
    endings = tuple(own.gerunds)
    changed = list(words)
    for i in range(2, len(words) if endings else 0):
        word = words[i]
        behind = word.pos == "VERB" and word.dep == "acl" and word.lower.endswith(endings) and words[i - 1].text == ","
        if behind and (verb := _verb_over(words, word.head, i)) is not None:
            changed[i] = word._replace(head=verb, dep="advcl")
    return tuple(changed)


def complements(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with such a verb that was taken for an adjective of the object before it: "denied | killing civilians".

    Only of verbs that take nothing else: of others it describes the object ("reported rising prices").
    """
    changed = list(words)
    for i in range(1, len(words) - 1):
        word, noun, verb = words[i], words[words[i].head], i - 1
        read = GERUND in word.feats and word.dep == "amod" and word.head > i and noun.dep == "obj"
        if read and noun.head == verb and words[verb].lower in own.before_gerunds:
            changed[word.head] = noun._replace(head=i)
            changed[i] = word._replace(pos="VERB", head=verb, dep="xcomp")
    return tuple(changed)


def resulting(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with each such verb behind a comma and a clause of place on the verb over that, and one beside.

    "A missile hit a station where people were waiting, | killing 39 and wounding 87": not those who were waiting.
    """
    endings = tuple(own.gerunds)
    changed = list(words)
    for i in range(2, len(words) if endings else 0):
        word, clause = words[i], words[i].head
        behind = word.pos == "VERB" and word.lower.endswith(endings) and words[i - 1].text == ","
        above = words[clause].head
        above = words[above].head if words[above].pos in {"NOUN", "PROPN"} else above
        told = word.dep == "advcl" or (word.dep == "conj" and not any(w.dep == "cc" and w.head == i for w in words))
        if not behind or not told or not above < clause < i or words[above].pos != "VERB":
            continue
        if any(w.lower in own.where and w.head == clause and above < j < clause for j, w in enumerate(words)):
            changed[i] = word._replace(head=above)
            for j in range(i + 1, len(words)):
                if words[j].head == clause and words[j].dep == "conj" and words[j].lower.endswith(endings):
                    changed[j] = words[j]._replace(head=i)
    return tuple(changed)


def _verb_over(words: Sequence[Word], noun: int, before: int) -> int | None:
    """The verb before a word that a noun is the object of, or hangs under; None for a subject."""
    at = noun
    for _ in words:
        if words[at].dep.startswith("nsubj") or words[at].head == at:
            return None
        at = words[at].head
        if words[at].pos == "VERB":
            return at if at < before else None
    return None


def _above(words: Sequence[Word], i: int, endings: tuple[str, ...]) -> int | None:
    """The verb of the same form before a word that the word hangs under."""
    at = words[i].head
    for _ in words:
        if at < i and words[at].pos == "VERB" and words[at].lower.endswith(endings):
            return at
        if words[at].head == at:
            return None
        at = words[at].head
    return None


def _beside(words: tuple[Word, ...], i: int, verb: int) -> tuple[Word, ...]:
    changed = list(words)
    object_ = next((j for j in range(i + 1, len(words)) if words[j].head in {verb, i} and words[j].dep == "obj"), None)
    if object_ is None:
        return words
    first = words[i].head
    changed[object_] = words[object_]._replace(head=i)
    changed[i - 1] = words[i - 1]._replace(head=i)
    changed[i] = words[i]._replace(pos="VERB", feats=GERUND, head=verb, dep="conj")
    if verb < first < i:
        changed[first] = words[first]._replace(head=verb, dep="obj")
    return tuple(changed)
