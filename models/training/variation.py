"""Vary how a passage is written, so that headlines in capitals and texts without them are known too."""

from dataclasses import replace
from random import Random

from training.corpora import Passage, Tree

TITLED = frozenset({"en"})
"""Languages whose headlines give every word a capital."""


def title(word: str) -> str:
    """A capital in front, the rest as it is."""
    return word[:1].upper() + word[1:]


def recase(item: Passage, chance: Random, share: float) -> Passage:
    """With probability `share`, put a passage in capitals, in small letters or in a headline's capitals."""
    if chance.random() >= share:
        return item
    changes = (str.upper, str.lower, title) if item.language in TITLED else (str.upper, str.lower)
    change = chance.choice(changes)
    return replace(item, words=tuple(change(word) for word in item.words))


def cut(item: Passage, start: int, end: int) -> Passage:
    """The words from `start` to `end`, which must be edges of sentences."""
    return replace(
        item,
        words=item.words[start:end],
        spaces=item.spaces[start:end],
        starts=item.starts[start:end],
        tree=None if item.tree is None else _cut_tree(item.tree, start, end),
        names=None if item.names is None else item.names[start:end],
    )


def _cut_tree(tree: Tree, start: int, end: int) -> Tree:
    return Tree(
        heads=tuple(head - start for head in tree.heads[start:end]),
        relations=tree.relations[start:end],
        parts=tree.parts[start:end],
        features=tree.features[start:end],
        lemmas=tree.lemmas[start:end],
    )
