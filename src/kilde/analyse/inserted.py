"""Words put in between commas that a tree takes for the subject: "Ten soldiers, among them two officers, were killed".

Those who are among others are part of them; who was killed are the ten.
"""

from collections.abc import Sequence

from kilde.analyse.within import SUBJECTS
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
LONGEST = 8
"""Words from one comma to the other at most."""


def inserted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each such part hung on those whom it is part of, and these in its place."""
    for comma in range(1, len(words) - 3):
        if words[comma].text == "," and _takes_up(words, comma):
            words = _hung(words, comma)
    return words


def _takes_up(words: Sequence[Word], comma: int) -> bool:
    """Whether a preposition and a pronoun for several follow: "among them", "av dem"."""
    preposition, pronoun = words[comma + 1], words[comma + 2]
    return preposition.pos == "ADP" and pronoun.pos == "PRON" and "Number=Plur" in pronoun.feats


def _hung(words: tuple[Word, ...], comma: int) -> tuple[Word, ...]:
    end = next((i for i in range(comma + 3, min(comma + LONGEST + 1, len(words))) if words[i].text == ","), None)
    if end is None:
        return words
    part = next((i for i in range(comma + 3, end) if _heads(words, i, comma, end)), None)
    whole = next((i for i in range(comma - 1, -1, -1) if _heads(words, i, -1, comma)), None)
    if part is None or whole is None:
        return words
    changed = list(words)
    if words[part].dep in SUBJECTS and words[part].head > end and words[whole].head != words[part].head:
        changed[whole] = words[whole]._replace(head=words[part].head, dep=words[part].dep)
    changed[part] = words[part]._replace(head=whole, dep="appos")
    return tuple(changed)


def _heads(words: Sequence[Word], i: int, before: int, after: int) -> bool:
    """Whether a noun hangs on no noun that stands with it between two places."""
    above = words[i].head
    return words[i].pos in NOUNS and not (before < above < after and above != i and words[above].pos in NOUNS)
