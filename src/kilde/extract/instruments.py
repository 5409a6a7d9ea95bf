"""What a deed was done with, wherever a text puts it: in the deed's own words, with those who did it or suffered it.

"Threw stones", "was beaten with cables", "men with machetes attacked the camp", "fired at cars with grenades",
"a car bomb went off". And whose the arms are: "Russian missiles hit".
"""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.nouns import can_act, noun_of
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

INSTRUMENT = "instrument"
ARMED = frozenset({"ASSAULT", "PROTEST", "THREATEN", "MOBILIZE", "AID"})
"""Kinds of what is done with arms; others are done to them: "seized weapons", "laid down their rifles"."""

DESTROYING = "destroy"
THROWN = frozenset({"weapon", "missile"})
OWNED = frozenset({"weapon", "vehicle"})
PHRASES = ("nmod", "obl", "acl", "dep")
BEFORE = ("amod", "compound", "nmod", "nmod:poss", "poss", "det")
LAND = "vehicles"
"""What is counted of cars and the like: where they come from says nothing of who drives them."""


def instruments(tree: Tree, hit: Hit, roles: Iterable[tuple[str, int]], pack: Pack) -> Iterator[tuple[str, int]]:
    """The instruments of a deed that no phrase on its trigger names, each as a role with the word that fills it."""
    if hit.trigger.kind not in ARMED or hit.trigger.mode == DESTROYING:
        return
    yield from ((INSTRUMENT, i) for i in sorted(hit.words) if _is_in_phrase(tree, i, hit, pack))
    if hit.trigger.kind != "ASSAULT":
        return
    for role, head in roles:
        if role in {"actor", "target"}:
            # "men with machetes", "men armed with machetes"
            on = [head, *(i for i in tree.with_dep(head, "acl", "amod") if i not in hit.words and i > head)]
            borne = [i for one in on for i in tree.with_dep(one, *PHRASES)]
            yield from ((INSTRUMENT, i) for i in borne if _is_wielded(tree, i, hit, pack))


def whose(tree: Tree, head: int, pack: Pack) -> int | None:
    """Whose a weapon, an aircraft or a ship is, by what stands before it: "Russian missiles", "the army's drones"."""
    noun = noun_of(tree.lower(head), pack)
    if noun is None or noun.type not in OWNED or noun.counts == LAND:
        return None
    before = [i for i in tree.with_dep(head, *BEFORE) if i < head]
    return next((i for i in before if tree.lower(i) in pack.places.demonyms or _owns(tree, i, pack)), None)


def _owns(tree: Tree, i: int, pack: Pack) -> bool:
    owner = tree.dep(i) in {"nmod:poss", "poss"} or "Case=Gen" in tree.words[i].feats
    owner = owner or (i in tree.names and tree.words[i].pos == "ADJ")
    country = tree.lower(i) in pack.places.countries
    return (owner or country) and tree.words[i].pos != "PRON" and can_act(tree, i, pack)


def _is_in_phrase(tree: Tree, i: int, hit: Hit, pack: Pack) -> bool:
    """Whether a word of the trigger is what it is done with: "threw stones", "was beaten with cables"."""
    word, noun = tree.words[i], noun_of(tree.lower(i), pack)
    nominal = word.pos in NOMINAL - {"PRON"} and (i != hit.head or hit.trigger.pos == "noun")
    if not nominal or noun is None or noun.type not in THROWN:
        return False
    # a drone that a phrase names beside its verb is shot down
    return not (noun.counts == "drones" and hit.trigger.frame.get("object") == "target" and i != hit.head)


def _is_wielded(tree: Tree, i: int, hit: Hit, pack: Pack) -> bool:
    """Whether a phrase names a weapon that somebody has with them, or that somebody is hit with."""
    noun = noun_of(tree.lower(i), pack)
    if i in hit.words or tree.preposition(i) not in pack.grammar.tool:
        return False
    return noun is not None and noun.type in THROWN


def used_on(tree: Tree, role: str, head: int, roles: Sequence[tuple[str, int]]) -> set[int]:
    """Where those begin whom an instrument before them was used on: "rubber bullets | at the protesters"."""
    behind = [i for other, i in roles if other == "target" and i > head] if role == INSTRUMENT else []
    return {min((i, *tree.with_dep(i, "case"))) for i in behind}
