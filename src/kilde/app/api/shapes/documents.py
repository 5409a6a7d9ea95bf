"""Documents, what they tell, and their words."""

from typing import Literal

from kilde.app.api.shapes.events import AccountTime, Happening
from kilde.app.api.shapes.parts import Document, Shape, Voice
from kilde.model import PassageKind


class Overstated(Shape):
    """What a headline puts more strongly than the text does."""

    leaves_out: Literal["doubt", "source"]
    headline: list[str]
    text: list[str]


class Account(Happening):
    """An event in the words of one document alone."""

    event: str
    time: AccountTime
    told_as: Literal["news", "background", "ahead", "unknown"]
    headline_overstates: Overstated | None
    voices: list[list[Voice]]
    claims: list[str]


class DocumentTold(Document):
    """A document with what it is chiefly about, and what else it tells."""

    lead_event: Account | None
    other_events: list[Account]


class Passage(Shape):
    """Characters of a text that serve one purpose."""

    kind: PassageKind
    start: int
    end: int


class Words(Shape):
    """The stored text of a document, that every span points into."""

    document: str
    words: str
    passages: list[Passage]
