"""Titles in which every word has a capital, given to the pipeline as they would stand in a sentence.

"Rebels Attack Army Base" is a row of names to a pipeline that learned from sentences.
"""

from collections.abc import Collection, Sequence

from kilde.languages import Pack

LONG = 4
"""Letters of words that have a capital in such a title; shorter ones may have none: "in", "of", "the"."""

LEAST = 3
"""Long words of a title, all with capitals."""

COMMON = 2
"""Of them, those that the pack knows as no names: a row of names alone is no title."""

ACTING = frozenset({"person", "weapon", "vehicle", "victims"})
ARMED = frozenset({"armed", "military", "militant", "police", "protester"})
"""Types and traits of nouns that are seldom part of a name, as "union" and "state" are."""


def common_words(pack: Pack) -> frozenset[str]:
    """The words that are given in small letters: of deeds, of who does them, and small words; none without the flag."""
    if not pack.grammar.title_case:
        return frozenset()
    grammar = pack.grammar
    verbs = {first for first, found in pack.trigger_phrases.items() if any(one.pos == "verb" for _, one in found)}
    nouns = {word for word, noun in pack.nouns.items() if noun.type in ACTING or noun.traits & ARMED}
    small = grammar.place | grammar.agent | grammar.conjunction | grammar.determiners_definite
    return frozenset(pack.triggers) | verbs | nouns | small | grammar.determiners_indefinite


def as_sentence(words: Sequence[str], common: Collection[str]) -> list[str]:
    """The words as a sentence has them: where they are a title, those that are `common` in small letters."""
    long = [word for word in words if len(word) >= LONG and word.isalpha()]
    capitals = all(word[0].isupper() for word in long) and not all(word.isupper() for word in long)
    if len(long) < LEAST or not capitals or sum(word.lower() in common for word in long) < COMMON:
        return list(words)
    small = [word.lower() in common and not word.isupper() for word in words]
    return [word.lower() if small[i] and i > 0 else word for i, word in enumerate(words)]
