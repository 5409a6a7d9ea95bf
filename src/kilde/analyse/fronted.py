"""Objects before their verb that a tree took for its subject: their form tells."""

from kilde.analyse.within import SUBJECTS
from kilde.languages import Grammar
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE = frozenset({"DET", "ADJ", "NUM"})
"""What may stand before a noun in its phrase."""


def fronted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with subject and object told apart by their case: "Ham | pågrep politiet", "Henne | grep vi"."""
    changed = list(words)
    for i, word in enumerate(words):
        verb = word.head
        person = word.pos == "PRON" and "Case=Acc" in word.feats and "Gender=Neut" not in word.feats
        if not (person and i < verb and word.dep == "nsubj"):
            continue
        if any(w.head == verb and w.dep == "mark" for w in words[:i]):  # "at den har mistet ti mand"
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


def perfected(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with the noun between a perfect and its participle as the subject, and what stands first as the object.

    "Fire menn har politiet pågrepet": where the verb stands second, the subject has given its place to the object.
    """
    for verb in range(3, len(words)):
        helper = verb - 2
        opens = words[helper].lower in own.perfect and all(word.pos in BEFORE for word in words[: helper - 1])
        participle = words[verb].pos == "VERB" and "VerbForm=Inf" not in words[verb].feats
        noun, first = words[verb - 1], words[helper - 1]
        if own.verb_third or not (opens and participle) or noun.pos not in NOUNS or first.pos != "NOUN":
            continue
        definite = "Definite=Def" in noun.feats or noun.pos == "PROPN"
        if definite and not any(word.dep == "case" for word in words[:helper]):
            return _with_object_first(words, helper, verb)
    return words


def _with_object_first(words: tuple[Word, ...], helper: int, verb: int) -> tuple[Word, ...]:
    changed = list(words)
    changed[helper - 1] = words[helper - 1]._replace(head=verb, dep="obj")
    changed[helper] = words[helper]._replace(head=verb, dep="aux", pos="AUX")
    changed[verb - 1] = words[verb - 1]._replace(head=verb, dep="nsubj")
    moved = {helper - 1, helper, verb - 1}
    root = next(i for i, word in enumerate(words) if word.head == i)
    feats = words[verb].feats.replace("Voice=Pass", "Voice=Act")
    changed[verb] = words[verb]._replace(head=verb if root in moved else words[verb].head, feats=feats)
    if words[verb].head in moved or root in moved:
        changed[verb] = changed[verb]._replace(head=verb, dep="ROOT")
    for i, word in enumerate(words):
        if i > verb and word.head in moved:
            changed[i] = word._replace(head=verb)
    return tuple(changed)
