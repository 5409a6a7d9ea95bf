"""An HTML page to paragraphs: its article alone, without menus, scripts and side bars."""

import logging
from collections.abc import Iterator
from typing import Any

from kilde.clean.characters import one_line
from kilde.clean.drafts import Block, Draft
from kilde.model import Issue, PassageKind

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
_BLOCKS = frozenset({"p", "head", "quote", "item", "cell", "list", "row", "table", "div", "lb"})


def page(markup: str, name: str) -> Draft | Issue:
    """The paragraphs of a page's article; an Issue where none is found."""
    from trafilatura import bare_extraction  # a slow start for a command line that reads no page
    from trafilatura.settings import Document

    found = bare_extraction(markup, favor_precision=True, include_comments=False)
    blocks = tuple(_blocks(found.body)) if isinstance(found, Document) else ()
    if not blocks:
        return Issue(name, "", "no-text", "no article was found on the page")
    return Draft(blocks)


def _blocks(body: Any) -> Iterator[Block]:
    parts: list[str] = []
    hint: PassageKind | None = None
    for words, mark in _runs(body, None):
        if words is None:
            line = one_line("".join(parts))
            if line:
                yield Block(line, hint)
            parts = []
        else:
            if not parts:
                hint = mark
            parts.append(words)


def _runs(element: Any, hint: PassageKind | None) -> Iterator[tuple[str | None, PassageKind | None]]:
    """Texts in order with the hint of the element they stand in; None where a block begins or ends."""
    own = {"head": PassageKind.CROSS_HEADING, "quote": PassageKind.QUOTE}.get(str(element.tag), hint)
    block = element.tag in _BLOCKS or element.tag == "body"
    if block:
        yield None, own
    if element.text:
        yield element.text, own
    for child in element:
        yield from _runs(child, own)
        if child.tail:
            yield child.tail, own
    if block:
        yield None, own
