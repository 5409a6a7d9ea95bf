"""Vary how a passage is written, so that headlines in capitals, texts without them and rare words are known too."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from string import ascii_lowercase

from training.corpora import Passage, Tree
from training.names import spans, swappable

TITLED = frozenset({"en"})
"""Languages whose headlines give every word a capital."""

ADDRESS: Mapping[str, frozenset[str]] = {
    "nb": frozenset({"du", "deg", "din", "ditt", "dine", "de", "dem", "deres", "dere"}),
    "nn": frozenset({"du", "deg", "din", "ditt", "dine", "de", "dykk", "dykkar"}),
    "da": frozenset({"du", "dig", "din", "dit", "dine", "de", "dem", "deres", "jer", "jeres"}),
    "sv": frozenset({"du", "dig", "din", "ditt", "dina", "ni", "er", "ert", "era"}),
}
"""Pronouns that letters and leaflets give a capital when they address their reader."""

EMPHASIS = 0.01
"""How many words that are no names have a capital all the same."""

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


def polite(item: Passage, chance: Random, share: float) -> Passage:
    """With probability `share`, give the pronouns of address a capital, and a few other words that are no names."""
    pronouns = ADDRESS.get(item.language, frozenset())
    if item.names is None or chance.random() >= share:
        return item
    changed = (
        title(word) if tag == "O" and (word in pronouns or chance.random() < EMPHASIS) else word
        for word, tag in zip(item.words, item.names, strict=True)
    )
    return replace(item, words=tuple(changed))


def shortened(item: Passage, chance: Random, share: float) -> Passage:
    """The passage with people called by the last word of their names alone, as texts do that have named them before.

    Each name is shortened with probability `share`. The tree is lost, since words are.
    """
    short = [
        (start, end - 1)
        for start, end, kind in spans(item.names or ())
        if kind == "PER" and end - start > 1 and swappable(item.words[end - 1]) and chance.random() < share
    ]
    if not short:
        return item
    gone = {position for start, last in short for position in range(start, last)}
    begun = {last for _, last in short}
    begins = {last for start, last in short if any(item.starts[start : last + 1])}
    kept = [position for position in range(len(item.words)) if position not in gone]
    return Passage(
        language=item.language,
        words=tuple(item.words[at] for at in kept),
        spaces=tuple(item.spaces[at] for at in kept),
        starts=tuple(item.starts[at] or at in begins for at in kept),
        tree=None,
        names=tuple("B-PER" if at in begun else item.names[at] for at in kept) if item.names else None,
    )


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
