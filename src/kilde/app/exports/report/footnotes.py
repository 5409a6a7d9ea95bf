"""Footnotes: the words behind a value, with the document, its outlet and date, and where in its text they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kilde.model import Document, Evidence, Span


@dataclass(frozen=True, slots=True)
class Footnote:
    """A sentence of a document with the words that matter in it; the words alone where they stand elsewhere."""

    number: int
    document: Document
    span: Span
    before: str
    words: str
    after: str
    claim: str


class Footnotes:
    """All footnotes of a report in the order in which they are asked for; the same words have one number."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Span, Span], Footnote] = {}

    def __iter__(self) -> Iterator[Footnote]:
        return iter(self._known.values())

    def numbers(self, told: Iterable[tuple[Evidence, Span]]) -> list[int]:
        """The number of each, every one once, in their order."""
        return sorted({self._note(one, span).number for one, span in told})

    def _note(self, one: Evidence, span: Span) -> Footnote:
        key = (one.document.id, one.claim.sentence, span)
        if key not in self._known:
            self._known[key] = _made(len(self._known) + 1, one, span)
        return self._known[key]


def _made(number: int, one: Evidence, span: Span) -> Footnote:
    sentence, claim = one.claim.sentence, one.resolution.claim
    if not span.within(sentence):
        return Footnote(number, one.document, span, "", span.quote, "", claim)
    first, last = span.start - sentence.start, span.end - sentence.start
    quote = sentence.quote
    return Footnote(number, one.document, span, quote[:first], quote[first:last], quote[last:], claim)
