"""Sentences that say who somebody is: "identified the gunman as Ann Lee", "the dead woman is Ann Lee"."""

from collections.abc import Iterator, Mapping

from kilde.extract.phrases import is_definite
from kilde.extract.pronouns import is_pronoun
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Mention

NEAR = 8
"""Words within which a verb gives somebody a name."""


def identified(tree: Tree, at: Mapping[int, int], pack: Pack) -> Iterator[tuple[int, Mention]]:
    """Words for somebody described, each with a person's name that a sentence says is theirs.

    "Identified the gunman as Ann Lee", "named her as Ann Lee", "the dead woman is Ann Lee".
    """
    for name in dict.fromkeys(tree.names.values()):
        before = _before(tree, name.first)
        if name.label != "PER" or before < 1:
            continue
        if tree.lower(before) in pack.grammar.copula:
            yield from (
                (i, name) for i in at if i < before and tree.phrase(i)[1] == before - 1 and _known(tree, i, pack)
            )
        elif (verb := _naming(tree, before, pack)) is not None:
            over = [tree.words[verb].head] if tree.dep(verb) in {"acl", "acl:relcl"} else []
            beside = [*tree.with_dep(verb, "obj", "nsubj:pass", "nsubj"), *over]
            yield from ((i, name) for i in beside if i in at and i < before and _known(tree, i, pack))


def _known(tree: Tree, i: int, pack: Pack) -> bool:
    return i not in tree.names and (is_definite(tree, i, pack) or is_pronoun(tree, i, pack))


def _before(tree: Tree, first: int) -> int:
    """The word before a name with what stands on it: "as 59-year-old | Ann Lee", "som den 59-årige vagt | Ann Lee"."""
    at = first - 1
    while at > 0 and tree.words[at].pos in {"ADJ", "NOUN", "DET"} and at not in tree.times:
        at -= 1
    return at


def _naming(tree: Tree, before: int, pack: Pack) -> int | None:
    """The verb that gives a name behind "as": "identified the gunman as"."""
    grammar = pack.grammar
    other = grammar.agent | grammar.place | grammar.possessive | grammar.away
    if tree.words[before].pos not in {"ADP", "SCONJ"} or tree.lower(before) in other:
        return None
    return next((i for i in range(before - 1, max(-1, before - NEAR), -1) if tree.lower(i) in grammar.naming), None)
