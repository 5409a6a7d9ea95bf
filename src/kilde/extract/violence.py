"""Whether a document tells of violence at all: people are killed by accidents, and die of old age."""

from collections.abc import Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.needs import FORCES, VIOLENT
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack

ARMED = FORCES - {"police"} | {"weapon", "civilian"}
"""Types and traits of nouns of arms, and of those who bear them or do not; the police come to accidents too."""

BEARING = frozenset({"weapon", "militant"})
"""Arms, and those who are nothing but armed: beside them what may be figures of speech or accidents is violence."""

BESIDE = frozenset({"PROTEST", "COERCE"})
"""Kinds beside which people are killed rather than die: unrest, coups, arrests."""

SHORT = 2
"""Sentences of a text that is too short to show more than it says."""


def is_violent(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> bool:
    """Whether a document tells of violence: by words of nothing else, or by what may be an accident beside signs of it.

    Signs are somebody who kills, arms and armed people, unrest and arrests; weak words count beside arms and militants
    alone. `found` are the happenings by sentence.
    """
    told = [happening for here in found for happening in here]
    triggers = [hit.trigger for happening in told for hit in happening.hits]
    meant = [one for one in triggers if one.kind in VIOLENT and not one.weak]
    if not all(one.accidental for one in meant) or (meant and len(trees) <= SHORT):
        return True
    if not meant:
        hurt = any(one.kind in VIOLENT for one in triggers)
        return hurt and any(traits & BEARING for traits in _traits(trees, pack))
    beside = any(one.kind in BESIDE for one in triggers) or any(map(_is_done, told))
    return beside or any(traits & ARMED for traits in _traits(trees, pack))


def may_stand(happening: Happening) -> bool:
    """Whether a happening is a claim in a document that tells of no violence."""
    return not all(hit.trigger.weak or hit.trigger.accidental for hit in happening.hits)


def _is_done(happening: Happening) -> bool:
    """Whether somebody does what may be an accident too, to whom is told."""
    harm = any(hit.trigger.accidental for hit in happening.hits)
    return harm and {"actor", "target"} <= {filler.role for filler in happening.fillers}


def _traits(trees: Sequence[Tree], pack: Pack) -> Iterator[frozenset[str]]:
    nouns = (noun_of(word.lower, pack) for tree in trees for word in tree.words if word.pos == "NOUN")
    return (frozenset({noun.type, *noun.traits}) for noun in nouns if noun is not None)
