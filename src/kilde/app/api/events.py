"""Events: by filter, one, why it is as it is, how it came to be."""

from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, recorded, then
from kilde.app.api.chosen import Chosen
from kilde.app.api.paging import Key, Slice, asked_slice
from kilde.app.exports import event_row, why_rows
from kilde.app.exports.history import step_row
from kilde.app.exports.parts import Row
from kilde.app.filters import wanted
from kilde.app.problems import Problem
from kilde.model import Event
from kilde.model.showing import shown
from kilde.pipeline import Step, history


def chosen(
    kind: Annotated[str | None, Query(description="A kind, or kind/mode: ASSAULT/aerial.", max_length=60)] = None,
    place: Annotated[str | None, Query(description="Part of its name, or a country: IRQ.", max_length=200)] = None,
    actor: Annotated[str | None, Query(description="Part of an actor's name.", max_length=200)] = None,
    since: Annotated[str | None, Query(description="Not before: 2020, 2020-01, 2020-01-03.", max_length=60)] = None,
    until: Annotated[str | None, Query(description="Not after.", max_length=60)] = None,
    status: Annotated[str | None, Query(description="asserted, attributed, alleged, ...", max_length=60)] = None,
    language: Annotated[str | None, Query(description="Told by a document in it.", max_length=60)] = None,
    origins: Annotated[int, Query(description="Told by so many origins at least.", ge=0, le=1_000_000)] = 0,
    entity: Annotated[str | None, Query(description="The id of somebody who takes part.", max_length=200)] = None,
    document: Annotated[str | None, Query(description="The id of a document that tells of it.", max_length=60)] = None,
) -> Chosen:
    """The dependency of lists of events; raises UsageError for what is no kind, status or date."""
    return Chosen(wanted(kind, place, actor, since, until, status), language, origins, entity, document)


def list_events(
    asked: Annotated[Asked, Depends(then)],
    which: Annotated[Chosen, Depends(chosen)],
    page: Annotated[Slice, Depends(asked_slice)],
) -> Response:
    """Events by the first day that they may have been on; those of unknown time last."""
    seen = asked.shelf.seen
    return answers.listed(asked, asked.shelf.events(which), shelf.event_key, lambda one: event_row(seen, one), page)


def one_event(event: str, asked: Annotated[Asked, Depends(then)]) -> Response:
    """One event. Its id changes when a claim comes to it; the id of a claim stays."""
    return answers.one(asked, event_row(asked.shelf.seen, found(asked, event)))


def why_event(event: str, asked: Annotated[Asked, Depends(then)]) -> Response:
    """Why each value, count and link of an event is what it is, and on which claims that rests."""
    return answers.one(asked, {"event": event, "why": why_rows(asked.shelf.seen, found(asked, event))})


async def history_of(
    event: str,
    asked: Annotated[Asked, Depends(recorded)],
    page: Annotated[Slice, Depends(asked_slice)],
    by: Annotated[
        str, Query(pattern="^(published|recorded)$", description="A step a day of publication, or a recording.")
    ] = "published",
) -> Response:
    """How the account of an event changed, step by step. On a large ledger this takes long: 202 until it is there."""
    one, of = found(asked, event), asked.shelf.of
    ledger, seen, is_recorded = asked.standing.watched.ledger, asked.shelf.seen, by == "recorded"

    def rows() -> list[tuple[int, Row]]:
        steps: list[Step] = history(ledger, seen, one, of.moment, is_recorded)
        return [(number, step_row(step, is_recorded)) for number, step in enumerate(steps)]

    steps = await asked.standing.worked_out(asked.shelf, ("history", by, one.id), rows)
    return answers.listed(asked, steps, _number, lambda step: step[1], page)


def found(asked: Asked, id: str) -> Event:
    """The event of that id."""
    event = asked.shelf.seen.event.get(id)
    if event is None:
        raise Problem(404, f"there is no event {shown(id, 40)!r}; ids of events change with their claims")
    return event


def _number(step: tuple[int, Row]) -> Key:
    return (step[0],)
