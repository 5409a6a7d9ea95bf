"""Whose statement a whole document is: "Statement by Foreign Minister Ann Lee", and who "we" and "I" are in it.

Ministries put out what they have to say as statements, told in the first person and without marks of speech.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from kilde.extract.owners import can_speak, is_statement
from kilde.extract.phrases import participant
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Participant, PassageKind

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

FIRST = 3
"""Sentences of a document within which it says what it is."""


def issuer(text: str, trees: Sequence[Tree], pack: Pack) -> Participant | None:
    """Who issued the statement that a document is, by the title that it bears at its beginning."""
    opening = takewhile(lambda tree: tree.sentence.passage in OPENING, trees[:FIRST])
    titles = [(tree, head) for tree in opening if (head := _title(tree, pack)) is not None]
    found = ((tree, i) for tree, head in titles for i in _issuers(tree, head, pack))
    return next((participant(text, tree, "actor", i, pack) for tree, i in found), None)


def _title(tree: Tree, pack: Pack) -> int | None:
    """The noun for a statement that a title begins with, behind nothing but its adjectives: "Joint statement"."""
    nouns = (i for i, word in enumerate(tree.words) if word.pos in {"NOUN", "PROPN"})
    first = next(nouns, None)
    if first is None or any(word.pos not in {"ADJ", "DET", "VERB"} for word in tree.words[:first]):
        return None
    return first if is_statement(tree, first, pack) else None


def _issuers(tree: Tree, title: int, pack: Pack) -> Iterator[int]:
    """Who a preposition right behind a title says that it is by or from."""
    by = title + 1
    if by >= len(tree) or tree.lower(by) not in pack.grammar.agent | pack.grammar.away:
        return
    governed = (i for i in range(by + 1, len(tree)) if by in tree.with_dep(i, "case"))
    yield from (i for i in governed if tree.dep(i) in {"nmod", *OBLIQUES} and can_speak(tree, i, pack))
