"""What somebody or something can be to a deed by what they are: a weapon does nothing, it is what it is done with."""

import re
from collections.abc import Sequence

from kilde.extract.harm import HARM
from kilde.extract.nouns import is_of_time, noun_of
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Noun, Pack

PEOPLE = frozenset({"person", "group", "victims"})
SUFFERED = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT"})
SUFFERING = frozenset({"person", "group", "victims", "facility", "vehicle"})
TOOLS = frozenset({"weapon", "vehicle", "missile"})

CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(am|pm)?")


def is_clock(tree: Tree, head: int) -> bool:
    """Whether a word is a time of day that no analysis took for one: the "22.55" that an entry begins with."""
    return CLOCK.fullmatch(tree.lower(head)) is not None


def is_done_to(tree: Tree, role: str, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether a word of a phrase is what it is done to: "blocked the road", "clashed with police", not "cost lives"."""
    word, noun = tree.lower(head), noun_of(tree.lower(head), pack)
    if role != "target" or word in pack.triggers or tree.words[head].pos not in NOMINAL - {"PRON"}:
        return False
    if word in pack.grammar.nothing:
        return False
    return hit.trigger.counts not in HARM or (noun is not None and noun.type in PEOPLE)


def own_objects(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """Whom or what a phrase itself says that it is done to: "took hostages", "storma | hundrevis av folk | flyplassen".

    Only people, buildings and vehicles: not "took power", "left the country".
    """
    if hit.trigger.kind not in SUFFERED or hit.trigger.frame.get("subject") != "actor":
        return []
    nouns = {i: noun_of(tree.lower(i), pack) for i in _objects_inside(tree, hit)}
    return [i for i, noun in nouns.items() if noun is not None and noun.type in SUFFERING]


def has_own_object(tree: Tree, hit: Hit) -> bool:
    """Whether a phrase has its object in it, so that what stands in a gap of it is the subject."""
    return bool(_objects_inside(tree, hit))


def _objects_inside(tree: Tree, hit: Hit) -> list[int]:
    """The nouns of a phrase behind its verb that no preposition governs."""
    behind = (i for i in sorted(hit.words) if i > hit.head and tree.words[i].pos in {"NOUN", "PROPN"})
    return [i for i in behind if hit.trigger.pos == "verb" and not tree.preposition(i)]


def by_nature(tree: Tree, role: str, head: int, hit: Hit, pack: Pack) -> str:
    """A weapon is never who does it, but what it is done with ("hit by three rockets"); a place is no victim.

    Nor is a weapon whom violence is done to: "a rocket was fired at"; but a drone is shot down, an arsenal destroyed.
    Aircraft, ships and cars do no violence by themselves either, and of a building it is done to that ("the storming of
    the embassy").
    """
    if role == "victim":
        return "" if _is_place(tree, head, pack) else "target"
    noun = noun_of(tree.lower(head), pack) if role in {"actor", "instrument", "target"} else None
    if role == "actor" and noun is not None and _is_tool(noun, hit):
        return "instrument"
    if role == "actor" and noun is not None and _is_hit(noun, hit):
        return "target"
    if role == "target":
        fired = noun is not None and _is_fired(noun, hit) and not _is_struck(tree, head, hit, pack)
        return "instrument" if fired else role
    # "med vilje", "with a smile": only what can harm is an instrument, and what the trigger itself names as one
    harms = (noun is not None and noun.type in TOOLS) or bool({head, *_row(tree, head)} & hit.words)
    return "" if role == "instrument" and not harms else role


def _is_struck(tree: Tree, head: int, hit: Hit, pack: Pack) -> bool:
    """Whether arms stand before the verb and after it, so that they were struck: "jets bombed their artillery"."""
    before = noun_of(tree.lower(hit.first - 1), pack) if hit.first else None
    return hit.trigger.pos == "verb" and head > hit.last and before is not None and before.type in TOOLS


def is_deadline(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether what stands like the agent of a passive is a time: "was shot down by the evening"."""
    return tree.preposition(head) in pack.grammar.agent and is_of_time(tree.lower(head), pack, "units", "parts")


def _is_tool(noun: Noun, hit: Hit) -> bool:
    return noun.type in {"weapon", "missile"} or (noun.type == "vehicle" and hit.trigger.kind == "ASSAULT")


def _is_hit(noun: Noun, hit: Hit) -> bool:
    """Whether a noun is a building that the tree has as whose a deed of violence is."""
    return noun.type == "facility" and hit.trigger.kind == "ASSAULT" and hit.trigger.pos == "noun"


def as_struck(tree: Tree, found: Sequence[tuple[str, int]], hit: Hit, pack: Pack) -> list[tuple[str, int]]:
    """Those who take part in violence, with a building that would have done it as what it was done to.

    Where nothing else is: "Partikontor satt i brann", whose participle is written like a past tense.
    """
    told = any(role == "target" and head not in hit.words for role, head in found)
    if hit.trigger.kind != "ASSAULT" or told or hit.trigger.pos != "verb" or "object" not in hit.trigger.frame:
        return list(found)
    nouns = {head: noun_of(tree.lower(head), pack) for role, head in found if role == "actor"}
    built = {i for i, noun in nouns.items() if i not in tree.names and noun is not None and noun.type == "facility"}
    return [("target" if role == "actor" and head in built else role, head) for role, head in found]


def _row(tree: Tree, head: int) -> set[int]:
    """The words that a word is coordinated with, before it."""
    row: set[int] = set()
    while tree.dep(head) == "conj" and tree.words[head].head not in row:
        head = tree.words[head].head
        row.add(head)
    return row


def _is_fired(noun: Noun, hit: Hit) -> bool:
    """Whether a noun is a weapon that a deed of violence is done with, though the tree has it as what it is done to."""
    spent = noun.type in {"weapon", "missile"} and noun.counts != "drones"
    return spent and hit.trigger.kind == "ASSAULT" and hit.trigger.mode != "destroy"


def _is_place(tree: Tree, head: int, pack: Pack) -> bool:
    name = tree.names.get(head)
    if name is not None:
        return name.label == "LOC" and tree.lower(head) not in pack.places.countries
    return tree.lower(head) in pack.places.kinds
