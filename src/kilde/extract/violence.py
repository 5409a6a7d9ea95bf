"""Whether a document tells of violence at all: killed by accident, dead of old age, attacked in words are none."""

from collections.abc import Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.harm import HARMED
from kilde.extract.nouns import noun_of
from kilde.extract.senses import FORCES, VIOLENT
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ARMED = FORCES - {"police"} | {"weapon", "civilian"}
"""Types and traits of nouns of arms, and of those who bear them or do not."""

BESIDE = frozenset({"PROTEST", "COERCE"})
"""Kinds beside which people are killed rather than die: unrest, coups, arrests."""

VAGUE = frozenset({"beat", "targeted", "crowd-control"})
"""Modes of violence whose words are said of elections, debates and matches too."""

PARTIES = frozenset({"actor", "target"})
SHORT = 2
"""Sentences of a text that is too short to show more than it says."""


def is_violent(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> bool:
    """Whether a document tells of violence: by words of nothing else, or by vaguer ones beside signs of it.

    Signs are somebody who kills, a country or town that attacks or is attacked, arms and armed people, unrest and
    arrests; police too, but beside what may be an accident, for they come to these. `found` are the happenings of each
    sentence.
    """
    told = [happening for here in found for happening in here]
    triggers = [hit.trigger for happening in told for hit in happening.hits]
    meant = [one for one in triggers if one.kind in VIOLENT and not one.weak]
    if not all(map(_is_vague, meant)) or (meant and len(trees) <= SHORT):
        return True
    harm = [one for one in meant if one.accidental]
    if not meant or (0 < len(harm) < len(meant)):
        return bool(meant)
    done = (_is_done(tree, happening) for tree, here in zip(trees, found, strict=True) for happening in here)
    if any(one.kind in BESIDE for one in triggers) or any(done):
        return True
    return any(traits & (ARMED if harm else ARMED | {"police"}) for traits in _traits(trees, pack))


def may_stand(happening: Happening) -> bool:
    """Whether a happening is a claim in a document that tells of no violence."""
    triggers = [hit.trigger for hit in happening.hits]
    return not all(one.weak or (one.kind in VIOLENT and _is_vague(one)) for one in triggers)


def _is_vague(trigger: Trigger) -> bool:
    plain = trigger.mode is None and trigger.counts not in HARMED
    return trigger.accidental or plain or trigger.mode in VAGUE


def _is_done(tree: Tree, happening: Happening) -> bool:
    """Whether somebody does what may be an accident too, to whom is told; or a place attacks, or is attacked."""
    if any(hit.trigger.accidental for hit in happening.hits):
        return {"actor", "target"} <= {filler.role for filler in happening.fillers}
    named = (tree.names.get(filler.head) for filler in happening.fillers if filler.role in PARTIES)
    violent = happening.chief.trigger.kind in VIOLENT and not happening.chief.trigger.weak
    return violent and any(name is not None and name.label == "LOC" for name in named)


def _traits(trees: Sequence[Tree], pack: Pack) -> Iterator[frozenset[str]]:
    nouns = (noun_of(word.lower, pack) for tree in trees for word in tree.words if word.pos == "NOUN")
    return (frozenset({noun.type, *noun.traits}) for noun in nouns if noun is not None)
