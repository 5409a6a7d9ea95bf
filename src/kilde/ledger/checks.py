"""What must hold between a document, its text and its claims. Pure; asked before writing and by verify."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from kilde.model import Claim, Judgement, Mentioned, Passage, Publication, Relation, Statement, sha256


def wrong_publication(publication: Publication) -> Iterator[str]:
    """Why a publication's parts do not belong together; nothing when they do."""
    if sha256(publication.data) != publication.document.sha256:
        yield "its bytes are not those of its digest"
    if publication.text.id != publication.document.text:
        yield "its text is not the one it names"
    yield from wrong_text(publication.text.words, publication.text.passages)


def wrong_text(words: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Why a text breaks its form: normal form C; passages inside it, in order, none over another."""
    if not unicodedata.is_normalized("NFC", words):
        yield "its text is not in normal form C"
    end = 0
    for passage in passages:
        if not end <= passage.start <= passage.end <= len(words):
            yield f"its passage {passage.start}-{passage.end} is out of order or outside the text"
        end = max(end, passage.end)


def wrong_spans(said: Claim | Statement | Relation | Mentioned, words: str) -> Iterator[str]:
    """Each span of a fact of a text that does not quote what stands in the text."""
    for span in said.spans():
        if span.start < 0 or not span.holds(words):
            yield f"its span {span.start}-{span.end} does not quote the text: {_short(span.quote)!r}"


def wrong_judgement(judgement: Judgement, words_of: Callable[[str], str | None]) -> Iterator[str]:
    """Why a judgement is none, and each of its triggers that its document's text does not hold, where that is there."""
    if wrong := judgement.wrong():
        yield wrong
    for anchor in judgement.anchors():
        words, span = words_of(anchor.document), anchor.trigger
        if words is not None and (span.start < 0 or not span.holds(words)):
            yield f"its trigger {span.start}-{span.end} does not quote the text: {_short(span.quote)!r}"


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else f"{quote[:39]}…"
