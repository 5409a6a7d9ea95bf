"""Lapses: how far in time one happening lies from another, as the words of a claim say it."""

from dataclasses import dataclass

from kilde.model.spans import Span


@dataclass(frozen=True, slots=True)
class Offset:
    """So many months on, on the calendar, and from there `low` to `high` days; negative is before, None is open.

    "Two days after" is 2 to 2 days, "hours later" 0 to 1. `yearly` is any whole number of years, to the day: "on the
    anniversary of".
    """

    low: int | None
    high: int | None
    months: int = 0
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Lapse:
    """That a claim's happening lies at an offset from another, which its document names ("two days after the attack").

    `words` say how far, `other` names the other happening, `trigger` is the word in it that tells what `kind` it is of.
    `told` is the trigger of the claim of the same document that tells of it; None where no claim does.
    """

    words: Span
    offset: Offset
    other: Span
    trigger: Span
    kind: str
    told: Span | None = None

    def spans(self) -> tuple[Span, ...]:
        """Every span that it rests on, for checking them."""
        return (self.words, self.other, self.trigger, *((self.told,) if self.told else ()))
