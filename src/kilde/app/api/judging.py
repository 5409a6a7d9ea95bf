"""What people ruled, and what wants a ruling."""

from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, recorded
from kilde.app.api.paging import Key, Slice, asked_slice
from kilde.app.commands.queue import question_row
from kilde.app.exports import judgement_row
from kilde.app.exports.parts import Row
from kilde.pipeline import Question, questions


def list_judgements(
    asked: Annotated[Asked, Depends(recorded)],
    page: Annotated[Slice, Depends(asked_slice)],
    event: Annotated[str | None, Query(description="In force, and about claims of that event.", max_length=60)] = None,
    by: Annotated[str | None, Query(description="Of that person.", max_length=200)] = None,
) -> Response:
    """Judgements, the earliest first, whether they stand or not."""
    seen = asked.shelf.seen
    judged = seen.judged if event is None else seen.judgements(seen.event[event].claims if event in seen.event else ())
    if by is not None:
        judged = tuple(one for one in judged if one.judgement.by == by)
    return answers.listed(asked, judged, shelf.judged_key, judgement_row, page)


async def list_questions(
    asked: Annotated[Asked, Depends(recorded)], page: Annotated[Slice, Depends(asked_slice)]
) -> Response:
    """What wants a ruling, the weightiest first. On a large ledger this takes long: 202 until it is there."""
    seen = asked.shelf.seen
    found = await asked.standing.worked_out(asked.shelf, ("queue",), lambda: [*enumerate(questions(seen))])
    return answers.listed(asked, found, _number, lambda one: _question(one[1]), page)


def _question(one: Question) -> Row:
    """As `kilde queue` has it; what it would be ruled by is a body to send in place of a command."""
    row = question_row(one, "")
    rulings = [{"ruling": words[0], "about": list(words[1:])} for words in one.commands]
    return {name: value for name, value in row.items() if name != "commands"} | {"rulings": rulings}


def _number(numbered: tuple[int, Question]) -> Key:
    return (numbered[0],)
