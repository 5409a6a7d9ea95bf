"""Who stands as actor 1 and actor 2 of a row of ACLED, of which type, and the interaction of both."""

from collections.abc import Sequence

from kilde.app.exports.codebooks.acled_inter import EXTERNAL, PEOPLE, POLITICAL, PROTESTERS, RIOTERS, STATE, interaction
from kilde.app.exports.codebooks.acled_types import (
    ATTACK,
    BATTLES,
    CIVILIANS,
    DISRUPTED,
    EXCESSIVE,
    INTERVENTION,
    PROTESTS,
    REMOTE,
    RIOTS,
    Typed,
)  # fmt: skip
from kilde.app.exports.codebooks.countries import Country, countries
from kilde.app.exports.codebooks.parties import OF_STATES, ORGANISED, Party, Sort
from kilde.app.exports.codebooks.rules import Part, Rule

BETWEEN = "; "
POLICE, MILITARY = "Police Forces of", "Military Forces of"
UNKNOWN_FORCES = "Unidentified Military Forces"
TARGETED = "Civilian targeting"
UNARMED = frozenset({Sort.PEOPLE, Sort.PERSON, Sort.PROTESTERS})


class Side:
    """One side of a row: its actor, the actor's type, and those who stand beside it."""

    def __init__(self, name: str | None, inter: str | None, beside: Sequence[str] = (), rules: Sequence[Rule] = ()):
        self.name, self.inter, self.rules = name, inter, tuple(rules)
        self.beside = BETWEEN.join(dict.fromkeys(beside)) or None


NOBODY = Side(None, None)


def sides(typed: Typed, actors: Sequence[Party], targets: Sequence[Party], where: Country, contested: str) -> Part:
    """The columns of actors. `contested` names those of whom accounts say each that they did it."""
    one, other = _sides(typed, actors, targets, where)
    rules = [*one.rules, *other.rules]
    if contested:
        rules.append(Rule("actor-contested", contested))
    targeted = typed.type == CIVILIANS or (typed.type in (REMOTE, RIOTS) and other.inter == PEOPLE)
    return Part(
        {
            "actor1": one.name,
            "assoc_actor_1": None if contested else one.beside,
            "inter1": one.inter,
            "actor2": other.name,
            "assoc_actor_2": other.beside,
            "inter2": other.inter,
            "interaction": interaction(one.inter, other.inter, alone=other.name is None),
            "civilian_targeting": TARGETED if targeted or typed.sub == EXCESSIVE else None,
        },
        rules,
    )


def _sides(typed: Typed, actors: Sequence[Party], targets: Sequence[Party], where: Country) -> tuple[Side, Side]:
    if typed.type in (PROTESTS, RIOTS):
        return _crowd(typed, actors, targets, where)
    one = _doer(actors, where, POLICE if typed.sub == "Arrests" else MILITARY)
    return one, _victim(typed, targets, where)


def _crowd(typed: Typed, actors: Sequence[Party], targets: Sequence[Party], where: Country) -> tuple[Side, Side]:
    """Protesters or rioters, with those who lead them beside; and who steps in, where that is told."""
    crowd = RIOTERS if typed.type == RIOTS else PROTESTERS
    if typed.sub in (EXCESSIVE, INTERVENTION):
        forces = [party for party in actors if party.sort in ORGANISED]
        named = [party.name for party in targets if party.entity]
        return Side(f"{crowd} ({where.name})", crowd, named), _doer(forces, where, POLICE)
    named = [party.name for party in actors if party.entity and party.sort not in OF_STATES]
    return Side(f"{crowd} ({where.name})", crowd, named), NOBODY


def _doer(parties: Sequence[Party], where: Country, forces: str) -> Side:
    """Who did it: the one that most claims name among organised ones; an unidentified group where there is none."""
    if parties and parties[0].sort in ORGANISED:
        first = parties[0]
        beside = [party.name for party in parties[1:] if party.entity and not _are_one(party, first)]
        return _organised(first, where, forces, beside)
    beings = [party for party in parties if party.sort is not Sort.THING]
    if forces == POLICE:
        return Side(f"{POLICE} {where.name}", STATE, (), [Rule("actor-police")])
    rule = Rule("actor-person", beings[0].name) if beings else Rule("actor-unidentified")
    named = [party.name for party in beings if party.entity] or [party.name for party in beings[:1]]
    return Side(f"Unidentified Armed Group ({where.name})", POLITICAL, named, [rule])


