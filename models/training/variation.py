"""Vary how a passage is written, so that headlines in capitals, texts without them and rare words are known too."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from string import ascii_lowercase

from training.corpora import Passage, Tree

TITLED = frozenset({"en"})
"""Languages whose headlines give every word a capital."""

EDGES_KEPT = 0.6
"""Of hidden words, how many keep three letters in front and four behind, by which they may still be told."""


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


def disguise(item: Passage, counts: Mapping[str, int], chance: Random, unseen: float = 1.0) -> Passage:
    """Hide rare words behind others that look alike, since many words of news are met there for the first time.

    A word met n times (`counts`, in small letters; 1 where it is not there) becomes one that nobody has seen with the
    chance unseen / (unseen + n).
    """

    def hidden(word: str) -> bool:
        share = unseen / (unseen + counts.get(word.lower(), 1))
        return word.isalpha() and len(word) > 3 and chance.random() < share

    return replace(item, words=tuple(_alike(word, chance) if hidden(word) else word for word in item.words))


def _alike(word: str, chance: Random) -> str:
    """A new word of the same shape with the same edges: three letters and four, or often one and three."""
    front, back = (3, 4) if chance.random() < EDGES_KEPT else (1, 3)
    rest = "".join(chance.choices(ascii_lowercase, k=6)) + word[-back:].lower()
    return word[:front] + (rest.upper() if word.isupper() else rest)


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
