"""Verbs that a tree does not let head their clause: "Ett eldupphör | trädde i kraft".

An open complement has no finite verb in Universal Dependencies.
"""

from kilde.analyse.within import SUBJECTS
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop", "mark"})


def rooted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a finite verb above the noun that it was hung on as a complement, which is its subject."""
    changed = list(words)
    for i, verb in enumerate(words):
        noun = words[verb.head]
        own = {word.dep for j, word in enumerate(words) if word.head == i and j != i}
        finite = verb.pos == "VERB" and "VerbForm=Fin" in verb.feats and not own & (SUBJECTS | AUXILIARY)
        if finite and verb.dep == "xcomp" and noun.pos in NOUNS and noun.head == verb.head == i - 1:
            changed[i] = verb._replace(head=i, dep=noun.dep)
            changed[verb.head] = noun._replace(head=i, dep="nsubj")
    return tuple(changed)