def _organised(party: Party, where: Country, forces: str, beside: Sequence[str]) -> Side:
    """A side by the name of its first party. A person is no actor of ACLED's, and stands beside the forces."""
    name, inter = _named(party, where, forces)
    person = [Rule("actor-person", party.name)] if _is_person(party) else []
    more = [Rule("actors-more", BETWEEN.join(beside))] if len(beside) > 1 else []
    beside = [party.name, *beside] if person else beside
    return Side(name, inter, beside, [*more, *person, *([] if inter else [Rule("inter-unknown", name)])])


def _are_one(one: Party, other: Party) -> bool:
    """A state and its forces: they stand for one side."""
    return one.sort in OF_STATES and other.sort in OF_STATES and one.country == other.country is not None


def apart(actors: Sequence[Party], targets: Sequence[Party], where: Country) -> tuple[Sequence[Party], list[Rule]]:
    """The targets without those who would stand under the name of who did it, where others are left."""
    if not actors or actors[0].sort not in OF_STATES:
        return targets, []
    own = _named(actors[0], where, MILITARY)
    beings = [party for party in targets if party.sort is not Sort.THING]
    others = [party for party in beings if party.sort in UNARMED or _named(party, where, MILITARY) != own]
    if not others or len(others) == len(beings):
        return targets, []
    return others, [Rule("side-repeated", own[0])]


def _victim(typed: Typed, targets: Sequence[Party], where: Country) -> Side:
    """Who it was done to. People are civilians; things are nobody."""
    beings = [party for party in targets if party.sort is not Sort.THING and not _is_place(party, typed)]
    if not beings:
        wanted = typed.type in (CIVILIANS, BATTLES)
        return Side(f"Civilians ({where.name})", PEOPLE, (), [Rule("target-assumed")]) if wanted else NOBODY
    first = beings[0]
    if typed.type == CIVILIANS or first.sort in UNARMED:
        named = [party.name for party in beings if party.entity]
        return Side(f"Civilians ({where.name})", PEOPLE, named)
    others = [party for party in beings[1:] if party.entity and not _are_one(party, first)]
    beside = [party.name for party in others if typed.type != BATTLES or party.sort not in UNARMED]
    return _organised(first, where, MILITARY, beside)


def _is_place(party: Party, typed: Typed) -> bool:
    """A state that is bombed or attacked is where it happened, not who was hit."""
    return party.sort is Sort.STATE and (typed.type == REMOTE or typed.sub in (ATTACK, DISRUPTED))


def _is_person(party: Party) -> bool:
    return party.entity is not None and party.entity.type == "person"


def _named(party: Party, where: Country, forces: str) -> tuple[str, str | None]:
    """The name and type of an organised actor: a state stands as its forces, and at home it is at home."""
    home = countries().get(party.country or "")
    inter = STATE if party.country in (None, where.code) else EXTERNAL
    kind = POLICE if party.sort is Sort.POLICE else MILITARY
    if party.sort is Sort.STATE and home:
        return f"{forces} {home.name}", inter
    if party.sort in (Sort.MILITARY, Sort.POLICE) and _is_person(party):
        return (f"{kind} {home.name}", inter) if home else (UNKNOWN_FORCES, None)
    if party.sort in (Sort.MILITARY, Sort.POLICE) and party.entity is None:
        return f"{kind} {where.name}", STATE
    if party.sort in OF_STATES and party.country:
        return party.name, inter
    if party.sort is Sort.INTERNATIONAL:
        return party.name, EXTERNAL
    if party.sort is Sort.ARMED and (party.entity is None or _is_person(party)):
        return f"Unidentified Armed Group ({where.name})", POLITICAL
    return party.name, None
