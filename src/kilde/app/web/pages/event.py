"""An event: what is known, who says so, what is told differently, how the account grew."""

from collections.abc import Mapping, Sequence

from starlette.responses import Response

from kilde.app.web import sayings
from kilde.app.web.asked import Asked, Missing, elsewhere
from kilde.app.web.pages.queue import name_of, sent
from kilde.app.web.rendering import at_event
from kilde.model import Event
from kilde.pipeline import Change, history, reasons


def page(asked: Asked) -> Response:
    """All that stands behind one event."""
    event, seen = _event(asked), asked.shelf.seen
    told = seen.of(event)
    return asked.page(
        "event.html",
        event=event,
        known=sayings.known(asked.words, seen, event),
        sides=sayings.sides(asked.words, seen, event),
        documents=sayings.by_document(told),
        around=[(one, seen.event[one.event]) for one in seen.around(event)],
        judged=seen.judgements(event.claims),
        reasons=reasons(event, told),
        name=name_of(asked),
        sent=sent,
    )


def growth(asked: Asked) -> Response:
    """How the account grew, a step for each day of publication that changed something."""
    event, seen = _event(asked), asked.shelf.seen
    steps = history(asked.shelf.ledger, seen, event, None, False)
    return asked.page("history.html", event=event, steps=steps, together=together)


def together(changes: Sequence[Change]) -> Mapping[str, Sequence[Change]]:
    """Changes by what they are of, in the order in which they came."""
    found: dict[str, list[Change]] = {}
    for one in changes:
        found.setdefault(one.of, []).append(one)
    return found


def of_claim(asked: Asked) -> Response:
    """The event that holds a claim now: events change their ids when claims come to them, claims never do."""
    event = asked.shelf.seen.event_of.get(asked.path("id"))
    if event is None:
        raise Missing("error.missing.claim")
    return elsewhere(f"{at_event(event)}#claim-{asked.path('id')}")


def _event(asked: Asked) -> Event:
    event = asked.shelf.seen.event.get(asked.path("id"))
    if event is None:
        raise Missing("error.missing.event")
    return event
