"""Objects before their verb that a tree took for its subject: their form tells."""

from kilde.analyse.within import SUBJECTS
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN"})


def fronted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with subject and object told apart by their case: "Ham | pågrep politiet", "Henne | grep vi"."""
    changed = list(words)
    for i, word in enumerate(words):
        verb = word.head
        person = word.pos == "PRON" and "Case=Acc" in word.feats and "Gender=Neut" not in word.feats
        if not (person and i < verb and word.dep == "nsubj"):
            continue
        behind = [j for j, w in enumerate(words) if w.head == verb and w.dep in {"obj", "nsubj"} and j > verb]
        if behind and words[verb].pos == "VERB" and "Case=Acc" not in words[behind[0]].feats:
            changed[i] = word._replace(dep="obj")
            changed[behind[0]] = words[behind[0]]._replace(dep="nsubj")
    return tuple(changed)


def emphatic(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a noun as the subject where "himself" behind it was taken for it: "Ann Lee herself | was hurt"."""
    changed = list(words)
    for i in range(1, len(words)):
        word, at = words[i], words[i - 1].head if words[i - 1].dep.startswith("flat") else i - 1
        noun, verb = words[at], words[word.head]
        stressed = word.pos == "PRON" and "PronType=Emp" in word.feats and word.dep in SUBJECTS and word.head > i
        if not stressed or noun.pos not in NOUNS or word.head not in {noun.head, *_hung_on(words, at)}:
            continue
        if verb.head == at:
            changed[word.head] = verb._replace(head=word.head if noun.head == at else noun.head, dep=noun.dep)
        changed[at] = noun._replace(head=word.head, dep=word.dep)
        changed[i] = word._replace(head=at, dep="nmod:desc")
    return tuple(changed)


def _hung_on(words: tuple[Word, ...], at: int) -> set[int]:
    return {i for i, word in enumerate(words) if word.head == at}
