"""An HTML page to paragraphs: its article alone, without menus, scripts, side bars and adverts."""

import logging
from collections.abc import Iterator
from typing import Any

from kilde.clean.characters import one_line
from kilde.clean.drafts import Block, Draft
from kilde.clean.marks import Marks
from kilde.clean.markup import CAPTION, headline, prepare
from kilde.clean.statements import Statements
from kilde.model import Issue, PassageKind

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it has to say is an Issue here

_BLOCKS = frozenset({"body", "p", "head", "quote", "item", "cell", "list", "row", "table", "div", "lb"})
_HINTS = {"head": PassageKind.CROSS_HEADING, "quote": PassageKind.QUOTE}
_OPENING = 3
"""Paragraphs at the start of an article among which its headline may stand once more."""


def page(markup: str, name: str, marks: Marks) -> Draft | Issue:
    """The headline and the paragraphs of a page's article, with what the page states; an Issue where it has none."""
    from trafilatura import bare_extraction, load_html  # a slow start for a command line that reads no page
    from trafilatura.settings import Document

    markup = markup.replace(CAPTION, "")
    tree = load_html(markup)
    tree = load_html(f"<html><body>{markup}</body></html>") if tree is None else tree  # it may be a part of a page
    if tree is None:
        return Issue(name, "", "no-text", "it is no HTML that can be read")
    statements = Statements(tree)
    metadata, issues = statements.metadata(), statements.issues(name)
    title = headline(tree, metadata.title)
    prepare(tree, marks)
    found = bare_extraction(tree, favor_precision=True, include_comments=False)
    blocks = tuple(_blocks(found.body)) if isinstance(found, Document) else ()
    if not blocks:
        return Issue(name, "", "no-text", "no article was found on the page")
    return Draft(_headed(blocks, title), metadata, issues)


def _headed(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """The headline first, and once; where the page has none, a heading that opens the article is it."""
    if not title:
        first, *rest = blocks
        opens = first.hint is PassageKind.CROSS_HEADING
        return (Block(first.words, PassageKind.HEADLINE), *rest) if opens else blocks
    rest = [b for n, b in enumerate(blocks) if n >= _OPENING or b.words.casefold() != title.casefold()]
    return (Block(title, PassageKind.HEADLINE), *rest)


def _blocks(body: Any) -> Iterator[Block]:
    """The paragraphs of an extracted body; a block ends where any element of its kind begins or ends."""
    runs: list[str] = []
    hint: PassageKind | None = None
    for words, mark in _runs(body, None):
        if words is not None:
            hint = hint if runs else mark
            runs.append(words)
        elif runs:
            yield from _block("".join(runs), hint)
            runs = []


def _block(words: str, hint: PassageKind | None) -> Iterator[Block]:
    """The paragraph of these words; the mark that `prepare` set before a caption becomes its hint."""
    before, mark, after = words.partition(CAPTION)
    for part, kind in ((before, hint), (after, PassageKind.CAPTION if mark else hint)):
        line = one_line(part)
        if line:
            yield Block(line, kind)


def _runs(element: Any, hint: PassageKind | None) -> Iterator[tuple[str | None, PassageKind | None]]:
    """Texts in order with the hint of the element they stand in; None where a block begins or ends."""
    own = _HINTS.get(element.tag, hint)
    if element.tag in _BLOCKS:
        yield None, own
    if element.text:
        yield element.text, own
    for child in element:
        yield from _runs(child, own)
        if child.tail:
            yield child.tail, own
    if element.tag in _BLOCKS:
        yield None, own
