"""Whom a sentence tells of: people and bodies by name or noun, also those who take part in nothing."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from kilde.extract.media import MEDIA
from kilde.extract.nouns import KEPT, noun_of
from kilde.extract.phrases import is_counted, is_definite, name_of
from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.languages import Noun, Pack

PEOPLE = frozenset({"person", "victims"})
BODIES = frozenset({"group", "state", "body"})
"""Types of nouns for people, and for bodies."""

OF_NAMES = {"PER": True, "ORG": False, "LOC": False}
"""Labels of names that may be somebody, and whether that is a person; of places only countries act."""

NAMING = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
"""Parts of speech of words for somebody."""

PAPER = "media"
"""The type of nouns for papers and agencies: a text tells of what they write, and not of them."""

WOMAN, MAN = "woman", "man"
TAIL = 5
"""Letters of a word for a woman that tells it at the end of others too: "politikvinne", "congresswoman"."""


class Somebody(NamedTuple):
    """One whom a sentence tells of: the word that has the place in its tree, and the words of the name or the noun.

    `noun` is the lemma; of a compound it is that of the last part, and `compound` is the word itself. `known` marks a
    name, and a definite noun that no name or nationality sets apart from others of its kind.
    """

    head: int
    first: int
    last: int
    person: bool
    several: bool = False
    gender: str = ""
    name: str = ""
    noun: str = ""
    compound: str = ""
    known: bool = False


def mentioned(tree: Tree, pack: Pack, speaking: Collection[int] = ()) -> list[Somebody]:
    """All of whom a sentence tells, in text order; a name and the noun before it are one.

    What says something there is a body at least, whatever it is called: "the hospital says".
    """
    found: dict[int, Somebody] = {}
    named: set[int] = set()
    for i in range(len(tree)):
        if not _may_name(tree, i, pack) or i in tree.times or i in found or _is_paper(tree, i, pack):
            continue
        common = i not in tree.names or bool(_nation(tree, i, pack))
        one = _by_noun(tree, i, pack) if common else None if i in named else _by_name(tree, i, i, pack)
        if one:
            found[one.head] = one
            named |= set(range(one.first, one.last + 1))
    for i in speaking:
        if i not in named | set(found) and tree.words[i].pos in {"NOUN", "PROPN"} and not _is_paper(tree, i, pack):
            found[i] = Somebody(i, *_head(tree, i), person=False, known=is_definite(tree, i, pack))
    return sorted((*found.values(), *_together(tree, found)), key=lambda one: one.head)


def _may_name(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word can be for somebody: a name, a noun, what stands for one, or "one" of several."""
    word, grammar = tree.words[i], pack.grammar
    single = word.lower in grammar.determiners_indefinite or word.lower in grammar.pronouns_general
    return word.pos in NAMING or i in tree.names or single


def _head(tree: Tree, i: int) -> tuple[int, int]:
    """First and last word of the name that a word is part of, or the word alone."""
    name = tree.names.get(i)
    return (name.first, name.last) if name else (i, i)


