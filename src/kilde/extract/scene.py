"""The scene of a sentence, for a deed whose own words say no place: what opens it, or where its other deeds were.

Rule 1: a place before a colon holds for all behind it: "Peru: three killed", "Riots in Peru: three killed".
Rule 2: violence and unrest told in one sentence share their place, unless one has a time that the other has not.
"""

from collections.abc import Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.extract.when import times
from kilde.extract.where import PLACES, places
from kilde.languages import Pack
from kilde.model import Mention

SHARING = frozenset({"ASSAULT", "PROTEST"})
"""Kinds of what is done in one place by and to those who are there."""
OPENING = 6
"""Words before which the colon stands that an opening ends with."""

Where = tuple[tuple[int, int], ...]


def scene(tree: Tree, happening: Happening, here: Sequence[Happening], when: Sequence[Mention], pack: Pack) -> Where:
    """The first and last words of the places of the sentence's opening, or else of its other deeds."""
    return tuple(_opening(tree, happening, pack)) or _of_others(tree, happening, here, when, pack)


def _opening(tree: Tree, happening: Happening, pack: Pack) -> Iterator[tuple[int, int]]:
    """The places named before the colon that a sentence opens with, where it names none behind."""
    colon = next((i for i, word in enumerate(tree.words[:OPENING]) if word.text == ":"), 0)
    before = range(colon)
    if any(tree.words[i].pos in {"VERB", "AUX", "PRON"} for i in before) or happening.chief.first < colon:
        return
    if not any(_is_named(tree, i, pack) for i in range(colon, len(tree))):
        yield from dict.fromkeys(_words(tree, i) for i in before if _is_named(tree, i, pack))


def _is_named(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is of a place's name."""
    name = tree.names.get(i)
    country = tree.lower(i) in pack.places.countries and tree.words[i].text[:1].isupper()
    return country or (name is not None and name.label in PLACES)


def _words(tree: Tree, i: int) -> tuple[int, int]:
    name = tree.names.get(i)
    return (name.first, name.last) if name else (i, i)


def _of_others(
    tree: Tree, happening: Happening, here: Sequence[Happening], when: Sequence[Mention], pack: Pack
) -> Where:
    """The places of the other violence and unrest of the sentence, where all that say any say the same."""
    if happening.chief.trigger.kind not in SHARING:
        return ()
    found: list[Where] = []
    for other in here:
        if other is happening or other.chief.trigger.kind not in SHARING:
            continue
        where = tuple(places(tree, other.hits, other.fillers, (), pack))
        if where and set(times(tree, other.hits, (), pack)) <= set(when):
            found.append(where)
    return found[0] if found and all(set(one) & set(found[0]) for one in found) else ()
