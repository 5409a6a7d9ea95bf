"""Labels before a colon that a tree took for part of what follows: "Attack in Leeds: Two charged with murder".

Who is spoken of behind the colon stands there; a number alone is who it counts.
"""

from kilde.analyse.within import SUBJECTS
from kilde.model import Word

LONGEST = 8
"""Words of the longest label."""

VERBS = frozenset({"VERB", "AUX"})
PREDICATES = frozenset({"VERB", "ADJ"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
TAKEN_FOR = frozenset({*SUBJECTS, "obj", "compound"})
JOINED = frozenset({"conj", "appos", "flat", "nmod"})


def labelled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a label above the sentence that stands beside it, where that has somebody of its own."""
    colon = next((i for i, word in enumerate(words[: LONGEST + 1]) if word.text == ":"), 0)
    label = next((i for i in range(colon) if words[i].head > colon + 1 and words[i].dep in TAKEN_FOR), None)
    if label is None or any(word.pos in VERBS for word in words[:colon]):
        return words
    verb = words[label].head
    own = [i for i in range(colon + 1, verb) if words[i].head == verb and words[i].dep in SUBJECTS]
    told = next((i for i in range(colon + 1, verb) if _may_be_subject(words, i, label)), None)
    if words[verb].pos not in PREDICATES or (told is None and not own):
        return words
    changed, top = list(words), words[verb]
    changed[label] = words[label]._replace(head=label if top.head == verb else top.head, dep=top.dep)
    changed[verb] = top._replace(head=label, dep="parataxis")
    if told is not None and not own:
        changed[told] = words[told]._replace(head=verb, dep="nsubj:pass")
    return tuple(changed)


def _may_be_subject(words: tuple[Word, ...], i: int, label: int) -> bool:
    """Whether a word is a number on the verb, or a noun that was joined to the label."""
    word = words[i]
    counted = word.pos == "NUM" and word.dep == "nummod" and word.head == words[label].head
    governed = any(other.head == i and other.dep == "case" for other in words)
    return counted or (word.pos in NAMING and word.head == label and word.dep in JOINED and not governed)
