"""Documents as published, and the texts that spans point into."""

from dataclasses import dataclass, field
from enum import StrEnum

from kilde.model.ids import digest, sha256


class PassageKind(StrEnum):
    """What a stretch of a news text is for."""

    HEADLINE = "headline"
    CROSS_HEADING = "cross-heading"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an item beside its bytes; None where nobody said.

    `published` is EDTF at the precision that was said ("2020-01" is a month, not its first day).
    """

    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """This metadata, with the other's values where this one is silent."""
        return Metadata(
            self.source or other.source,
            self.url or other.url,
            self.title or other.title,
            self.published or other.published,
            self.language or other.language,
        )


@dataclass(frozen=True, slots=True)
class Item:
    """An item as it was found: its bytes, untouched, and what the finder knows of it.

    `name` says where it came from to a person (a file name, "feed.jsonl line 3"); it never holds a folder's path, so
    that the same item has the same id on every machine. `form` is "text", "html" or "record" (a JSON object).
    """

    name: str
    form: str
    data: bytes
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class Document:
    """An item as published: where it stood, when, and the digest of its bytes.

    `source` is the outlet where it is known, otherwise the item's name. `published` is EDTF or None.
    `text` is the id of its readable text. `language` is the pack's code that it was read with. `agencies` are
    those that signed the text, as it names them.
    """

    source: str
    url: str | None
    title: str | None
    published: str | None
    language: str | None
    sha256: str
    text: str
    agencies: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """From the bytes and where and when they were published; not from what Kilde made of them."""
        return digest({"document": [self.sha256, self.source, self.url, self.published]})


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `start` to `end` of a text that serve one purpose. Passages do not overlap; they keep text order."""

    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """The readable words of a document, in Unicode normal form C: what every span points into."""

    words: str
    passages: tuple[Passage, ...]

    @property
    def id(self) -> str:
        return sha256(self.words.encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Publication:
    """A document with its bytes and its text: what `clean` makes of an item."""

    document: Document
    data: bytes
    text: Text
