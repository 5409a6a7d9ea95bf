"""What a pack knows of a noun, compounds included."""

from functools import lru_cache

from kilde.extract.tree import Tree
from kilde.languages import Noun, Pack

STEM = 4
"""Letters that two words must share at the start, or at the end of a compound, to be held for the same word."""

DOER = Noun("", "person")
"""Somebody of whom no more is known than that the noun is one for people."""

ACTING = frozenset({"person", "group", "state", "body"})


KEPT = 1 << 17
"""Words whose noun is kept: news says the same words over and over."""


@lru_cache(KEPT)
def noun_of(word: str, pack: Pack) -> Noun | None:
    """What a pack knows of a noun; a compound is read from its last part ("hizbollah-militsen", "regeringsstyrker").

    Where the language writes compounds with a hyphen alone, none is read out of a word ("reports" are no ports).
    """
    if word in pack.nouns:
        return pack.nouns[word]
    if word in pack.not_compounds:
        return None
    for start in range(2, len(word) - 3):
        if (noun := pack.nouns.get(word[start:].lstrip("-"))) and _may_end(word, start, pack):
            return noun
    return DOER if _is_doer(word, pack) else None


def _is_doer(word: str, pack: Pack) -> bool:
    """Whether a noun that no list has is one for people by its ending: "the burners", "the lobbyists"."""
    ends = any(word.endswith(one) and len(word) - len(one) >= STEM - 1 for one in pack.grammar.doers)
    return ends and not any(word.endswith(one) for one in pack.grammar.no_doers)


def _may_end(word: str, start: int, pack: Pack) -> bool:
    """Whether a compound may be cut here: at a hyphen, or before a word that does not happen to end many others."""
    if "-" in word[start - 1 : start + 1]:
        return True
    return not pack.grammar.compounds_by_hyphen and word[start:] not in pack.grammar.no_tails


def alike(one: str, other: str) -> bool:
    """Whether two words may be forms of one, or one the last part of the other: "mindeceremonien", "ceremoni"."""
    short, long = sorted((one.strip(".,;:\"'«»"), other.strip(".,;:\"'«»")), key=len)
    if len(short) < STEM:
        return False
    stem = short[: max(STEM, len(short) - 3)]
    return long.startswith(stem) if len(long) - len(short) < 5 else stem in long


def same_noun(one: str, other: str) -> bool:
    """Whether two nouns are one, or one is the last part of the other: "militsleder", "leder"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= STEM and long.endswith(short))


def can_act(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word names somebody who can act: a pronoun, a country, no other place, a noun for people."""
    noun, name = noun_of(tree.lower(i), pack), tree.names.get(i) or tree.adjoining(i)
    if tree.lower(i) in pack.places.countries or name is not None:
        return name is None or name.label != "LOC" or tree.lower(i) in pack.places.countries
    return tree.lower(i) in pack.grammar.pronouns_person or (noun is not None and noun.type in ACTING)


def is_of_time(word: str, pack: Pack, *tables: str) -> bool:
    """Whether a word is in tables of words of time: "år", a unit."""
    told = (pack.times.get(table, {}).values() for table in tables)
    forms = (form for forms in told for words in forms for form in ([words] if isinstance(words, str) else words))
    return any(word in form.split() for form in forms)


def is_age(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word and its number set off by a comma are how old somebody is: "Ann Lee, 30 år, angrep"."""
    numbered = i > 1 and tree.words[i - 1].text.isdigit() and tree.words[i - 2].text == ","
    return numbered and is_of_time(tree.lower(i), pack, "units")
