"""Blind second coding: what others have answered is asked once more, and nothing of their answers is shown."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from starlette.responses import Response

from kilde.app.accounts import Role
from kilde.app.ruling import answer_blind
from kilde.app.web import wording
from kilde.app.web.asked import YEAR, Asked, elsewhere, keep
from kilde.app.web.codings import Coding
from kilde.app.web.forms import Form
from kilde.app.web.pages.queue import CLAIMS, LONGEST_NAME, NAME, PATIENCE, RULINGS, SIZE, name_of, now, undo
from kilde.app.web.rendering import address
from kilde.model import Correction, Event, Evidence, Judgement, Manner, Ruling, UsageError
from kilde.model.showing import shown
from kilde.pipeline import Answered, State, View, as_answer, as_read, seconds
from kilde.pipeline.answers import CLAIM, HAPPENING, OF_THE_CLAIM
from kilde.pipeline.values import correction, known

CHOICES = 6
"""Values that are offered."""

OTHER = "other"
READ = "read"


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that belong together in a question: of one event, where the sides are of two, or with one value."""

    claims: Sequence[Evidence]
    event: Event | None = None
    value: Correction | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its key, what it says, or the value that is right, and what is sent."""

    key: str
    says: str
    value: Correction | None
    sent: str


@dataclass(frozen=True, slots=True)
class Card:
    """A question as it was put, before anybody had answered it."""

    question: Answered
    sides: Sequence[Side]
    choices: Sequence[Choice]


def page(asked: Asked) -> Response:
    """What is to be answered blind, a page of questions at a time."""
    return _shown(asked)


def _shown(asked: Asked, error: str = "", status: int = 200) -> Response:
    coder = _coder(asked)
    coding = asked.desk.codings.of(asked.shelf, PATIENCE)
    found = open_to(coding, coder) if coding and coder else []
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    part = found[(number - 1) * SIZE : number * SIZE]
    own = [one for one in reversed(asked.shelf.seen.judged) if _is_own(one.judgement, coder)]
    response = asked.page(
        "second.html",
        status,
        working=coding is None,
        cards=[card(coding.machine, one) for one in part] if coding else [],
        total=len(found),
        first=(number - 1) * SIZE,
        number=number,
        pages=pages,
        most=CLAIMS,
        mine=[one for one in own if one.state is not State.WITHDRAWN][:RULINGS],
        ruled=asked.text("ruled"),
        undo=undo,
        corrected=partial(wording.corrected, asked.words),
        name=coder,
        may_rule=asked.who.role.holds(Role.CODER),
        error=error,
    )
    if coding is None:
        response.headers["cache-control"] = "no-store"
    return response


def _coder(asked: Asked) -> str:
    """Who answers: whose account it is, who is named in the address, or who ruled last."""
    given = "" if asked.who.account else asked.text("by")[:LONGEST_NAME]
    return given or name_of(asked)


def _is_own(one: Judgement, coder: str) -> bool:
    return one.by == coder and one.manner is Manner.BLIND


def open_to(coding: Coding, coder: str) -> list[Answered]:
    """What a coder is asked."""
    return [one for one in seconds(coding.questions, coder) if _is_there(coding.machine, one)]


def _is_there(machine: View, question: Answered) -> bool:
    """Whether some claim of every side is there, so that it can be shown."""
    return all(any(claim in machine.evidence for claim in side) for side in question.claims)


def card(machine: View, question: Answered) -> Card:
    """A question with its sides as the machine has them by itself."""
    if question.sort == HAPPENING:
        return Card(question, _two_sides(machine, question), _choices(Ruling.SAME, Ruling.DIFFERENT))
    [first, *_] = ([claim for claim in side if claim in machine.evidence] for side in question.claims)
    if question.sort == CLAIM:
        return Card(question, [Side([machine.evidence[first[0]]])], _choices(Ruling.KEEP, Ruling.REJECT))
    sides = [*_values(machine, question)][:CHOICES]
    offered = [side for side in sides if side.value]
    choices = [
        Choice(str(number) if number < 3 else "", "", side.value, json.dumps([READ, side.claims[0].resolution.claim]))
        for number, side in enumerate(offered, 1)
    ]
    return Card(question, sides, choices)


def _choices(*rulings: Ruling) -> list[Choice]:
    keys = {Ruling.SAME: "s", Ruling.DIFFERENT: "d", Ruling.KEEP: "1", Ruling.REJECT: "2"}
    return [Choice(keys[ruling], str(ruling), None, json.dumps([str(ruling)])) for ruling in rulings]


def _two_sides(machine: View, question: Answered) -> list[Side]:
    sides = [[machine.evidence[claim] for claim in side if claim in machine.evidence] for side in question.claims]
    events = [machine.event[machine.event_of[side[0].resolution.claim]] for side in sides]
    apart = events[0] is not events[1]
    return [Side(side, event if apart else None) for side, event in zip(sides, events, strict=True)]


def _values(machine: View, question: Answered) -> Iterator[Side]:
    """The claims by what the machine reads: of what happened those of the whole event, so that all values are seen."""
    claims = [claim for side in question.claims for claim in side if claim in machine.evidence]
    if question.sort not in OF_THE_CLAIM:
        events = dict.fromkeys(machine.event_of[claim] for claim in claims)
        others = [claim for event in events for claim in machine.event[event].claims]
        claims += [claim for claim in others if claim not in claims and _says(machine.evidence[claim], question.sort)]
    found: dict[Correction | None, list[Evidence]] = {}
    for claim in claims:
        one = machine.evidence[claim]
        found.setdefault(as_read(one, question.sort), []).append(one)
    yield from (Side(told, value=value) for value, told in found.items())


def _says(one: Evidence, field: str) -> bool:
    value = as_read(one, field)
    return value is not None and value.value != wording.NOBODY_SAYS


def answer(asked: Asked, form: Form) -> Response:
    """Enters a blind answer, and asks on."""
    by = asked.who.name if asked.who.account else form.text("by")[:LONGEST_NAME]
    try:
        coding = asked.desk.codings.of(asked.shelf, PATIENCE)
        question = coding.question(form.text("question")) if coding else None
        if coding is None or question is None or not _is_there(coding.machine, question):
            raise UsageError("that is no question any more, or not yet; look again")
        given = _answered(coding.machine, question, form)
        ledger, seen = asked.desk.watched.ledger, asked.shelf.seen
        made = answer_blind(ledger, seen, question, given, by, form.text("reason")[:2000], now())
    except UsageError as error:
        return _shown(asked, shown(str(error), 400), 400)
    named = "" if asked.who.account else by
    response = elsewhere(address("/second", by=named, ruled=made[-1].id, page=form.text("page")) + "#mine")
    keep(response, NAME, quote(by), YEAR)
    return response


def _answered(machine: View, question: Answered, form: Form) -> tuple[Judgement, ...]:
    """What a button sent, as judgements on the claims of the question."""
    said = form.text("answer")
    if question.sort in (HAPPENING, CLAIM):
        allowed = [choice for choice in card(machine, question).choices if choice.sent == said]
        if not allowed:
            raise UsageError("no answer was chosen")
        return as_answer(question, Ruling(allowed[0].says))
    choices = {choice.sent: choice.value for choice in card(machine, question).choices}
    value = choices.get(said)
    if said == OTHER:
        one = machine.evidence[next(claim for side in question.claims for claim in side if claim in machine.evidence)]
        value = correction(f"{question.sort}={form.text('value')}", one.claim, known(machine))
    if value is None:
        raise UsageError("no answer was chosen")
    return as_answer(question, Ruling.CORRECT, value)
