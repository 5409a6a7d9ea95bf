"""Numbers that share the verb before them: "er 83 blevet dræbt i Gaza og syv i Israel"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Quantity

REACH = 6
"""Words behind a verb and its number within which the "and" stands: "in the | old | harbour | of Gaza and"."""


def sharing_verb(tree: Tree, hit: Hit, mention: Mention) -> tuple[Mention, Mention] | None:
    """A number and the bare one behind an "and": another place stands behind it, as the first one's before it."""
    if hit.trigger.pos != "verb":
        return None
    first = max(hit.last, mention.last) + 1
    for joint in range(first, min(first + REACH, len(tree) - 2)):
        if tree.words[joint].pos == "CCONJ":
            found = tree.quantities.get(joint + 1)
            if found is None or found.first != joint + 1 or not _is_place(tree, found.last + 1):
                return None
            return (mention, found) if any(_is_place(tree, i) for i in range(first, joint)) else None
        if tree.is_verbal(joint) or tree.words[joint].pos == "PUNCT":
            return None
    return None


def told_again(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Mention]:
    """Further numbers without a verb of their own: "Twenty died in one attack, and another | six | in a second"."""
    for i in range(hit.last + 1, len(tree)):
        if tree.is_verbal(i) or any(t.counts in HARM for t in pack.triggers.get(tree.lower(i), ())):
            return
        number = tree.quantities.get(i)
        if number is None or i != number.last or not isinstance(number.value, Quantity) or i + 1 >= len(tree):
            continue
        further = not pack.grammar.others.isdisjoint(tree.lower(j) for j in range(max(0, number.first - 1), i))
        if further and tree.words[i + 1].pos == "ADP":
            yield number


def _is_place(tree: Tree, i: int) -> bool:
    """Whether a preposition stands before the name of a place."""
    rest = range(i + 1, min(i + 4, len(tree)))
    noun = next((j for j in rest if tree.words[j].pos not in {"DET", "ADJ"}), None)
    name = tree.names.get(noun) if noun is not None else None
    return i < len(tree) and tree.words[i].pos == "ADP" and name is not None and name.label == "LOC"
