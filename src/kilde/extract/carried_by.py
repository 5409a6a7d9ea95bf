"""Media that carry what somebody states: "In a statement carried by a news agency the army said that"."""

from collections.abc import Iterator

from kilde.extract.media import is_medium
from kilde.extract.owners import is_statement
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import Tree
from kilde.languages import Pack

CLAUSES = ("acl", "acl:relcl", "amod")
BEHIND = 5
"""Words behind a statement within which its participle stands."""


def carrying(tree: Tree, pack: Pack) -> Iterator[tuple[int, int]]:
    """The statements of a sentence of which it says what medium carries them: their heads, and that of the medium."""
    for noun in (i for i, word in enumerate(tree.words) if word.pos == "NOUN" and is_statement(tree, i, pack)):
        verbs = [*tree.with_dep(noun, *CLAUSES), *_loose(tree, noun)]
        by = (c for verb in verbs if verb > noun for c in tree.with_dep(verb, "obl:agent", *OBLIQUES))
        named = (c for c in by if tree.preposition(c) in pack.grammar.agent and _is_medium(tree, c, pack))
        yield from ((noun, medium) for medium in list(named)[:1])


def _loose(tree: Tree, noun: int) -> list[int]:
    """The participle behind a statement that the tree took for the verb it hangs on: "I en uttalelse | gjengitt av"."""
    over = tree.words[noun].head
    return [over] if noun < over <= noun + BEHIND and "VerbForm=Part" in tree.words[over].feats else []


def _is_medium(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a medium, or its name explains one: "nyhetsbyrået | Fars"."""
    return any(is_medium(tree, j, pack) for j in (i, *tree.with_dep(i, "appos", "nmod", "compound")))
