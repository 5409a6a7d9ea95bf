"""The two sides of a row of UCDP GED, and which type of organised violence theirs is."""

from collections.abc import Sequence
from dataclasses import dataclass

from kilde.app.exports.codebooks.countries import Country, countries
from kilde.app.exports.codebooks.deaths import Toll
from kilde.app.exports.codebooks.parties import ACTOR, OF_STATES, ORGANISED, TARGET, Party, Sort, parties
from kilde.app.exports.codebooks.rules import Out, Part, Rule
from kilde.model import Event, Evidence
from kilde.pipeline import contradictions

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
UNARMED = frozenset({Sort.PEOPLE, Sort.PERSON, Sort.PROTESTERS})


@dataclass(frozen=True, slots=True)
class Dyad:
    """Side A and side B by name, with the Gleditsch-Ward number of a side that is a government."""

    type: int
    side_a: str
    side_b: str
    state_a: int | None
    state_b: int | None
    rules: Sequence[Rule]

    @property
    def name(self) -> str:
        """Both sides."""
        return f"{self.side_a} - {self.side_b}"

    def part(self, count: Toll) -> Part:
        """The columns of the sides. A conflict that a state is in goes by what it is about: that is not known here."""
        return Part(
            {
                "type_of_violence": self.type,
                "conflict_name": None if self.type == STATE_BASED else self.name,
                "dyad_name": self.name,
                "side_a": self.side_a,
                "side_b": self.side_b,
                "gwnoa": self.state_a,
                "gwnob": self.state_b,
            },
            self.rules,
        )


def dyad(event: Event, told: tuple[Evidence, ...], where: Country) -> Dyad | Out:
    """The sides of an event, or why UCDP would not code it: it wants an organised actor by name."""
    actor = next((p for p in parties(event, told, ACTOR) if p.sort in ORGANISED - {Sort.INTERNATIONAL}), None)
    if actor is None:
        return Out("no organised actor is named")
    name, state, rules = _side(actor, where)
    if found := next((one for one in contradictions(event, told) if one.of == "actor"), None):
        rules.append(Rule("actor-contested", " / ".join(getattr(one.value, "name", "") for one in found.values)))
    target = _target(parties(event, told, TARGET), actor)
    if any(_is_stateless(party) for party in (actor, target)):
        return Out("whose forces took part is not told")
    if target is None:
        return Dyad(ONE_SIDED, name, CIVILIANS, state, None, [*rules, Rule("target-assumed")])
    if target.sort in UNARMED:
        return Dyad(ONE_SIDED, name, CIVILIANS, state, None, rules)
    other, other_state, more = _side(target, where)
    if other == name:
        return Out("both sides are one")
    if state is None and other_state is not None:  # the government is side A
        name, state, other, other_state = other, other_state, name, state
    type = NON_STATE if state is None else STATE_BASED
    return Dyad(type, name, other, state, other_state, [*rules, *more])


def _target(targets: Sequence[Party], actor: Party) -> Party | None:
    """Who was hit: the organised first, but no state, which is mostly where it was, unless a state did it."""
    beings = [p for p in targets if p.sort in ORGANISED - {Sort.INTERNATIONAL} or p.sort in UNARMED]
    fit = [p for p in beings if p.sort is not Sort.STATE or actor.sort in OF_STATES]
    return fit[0] if fit else None


def _is_stateless(party: Party | None) -> bool:
    """Somebody named who bears arms for a state, and nobody says for which."""
    return party is not None and party.sort in OF_STATES and party.entity is not None and party.country is None


def _side(party: Party, where: Country) -> tuple[str, int | None, list[Rule]]:
    """A state and its bodies are its government, and unnamed soldiers or police that of the country it was in."""
    if party.sort not in OF_STATES:
        return party.name, None, []
    home = countries().get(party.country or "") or where
    rules = [] if party.sort is Sort.STATE else [Rule("side-government", party.name)]
    return f"Government of {home.state_name or home.name}", home.state, rules
