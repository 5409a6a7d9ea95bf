"""Clauses that a tree does not let their verb head: "Ett eldupphör | trädde i kraft", "since Ann, who .., | began".

An open complement has no finite verb in Universal Dependencies, and what begins a clause is no preposition.
"""

from kilde.analyse.within import SUBJECTS
from kilde.model import Word

NOUNS = frozenset({"NOUN", "PROPN"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop", "mark"})
BESIDE = frozenset({"conj", "parataxis"})


def rooted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a finite verb above the noun that it was hung on as a complement, which is its subject."""
    changed = list(words)
    for i, verb in enumerate(words):
        noun = words[verb.head]
        if verb.dep != "xcomp" or noun.pos not in NOUNS or not noun.head == verb.head == i - 1:
            continue
        own = {word.dep for j, word in enumerate(words) if word.head == i and j != i}
        if verb.pos == "VERB" and "VerbForm=Fin" in verb.feats and not own & (SUBJECTS | AUXILIARY):
            changed[i] = verb._replace(head=i, dep=noun.dep)
            changed[verb.head] = noun._replace(head=i, dep="nsubj")
    return tuple(changed)


def predicated(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a past tense above the noun that opens them and what commas set off behind it.

    "A spokesman, Ann Lee, | blamed the army": it was taken for a participle, which has no object.
    """
    changed = list(words)
    for i in range(3, len(words) - 1):
        verb, top = words[i], words[i].head
        read = verb.dep == "acl" and "VerbForm=Part" in verb.feats and words[i - 1].text == ","
        if not read or words[top].head != top or words[top].pos not in NOUNS:
            continue
        named = any(w.dep == "appos" and w.head == top and top < j < i for j, w in enumerate(words))
        told = any(w.dep in {"obj", "iobj"} and w.head == i and j > i for j, w in enumerate(words))
        if named and told and not any(w.dep in AUXILIARY and w.head in {i, top} for w in words):
            changed[i] = verb._replace(head=i, dep="ROOT", feats="Mood=Ind|Tense=Past|VerbForm=Fin")
            changed[top] = words[top]._replace(head=i, dep="nsubj")
            for j in range(i + 1, len(words)):
                if words[j].head == top:
                    changed[j] = words[j]._replace(head=i, dep="obl" if words[j].dep == "nmod" else words[j].dep)
    return tuple(changed)


def uncompounded(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a noun as the subject of the verb that it was read as one word with: "Court | jails man"."""
    changed, told = list(words), {word.head for word in words if word.dep in SUBJECTS}
    doing = {word.head for i, word in enumerate(words) if word.dep == "obj" and word.head < i} - told
    for i, word in enumerate(words):
        verb = words[word.head]
        finite = verb.pos == "VERB" and "VerbForm=Fin" in verb.feats and word.head > i
        if word.dep == "compound" and word.pos in NOUNS and finite and word.head in doing:
            changed[i] = word._replace(dep="nsubj")
            doing.remove(word.head)
    return tuple(changed)


def begun(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a clause where a conjunction was taken for part of its subject.

    "... since Ann Lee, who backs them, began the war": behind a relative clause its verb is read as one beside another.
    """
    changed = list(words)
    for i, word in enumerate(words):
        noun = word.head
        if word.pos != "SCONJ" or word.dep not in {"case", "det"} or noun < i or words[noun].pos not in NOUNS:
            continue
        relative = any(other.dep == "acl:relcl" and other.head == noun for other in words)
        verb = next((j for j in range(noun + 1, len(words)) if _lacks_subject(words, j, i)), None)
        if words[noun].dep in SUBJECTS:
            changed[i] = word._replace(head=words[noun].head, dep="mark")
        elif verb is not None and relative:
            changed[i] = word._replace(head=verb, dep="mark")
            changed[noun] = words[noun]._replace(head=verb, dep="nsubj")
            changed[verb] = words[verb]._replace(dep="advcl")
    return tuple(changed)


def _lacks_subject(words: tuple[Word, ...], verb: int, before: int) -> bool:
    """Whether a finite verb stands beside one of before, without "and" and without a subject."""
    beside = words[verb].dep in BESIDE and words[verb].head < before
    if not beside or words[verb].pos != "VERB" or "VerbForm=Fin" not in words[verb].feats:
        return False
    own = {word.dep for j, word in enumerate(words) if word.head == verb and j != verb}
    return not own & (SUBJECTS | {"cc"})
