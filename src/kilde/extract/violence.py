"""Whether a document tells of violence at all: people are killed by accidents, and die of old age."""

from collections.abc import Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.needs import FORCES, VIOLENT
from kilde.extract.nouns import noun_of
from kilde.extract.senses import ACCIDENT
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ARMED = FORCES - {"police"} | {"weapon", "civilian"}
"""Types and traits of nouns of arms, and of those who bear them or do not; the police come to accidents too."""

BEARING = frozenset({"weapon", "militant"})
"""Arms, and those who are nothing but armed: beside them what may be figures of speech or accidents is violence."""

BESIDE = frozenset({"PROTEST", "COERCE"})
"""Kinds beside which people are killed rather than die: unrest and arrests. Cars are seized after accidents too."""

UNREST = frozenset({"riot", "curfew", "martial-law"})
"""Modes of what is done amid violence alone: beside them who is only said to die or to be hurt is its victim."""

MASSED = frozenset({"demo", "obstruct", "vandalize"})
"""Modes of crowds, which meet violence where the police or soldiers come too; strikes are no crowds."""

USURPING = "seize"
"""The mode of coups. Goods are seized as well, but of those no government is told."""

WRECKED = 3
"""Words of accidents in a text from which an arrest beside the harm is that of a driver."""

SHORT = 2
"""Sentences of a text that is too short to show more than it says."""


def is_violent(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> bool:
    """Whether a document tells of violence: by words of nothing else, or by what may be an accident beside signs of it.

    Signs are somebody who kills, arms and armed people, unrest and arrests; weak words count beside arms and militants
    alone, and amid unrest and coups. `found` are the happenings by sentence.
    """
    told = [happening for here in found for happening in here]
    triggers = [hit.trigger for happening in told for hit in happening.hits]
    seen = frozenset().union(*_traits(trees, pack))
    meant = [one for one in triggers if one.kind in VIOLENT and not one.weak]
    if not all(one.accidental for one in meant) or (meant and len(trees) <= SHORT):
        return True
    if not meant:
        hurt = any(one.kind in VIOLENT for one in triggers)
        return hurt and (bool(seen & BEARING) or _is_amid_unrest(triggers, seen))
    kinds = BESIDE - {"COERCE"} if _is_of_accident(trees, pack) else BESIDE
    beside = any(one.kind in kinds and one.mode != USURPING for one in triggers) or any(map(_is_done, told))
    return beside or bool(seen & ARMED)


def _is_of_accident(trees: Sequence[Tree], pack: Pack) -> bool:
    """Whether a text tells of an accident, as on the road."""
    words = pack.topics.get(ACCIDENT, frozenset())
    return len({word for tree in trees for word in words & tree.lowers}) >= WRECKED


def may_stand(happening: Happening) -> bool:
    """Whether a happening is a claim in a document that tells of no violence."""
    return not all(hit.trigger.weak or hit.trigger.accidental for hit in happening.hits)


def _is_amid_unrest(triggers: Sequence[Trigger], seen: frozenset[str]) -> bool:
    """Whether a text tells of unrest: of riots or a curfew, of a crowd whom police or soldiers meet, of a coup."""
    modes = {(one.kind, one.mode) for one in triggers}
    met = bool(seen & FORCES) and any(("PROTEST", mode) in modes for mode in MASSED)
    coup = ("COERCE", USURPING) in modes and "government" in seen
    return met or coup or any(mode in UNREST for _, mode in modes)


def _is_done(happening: Happening) -> bool:
    """Whether somebody does what may be an accident too, to whom is told."""
    harm = any(hit.trigger.accidental for hit in happening.hits)
    return harm and {"actor", "target"} <= {filler.role for filler in happening.fillers}


def _traits(trees: Sequence[Tree], pack: Pack) -> Iterator[frozenset[str]]:
    """Types and traits of the nouns of a document; of the police it tells nothing that they are armed."""
    nouns = (noun_of(word.lower, pack) for tree in trees for word in tree.words if word.pos == "NOUN")
    told = (frozenset({noun.type, *noun.traits}) for noun in nouns if noun is not None)
    return (one - {"armed"} if "police" in one else one for one in told)
