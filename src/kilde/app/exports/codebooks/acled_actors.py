"""Who stands as actor 1 and actor 2 of a row of ACLED, of which type, and the interaction of both."""

from collections.abc import Sequence

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

STATE, REBEL, POLITICAL, IDENTITY = "State forces", "Rebel group", "Political militia", "Identity militia"
RIOTERS, PROTESTERS, PEOPLE, EXTERNAL = "Rioters", "Protesters", "Civilians", "External/Other forces"
INTER = (STATE, REBEL, POLITICAL, IDENTITY, RIOTERS, PROTESTERS, PEOPLE, EXTERNAL)
"""Types of actors in the order of their numbers, 1 to 8."""

INTERACTIONS = frozenset(
    {f"{one} only" for one in INTER} | {f"{one}-{other}" for i, one in enumerate(INTER) for other in INTER[i:]}
)
BETWEEN = "; "
POLICE, MILITARY = "Police Forces of", "Military Forces of"
TARGETED = "Civilian targeting"


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
            "interaction": interaction(one, other),
            "civilian_targeting": TARGETED if targeted or typed.sub == EXCESSIVE else None,
        },
        rules,
    )


def interaction(one: Side, other: Side) -> str | None:
    """Both types, the lower number first; none where a type is not known."""
    if one.inter is None or (other.name is not None and other.inter is None):
        return None
    if other.name is None or other.inter is None:
        return f"{one.inter} only"
    return "-".join(sorted((one.inter, other.inter), key=INTER.index))


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
    beside = [party.name for party in parties[1:] if party.entity]
    more = [Rule("actors-more", BETWEEN.join(beside))] if len(beside) > 1 else []
    if parties and parties[0].sort in ORGANISED:
        name, inter = _named(parties[0], where, forces)
        return Side(name, inter, beside, [*more, *_inter_rule(inter, name)])
    rule = Rule("actor-person", parties[0].name) if parties else Rule("actor-unidentified")
    if forces == POLICE:
        return Side(f"{POLICE} {where.name}", STATE, (), [Rule("actor-police")])
    names = [party.name for party in parties if party.sort is not Sort.THING]
    return Side(f"Unidentified Armed Group ({where.name})", POLITICAL, names, [rule])


def _victim(typed: Typed, targets: Sequence[Party], where: Country) -> Side:
    """Who it was done to. People are civilians; things are nobody."""
    beings = [party for party in targets if party.sort is not Sort.THING and not _is_place(party, typed)]
    if not beings:
        wanted = typed.type in (CIVILIANS, BATTLES)
        return Side(f"Civilians ({where.name})", PEOPLE, (), [Rule("target-assumed")]) if wanted else NOBODY
    first = beings[0]
    beside = [party.name for party in beings if party.entity and party is not first]
    if typed.type == CIVILIANS or first.sort in (Sort.PEOPLE, Sort.PERSON, Sort.PROTESTERS):
        named = [party.name for party in beings if party.entity]
        return Side(f"Civilians ({where.name})", PEOPLE, named)
    name, inter = _named(first, where, MILITARY)
    return Side(name, inter, beside, _inter_rule(inter, name))


def _is_place(party: Party, typed: Typed) -> bool:
    """A state that is bombed or attacked is where it happened, not who was hit."""
    return party.sort is Sort.STATE and (typed.type == REMOTE or typed.sub in (ATTACK, DISRUPTED))


def _named(party: Party, where: Country, forces: str) -> tuple[str, str | None]:
    """The name and type of an organised actor: a state stands as its forces, and at home it is at home."""
    home = countries().get(party.country or "")
    inter = STATE if party.country in (None, where.code) else EXTERNAL
    if party.sort is Sort.STATE and home:
        return f"{forces} {home.name}", inter
    if party.sort in (Sort.MILITARY, Sort.POLICE) and party.entity is None:
        return f"{POLICE if party.sort is Sort.POLICE else MILITARY} {where.name}", STATE
    if party.sort in OF_STATES and party.country:
        return party.name, inter
    if party.sort is Sort.INTERNATIONAL:
        return party.name, EXTERNAL
    if party.sort is Sort.ARMED and party.entity is None:
        return f"Unidentified Armed Group ({where.name})", POLITICAL
    return party.name, None


def _inter_rule(inter: str | None, name: str) -> list[Rule]:
    return [] if inter else [Rule("inter-unknown", name)]
