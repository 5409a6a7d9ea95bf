"""Words put in between commas that a tree takes for the subject: "Ten soldiers, among them two officers, were killed".

Those who are among others are part of them; who was killed are the ten. Nor is what describes them all, "most of them
civilians", a second subject, or "aged 24 and 31", "seen by nobody" what is told of them.
"""

from collections.abc import Sequence

from kilde.analyse.united import is_above
from kilde.analyse.within import SUBJECTS
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
LONGEST = 8
"""Words from one comma to the other at most."""


def inserted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each such part hung on those whom it is part of, and these in its place."""
    for comma in range(1, len(words) - 3):
        if words[comma].text == ",":
            words = _hung(words, comma) if _takes_up(words, comma) else _described(words, comma)
    return words


def _described(words: tuple[Word, ...], comma: int) -> tuple[Word, ...]:
    """The words with what stands between this comma and the next hung on the subject before it, where it is none."""
    end = _next_comma(words, comma)
    whole = next((i for i in range(comma - 1, -1, -1) if words[i].dep in SUBJECTS and words[i].head > comma), None)
    if end is None or whole is None or words[comma + 1].pos in {"CCONJ", "PRON"}:
        return words
    told = words[whole].head
    if told > end:
        return _beside(words, range(comma + 1, end), whole)
    if words[told].pos in NOUNS and words[told].dep in SUBJECTS and words[told].head > end:
        return _put(words, whole, told, words[told].head, words[told].dep)
    verb = _told_behind(words, end)
    if verb is None or not (words[told].pos == "ADJ" or (words[told].pos == "VERB" and told == comma + 1)):
        return words
    passive = any(w.head == verb and w.dep == "aux:pass" for w in words)
    rest = {i for i, w in enumerate(words) if i > end and i != verb and w.head == told}
    behind = tuple(w._replace(head=verb) if i in rest else w for i, w in enumerate(words))
    return _put(behind, whole, told, verb, "nsubj:pass" if passive else "nsubj")


def _beside(words: tuple[Word, ...], between: range, whole: int) -> tuple[Word, ...]:
    """The words with every further subject of the same verb between two commas as another name of the first."""
    changed, governed = list(words), words[between.start].dep == "case"
    for i in between:
        if words[i].dep in SUBJECTS and words[i].head == words[whole].head and not governed:
            changed[i] = words[i]._replace(head=whole, dep="appos")
    return tuple(changed)


def _put(words: tuple[Word, ...], whole: int, told: int, verb: int, dep: str) -> tuple[Word, ...]:
    """The words with a subject hung on its own verb, and on it what it was taken for the subject of."""
    changed = list(words)
    changed[whole] = words[whole]._replace(head=verb, dep=dep)
    above = words[told].head
    if words[verb].head == told or (above in (told, verb) and words[told].dep not in SUBJECTS):
        over = verb if above in (told, verb) else above
        changed[verb] = words[verb]._replace(head=over, dep=words[told].dep)
    changed[told] = words[told]._replace(head=whole, dep="appos" if words[told].pos in NOUNS else "acl")
    return tuple(changed)


def _told_behind(words: Sequence[Word], end: int) -> int | None:
    """The verb right behind a comma, or that of the helper there, where it has no subject of its own."""
    if end + 1 >= len(words) or words[end + 1].pos not in {"AUX", "VERB"}:
        return None
    verb = words[end + 1].head if words[end + 1].dep.startswith("aux") else end + 1
    finite = verb > end + 1 or "VerbForm=Fin" in words[verb].feats
    return verb if finite and not any(w.head == verb and w.dep in SUBJECTS for w in words) else None


def _next_comma(words: Sequence[Word], comma: int) -> int | None:
    return next((i for i in range(comma + 2, min(comma + LONGEST + 1, len(words))) if words[i].text == ","), None)


def _takes_up(words: Sequence[Word], comma: int) -> bool:
    """Whether a preposition and a pronoun for several follow: "among them", "av dem"."""
    preposition, pronoun = words[comma + 1], words[comma + 2]
    return preposition.pos == "ADP" and pronoun.pos == "PRON" and "Number=Plur" in pronoun.feats


def _hung(words: tuple[Word, ...], comma: int) -> tuple[Word, ...]:
    end = _next_comma(words, comma)
    if end is None:
        return words
    part = next((i for i in range(comma + 3, end) if _heads(words, i, comma, end)), None)
    whole = next((i for i in range(comma - 1, -1, -1) if _heads(words, i, -1, comma)), None)
    if part is None or whole is None:
        return words
    changed, above = list(words), words[part].head
    told = words[part].dep in SUBJECTS and above > end and words[whole].head != above
    if told or is_above(words, part, whole):
        changed[whole] = words[whole]._replace(head=whole if above == part else above, dep=words[part].dep)
    changed[part] = words[part]._replace(head=whole, dep="appos")
    return tuple(changed)


def _heads(words: Sequence[Word], i: int, before: int, after: int) -> bool:
    """Whether a noun hangs on no noun that stands with it between two places."""
    above = words[i].head
    return words[i].pos in NOUNS and not (before < above < after and above != i and words[above].pos in NOUNS)
