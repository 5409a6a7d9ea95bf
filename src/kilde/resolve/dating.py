"""The day that a document begins with: when its news was, where the claims that open it give no time themselves.

This is an inference, kept apart from the time that is said, with its reason. docs/resolving.md states the rule.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kilde.languages import Pack
from kilde.model import (
    Aspect,
    Claim,
    MentionKind,
    PassageKind,
    Reading,
    Reason,
    Sentence,
    Stance,
    TimeExpression,
    TimeForm,
    Unknown,
)
from kilde.model.edtf import bounds
from kilde.resolve.happening import said_to_happen
from kilde.resolve.saying import VERBS, is_owner, saying
from kilde.resolve.times import resolve_time

OPENING = 5
"""Sentences of news within which a document says of which day it tells."""

FRESH = timedelta(days=7)
"""How long before publication news may have happened."""

WIDEST = timedelta(days=45)
"""The widest stretch over which the days that are meant may lie: a weekday of a month."""

UNREAD = frozenset({PassageKind.NOTICE, PassageKind.CREDIT})
NO_NEWS = UNREAD | {PassageKind.CAPTION}
TAKING_PLACE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})
DAYLESS = frozenset({TimeForm.DURATION, TimeForm.EVENT})


class Day(NamedTuple):
    """A day of the news and its words, and what somebody does by saying something on it; None where it is no saying."""

    time: str
    words: str
    said: Stance | None

    @property
    def admitted(self) -> bool:
        """Whether it is when somebody confirms or admits something: that may be days after it happened."""
        return self.said is Stance.CONFIRMS


class Dating:
    """The day of a document's news, and its opening, whose claims it dates."""

    def __init__(self, reading: Reading, pack: Pack | None = None) -> None:
        """`pack` has the words for what happened and that it did."""
        opening = [s for s in reading.sentences if s.passage not in NO_NEWS][:OPENING]
        self._starts = {sentence.start for sentence in opening}
        happened = [one.sentence for one in (said_to_happen(reading, pack) if pack else ())]
        days = list(_days([*happened, *opening], reading.published, pack))
        rest = [s for s in reading.sentences if s not in opening and s.passage not in UNREAD]
        days += [day for day in _days(rest, reading.published, pack) if day.said is None]
        self._day = min(days, key=lambda day: day.admitted, default=None)

    def of(self, claim: Claim, said: str | Unknown) -> tuple[str | None, str]:
        """The day that a claim is dated on by inference, and why; None where it says its time, or lies elsewhere."""
        opens = claim.sentence.start in self._starts and claim.aspect in TAKING_PLACE
        if self._day is None or not opens or not _is_silent(claim, said):
            return None, ""
        return self._day.time, f"dated there: the day that the text begins with ({self._day.words})"


def _is_silent(claim: Claim, said: str | Unknown) -> bool:
    """Whether a claim says no day: nothing, or only the time of one ("at 4 o'clock")."""
    hours = all(time.expression.form is TimeForm.PART for time in claim.times)
    return said == Unknown(Reason.NOT_SAID) or (said == Unknown(Reason.NO_ANCHOR) and hours)


def _days(opening: Sequence[Sentence], published: str | None, pack: Pack | None) -> Iterator[Day]:
    """The times of sentences that are days of the news."""
    first, last = bounds(published) if published else (None, None)
    if first is None or last is None:
        return
    for sentence in opening:
        for mention in sentence.mentions:
            value = mention.value
            if mention.kind is MentionKind.TIME and isinstance(value, TimeExpression) and value.form not in DAYLESS:
                time = None if is_owner(sentence, mention) else resolve_time(value, published)
                if time == published and value.year is not None and not any(w.pos in VERBS for w in sentence.words):
                    continue  # a line that says when it was written
                if isinstance(time, str) and _is_fresh(time, first, last):
                    words = " ".join(w.text for w in sentence.words[mention.first : mention.last + 1])
                    yield Day(time, words, saying(sentence, mention, pack))


def _is_fresh(time: str, first: date, last: date) -> bool:
    """Whether a time is of days, the last of which lies within a week of publication, and none after it."""
    begins, ends = bounds(time)
    if begins is None or ends is None or ".." in time:
        return False
    narrow = time.startswith("[") or (ends - begins).days <= 1
    return narrow and ends - begins <= WIDEST and first - FRESH <= ends <= last