def _is_paper(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word, or the noun before its name, is for a paper or an agency."""
    name = tree.names.get(i)
    if name is None:
        return _is_for_paper(tree.lower(i), pack) or pack.sources.get(tree.lower(i)) in MEDIA
    text = " ".join(tree.lower(j) for j in range(name.first, name.last + 1))
    papers = (_is_for_paper(tree.lower(j), pack) for j in ({i, name.first - 1} if name.first else {i}))
    return pack.sources.get(text) in MEDIA or any(papers)


@lru_cache(KEPT)
def _is_for_paper(word: str, pack: Pack) -> bool:
    noun = noun_of(word, pack)
    return noun is not None and noun.type == PAPER


@lru_cache(KEPT)
def gender(word: str, pack: Pack) -> str:
    """What a word tells of whom it is for: a woman, a man, or nothing."""
    women, men = pack.grammar.women, pack.grammar.men
    if word in women or any(word.endswith(one) for one in women if len(one) >= TAIL):
        return WOMAN
    return MAN if word in men or word.rpartition("-")[2] in men else ""


def _by_name(tree: Tree, i: int, head: int, pack: Pack) -> Somebody | None:
    """Whom the name that word `i` is part of is of; it stands in the tree by its own head, or by the noun on it."""
    name = tree.names[i]
    words = range(name.first, name.last + 1)
    country = any(tree.lower(j) in pack.places.countries for j in words)
    if name.label not in OF_NAMES or (name.label == "LOC" and not country):
        return None
    top = next((j for j in words if tree.words[j].head not in words or tree.is_root(j)), name.first)
    about = [head, *words, *([name.first - 1] if name.first else [])]
    told = next((sex for j in about if (sex := gender(tree.lower(j).rstrip("."), pack))), "")
    noun = noun_of(tree.lower(head), pack) if head != i else _title(tree, words, pack)
    place = top if head == i or tree.words[head].head in words else head
    text = " ".join(tree.lower(j) for j in words)
    person = OF_NAMES[name.label]
    return Somebody(
        place, name.first, name.last, person, False, told * person, text, noun.lemma if noun else "", known=True
    )


def _title(tree: Tree, words: range, pack: Pack) -> Noun | None:
    """The noun that a name begins with: "President Ann Lee"."""
    return next((noun for j in words[:-1] if (noun := noun_of(tree.lower(j), pack)) and noun.type in PEOPLE), None)


def _by_noun(tree: Tree, i: int, pack: Pack) -> Somebody | None:
    """Who a common noun is for, under the name that stands by it where there is one."""
    word, noun = tree.words[i], noun_of(tree.lower(i), pack)
    if noun is None and _is_described(tree, i, pack):
        return Somebody(i, i, i, True, "Number=Plur" in word.feats, noun=word.lower, known=True)
    nominal = word.pos in {"NOUN", "PROPN"} or (word.pos in {"ADJ", "VERB"} and bool(tree.with_dep(i, "det")))
    aged = tree.is_aged(i) and tree.dep(i) != "amod"
    if _is_one_of(tree, i, pack):
        return Somebody(i, i, i, person=True)
    nation = _nation(tree, i, pack) if noun is None else ""
    if not aged and not nation and (noun is None or not nominal or noun.type not in PEOPLE | BODIES):
        return None
    name = name_of(tree, i)
    if name and name.label in OF_NAMES and (one := _by_name(tree, name.first, i, pack)):
        return one
    several = "Number=Plur" in word.feats or is_counted(tree, i)
    sex = gender(word.lower, pack)
    person = aged or bool(sex or nation) or (noun is not None and noun.type in PEOPLE)
    lemma = noun.lemma if noun else nation
    compound = word.lower if noun and word.lower not in pack.nouns else ""
    known = is_definite(tree, i, pack) and not _is_set_apart(tree, i, pack)
    return Somebody(i, i, i, person, several, sex, "", lemma, compound, known)


def _nation(tree: Tree, i: int, pack: Pack) -> str:
    """The country whose people a word is for: "four Russians", "polakkene"; of what it only describes there is none."""
    word, name = tree.words[i], tree.names.get(i)
    alone = word.pos == "NOUN" if name is None else name.first == name.last and "Number=Plur" in word.feats
    return pack.places.demonyms.get(word.lower, "") if alone and word.dep not in {"compound", "amod", "flat"} else ""


def _is_set_apart(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun has a name or a nationality with it: "the Turkish president", "Iran's leader"."""
    beside = (j for j in tree.with_dep(i, "amod", "nmod", "nmod:poss", "compound"))
    return any(j in tree.names or tree.lower(j) in pack.places.demonyms for j in beside)


def _is_described(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a participle stands for somebody by what was done to them: "den fængslede", "dei sikta"."""
    word = tree.words[i]
    if word.pos not in {"ADJ", "VERB"} or "Neut" in word.feats or not pack.triggers.get(word.lower):
        return False
    article = any(tree.lower(c) in pack.grammar.determiners_definite for c in tree.with_dep(i, "det"))
    return article and tree.dep(i) in {*SUBJECTS, "obj", "obl", "nmod", "nmod:poss", "conj"}


def _is_one_of(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is for one of several people: "one of the accused", "en av de siktede"."""
    word, grammar = tree.lower(i), pack.grammar
    single = word in grammar.determiners_indefinite and "Number=Sing" in tree.words[i].feats
    if not single and word not in grammar.pronouns_general:
        return False
    if i + 3 >= len(tree) or tree.words[i + 1].pos != "ADP" or tree.lower(i + 1) not in pack.grammar.possessive:
        return False
    of = next((j for j in range(i + 2, min(i + 5, len(tree))) if noun_of(tree.lower(j), pack)), None)
    noun = noun_of(tree.lower(of), pack) if of is not None else None
    return noun is not None and noun.type in PEOPLE


def _together(tree: Tree, found: dict[int, Somebody]) -> Iterator[Somebody]:
    """Those who stand beside each other, as the several that they are: "Ann Lee and her brother"."""
    for head, one in found.items():
        if tree.dep(head) == "conj":
            continue
        others = [i for i in tree.conjuncts(head)[1:] if i in found and tree.words[i].pos in NOMINAL]
        if others and any(tree.with_dep(i, "cc") for i in others):
            row = [one, *(found[i] for i in others)]
            first, last = min(each.first for each in row), max(each.last for each in row)
            yield Somebody(head, first, last, one.person, several=True)
