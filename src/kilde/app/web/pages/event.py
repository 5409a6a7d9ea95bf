"""An event: what is known, who says so, what is told differently, how the account grew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.responses import Response

from kilde.app.web import sayings
from kilde.app.web.asked import Asked, Missing, elsewhere
from kilde.app.web.pages.queue import name_of, sent
from kilde.app.web.rendering import at_event
from kilde.ledger import Ledger
from kilde.model import Event
from kilde.pipeline import Change, Judged, Step, View, history, reasons

REASONS = 200
"""Reasons that are shown."""

PATIENCE = 1.5
"""Seconds that the page waits for how an account grew; later it shows it."""

CLAIMS = 60
"""Claims of one page."""


def page(asked: Asked) -> Response:
    """All that stands behind one event; of very many claims a page of them at a time."""
    event, seen = _event(asked), asked.shelf.seen
    told, why = seen.of(event), reasons(event, seen.of(event), REASONS)
    pages = -(-len(told) // CLAIMS)
    number = asked.number("page", 1, pages)
    return asked.page(
        "event.html",
        event=event,
        known=sayings.known(asked.words, seen, event, why),
        sides=sayings.sides(asked.words, seen, event),
        documents=sayings.by_document(told, (number - 1) * CLAIMS, number * CLAIMS),
        number=number,
        pages=pages,
        around=[(one, seen.event[one.event]) for one in seen.around(event)],
        judged=seen.judgements(event.claims),
        notes=_notes_by_claim(seen, event),
        reasons=why[:REASONS],
        rule=asked.text("rule"),
        name=name_of(asked),
        sent=sent,
    )


def _notes_by_claim(seen: View, event: Event) -> Mapping[str, Sequence[Judged]]:
    """The notes on each claim by itself; those on the whole event stand with its rulings."""
    notes = seen.notes(event.claims)
    return {claim: [one for one in notes if (claim,) in one.claims] for claim in event.claims}


def growth(asked: Asked) -> Response:
    """How the account grew, a step for each day of publication that changed something."""
    event, seen = _event(asked), asked.shelf.seen
    steps = asked.shelf.grown.result(event.id, lambda: _steps(asked.shelf.ledger, seen, event), PATIENCE)
    response = asked.page("history.html", event=event, steps=steps, together=together)
    if steps is None:  # the next time there is more to show
        response.headers["cache-control"] = "no-store"
    return response


def _steps(ledger: Ledger, seen: View, event: Event) -> list[Step]:
    """The steps, each without the view that it was made of, which is as large as this one."""
    return [replace(one, seen=seen) for one in history(ledger, seen, event, None, False)]


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
