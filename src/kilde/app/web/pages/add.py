"""Add: articles that are uploaded or pasted are read into the ledger, with progress, and the result linked."""

from starlette.responses import JSONResponse, Response

from kilde.app.accounts import Role
from kilde.app.accounts.gate import NotAllowed
from kilde.app.web.asked import Asked, Missing, elsewhere
from kilde.app.web.forms import Form
from kilde.app.web.readings import Progress
from kilde.languages import installed
from kilde.model import UsageError
from kilde.pipeline import told

FACTS = ("source", "url", "title", "published", "language")
"""What a person may say of articles that do not say it themselves."""

PASTED = "pasted.txt"
"""What a pasted text is called where it has no title."""


def page(asked: Asked) -> Response:
    """The form, for those who may send it."""
    if not asked.who.role.holds(Role.EDITOR):
        raise NotAllowed(asked.who, Role.EDITOR)
    return _form(asked)


def _form(asked: Asked, form: Form | None = None, error: str = "", status: int = 200) -> Response:
    fields = form.fields if form else {}
    return asked.page("add.html", status, fields=fields, error=error, languages=installed())


def begin(asked: Asked, form: Form) -> Response:
    """Begins to read what was sent; says what is wrong with it where something is."""
    articles = [*form.files]
    if text := form.text("text"):
        articles.append((f"{form.text('title')[:60]}.txt" if form.text("title") else PASTED, text.encode()))
    try:
        source, url, title, published, language = (form.text(name) or None for name in FACTS)
        metadata = told(source, url, title, published, language)
    except UsageError as error:
        return _form(asked, form, str(error), 400)
    if not articles:
        return _form(asked, form, asked.words("add.nothing"), 400)
    return elsewhere(f"/add/{asked.desk.readings.start(articles, metadata).id}")


def reading(asked: Asked) -> Response:
    """How far a reading is, and what came of it."""
    progress = _progress(asked)
    documents = [asked.shelf.documents[id] for id in progress.documents if id in asked.shelf.documents]
    told = {one.id: asked.shelf.seen.accounts(one.id) for one in documents}
    return asked.page("reading.html", progress=progress, documents=documents, accounts=told)


def progress(asked: Asked) -> Response:
    """The same for a script."""
    found = _progress(asked)
    return JSONResponse({"items": found.items, "total": found.total, "finished": found.finished})


def _progress(asked: Asked) -> Progress:
    found = asked.desk.readings.find(asked.path("id"))
    if found is None:
        raise Missing("error.missing.reading")
    return found
