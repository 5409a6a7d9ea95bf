"""A stored text as a page shows it: passages told apart, claims marked, the words that are asked for highlighted.

Offsets are code points, and nothing but whole stretches of the stored text is ever put on a page: put together, the
pieces are the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kilde.model import Claim, Span, Text


class Mark(NamedTuple):
    """Characters `start` to `end` that are something: the trigger of the claim `id`, or a part of the one shown."""

    start: int
    end: int
    what: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that lie in the same marks: `claims` whose trigger they are of, `begins` those that begin here.

    `parts` are what of the claim that is shown they say: "actor", "time", "sentence". `between` is white space that
    parts one passage from the next, which a page does by its layout.
    """

    words: str
    claims: tuple[str, ...]
    begins: tuple[str, ...]
    parts: tuple[str, ...]
    between: bool = False


@dataclass(slots=True)
class Stretch:
    """Pieces that are asked for, or that are not."""

    asked: bool
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage with what it is for; "" for what stands between passages."""

    kind: str
    stretches: tuple[Stretch, ...]


def marked(text: Text, marks: Iterable[Mark], asked: tuple[int, int] | None) -> list[Paragraph]:
    """The whole text in pieces."""
    ordered = sorted(mark for mark in marks if mark.start < mark.end)
    passages = [*_passages(text)]
    edges = {edge for mark in ordered for edge in (mark.start, mark.end)} | set(asked or ())
    cutter = _Cutter(text.words, ordered, sorted(edges | {end for _, _, end, _ in passages}), asked)
    return [Paragraph(kind, cutter.stretches(start, end, after)) for kind, start, end, after in passages]


def _passages(text: Text) -> Iterator[tuple[str, int, int, int]]:
    """Passages: start, end, and the end of the white space after. Other words that no passage holds stand alone."""
    at = 0
    for number, passage in enumerate(text.passages):
        if passage.start > at:
            yield "", at, passage.start, passage.start
        after = text.passages[number + 1].start if number + 1 < len(text.passages) else len(text.words)
        words = text.words[passage.start : passage.end]
        end = passage.start + len(words.rstrip())
        at = after if not text.words[passage.end : after].strip() else passage.end
        yield passage.kind, passage.start, end, at
    if at < len(text.words):
        yield "", at, len(text.words), len(text.words)


class _Cutter:
    """Cuts a text, from its beginning on, wherever a mark begins or ends."""

    def __init__(
        self, words: str, marks: Sequence[Mark], edges: Sequence[int], asked: tuple[int, int] | None
    ) -> None:
        self._words = words
        self._marks = marks
        self._edges = edges
        self._asked = asked or (-1, -1)
        self._next_mark = self._next_edge = 0
        self._open: list[Mark] = []

    def stretches(self, start: int, end: int, after: int) -> tuple[Stretch, ...]:
        """The characters of one passage, which begins where the one before ended, and the white space after it."""
        found: list[Stretch] = []
        for first, last in self._cuts(start, after):
            asked = self._asked[0] <= first and last <= self._asked[1]
            if not found or found[-1].asked != asked:
                found.append(Stretch(asked))
            found[-1].pieces.append(self._piece(first, last, first >= end))
        return tuple(found)

    def _cuts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = start
        while self._next_edge < len(self._edges) and self._edges[self._next_edge] < end:
            edge = self._edges[self._next_edge]
            self._next_edge += 1
            if edge > at:
                yield at, edge
                at = edge
        if at < end:
            yield at, end

    def _piece(self, start: int, end: int, between: bool) -> Piece:
        while self._next_mark < len(self._marks) and self._marks[self._next_mark].start <= start:
            self._open.append(self._marks[self._next_mark])
            self._next_mark += 1
        self._open = [mark for mark in self._open if mark.end > start]
        claims = [mark for mark in self._open if mark.what == TRIGGER]
        return Piece(
            self._words[start:end],
            tuple(mark.id for mark in claims),
            tuple(mark.id for mark in claims if mark.start == start),
            tuple(dict.fromkeys(mark.what for mark in self._open if mark.what != TRIGGER)),
            between,
        )


TRIGGER = "trigger"


def triggers(claims: Iterable[tuple[str, Claim]]) -> list[Mark]:
    """A mark for the trigger of each claim."""
    return [Mark(one.trigger.start, one.trigger.end, TRIGGER, id) for id, one in claims]


def parts(claim: Claim) -> list[Mark]:
    """Marks for all words that a claim rests on, by what they say."""
    voices = [voice for chain in claim.voices for voice in chain]
    spans: list[tuple[Span, str]] = [
        (claim.sentence, "sentence"),
        *((who.span, who.role) for who in claim.participants),
        *((time.span, "time") for time in claim.times),
        *((place, "place") for place in claim.places),
        *((figure.span, "figure") for figure in claim.figures),
        *((voice.span, "voice") for voice in voices),
        *((voice.cue, "cue") for voice in voices),
    ]
    return [Mark(span.start, span.end, what) for span, what in spans]
