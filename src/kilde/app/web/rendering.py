"""Templates: everything that is put into them is text, and a name that is not there is an error."""

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kilde.app import excerpts
from kilde.app.web import doubting, timeline, wording
from kilde.app.web.desk import PAGES, VIEWS
from kilde.app.web.messages import LANGUAGES, Words
from kilde.model import Span

HERE = Path(__file__).parent
STATIC = HERE / "static"
SHOWN = 240
"""Characters of a name or title that lists show."""


def rendered(template: str, words: Words, **values: Any) -> str:
    """A template with values, in a language."""
    said = {name: partial(getattr(wording, name), words) for name in WORDED}
    said |= {"because": partial(doubting.because, words), "otherwise": partial(doubting.otherwise, words)}
    return _environment().get_template(template).render(
        t=words, n=words.count, named=words.named, lang=words.language, **said, **values
    )


WORDED = ("when", "where", "what", "happened", "located", "amount", "figure", "said", "gist", "unknown", "label")
"""Functions of wording that templates call without naming the language."""


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "at": at,
        "at_document": at_document,
        "at_event": at_event,
        "at_actor": at_actor,
        "address": address,
        "asset": asset,
        "cut": excerpts.cut,
        "telling": excerpts.telling,
        "bar": timeline.bar,
        "PAGES": PAGES,
        "VIEWS": VIEWS,
        "LANGUAGES": LANGUAGES,
    }
    made.filters["short"] = short
    return made


def short(text: str, most: int = SHOWN) -> str:
    """The beginning of a text that may be long without end."""
    return text if len(text) <= most else f"{text[:most]}…"


def at(document: str, span: Span, claim: str = "") -> str:
    """The address of some words of a document: there they are highlighted, with the claim that they are of."""
    asked = {"span": f"{span.start}-{span.end}"} | ({"claim": claim} if claim else {})
    return f"{at_document(document)}?{urlencode(asked)}#span-{span.start}-{span.end}"


def at_document(id: str) -> str:
    """The address of a document."""
    return f"/documents/{quote(id, safe='')}"


def at_event(id: str) -> str:
    """The address of an event."""
    return f"/events/{quote(id, safe='')}"


def at_actor(id: str) -> str:
    """The address of somebody."""
    return f"/actors/{quote(id, safe='')}"


def address(path: str, **asked: Any) -> str:
    """An address with those parameters that say anything."""
    said = {name: value for name, value in asked.items() if value not in ("", None)}
    return f"{path}?{urlencode(said)}" if said else path


@cache
def asset(name: str) -> str:
    """The address of a file of ours; another one when the file is another."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{digest}"
