"""An actor: names in all spellings with their evidence, events by role, relations said by whom."""

from starlette.responses import Response

from kilde.app.web.asked import Asked, Missing
from kilde.model import Entity, Span
from kilde.pipeline import Actor, Tie

EVENTS = 25
"""Events of one role that are shown."""


def page(asked: Asked) -> Response:
    """One actor."""
    shelf = asked.shelf
    actor = shelf.actor.get(asked.path("id"))
    if actor is None:
        raise Missing("error.missing.actor")
    roles = shelf.roles.get(actor.entity.id, {})
    ties = [(tie, *_other(actor, tie)) for tie in actor.ties]
    return asked.page("actor.html", actor=actor, roles=roles, ties=ties, most=EVENTS)


def _other(actor: Actor, tie: Tie) -> tuple[bool, Entity | None, Span]:
    """Whether the actor is the subject of a relation, who its other end is, and the words for that."""
    relation, pairing = tie.relation, tie.pairing
    if pairing.subject is not None and pairing.subject.id == actor.entity.id:
        return True, pairing.object, relation.object.head
    return False, pairing.subject, relation.subject.head
