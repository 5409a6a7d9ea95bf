"""The page of a report: one file of HTML without script, image or address that is fetched."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from kilde.app.exports.asked import Asked
from kilde.app.exports.report.facts import card
from kilde.app.exports.report.footnotes import Footnotes
from kilde.model.showing import shown

if TYPE_CHECKING:
    from jinja2 import Template

LONGEST = 20_000
"""Characters of one value that stand on the page."""

WEB = ("http://", "https://")
"""Addresses that become links; others stand as text."""


def report(asked: Asked, filters: Sequence[str] = ()) -> Iterator[bytes]:
    """The report of the wanted events; `filters` say in words which these are."""
    notes = Footnotes()
    cards = [card(asked, event, notes) for event in asked.events]
    documents = {document.id for one in cards for document in (account.document for account in one.accounts)}
    page = _template().generate(
        cards=cards, notes=notes, filters=filters, documents=len(documents), web=WEB, style=_part("report.css")
    )
    return (part.encode("utf-8", "backslashreplace") for part in page)


def _template() -> "Template":
    """Everything that is put into the page is data: escaped, and control characters written out."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["shown"] = _shown
    environment.filters["own"] = Markup
    return environment.from_string(_part("report.html"))


def _shown(text: object) -> str:
    """On one line, and otherwise letter by letter as it is; what would move or hide other letters is written out."""
    return shown("".join(" " if char.isspace() else char for char in str(text)), LONGEST)


def _part(name: str) -> str:
    return (files("kilde.app.exports.report") / name).read_text("utf-8")
