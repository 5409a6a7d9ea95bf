"""What a toll was before it rose or fell to what is told: "from two to five", "to 64, up from 51 on Friday"."""

from collections.abc import Iterator
from dataclasses import replace

from kilde.extract.phrases import span
from kilde.extract.tallied import is_bare
from kilde.extract.tolls import numbers_in
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Figure, Mention, Quantity, Said

NEAR = 7
"""Words behind what a toll rose to within which it is told what it was: "to 64, | up from the 51 reported"."""


def risen_from(text: str, tree: Tree, reached: Mention, figure: Figure, pack: Pack) -> Iterator[Figure]:
    """What a toll was before."""
    said = tree.quantities[reached.first].value
    if reached.value != said and isinstance(said, Quantity) and said.low is not None:
        here = span(text, tree, reached.first, reached.first)
        yield replace(figure, low=said.low, high=said.low, said=Said.EXACTLY, span=here, total=False)
        return
    behind = numbers_in(tree, reached.last + 1, reached.last + NEAR)
    earlier = next((m for m in behind if _is_past(tree, m, pack)), None)
    if earlier and isinstance(value := earlier.value, Quantity):
        here = span(text, tree, earlier.first, earlier.last)
        yield replace(figure, low=value.low, high=value.high, said=value.said, span=here, total=False)


def _is_past(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a bare number stands behind "from"."""
    before = mention.first - 1
    before -= tree.words[before].pos == "DET"
    return tree.lower(before) in pack.grammar.away and is_bare(tree, mention) and mention.first not in tree.times
