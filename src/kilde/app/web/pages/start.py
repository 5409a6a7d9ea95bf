"""The start: a search, what is new, what wants a ruling, how much there is."""

from starlette.responses import Response

from kilde.app.web.asked import Asked

NEW = 8
"""Documents that are shown as new."""

DOUBTS = 5
"""Questions that are shown."""

PATIENCE = 1.5
"""Seconds that the page waits for the questions to be worked out; later it shows them."""


def page(asked: Asked) -> Response:
    """Search box, newest documents with what each is chiefly about, weightiest questions, counts."""
    shelf, seen = asked.shelf, asked.shelf.seen
    new = [(shelf.documents[id], recorded, _lead(asked, id)) for id, recorded in shelf.ledger.latest(NEW)]
    questions = shelf.questions(PATIENCE)
    counts = {
        "events": len(seen.events),
        "claims": len(seen.evidence),
        "documents": len(shelf.documents),
        "actors": len(shelf.actors),
        "issues": len(shelf.issues),
    }
    response = asked.page("start.html", new=new, questions=questions, most=DOUBTS, counts=counts)
    if questions is None:  # the next time there is more to show
        response.headers["cache-control"] = "no-store"
    return response


def _lead(asked: Asked, document: str) -> object:
    """The event that a document is chiefly about; None where it is about none."""
    accounts = asked.shelf.seen.accounts(document)
    return asked.shelf.seen.event[accounts[0].id] if accounts and accounts[0].can_lead else None


def search(asked: Asked) -> Response:
    """What has the words that are asked for: events, actors, documents."""
    found = asked.desk.index.search(asked.shelf, asked.text("q"))
    return asked.page("search.html", found=found)
