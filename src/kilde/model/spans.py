"""Spans: the exact characters of a stored text that a value rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (code points, end excluded) of a text, and what stands there.

    Always `text[start:end] == quote`; a test and `kilde verify` hold every stored span to it.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`; raises ValueError when it is empty or outside the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}-{end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def holds(self, text: str) -> bool:
        """Whether the quote is what stands in `text` at the offsets."""
        return text[self.start : self.end] == self.quote

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: "Span") -> bool:
        """Whether this span lies inside the other."""
        return other.start <= self.start and self.end <= other.end
