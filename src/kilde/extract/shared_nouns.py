"""Two numbers that share one noun: "17 amerikanske og 30 britiske soldater"."""

from kilde.extract.tree import Tree
from kilde.model import Mention, Quantity, Said


def sharing_noun(tree: Tree, mention: Mention | None) -> tuple[Mention, Mention] | None:
    """A number and the one behind an "and" on the same noun, given either: nothing but adjectives stands around them.

    The tree hangs one of them on an adjective, or on nothing that is counted.
    """
    if mention is None:
        return None
    before = mention.first - 2
    while before > 0 and tree.words[mention.first - 1].pos == "CCONJ" and tree.words[before].pos == "ADJ":
        before -= 1
    one = tree.quantities.get(before, mention) if before >= 0 else mention
    joint = _behind_adjectives(tree, one.last)
    other = tree.quantities.get(joint + 1)
    if joint == one.last + 1 or joint >= len(tree) or tree.words[joint].pos != "CCONJ":
        return None
    if other is None or other.first != joint + 1:
        return None
    noun = _behind_adjectives(tree, other.last)
    return (one, other) if other.last + 1 < noun < len(tree) and tree.words[noun].pos == "NOUN" else None


def _behind_adjectives(tree: Tree, i: int) -> int:
    """The first word behind another that is no adjective."""
    return next((j for j in range(i + 1, len(tree)) if tree.words[j].pos != "ADJ"), len(tree))


def both(first: Mention, second: Mention) -> Quantity | None:
    """As many as two numbers are together, hedged as the first of them that is."""
    one, other = first.value, second.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return None
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Quantity(low, high, other.said if one.said is Said.EXACTLY else one.said)
