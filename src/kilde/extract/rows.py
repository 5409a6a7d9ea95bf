"""People who stand beside each other, read word by word: trees of news often tear such a row in two.

"Gunmen killed a judge, his driver and two guards", "15 civilians, eight soldiers and four militants died".
"""

from collections.abc import Collection
from typing import NamedTuple

from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

LEADING = frozenset({"DET", "ADJ", "NUM"})
NAMING = frozenset({"NOUN", "PROPN"})
LONGEST = 9
"""Words of a phrase in a row, at most."""


class Item(NamedTuple):
    """One phrase of a row: its first word, its noun, and the word behind it."""

    first: int
    head: int
    end: int


def widened(tree: Tree, hit: Hit, heads: list[int], actors: Collection[int], pack: Pack) -> list[int]:
    """The nouns of the row that those a deed is done to stand in, where it is longer than they are."""
    items = row(tree, heads[0], pack) if heads else []
    found = [item.head for item in items]
    if len(found) <= len(heads) or not set(heads) <= set(found) or not set(actors).isdisjoint(found):
        return heads
    before, after, verb = items[0].first - 1, items[-1].end, hit.head
    governed = before >= 0 and tree.words[before].pos in {"VERB", "ADP"} and tree.lower(before) not in pack.cues
    if heads[0] != found[0] and governed and before not in hit.words:
        return heads
    # "killed two men and five others were hurt": the last are the subject of the next verb
    taken = after < len(tree) and tree.words[after].pos in {"VERB", "AUX"} and verb < items[0].first
    return heads if taken else found


def row(tree: Tree, head: int, pack: Pack) -> list[Item]:
    """The phrases of the row that a noun stands in, in text order, the last behind an "and"; none where it has none."""
    own = _around(tree, head, pack)
    items = [own] if own else []
    while items and (last := _before(tree, items[0].first, pack)):
        items.insert(0, last)
    while items and (following := _behind(tree, items[-1].end, pack)):
        items.append(following)
    while len(items) > 1 and tree.words[items[-1].first - 1].pos != "CCONJ":
        items.pop()
    # a comma and an "and" between two begin a clause: "drove off five men, and a nurse was shot"
    parted = len(items) == 2 and items[1].first - items[0].end > 1
    return [] if parted else items if len(items) > 1 and any(item.head == head for item in items) else []


def _around(tree: Tree, head: int, pack: Pack) -> Item | None:
    """The longest phrase with a noun as its head."""
    found = (_item(tree, at, pack) for at in range(max(0, head - LONGEST), head + 1))
    return next((item for item in found if item and item.head == head), None)


def _behind(tree: Tree, end: int, pack: Pack) -> Item | None:
    """The phrase behind a comma or an "and"."""
    at = end
    while at < len(tree) and at < end + 2 and (tree.words[at].text == "," or _joins(tree, at, pack)):
        at += 1
    return _item(tree, at, pack) if at > end else None


def _before(tree: Tree, first: int, pack: Pack) -> Item | None:
    """The phrase before a comma or an "and"."""
    end = first
    while end > max(0, first - 2) and (tree.words[end - 1].text == "," or _joins(tree, end - 1, pack)):
        end -= 1
    found = (_item(tree, at, pack) for at in range(max(0, end - LONGEST), end)) if end < first else ()
    return next((item for item in found if item and item.end == end), None)


def _joins(tree: Tree, i: int, pack: Pack) -> bool:
    return tree.words[i].pos == "CCONJ" and tree.lower(i) in pack.grammar.conjunction


def _item(tree: Tree, first: int, pack: Pack) -> Item | None:
    """The phrase that begins at a word: what leads up to a noun, the noun, and whose it is."""
    at = first
    if first < len(tree) and first not in tree.quantities and tree.lower(first) in pack.triggers:
        return None  # "killed three and | wounded at least ten"
    while at < len(tree) and (tree.words[at].pos in LEADING or at in tree.quantities or _owns(tree, at)):
        at += 1
    noun = at
    while at < len(tree) and tree.words[at].pos in NAMING and at not in tree.times:
        at += 1
    if at == first or (noun == at and at - 1 not in tree.quantities and tree.words[at - 1].pos == "DET"):
        return None
    end = _behind_age(tree, at + 1 if at < len(tree) and _owns(tree, at) else at)
    of = end < len(tree) and tree.lower(end) in pack.grammar.possessive | pack.grammar.agent
    inner = _item(tree, end + 1, pack) if of and tree.words[end].pos == "ADP" else None
    return Item(first, at - 1, inner.end if inner else end)


def _behind_age(tree: Tree, end: int) -> int:
    """The end of a phrase behind the age that it may be followed by: "en mand | på 49", "Boy | (14)"."""
    if end + 1 < len(tree) and end + 1 in tree.ages:
        return end + 3 if tree.words[end].text == "(" else end + 2 if tree.words[end].pos == "ADP" else end
    return end


def _owns(tree: Tree, i: int) -> bool:
    return "Poss=Yes" in tree.words[i].feats
