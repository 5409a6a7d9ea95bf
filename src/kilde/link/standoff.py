"""Standoffs: people are held, the police come for them, and whom nobody is said to have shot was not shot by these."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.link.custody import ABDUCT, ASSAULT
from kilde.link.outcomes import OUTCOMES
from kilde.link.sketch import FORCES, MISSING, Sketch
from kilde.model import Evidence

ARMED = frozenset({"armed", "militant"})
"""Traits of those whom the police shoot."""


class Standoff(NamedTuple):
    """The claims of one document, by id, in which somebody comes to harm by nobody told, where people are held.

    `held` are those of the people held and of who was with them; `shot` those of who holds them, or is armed: the
    police who come for the others do harm to these.
    """

    held: frozenset[str] = frozenset()
    shot: frozenset[str] = frozenset()

    def parts(self, one: Sketch, other: Sketch) -> bool:
        """Whether one is what those do who hold people, and the other what the police do."""
        return self._parts(one, other) or self._parts(other, one)

    def joins(self, one: Sketch, other: Sketch) -> bool:
        """Whether one is that people are held, and the other who came to harm there, told in no way of its own."""
        return self._joins(one, other) or self._joins(other, one)

    def _joins(self, one: Sketch, other: Sketch) -> bool:
        return ABDUCT in one.modes and not other.modes and not self.held.isdisjoint(other.claims)

    def _parts(self, one: Sketch, other: Sketch) -> bool:
        by_police = (other.by_forces and not other.by_others) or not self.shot.isdisjoint(other.claims)
        return by_police and not one.by_forces and not self.held.isdisjoint(one.claims)


def standoff(told: Sequence[Evidence]) -> Standoff:
    """Who comes to harm in the standoff of a document; nobody where it has none."""
    takings = [e for e in told if e.claim.mode == ABDUCT]
    if not takings or not any(_by_forces(e) for e in told):
        return Standoff()
    takers = {who for e in takings for who in _entities(e, "actor")}
    harmed = [e for e in told if _is_harm(e)]
    shot = [e for e in harmed if _entities(e, "target") & takers or _traits(e, "target") & ARMED]
    return Standoff(_ids([e for e in harmed if e not in shot]), _ids(shot))


def _ids(told: Sequence[Evidence]) -> frozenset[str]:
    return frozenset(e.resolution.claim for e in told)


def _is_harm(e: Evidence) -> bool:
    roles = {p.role for p in e.claim.participants}
    if e.claim.mode == ABDUCT:
        return e.claim.effect == MISSING
    return "actor" not in roles and (e.claim.effect in OUTCOMES or "instrument" in roles)


def _by_forces(e: Evidence) -> bool:
    return e.claim.kind == ASSAULT and e.claim.mode != ABDUCT and bool(_traits(e, "actor") & FORCES)


def _traits(e: Evidence, role: str) -> set[str]:
    return {trait for p in e.claim.participants if p.role == role for trait in p.traits}


def _entities(e: Evidence, role: str) -> set[str]:
    known = zip(e.claim.participants, e.resolution.entities, strict=True)
    return {who.id for p, who in known if p.role == role and who}
