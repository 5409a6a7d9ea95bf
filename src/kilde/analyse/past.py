"""Past tenses that a tree took for participles of the noun behind or before them: "The junta seized control".

A language whose past tense is written like the participle has such sentences. Three signs tell the past tense: a helper
of the perfect before it; a subject right before it, which is then left without a verb; and an object of its own behind
it, which what is done to somebody never has.
"""

from collections.abc import Sequence

from kilde.analyse.dated import FINITE, NOUNS, OPENING
from kilde.analyse.within import SUBJECTS
from kilde.languages import Grammar
from kilde.model import Mention, MentionKind, Word

MODIFYING = frozenset({"amod", "compound"})
PARTS = frozenset({"nmod:poss", "nmod:desc", "compound", "amod"})
BEGINNING = frozenset({"DET", "PROPN", "PRON", "NUM"})
"""What no participle stands before that describes the same noun."""

PERFECT = "Tense=Past|VerbForm=Part"
GOVERNED = frozenset({"obj", "iobj", "obl", "nmod", "nmod:poss", "nummod", "compound", "flat"})
"""Relations of nouns that are no subject left without its verb."""

CLAUSAL = frozenset({"mark", "advmod", "advcl", "parataxis", "ccomp", "punct", "cc"})
"""Dependents of a clause, not of a noun."""


def told(words: tuple[Word, ...], mentions: Sequence[Mention], own: Grammar) -> tuple[Word, ...]:
    """The words with each such verb above its subject and its object."""
    if not own.verb_third:
        return words
    times = {i for m in mentions if m.kind is MentionKind.TIME for i in range(m.first, m.last + 1)}
    for i, word in enumerate(words):
        if word.pos != "VERB" or "VerbForm=Part" not in word.feats or "Tense=Past" not in word.feats:
            continue
        words = _perfect(words, i, own) or _past(words, i, times) or _with_object(words, i) or words
    return words


def _perfect(words: tuple[Word, ...], verb: int, own: Grammar) -> tuple[Word, ...] | None:
    """"Rebels have long accused the army": what was read as describing the object, behind a helper of the perfect."""
    helper = verb - 1
    while helper > 0 and words[helper].pos == "ADV":
        helper -= 1
    noun = words[verb].head
    if words[verb].dep not in MODIFYING or noun < verb or helper < 0 or words[helper].lower not in own.perfect:
        return None
    while words[noun].dep in PARTS and words[noun].head > noun:
        # "accused the president's party": what it seems to describe is only part of the object
        noun = words[noun].head
    if words[noun].head == helper and words[verb + 1].pos not in BEGINNING:
        # "the clinic had wounded men": a participle may describe what somebody has
        return None
    if helper != words[noun].head and noun != words[helper].head:
        return None
    subject = next((i for i in range(helper) if words[i].head in (helper, noun) and words[i].dep in SUBJECTS), None)
    changed = _raised(words, verb, helper if words[noun].head == helper else noun, subject, noun, PERFECT)
    changed[helper] = changed[helper]._replace(head=verb, dep="aux", pos="AUX")
    return tuple(changed)


def _past(words: tuple[Word, ...], verb: int, times: set[int]) -> tuple[Word, ...] | None:
    """"A junta seized control of the town": the subject right before it was hung on the object as on a predicate."""
    subject, noun = verb - 1, words[verb].head
    if words[verb].dep not in MODIFYING or noun < verb or subject < 0 or subject in times:
        return None
    while words[subject].dep == "flat":
        subject = words[subject].head
    left = words[subject].head == noun and words[subject].dep in SUBJECTS and words[subject].pos in NOUNS
    if not left or any(w.head == noun and w.dep == "cop" for w in words):
        return None
    return tuple(_raised(words, verb, noun, subject, noun, FINITE))


def _with_object(words: tuple[Word, ...], verb: int) -> tuple[Word, ...] | None:
    """"Former members accused Ann Lee of lying": read as what was done to the noun before it, with an object."""
    subject = words[verb].head
    if words[verb].dep != "acl" or subject > verb or words[subject].pos not in NOUNS or words[subject].dep in GOVERNED:
        return None
    hung = [(i, w) for i, w in enumerate(words) if w.head == verb and i != verb]
    objects = [i for i, w in hung if w.dep == "obj" and i > verb and w.pos in NOUNS]
    begins = verb + 1 < len(words) and words[verb + 1].pos in OPENING
    above = words[subject].head
    told_elsewhere = words[subject].dep in SUBJECTS and above > verb
    helped = any(w.dep in SUBJECTS or w.dep.startswith("aux") for _, w in hung)
    if not objects or not begins or told_elsewhere or helped:
        return None
    if any(words[j].text == "," for j in range(subject, verb)):
        return None
    return tuple(_raised(words, verb, subject, subject, objects[0], FINITE))


def parted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with an adjective that was taken for the subject hung on the noun that it was given as its own.

    "Forces | loyal to Ann Lee attacked the camp"; with a copula it is a predicate: "are dead and six are hurt".
    """
    changed, predicates = list(words), {word.head for word in words if word.dep == "cop"}
    for i, word in enumerate(words):
        adjective = words[word.head]
        mistaken = adjective.pos == "ADJ" and adjective.dep in SUBJECTS and adjective.head > word.head
        mistaken = mistaken and word.head not in predicates
        if word.dep in SUBJECTS and word.pos in NOUNS and i < word.head and mistaken:
            changed[i] = word._replace(head=adjective.head, dep=adjective.dep)
            changed[word.head] = adjective._replace(head=i, dep="amod")
    return tuple(changed)


def _raised(words: tuple[Word, ...], verb: int, top: int, subject: int | None, noun: int, feats: str) -> list[Word]:
    """The words with a verb in the place of `top`, under which it was hung, above its subject and its object.

    What hung on the noun of the object before the verb, or as clauses do, hangs on the verb, and so does what hung on
    its helper, or on the subject behind the verb.
    """
    changed = list(words)
    for i, word in enumerate(words):
        clausal = word.dep in CLAUSAL or (i < verb and word.head == noun) or (i > verb and word.head != noun)
        if word.head in {top, noun, subject} and i not in {verb, noun, subject, word.head} and clausal:
            changed[i] = word._replace(head=verb, dep="mark" if word.dep == "case" else word.dep)
    over, dep = words[top].head, words[top].dep
    if dep in SUBJECTS and over > noun:
        # "that the junta seized control after he was held": the verb behind is that of another clause
        behind, (over, dep) = over, (words[over].head, words[over].dep)
        changed[behind] = changed[behind]._replace(head=verb, dep="advcl")
        over = verb if over == behind else over
    elif over == top:
        over = verb
    changed[verb] = words[verb]._replace(head=over, dep=dep, feats=feats)
    changed[noun] = changed[noun]._replace(head=verb, dep="obj")
    if subject is not None:
        changed[subject] = changed[subject]._replace(head=verb, dep="nsubj")
    return changed
