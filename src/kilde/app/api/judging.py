"""What people ruled, and what wants a ruling."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.accounts.needing import needs
from kilde.app.accounts.roles import Role, Who
from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, now, recorded
from kilde.app.api.paging import Key, Slice, asked_slice
from kilde.app.api.shapes import ToRule
from kilde.app.api.shelf import Of, Shelf
from kilde.app.commands.queue import question_row
from kilde.app.exports import judgement_row, line
from kilde.app.exports.agreement import agreement_row
from kilde.app.exports.parts import Row
from kilde.app.problems import Problem
from kilde.app.ruling import enter
from kilde.model import Anchor, Judgement, Ruled
from kilde.pipeline import Judged, Question, State, answered, questions, unruled


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
    seen, of = asked.shelf.seen, asked.shelf.of
    ask = asked.standing.watched.questions if of == Of(of.head) else questions
    found = await asked.standing.worked_out(asked.shelf, ("queue",), lambda: [*enumerate(ask(seen))])
    return answers.listed(asked, found, _number, lambda one: _question(one[1]), page)


async def agreement(asked: Annotated[Asked, Depends(recorded)]) -> Response:
    """How far those who ruled agree, and where they do not. Where that takes long: 202 until it is there."""
    shelf_, ledger = asked.shelf, asked.standing.watched.ledger

    def work() -> Row:
        judged = shelf_.seen.judged
        return agreement_row(answered(judged, unruled(ledger, shelf_.of.moment).event_of) if judged else ())

    return answers.one(asked, await asked.standing.worked_out(shelf_, ("agreement",), work))


def rule(
    asked: Annotated[Asked, Depends(now)],
    who: Annotated[Who, Depends(needs(Role.CODER))],
    ruled: ToRule,
) -> Response:
    """Enters a ruling, or several corrections of one claim. What changes with it is told by the next look."""
    ledger, seen = asked.standing.watched.ledger, asked.shelf.seen
    blank = Judgement(ruled.ruling, (), _name(ruled.by, who), ruled.reason.strip())
    made = enter(ledger, seen, blank, ruled.about, datetime.now(UTC).isoformat(timespec="seconds"))
    ids = {judgement.id for judgement in made}
    entered = [one for one in ledger.judgements() if one.judgement.id in ids]
    rows = [judgement_row(_standing(asked.shelf, one)) for one in entered]
    body = line({"judgements": rows, "head": asked.standing.head()})
    return Response(body, 201, {"Cache-Control": "no-store"}, "application/json")


def _name(given: str | None, who: Who) -> str:
    """A ruling bears the name of the account that makes it; without accounts, the one that is given."""
    if who.account and given not in (None, who.name):
        raise Problem(403, f"{who.name} does not rule for others")
    name = who.name if who.account else (given or who.name).strip()
    if not name:
        raise Problem(400, "who rules? give a name as 'by'")
    return name


def _standing(at_hand: Shelf, one: Ruled) -> Judged:
    """What was ruled just now: the latest stands."""
    sides = tuple(tuple(_claim(at_hand, anchor) for anchor in side) for side in one.judgement.about)
    return Judged(one, State.IN_FORCE, "", sides)


def _claim(at_hand: Shelf, anchor: Anchor) -> str | None:
    """The claim that stands there, by its kind as it was read."""
    there = at_hand.claims_of.get(anchor.document, ())
    originals = at_hand.seen.originals
    ids = [(one.resolution.claim, one) for one in there]
    return anchor.find((id, originals.get(id, one).claim) for id, one in ids)


def _question(one: Question) -> Row:
    """As `kilde queue` has it; what it would be ruled by is a body to send in place of a command."""
    row = question_row(one, "")
    rulings = [{"ruling": words[0], "about": list(words[1:])} for words in one.commands]
    return {name: value for name, value in row.items() if name != "commands"} | {"rulings": rulings}


def _number(numbered: tuple[int, Question]) -> Key:
    return (numbered[0],)
