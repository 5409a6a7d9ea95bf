"""An item's bytes to a publication: a document with its text and passages."""

from collections.abc import Sequence
from dataclasses import dataclass

from kilde.clean.characters import one_line
from kilde.clean.datelines import dated
from kilde.clean.decoding import Undecodable, decode
from kilde.clean.drafts import Draft
from kilde.clean.marks import Marks, marks
from kilde.clean.pages import page
from kilde.clean.passages import text
from kilde.clean.plain import plain
from kilde.clean.records import record
from kilde.clean.signers import signers
from kilde.languages.pack import Notices
from kilde.model import Document, Issue, Item, Metadata, PassageKind, Publication, Text, sha256


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of an item: its publication where it has words, and what went wrong on the way.

    `language` is the one that the item, or the person who gave it, says it is in: a hint, not yet checked.
    """

    publication: Publication | None
    issues: tuple[Issue, ...] = ()
    language: str | None = None


def clean(item: Item, notices: Sequence[Notices]) -> Cleaned:
    """The publication that an item holds. `notices` are those of every pack: its language is not known yet.

    What an item says of itself goes before `item.metadata`, which fills what it leaves open.
    """
    known = marks(notices)
    draft = _draft(item, known)
    if isinstance(draft, Issue):
        return Cleaned(None, (draft,))
    draft = dated(draft, notices, bare=item.form != "html")
    if not draft.blocks:
        return Cleaned(None, (*draft.issues, Issue(item.name, "", "empty", "it holds no words")))
    words = text(draft.blocks, known)
    said = draft.metadata.over(item.metadata)
    return Cleaned(_publication(item, said, words, signers(words, known)), draft.issues, said.language)


def _draft(item: Item, known: Marks) -> Draft | Issue:
    if item.form == "record":
        return record(item.data, item.name, known)
    decoded = decode(item.data, markup=item.form == "html")
    if isinstance(decoded, Undecodable):
        return Issue(item.name, decoded.place, decoded.code, decoded.reason)
    words, name = decoded.words, item.name
    draft = page(words, name, known) if item.form == "html" else plain(words, name)
    if isinstance(draft, Issue) or not decoded.guessed:
        return draft
    guess = Issue(item.name, "", "encoding-guessed", f"its bytes are no UTF-8; they were read as {decoded.encoding}")
    return Draft(draft.blocks, draft.metadata, (guess, *draft.issues))


def _publication(item: Item, said: Metadata, words: Text, agencies: tuple[str, ...]) -> Publication:
    document = Document(
        source=said.source or item.name,
        url=said.url,
        title=said.title or _headline(words),
        published=said.published,
        language=None,
        sha256=sha256(item.data),
        text=words.id,
        agencies=agencies,
    )
    return Publication(document, item.data, words)


def _headline(words: Text) -> str | None:
    """The headline, where the text has one: what a document is called whose title nobody gave."""
    found = (p for p in words.passages if p.kind is PassageKind.HEADLINE)
    return next((one_line(words.words[p.start : p.end]) for p in found), None)
