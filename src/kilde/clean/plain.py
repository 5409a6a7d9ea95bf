"""Plain text to paragraphs; a first line may open with its date of publication."""

import re

from kilde.clean.characters import tidy
from kilde.clean.dates import published
from kilde.clean.drafts import Block, Draft
from kilde.clean.layout import paragraphs
from kilde.model import Issue, Metadata, PassageKind
from kilde.model.showing import shown

_HEADER = re.compile(r"\s*date (\S+)(?:\s|$)")


def plain(text: str, name: str) -> Draft:
    """The paragraphs of a text. " date 2020-01 " before its first word says when it was published.

    Such an opening whose date is none is kept as a notice, beside an Issue: it may be the text's own words.
    """
    text = tidy(text)
    header = _HEADER.match(text)
    if not header:
        return Draft(_blocks(text))
    blocks, date = _blocks(text[header.end() :]), published(header[1])
    if date:
        return Draft(blocks, Metadata(published=date))
    reason = f"the text opens like a date of publication, but '{shown(header[1], 40)}' is no date"
    opening = Block(f"date {header[1]}", PassageKind.NOTICE)
    return Draft((opening, *blocks), Metadata(), (Issue(name, "line 1", "bad-date", reason),))


def _blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(words) for words in paragraphs(text))
