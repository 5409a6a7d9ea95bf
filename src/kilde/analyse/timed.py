"""Times that a tree took for arguments, or for heads of what is none of theirs.

A time is no subject or object, however much "Torsdag har gruppen ..." looks like one; no clause hangs on it; and a noun
beside it without a preposition is one of the verb: "forbød 3. mars | partiet", "drepte en | sjåfør mandag".
"""

from collections.abc import Iterable, Sequence

from kilde.analyse.within import SUBJECTS
from kilde.model import Mention, MentionKind, Word

ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
CLAUSES = frozenset({"acl", "xcomp", "ccomp", "advcl"})
NAMING = frozenset({"NOUN", "PROPN"})
TIME = "obl:tmod"


def timed(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with times that the tree took for arguments as what they are, and no clause hung on a time."""
    changed = list(words)
    for mention in mentions:
        if mention.kind is not MentionKind.TIME:
            continue
        inside = range(mention.first, mention.last + 1)
        for i, word in enumerate(words):
            if i in inside and word.dep in ARGUMENTS and word.head not in inside:
                changed[i] = word._replace(dep=TIME)
            elif i > mention.last and word.head in inside and word.dep in CLAUSES:
                changed[i] = word._replace(head=_above(words, inside), dep="xcomp" if word.dep == "acl" else word.dep)
            elif word.head in inside and i not in inside and _is_of_verb(words, i, mention):
                above = _above(words, inside)
                changed[i] = word._replace(head=above, dep=_relation(changed, i, above), pos=_as_noun(word))
    return tuple(changed)


def _is_of_verb(words: tuple[Word, ...], i: int, mention: Mention) -> bool:
    """Whether what hangs on a time is a noun of its own: "forbød 3. mars | partiet", "drepte en | sjåfør mandag"."""
    word = words[i]
    if i < mention.first:
        article = word.pos == "ADJ" and any(other.head == i and other.dep == "det" for other in words[:i])
        return (word.pos in NAMING or article) and word.dep != "nummod"
    governed = any(other.head == i and other.dep == "case" for other in words)
    first = min((j for j, other in enumerate(words) if other.head == i), default=i)
    nominal = word.pos in NAMING and word.dep in {"nmod", "flat", "obj"}
    return nominal and not governed and min(first, i) == mention.last + 1


def _relation(words: Sequence[Word], i: int, verb: int) -> str:
    """What a noun is of a verb: its object, where that has a subject and no object, and nothing governs the noun."""
    hung = [(j, word.dep) for j, word in enumerate(words) if word.head == verb and j != verb]
    governed = any(word.head == i and word.dep == "case" for word in words)
    told = any(dep in SUBJECTS for _, dep in hung)
    free = words[verb].pos == "VERB" and verb < i and told and not any(dep == "obj" for _, dep in hung)
    return "obj" if free and not governed and "Voice=Pass" not in words[verb].feats else "obl"


def _as_noun(word: Word) -> str:
    return "NOUN" if word.pos == "ADJ" else word.pos


def _above(words: tuple[Word, ...], inside: range) -> int:
    """The word outside a mention that the mention hangs on; its own highest word when that is the root."""
    top = next((i for i in inside if words[i].head not in inside or words[i].head == i), inside[0])
    return words[top].head
