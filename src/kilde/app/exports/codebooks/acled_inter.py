"""ACLED's types of actors and their interaction: words since 26 September 2024, numbers before."""

from collections.abc import Mapping

from kilde.app.exports.codebooks.rules import Part

STATE, REBEL, POLITICAL, IDENTITY = "State forces", "Rebel group", "Political militia", "Identity militia"
RIOTERS, PROTESTERS, PEOPLE, EXTERNAL = "Rioters", "Protesters", "Civilians", "External/Other forces"
INTER = (STATE, REBEL, POLITICAL, IDENTITY, RIOTERS, PROTESTERS, PEOPLE, EXTERNAL)
"""Types of actors in the order of their numbers, 1 to 8."""

REVERSED = {(PEOPLE, EXTERNAL): f"{EXTERNAL}-{PEOPLE}"}
"""The one interaction whose words stand in the other order: 78 is external forces and civilians."""


def _numbers() -> dict[str, int]:
    found = {f"{one} only": number * 10 for number, one in enumerate(INTER, 1)}
    for number, one in enumerate(INTER, 1):
        for second, other in enumerate(INTER[number - 1 :], number):
            found[REVERSED.get((one, other), f"{one}-{other}")] = number * 10 + second
    return found


INTERACTIONS: Mapping[str, int] = _numbers()
"""Every interaction with its number: the lower type first, a type alone with 0."""


def interaction(one: str | None, other: str | None, alone: bool) -> str | None:
    """Both types, the lower number first; None where a type is not known. `alone` is whether there is no actor 2."""
    if one is None or (other is None and not alone):
        return None
    if other is None:
        return f"{one} only"
    lower, higher = sorted((one, other), key=INTER.index)
    return REVERSED.get((lower, higher), f"{lower}-{higher}")


def numbered(part: Part) -> Part:
    """The row with numbers for types and interaction, as they were before; an actor that is not there is 0."""
    values = dict(part.values)
    for column, actor in (("inter1", "actor1"), ("inter2", "actor2")):
        type = values[column]
        absent = None if values[actor] else 0
        values[column] = INTER.index(str(type)) + 1 if type else absent
    words = values["interaction"]
    values["interaction"] = INTERACTIONS[str(words)] if words else None
    return Part(values, part.rules)
