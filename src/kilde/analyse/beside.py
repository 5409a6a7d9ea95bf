"""Words that a tree hung on the wrong one of two that stand beside each other: owners, participles, second verbs.

Each sign is one that no right tree has: a genitive is no subject, a participle behind "and" that has an object stands
beside the verb before it, a preposition before a number and a participle has that for a noun.
"""

from collections.abc import Sequence

from kilde.analyse.within import SUBJECTS
from kilde.languages import Grammar
from kilde.model import Word

NAMING = frozenset({"NOUN", "PROPN"})
PART, PAST, GENITIVE = "VerbForm=Part", "Tense=Past", "Case=Gen"
DEFINITE = "Definite=Def"
CLAUSAL = frozenset({"ccomp", "advcl", "xcomp"})
MARKS = frozenset({"aux", "aux:pass", "cop", "mark"})


def beside(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with each of these hung where it belongs."""
    words = counted_off(owning(named_after(words)))
    return taken(dressed(seconded(words, own)), own)


def named_after(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a preposition on what the name or noun behind it belongs to: "i den gamle by | Lorby".

    Also "av Lorby | tingsrätt".
    """
    changed = list(words)
    for i, case in enumerate(words):
        noun, name = words[case.head], words[case.head].head
        led = case.dep == "case" and i < case.head and name == case.head + 1
        named = noun.pos == "NOUN" and noun.dep == "nmod" and words[name].pos == "PROPN"
        owned = noun.pos == "PROPN" and noun.dep in {"nmod", "nmod:poss"} and words[name].pos == "NOUN"
        if led and (named or owned):
            changed[i] = case._replace(head=name)
    return tuple(changed)


def owning(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a genitive that was taken for a subject on the noun behind it: "lovade | Irans högste ledare"."""
    changed = list(words)
    for i, owner in enumerate(words):
        if owner.pos not in NAMING or owner.dep not in SUBJECTS or GENITIVE not in owner.feats:
            continue
        noun = i + 1
        while noun < len(words) and words[noun].pos == "ADJ":
            noun += 1
        if noun < len(words) and words[noun].pos == "NOUN" and words[noun].head == owner.head:
            changed[noun] = words[noun]._replace(dep=owner.dep)
            changed[i] = owner._replace(head=noun, dep="nmod:poss")
    return tuple(changed)


def counted_off(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a participle that a preposition and a number stand before as a noun: "meldte om | 103 drepte".

    And with one that a number counts beside a noun: "one death and 16 | injured".
    """
    changed = list(words)
    for i in range(1, len(words)):
        word, number = words[i], words[i - 1]
        counted = (number.dep, number.head) == ("nummod", i) and word.pos == "VERB" and word.dep == "conj"
        if counted and words[word.head].pos == "NOUN" and PAST in word.feats:
            changed[i] = word._replace(pos="ADJ", feats="Number=Plur|VerbForm=Part")
    for i in range(2, len(words)):
        word, number, case = changed[i], words[i - 1], words[i - 2]
        led = (case.dep, case.head, case.pos) == ("case", i, "ADP") and (number.dep, number.head) == ("nummod", i)
        if led and word.dep in CLAUSAL and word.head != i and PART in word.feats:
            changed[i] = word._replace(pos="ADJ", dep="obl")
    return tuple(changed)


def seconded(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with a second participle above its object: "har avsatt presidenten og | innført unntakstilstand"."""
    for i in range(3, len(words) - 1):
        participle, noun = words[i], words[words[i].head]
        read = participle.dep == "amod" and participle.head > i and PART in participle.feats
        read = read and noun.dep in {"obj", "conj"}
        if not read or words[i - 1].pos != "CCONJ" or words[i - 1].head not in {i, participle.head}:
            continue
        verb = noun.head if noun.dep == "obj" else words[noun.head].head
        objects = [j for j in range(verb, i) if words[j].dep == "obj" and words[j].head == verb]
        if verb < i and objects and _is_perfect(words, verb, own):
            words = _beside(words, i, verb)
    return words


def _is_perfect(words: Sequence[Word], verb: int, own: Grammar) -> bool:
    helped = any(w.dep == "aux" and w.head == verb and w.lower in own.perfect for w in words)
    return helped and PART in words[verb].feats


def _beside(words: tuple[Word, ...], i: int, verb: int) -> tuple[Word, ...]:
    changed, noun = list(words), words[i].head
    changed[noun] = words[noun]._replace(head=i, dep="obj")
    changed[i - 1] = words[i - 1]._replace(head=i, dep="cc")
    changed[i] = words[i]._replace(pos="VERB", head=verb, dep="conj")
    return tuple(changed)


def dressed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a participle on the noun before it, whose verb comes later: "En mann | kledd i svart | skjøt"."""
    changed = list(words)
    for i in range(1, len(words) - 1):
        participle, noun, verb = words[i], words[i - 1], words[words[i].head]
        read = PART in participle.feats and participle.dep in CLAUSAL and participle.head > i
        held = noun.pos in NAMING and noun.head == i and noun.dep in SUBJECTS
        if not (read and held and verb.pos == "VERB" and "VerbForm=Fin" in verb.feats and _is_bare(words, i)):
            continue
        behind = [j for j, w in enumerate(words) if w.dep in SUBJECTS and w.head == participle.head]
        if all(j > participle.head for j in behind):
            changed[i - 1] = noun._replace(head=participle.head, dep="nsubj")
            for j in behind:
                changed[j] = words[j]._replace(dep="obj")
            changed[i] = participle._replace(head=i - 1, dep="acl")
    return tuple(changed)


def _is_bare(words: tuple[Word, ...], i: int) -> bool:
    """Whether nothing helps or marks a participle, and nothing hangs on it but what stands beside and behind it."""
    has = [(j, word.dep) for j, word in enumerate(words) if word.head == i]
    return not any(dep in MARKS or (j < i - 1 and dep != "punct") for j, dep in has)


def taken(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with a participle under its article on its noun: "De bortførte | sjøfolkene er ..", not "they took"."""
    for i in range(1, len(words) - 2):
        article, verb, noun = words[i - 1 : i + 2]
        read = article.lower in own.determiners_definite and article.dep in SUBJECTS and article.head == i
        past = verb.pos == "VERB" and PAST in verb.feats and noun.pos == "NOUN" and noun.head == i
        behind = words[i + 2]
        goes_on = behind.pos in {"AUX", "VERB"} and "VerbForm=Fin" in behind.feats
        if read and past and noun.dep == "obj" and DEFINITE in noun.feats and goes_on:
            words = _under(words, i)
    return words


def _under(words: tuple[Word, ...], i: int) -> tuple[Word, ...]:
    """A noun and the participle before it under the verb that follows, which the tree hung on the participle."""
    changed, over = list(words), i + 2
    while words[over].head != i and words[over].head != over:
        over = words[over].head
    if words[over].head == over:
        return words
    changed[over] = words[over]._replace(head=over if words[i].head == i else words[i].head, dep=words[i].dep)
    changed[i + 1] = words[i + 1]._replace(head=over, dep="nsubj")
    changed[i - 1] = words[i - 1]._replace(head=i + 1, dep="det", pos="DET")
    changed[i] = words[i]._replace(head=i + 1, dep="amod", pos="ADJ", feats="Definite=Def|VerbForm=Part")
    for j, word in enumerate(words):
        if word.head == i and j not in {i - 1, i, i + 1, over}:
            changed[j] = word._replace(head=over)
    return tuple(changed)
