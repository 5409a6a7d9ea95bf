"""How much of a place is meant: words before its name that put it only near a town, or in some part of a country."""

from kilde.model import Sentence
from kilde.resolve.context import Context
from kilde.resolve.phrases import Part

REACH = 6
"""Words before a name in which such a phrase stands."""


def extents(sentence: Sentence, part: Part, context: Context) -> frozenset[str]:
    """What the words right before a name say: "near" ("outside X", "north of X"), "part" ("northern X")."""
    grammar = context.pack.grammar
    before = [word.lower for word in sentence.words[max(0, part.first - REACH) : part.first]]
    while before:
        said = {"near" if ends(before, grammar.near) else "", "part" if ends(before, grammar.part) else ""} - {""}
        if said or not _passes(before[-1], context):
            return frozenset(said)
        before.pop()
    return frozenset()


def ends(words: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether words end with one of some phrases."""
    return any(tuple(words[-size:]) in phrases for size in range(1, len(words) + 1))


def _passes(word: str, context: Context) -> bool:
    """Whether a word may stand between: "near the Syrian town of X"."""
    grammar = context.pack.grammar
    kinds = {sense.kind for sense in context.lexicon.senses(word)[0]}
    return word in grammar.determiners_definite or word in grammar.possessive or bool(kinds & {"sort", "demonym"})
