"""What a tree hangs beside the wrong word in a row: "Ann Lee, | Bo Ek and Cy Dahl died", "hit by shots | and died"."""

from collections.abc import Iterable, Sequence

from kilde.model import Mention, MentionKind, Word

ADJUNCTS = frozenset({"obl", "obl:agent", "obl:arg", "nmod"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


def listed(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with one name of a row beside the first, where it was taken to explain it and an "and" follows."""
    ends = {m.first: m.last for m in mentions if m.kind is MentionKind.NAME and m.label == "PER"}
    changed = list(words)
    for i in ends:
        first = words[i].head
        after = ends[i] + 1
        explains = words[i].dep == "appos" and first in ends and first < i and words[i - 1].text == ","
        if explains and after < len(words) and words[after].pos == "CCONJ" and after + 1 in ends:
            changed[i] = words[i]._replace(dep="conj")
    return tuple(changed)


def rejoined(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a verb behind an "and", and with no subject, beside the verb whose adjunct it was hung on."""
    changed = list(words)
    for i, word in enumerate(words):
        noun, over = word.head, words[word.head].head
        hung = word.dep == "conj" and word.pos == "VERB" and over < noun < i
        adjunct = words[noun].pos in {"NOUN", "PROPN", "NUM"} and words[noun].dep in ADJUNCTS
        if hung and adjunct and words[over].pos == "VERB" and words[i - 1].pos == "CCONJ" and _bare(words, i):
            changed[i] = word._replace(head=over)
    return tuple(changed)


def _bare(words: Sequence[Word], verb: int) -> bool:
    return not any(word.head == verb and word.dep in SUBJECTS for word in words)
