"""Verbs behind the day they are told with, which a tree took for something else: "The ministry on Friday expelled".

A language whose verb may stand third, and whose past tense is written like the participle, has such sentences: what
follows the day is then hung on the day, or on the object, as if it described them.
"""

from collections.abc import Iterable

from kilde.languages import Grammar
from kilde.model import Mention, MentionKind, Word

OPENING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
"""Parts of speech that an object may begin with."""

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
MISREAD = frozenset({"amod", "acl", "compound"})
FINITE = "Mood=Ind|Tense=Past|VerbForm=Fin"


def dated(words: tuple[Word, ...], mentions: Iterable[Mention], own: Grammar) -> tuple[Word, ...]:
    """The words with each such verb above its subject, its day and its object."""
    if not own.verb_third:
        return words
    for mention in mentions:
        if mention.kind is MentionKind.TIME and _is_told(words, mention):
            words = _raised(words, mention)
    return words


def _is_told(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a past tense stands between a day with a noun before it and what can only be its object."""
    verb, before = mention.last + 1, mention.first - 1
    if verb + 1 >= len(words) or before < 0 or words[verb].pos != "VERB" or words[verb].dep not in MISREAD:
        return False
    if "Tense=Past" not in words[verb].feats or words[verb + 1].pos not in OPENING:
        return False
    before -= words[before].pos == "ADP"
    return before >= 0 and words[before].pos in NOUNS and words[verb].head not in range(before + 1)


def _raised(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    verb, changed = mention.last + 1, list(words)
    subject, object_ = _subject(words, mention), _object(words, verb)
    if subject is None or object_ is None:
        return words
    over = words[subject].head
    outside = over not in (subject, object_, verb) and not mention.first <= over <= mention.last
    changed[verb] = words[verb]._replace(head=over if outside else verb, dep=words[subject].dep if outside else "ROOT")
    changed[verb] = changed[verb]._replace(feats=FINITE)
    changed[subject] = words[subject]._replace(head=verb, dep="nsubj")
    changed[object_] = words[object_]._replace(head=verb, dep="obj")
    for i in range(mention.first, mention.last + 1):
        if not mention.first <= words[i].head <= mention.last or words[i].head == i:
            changed[i] = words[i]._replace(head=verb, dep="obl")
    if words[mention.first - 1].pos == "ADP":
        changed[mention.first - 1] = words[mention.first - 1]._replace(head=mention.first, dep="case")
    for i in range(verb + 1, len(words)):
        if words[i].dep in {"punct", "parataxis"} and words[i].head in (subject, object_):
            changed[i] = words[i]._replace(head=verb)
    return tuple(changed)


def _subject(words: tuple[Word, ...], mention: Mention) -> int | None:
    """The highest noun of what stands before the day, but for words that a preposition governs."""
    at = mention.first - 1
    at -= words[at].pos == "ADP"
    for _ in range(len(words)):
        over = words[at].head
        if over >= mention.first or over == at or words[over].pos not in NOUNS:
            break
        at = over
    return at if words[at].pos in NOUNS else None


def _object(words: tuple[Word, ...], verb: int) -> int | None:
    """The noun whose phrase begins right behind the verb."""
    at = verb + 1
    while words[at].head > at and words[words[at].head].pos in NOUNS:
        at = words[at].head
    return at if words[at].pos in NOUNS else None
