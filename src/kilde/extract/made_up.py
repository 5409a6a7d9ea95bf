"""The numbers that a number told before is made up of: "seven were killed: four soldiers and three civilians"."""

from collections.abc import Iterator
from dataclasses import replace

from kilde.extract.phrases import span
from kilde.extract.quantities import quantity_on
from kilde.extract.rows import Item, row
from kilde.extract.tolls import numbers_in
from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import Figure, Quantity

OPENING = frozenset({":", ",", "–", "-", "("})
"""Marks behind which it is told who all are."""

REACH = 16
"""Words behind a number within which it is told who all are."""


def made_up(text: str, tree: Tree, whole: Figure, pack: Pack) -> Iterator[Figure]:
    """The numbers of a row behind a mark that are together as many as all told of before."""
    if whole.low is None or whole.low != whole.high:
        return
    end = next((i for i, word in enumerate(tree.words) if word.start >= whole.span.end), len(tree))
    for mention in numbers_in(tree, end, end + REACH):
        noun = next((i for i in range(mention.last + 1, len(tree)) if tree.words[i].pos in NOMINAL), None)
        items = row(tree, noun, pack) if noun is not None and tree.words[mention.first - 1].text in OPENING else []
        items = [item for item in items if item.first >= mention.first]
        if items and items[0].first == mention.first and _together(tree, items) == whole.low:
            yield from (part for item in items for part in _part(text, tree, whole, item))
            return


def _together(tree: Tree, items: list[Item]) -> int:
    """How many people a row names, one where a phrase has no number."""
    return sum((value.low or 0) if (value := _number(tree, item)) else 1 for item in items)


def _number(tree: Tree, item: Item) -> Quantity | None:
    mention = quantity_on(tree, item.head)
    return mention.value if mention and isinstance(mention.value, Quantity) else None


def _part(text: str, tree: Tree, whole: Figure, item: Item) -> Iterator[Figure]:
    if value := _number(tree, item):
        here = span(text, tree, item.first, item.head)
        yield replace(whole, low=value.low, high=value.high, said=value.said, span=here, total=False)
