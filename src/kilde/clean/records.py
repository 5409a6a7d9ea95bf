"""A JSON object to paragraphs: {"text" or "html", "title", "source", "url", "published", "language"}."""

from typing import Any

import msgspec

from kilde.clean.characters import one_line
from kilde.clean.dates import published
from kilde.clean.drafts import Block, Draft
from kilde.clean.marks import Marks
from kilde.clean.pages import page
from kilde.clean.plain import plain
from kilde.model import Issue, Metadata, PassageKind
from kilde.model.showing import shown

_SAID = ("title", "source", "url", "language")


def record(data: bytes, name: str, marks: Marks) -> Draft | Issue:
    """The paragraphs of a record's text, or of its HTML where it has no text. Keys that are not listed are not read."""
    try:
        value = msgspec.json.decode(data)
    except (UnicodeDecodeError, RecursionError, msgspec.MsgspecError) as error:
        return Issue(name, "", "broken-line", f"it is no JSON: {shown(str(error))}")
    if not isinstance(value, dict):
        return Issue(name, "", "broken-line", "it is JSON, but no object { }")
    draft = _words(value, name, marks)
    if isinstance(draft, Issue):
        return draft
    metadata, issues = _metadata(value, name)
    blocks = _titled(draft.blocks, metadata.title)
    return Draft(blocks, metadata.over(draft.metadata), (*issues, *draft.issues))


def _words(value: dict[str, Any], name: str, marks: Marks) -> Draft | Issue:
    text, html = (value.get(key) for key in ("text", "html"))
    if isinstance(text, str) and text.strip():
        return plain(text, name)
    if isinstance(html, str) and html.strip():
        return page(html, name, marks)
    return Issue(name, "", "no-text", 'the record has no "text" and no "html" that is a text')


def _metadata(value: dict[str, Any], name: str) -> tuple[Metadata, tuple[Issue, ...]]:
    """What the record says of itself; a value that is no text, or a date that is none, is an Issue and unknown."""
    issues = [
        Issue(name, key, "bad-value", f'"{key}" is no text: {shown(repr(value[key]), 40)}')
        for key in (*_SAID, "published")
        if value.get(key) is not None and not isinstance(value[key], str)
    ]
    said = {key: one_line(value[key]) or None for key in _SAID if isinstance(value.get(key), str)}
    date = value.get("published")
    stated = published(date) if isinstance(date, str) else None
    if isinstance(date, str) and date.strip() and not stated:
        issues.append(Issue(name, "published", "bad-date", f"'{shown(date, 40)}' is no date"))
    return Metadata(published=stated, **said), tuple(issues)


def _titled(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """The title stands before the text as its headline, unless the text opens with it or with another headline."""
    opening = blocks[:2]
    if not title or any(b.hint is PassageKind.HEADLINE or b.words.casefold() == title.casefold() for b in opening):
        return blocks
    return (Block(title, PassageKind.HEADLINE), *blocks)
