"""The queue: what most wants a ruling, both sides beside each other, and the rulings themselves."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, unquote

from starlette.responses import Response

from kilde.app.accounts import Role
from kilde.app.accounts.signing_in import own
from kilde.app.ruling import enter
from kilde.app.web.asked import YEAR, Asked, elsewhere, keep
from kilde.app.web.forms import Form
from kilde.app.web.rendering import address
from kilde.model import Evidence, Judgement, Ruling, UsageError
from kilde.model.showing import shown
from kilde.pipeline import Judged, Question

SIZE = 10
"""Questions of one page."""

PATIENCE = 20.0
"""Seconds that the page waits for the questions to be worked out."""

CLAIMS = 4
"""Claims of one side that are shown."""

RULINGS = 8
"""Rulings that are listed, the last first."""

NAME = "kilde_name"
LONGEST_NAME = 100
KEYS = {Ruling.SAME: "s", Ruling.DIFFERENT: "d", Ruling.REJECT: "r", Ruling.UNDO: "u"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to rule: by which key, what it says, and what is sent."""

    key: str
    ruling: Ruling
    value: str
    sent: str


@dataclass(frozen=True, slots=True)
class Card:
    """A question with the claims of each side and the answers that there are."""

    question: Question
    sides: Sequence[Sequence[Evidence]]
    answers: Sequence[Answer]


def page(asked: Asked) -> Response:
    """The weightiest questions, a page of them at a time."""
    return _shown(asked)


def _shown(asked: Asked, error: str = "", status: int = 200) -> Response:
    known = asked.shelf.questions(PATIENCE)
    questions = known or ()
    pages = max(1, -(-len(questions) // SIZE))
    number = asked.number("page", 1, pages)
    seen = asked.shelf.seen
    found = questions[(number - 1) * SIZE : number * SIZE]
    cards = [Card(one, [[seen.evidence[id] for id in side] for side in one.claims], answers(one)) for one in found]
    response = asked.page(
        "queue.html",
        status,
        working=known is None,
        cards=cards,
        total=len(questions),
        first=(number - 1) * SIZE,
        number=number,
        pages=pages,
        most=CLAIMS,
        ruled=next((one for one in seen.judged if one.judgement.id == asked.text("ruled")), None),
        rulings=[*reversed(seen.judged)][:RULINGS],
        sent=sent,
        undo=undo,
        name=name_of(asked),
        may_rule=asked.who.role.holds(Role.CODER),
        notes_on=seen.notes,
        side_names=side_names,
        error=error,
    )
    if known is None:  # the next time there is more to show
        response.headers["cache-control"] = "no-store"
    return response


def answers(one: Question) -> list[Answer]:
    """The other answer and the machine's own; of numbers and times that exclude one another by what is right."""
    found = []
    for number, command in enumerate(one.commands, 1):
        ruling = Ruling(command[0])
        key = KEYS.get(ruling, str(number))
        value = command[-1].partition("=")[2] if ruling is Ruling.CORRECT else ""
        found.append(Answer(key, ruling, value, sent(ruling, *command[1:])))
    return sorted(found, key=lambda answer: answer.ruling is not Ruling.SAME)


def sent(ruling: str, *about: str) -> str:
    """What a button sends."""
    return json.dumps([str(ruling), *about])


def side_names(one: Question) -> list[str]:
    """The sides of a question as a note on it names them."""
    return [",".join(side) for side in one.claims]


def undo(judged: Judged) -> str:
    """What the button sends that takes back a ruling."""
    return sent(Ruling.UNDO, judged.judgement.id)


def name_of(asked: Asked) -> str:
    """Who rules: whose account it is, who did so last from this browser, or who started the server."""
    if asked.who.account:
        return asked.who.name
    return unquote(asked.request.cookies.get(NAME, ""))[:LONGEST_NAME] or asked.desk.name


def now() -> str:
    """The moment at which a ruling is entered."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def rule(asked: Asked, form: Form) -> Response:
    """Enters a ruling and goes back to where it was made; says why where it cannot be entered."""
    by = asked.who.name if asked.who.account else form.text("by")[:LONGEST_NAME]
    try:
        ruling, about = _wanted(form.text("rule"))
        blank = Judgement(ruling, (), by, form.text("reason")[:2000])
        made = enter(asked.desk.watched.ledger, asked.shelf.seen, blank, about, now())
    except UsageError as error:
        return _shown(asked, shown(str(error), 400), 400)
    back = own(form.text("back"))
    there = address("/queue", ruled=made[-1].id, page=form.text("page")) + "#ruled"
    response = elsewhere(there if back in ("", "/") else back)
    keep(response, NAME, quote(by), YEAR)
    return response


def _wanted(text: str) -> tuple[Ruling, list[str]]:
    """What a button sent: a ruling and what it is about; UsageError where it is none of ours."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    words = found if isinstance(found, list) and all(isinstance(word, str) for word in found) else []
    if words and words[0] in [*Ruling]:
        return Ruling(words[0]), words[1:]
    raise UsageError("no ruling was chosen")
