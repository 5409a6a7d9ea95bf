"""Agreement: how far those who ruled agree, what they differ on, and the settling of it."""

from functools import partial
from urllib.parse import quote

from starlette.responses import Response

from kilde.app.accounts import Role
from kilde.app.exports.agreement import apart
from kilde.app.ruling import settle
from kilde.app.web import wording
from kilde.app.web.asked import YEAR, Asked, elsewhere, keep
from kilde.app.web.forms import Form
from kilde.app.web.pages.queue import LONGEST_NAME, NAME, PATIENCE, SIZE, name_of, now
from kilde.app.web.rendering import address
from kilde.model import Manner, UsageError
from kilde.model.showing import shown
from kilde.pipeline import Untold, agreements


def page(asked: Asked) -> Response:
    """The figures of each sort of question, and the questions that were not answered alike."""
    return _shown(asked)


def _shown(asked: Asked, error: str = "", status: int = 200) -> Response:
    coding = asked.desk.codings.of(asked.shelf, PATIENCE)
    questions = coding.questions if coding else ()
    found = apart(questions)
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    response = asked.page(
        "agreement.html",
        status,
        working=coding is None,
        sorts=agreements(questions),
        shared=any(one.shared for one in questions),
        apart=found[(number - 1) * SIZE : number * SIZE],
        total=len(found),
        settled=sum(one.settled is not None for one in found),
        number=number,
        pages=pages,
        evidence={} if coding is None else coding.machine.evidence,
        measure=partial(measure, asked),
        answer=partial(wording.answer, asked.words),
        blind=Manner.BLIND,
        name=name_of(asked),
        may_rule=asked.who.role.holds(Role.CODER),
        error=error,
    )
    if coding is None:
        response.headers["cache-control"] = "no-store"
    return response


def measure(asked: Asked, value: float | Untold) -> str:
    """Kappa or alpha, or why there is none."""
    words = asked.words
    if isinstance(value, Untold):
        return words(f"agreement.untold.{value.name}")
    return f"{value:.2f}".replace("-", "−").replace(".", words("number.decimal"))


def settle_one(asked: Asked, form: Form) -> Response:
    """Enters what settles a question, and shows the page again."""
    by = asked.who.name if asked.who.account else form.text("by")[:LONGEST_NAME]
    try:
        coding = asked.desk.codings.of(asked.shelf, PATIENCE)
        question = coding.question(form.text("question")) if coding else None
        if question is None:
            raise UsageError("that is no question any more, or not yet; look again")
        ledger, seen = asked.desk.watched.ledger, asked.shelf.seen
        settle(ledger, seen, question, form.text("as"), by, form.text("reason")[:2000], now())
    except UsageError as error:
        return _shown(asked, shown(str(error), 400), 400)
    response = elsewhere(address("/agreement", page=form.text("page")) + f"#q-{question.id}")
    keep(response, NAME, quote(by), YEAR)
    return response
