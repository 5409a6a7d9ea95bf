"""Subjects that commas part from their verb, taken for the sentence: "Lee, a nurse, | is shot", "They, he said, | go".

What opens a sentence and has something put in behind it between two commas is the subject of the finite verb that
follows the second, where that has none of its own.
"""

from kilde.analyse.within import SUBJECTS
from kilde.languages import Grammar
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN"})
COUNTING = frozenset({"NUM", "PRON", "DET"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
BESIDE = frozenset({"parataxis", "conj", "acl", "appos", "dep", "acl:relcl", "advcl", "list"})
OPENING = frozenset({"mark", "cc", *SUBJECTS})
"""Dependents with which a verb behind a comma begins a clause of its own."""


def set_off(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with such a noun as the subject of its verb."""
    root = next((i for i, word in enumerate(words) if word.head == i), None)
    if root is None or not _may_open(words, root) or any(_helps(word, root) for word in words):
        return words
    verb = next((i for i, word in enumerate(words) if _follows(words, i, root, own)), None)
    if verb is None:
        return words
    changed, passive = list(words), _is_passive(words, verb, own)
    changed[verb] = words[verb]._replace(head=verb, dep="ROOT")
    changed[root] = words[root]._replace(head=verb, dep="nsubj:pass" if passive else "nsubj")
    return tuple(changed)


def _may_open(words: tuple[Word, ...], i: int) -> bool:
    """Whether a word is a noun, or stands for some of many: "En af dem, en lærer, | døde"."""
    some = words[i].pos in COUNTING and i + 2 < len(words) and words[i + 1].pos == "ADP" and words[i + 2].head == i
    return words[i].pos in NOUNS or some


def _helps(word: Word, of: int) -> bool:
    return word.head == of and word.dep in HELPING


def _follows(words: tuple[Word, ...], verb: int, root: int, own: Grammar) -> bool:
    """Whether a verb hangs on what opens the sentence and follows the second comma behind that."""
    word = words[verb]
    if word.head != root or verb < root or word.dep not in BESIDE or word.pos != "VERB":
        return False
    hung = [i for i, other in enumerate(words) if other.head == verb and i != verb]
    first = min([verb, *(i for i in hung if words[i].dep in HELPING)])
    finite = any("VerbForm=Fin" in words[i].feats for i in (first, verb))
    commas = [i for i in range(root, first) if words[i].text == ","]
    closed = len(commas) > 1 and commas[-1] == first - 1
    opened = closed and not any(words[i].pos == "VERB" for i in range(root, commas[0]))
    relative = any(words[i].lower in own.relative for i in hung)
    return finite and opened and not relative and not any(words[i].dep in OPENING for i in hung)


def _is_passive(words: tuple[Word, ...], verb: int, own: Grammar) -> bool:
    helped = any(word.head == verb and word.dep == "aux:pass" for word in words)
    return helped or (own.passive_s and "Voice=Pass" in words[verb].feats)
