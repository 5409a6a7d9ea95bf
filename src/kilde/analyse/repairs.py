"""Mends what a tree cannot mean: trees of news are wrong in part of one sentence in four, and some errors show.

Two rules of Universal Dependencies tell them: a helping verb has no dependents of its own, so its subject is that of
the verb that it helps; and a time is no subject or object, however much "Torsdag har gruppen ..." looks like one.
"""

from collections.abc import Iterable

from kilde.model import Mention, MentionKind, Word

HELPERS = frozenset({"aux", "aux:pass", "cop"})
MAY_HANG = frozenset({"fixed", "flat", "goeswith", "punct", "conj", "cc"})
"""Dependents that even a helping verb may have."""

ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
TIME = "obl:tmod"


def rehung(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with what hangs on a helping verb hung on the verb that it helps."""
    mended = list(words)
    for i, word in enumerate(words):
        helper = words[word.head]
        if helper.dep in HELPERS and word.dep not in MAY_HANG and helper.head not in {i, word.head}:
            mended[i] = word._replace(head=helper.head)
    return tuple(mended)


def timed(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with times that the tree took for subjects or objects as what they are."""
    mended = list(words)
    for mention in mentions:
        if mention.kind is MentionKind.TIME:
            for i in range(mention.first, mention.last + 1):
                if words[i].dep in ARGUMENTS and not mention.first <= words[i].head <= mention.last:
                    mended[i] = words[i]._replace(dep=TIME)
    return tuple(mended)
