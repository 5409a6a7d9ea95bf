"""The scene of a sentence, for a deed whose own words say no place: what opens it, or where its other deeds were.

Rule 1: a place before a colon holds for all behind it: "Peru: three killed", "Riots in Peru: three killed".
Rule 2: so does a phrase of place that opens the sentence: "In Lima prices rose so fast that fights broke out".
Rule 3: violence and unrest told in one sentence share their place, unless one has a time that the other has not.
Rule 4: the only place that a sentence says something was at is that of its violence or unrest, unless it is of who says
so, of somebody's life, of a court or hospital, or of another time.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.when import times
from kilde.extract.where import HOSPITAL, PLACES, is_of_somebody, location, places
from kilde.languages import Pack
from kilde.model import Mention

SHARING = frozenset({"ASSAULT", "PROTEST"})
"""Kinds of what is done in one place by and to those who are there."""
BESIDE = 3
"""Words between a place and the larger one that it is said to lie in: "the village of X, in Y"."""
OPENING = 6
"""Words before which the colon stands that an opening ends with."""

Where = tuple[tuple[int, int], ...]


def scene(tree: Tree, happening: Happening, here: Sequence[Happening], when: Sequence[Mention], pack: Pack) -> Where:
    """The first and last words of the places of the sentence's opening, of its other deeds, or that it names alone."""
    found = tuple(_opening(tree, happening, pack)) or tuple(_fronted(tree, happening, pack))
    found = found or _of_others(tree, happening, here, when, pack)
    return found or _alone(tree, happening, here, when, pack)


def _opening(tree: Tree, happening: Happening, pack: Pack) -> Iterator[tuple[int, int]]:
    """The places named before the colon that a sentence opens with, where it names none behind."""
    colon = next((i for i, word in enumerate(tree.words[:OPENING]) if word.text == ":"), 0)
    before = range(colon)
    if any(tree.words[i].pos in {"VERB", "AUX", "PRON"} for i in before) or happening.chief.first < colon:
        return
    if not any(_is_named(tree, i, pack) for i in range(colon, len(tree))):
        yield from dict.fromkeys(_words(tree, i) for i in before if _is_named(tree, i, pack))


def _fronted(tree: Tree, happening: Happening, pack: Pack) -> Iterator[tuple[int, int]]:
    """The phrase of place that a sentence opens with, before the subject of a verb that is none of saying."""
    root = next((i for i in range(len(tree)) if tree.is_root(i)), 0)
    subjects = tree.with_dep(root, *SUBJECTS)
    if happening.chief.trigger.kind not in SHARING or not subjects or tree.lower(root) in pack.cues:
        return
    for i in tree.with_dep(root, *OBLIQUES):
        if i < min(subjects) and tree.preposition(i) in pack.grammar.within and _is_named(tree, i, pack):
            yield tree.phrase(i)


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


def _alone(tree: Tree, happening: Happening, here: Sequence[Happening], when: Sequence[Mention], pack: Pack) -> Where:
    """The only place that a sentence says something was at, where that is at no other time and of nothing else."""
    if happening.chief.trigger.kind not in SHARING:
        return ()
    found = [i for i in range(len(tree)) if _is_named(tree, i, pack) and i not in _words_inside(tree, i)]
    heads = [location(tree, i, pack) for i in found]
    others = {tree.clause(other.chief.head) for other in here} - {tree.clause(hit.head) for hit in happening.hits}
    for at in heads:
        if at is None or tree.clause(at) in others or not _is_scene(tree, at, happening, when, pack):
            return ()
    spans = list(dict.fromkeys(tree.phrase(at) for at in found))
    apart = any(one[0] > other[1] + BESIDE for one, other in pairwise(spans))
    return () if apart else tuple(spans)


def _words_inside(tree: Tree, i: int) -> range:
    """The words of a name behind its first that one of its words is among."""
    name = tree.names.get(i)
    return range(name.first + 1, name.last + 1) if name else range(0)


def _is_scene(tree: Tree, at: int, happening: Happening, when: Sequence[Mention], pack: Pack) -> bool:
    """Whether a phrase of place is of what a sentence tells, and not of who says so, or of what was at another time."""
    clause = tree.clause(at)
    if tree.preposition(at) in pack.grammar.away | pack.grammar.toward or tree.lower(clause) in pack.cues:
        return False
    elsewhere = any(_is_elsewhere(tree, i, pack) for i in (*range(*tree.phrase(at)), tree.words[at].head))
    if elsewhere or is_of_somebody(tree, at, happening.chief, pack):
        return False
    if tree.dep(clause).startswith("acl") and happening.chief.head not in tree.subtree(clause):
        return False  # "a man who lives in Lima"
    return {m for i, m in tree.times.items() if tree.clause(i) == clause} <= set(when)


def _is_elsewhere(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is of where those hurt are treated, or of a body: a court is not where it happened."""
    noun = noun_of(tree.lower(i), pack)
    return pack.places.kinds.get(tree.lower(i)) == HOSPITAL or (noun is not None and noun.type == "body")
