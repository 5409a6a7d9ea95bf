"""What a tree hangs beside the wrong word in a row: "Ann Lee, | Bo Ek and Cy Dahl died", "hit by shots | and died"."""

from collections.abc import Iterable, Sequence

from kilde.model import Mention, MentionKind, Word

ADJUNCTS = frozenset({"obl", "obl:agent", "obl:arg", "nmod", "obj"})
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
    """The words with a verb behind an "and", and with no subject, beside the verb whose noun it was hung on.

    What it is done to was hung there too: "stormed a bus and shot dead | 11 labourers".
    """
    changed = list(words)
    for i, word in enumerate(words):
        noun, over = word.head, words[word.head].head
        hung = word.dep == "conj" and word.pos == "VERB" and over < noun < i and words[i - 1].pos == "CCONJ"
        of_verb = words[noun].dep in ADJUNCTS and words[over].pos == "VERB" and not _names_deed(word)
        if hung and of_verb and words[noun].pos in {"NOUN", "PROPN", "NUM"} and _bare(words, i):
            changed[i] = word._replace(head=over)
            for j in range(i + 1, len(words)):
                if words[j].head == noun and words[j].dep == "appos" and words[j].pos in {"NOUN", "NUM"}:
                    changed[j] = words[j]._replace(dep="obj", head=i)
    return tuple(changed)


def _names_deed(word: Word) -> bool:
    """Whether a form names what is done, as a noun beside it does: "for stabbing and | robbing a driver"."""
    return "VerbForm=Ger" in word.feats or {"Tense=Pres", "VerbForm=Part"} <= set(word.feats.split("|"))


def _bare(words: Sequence[Word], verb: int) -> bool:
    return not any(word.head == verb and word.dep in SUBJECTS for word in words)
