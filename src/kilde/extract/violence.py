"""Whether a document tells of violence at all: people are killed by accidents, and die of old age."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from kilde.extract.charges import charge, is_reported
from kilde.extract.happenings import Happening
from kilde.extract.instruments import INSTRUMENT
from kilde.extract.mishaps import ACCIDENT
from kilde.extract.needs import FORCES, VIOLENT
from kilde.extract.nouns import noun_of
from kilde.extract.roles import Filler
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

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

LAWFUL = frozenset({"police", "government"})
WRECKED = 3
"""Words of accidents in a text from which an arrest beside the harm is that of a driver."""

RUIN = "destroy"
STRUCK = frozenset({"actor", "target"})
"""The mode of arson and sabotage, and the roles of those who are named in it."""


class Sort(Enum):
    """How surely a trigger tells of violence; a weak one does not without arms, an accidental one not alone."""

    MEANT = auto()
    ACCIDENTAL = auto()
    WEAK = auto()


ON_ROADS = "vehicles"
"""What cars, buses and trains are counted as; aircraft and tanks are not."""

SHORT = 2
"""Sentences of a text that is too short to show more than it says."""


def is_violent(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> bool:
    """Whether a document tells of violence: by words of nothing else, or by what may be an accident beside signs of it.

    Signs are somebody who kills, arms and armed people, unrest and arrests; weak words count beside arms and militants
    alone, and amid unrest and coups. `found` are the happenings by sentence.
    """
    told = [(tree, happening) for tree, here in zip(trees, found, strict=True) for happening in here]
    triggers = [hit.trigger for _, happening in told for hit in happening.hits]
    seen = frozenset().union(*_traits(trees, pack))
    harm = [_sort(*one, at, pack) for one in told for at in range(len(one[1].hits)) if _is_harm(one[1].hits[at])]
    meant = [sort for sort in harm if sort is not Sort.WEAK]
    if Sort.MEANT in meant or (meant and len(trees) <= SHORT and not any(_drives(*one, pack) for one in told)):
        return True
    if not meant:
        return bool(harm) and (bool(seen & BEARING) or _is_amid_unrest(told, seen, pack))
    kinds = BESIDE - {"COERCE"} if len(_words_of_accident(trees, pack)) >= WRECKED else BESIDE
    by_it = any(one.kind in kinds and one.mode != USURPING for one in triggers)
    beside = by_it or any(_is_done(one) for _, one in told)
    return beside or bool(seen & ARMED)


def _is_harm(hit: Hit) -> bool:
    return hit.trigger.kind in VIOLENT


def _sort(tree: Tree, happening: Happening, at: int, pack: Pack) -> Sort:
    """How surely one trigger of a happening tells of violence, by its word and by what is told of it."""
    hit = happening.hits[at]
    if hit.trigger.weak or _is_only_filed(tree, hit, happening, pack):
        return Sort.WEAK
    driven = _is_driven(tree, hit, happening.taking_part[at], pack)
    return Sort.ACCIDENTAL if hit.trigger.accidental or driven else Sort.MEANT


def _drives(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a vehicle does violence by one of the triggers of a happening."""
    pairs = zip(happening.hits, happening.taking_part, strict=True)
    return any(_is_harm(hit) and _is_driven(tree, hit, by_it, pack) for hit, by_it in pairs)


def _is_driven(tree: Tree, hit: Hit, taking_part: Sequence[Filler], pack: Pack) -> bool:
    """Whether a car or a train does it, and nobody is said to: "the train struck a van", "ramt af en lastbil".

    Not so where the word says how it is done ("ran into the crowd"), nor what flies or is of war.
    """
    if hit.trigger.mode or any(f.role == "actor" for f in taking_part):
        return False
    with_it = [f.head for f in taking_part if f.role == INSTRUMENT]
    if tree.dep(hit.head) == "conj":
        # "was hit by a car and killed"
        with_it += tree.with_dep(tree.words[hit.head].head, "obl", "obl:agent")
    nouns = [noun_of(tree.lower(i), pack) for i in with_it]
    return any(noun is not None and noun.counts == ON_ROADS for noun in nouns)


def _is_only_filed(tree: Tree, hit: Hit, happening: Happening, pack: Pack) -> bool:
    """Whether the ruin of nothing that is named is only what a report or an inquiry is filed as, and nobody is held.

    "The fire is filed as attempted arson": so the police call what may come to be found an accident.
    """
    if hit.trigger.mode != RUIN or hit.trigger.counts or any(f.role in STRUCK for f in happening.fillers):
        return False
    return is_reported(tree, hit.head, pack) and charge(tree, hit.head, pack) is None


def _words_of_accident(trees: Sequence[Tree], pack: Pack) -> set[str]:
    """The words of a text that tell of an accident, as on the road."""
    words = pack.topics.get(ACCIDENT, frozenset())
    return {word for tree in trees for word in words & tree.lowers}


def may_stand(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a happening is a claim in a document that tells of no violence."""
    every = range(len(happening.hits))
    loose = all(hit.trigger.weak or hit.trigger.accidental for hit in happening.hits)
    violent = all(map(_is_harm, happening.hits))
    return not (loose or (violent and all(_sort(tree, happening, at, pack) is not Sort.MEANT for at in every)))


def _is_amid_unrest(told: Sequence[tuple[Tree, Happening]], seen: frozenset[str], pack: Pack) -> bool:
    """Whether a text tells of unrest: of riots or a curfew, of a crowd whom police or soldiers meet, of a coup."""
    modes = {(hit.trigger.kind, hit.trigger.mode) for _, one in told for hit in one.hits}
    met = bool(seen & FORCES) and any(("PROTEST", mode) in modes for mode in MASSED)
    coup = "government" in seen and any(_usurps(tree, one, pack) for tree, one in told)
    return met or coup or any(mode in UNREST for _, mode in modes)


def _usurps(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether somebody other than the police and the state seizes something: these seize cars and search houses."""
    chief = happening.chief.trigger
    if (chief.kind, chief.mode) != ("COERCE", USURPING):
        return False
    actors = [noun_of(tree.lower(f.head), pack) for f in happening.fillers if f.role == "actor"]
    known = [noun for noun in actors if noun is None or LAWFUL.isdisjoint(noun.traits)]
    return bool(known) or (chief.pos == "noun" and not actors)


def _is_done(happening: Happening) -> bool:
    """Whether somebody does what may be an accident too, to whom is told."""
    harm = any(hit.trigger.accidental for hit in happening.hits)
    return harm and {"actor", "target"} <= {filler.role for filler in happening.fillers}


def _traits(trees: Sequence[Tree], pack: Pack) -> Iterator[frozenset[str]]:
    """Types and traits of the nouns of a document; of the police it tells nothing that they are armed."""
    nouns = (noun_of(word.lower, pack) for tree in trees for word in tree.words if word.pos == "NOUN")
    told = (frozenset({noun.type, *noun.traits}) for noun in nouns if noun is not None)
    return (one - {"armed"} if "police" in one else one for one in told)
