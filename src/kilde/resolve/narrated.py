"""The day that a text tells of as it goes, for words of time that lean on what was told before: "Later that day".

Rule 1: such words follow the last time not far before them that is as fine as they are: a day, or for years any.
Hours from what was told are left open: the text has then come to another happening.
Rule 2: a day on which somebody only says something is that of its words: it holds where no other was named before.
Rule 3: an hour of the small hours after an evening is of the day after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from kilde.languages import Pack
from kilde.model import Mention, PassageKind, Reading, Sentence, TimeExpression, TimeForm
from kilde.resolve.saying import is_owner, saying

UNREAD = frozenset({PassageKind.NOTICE, PassageKind.CREDIT, PassageKind.CAPTION})
WIDE = frozenset({"year", "decade", "month"})
"""Units that count from any time, and not from a day alone."""
FINE = frozenset({"day", "hour", "minute", None})
HOURS = frozenset({"hour", "minute"})
DAWN = time(6)
NEAR = 3
"""Sentences behind which a text has come to another day, though it does not name it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time that a text tells of, in which sentence, whether it is a day, and whether somebody only says something."""

    at: int
    expression: TimeExpression
    is_day: bool
    of_saying: bool


def narrated(reading: Reading, pack: Pack) -> dict[int, TimeExpression]:
    """The times that words which lean on what was told before follow, by where those words begin."""
    leaning = str(pack.times.get("leaning", "")).split()
    told: list[Told] = []
    found: dict[int, TimeExpression] = {}
    for at, sentence in enumerate(reading.sentences):
        if sentence.passage in UNREAD:
            continue
        for mention, value in _times(sentence):
            if _leans_back(sentence, mention, value, leaning):
                followed = _followed([one for one in told if at - one.at <= NEAR], value)
                if followed is not None:
                    found[sentence.words[mention.first].start] = followed
            elif _places(value) and not is_owner(sentence, mention):
                told.append(Told(at, value, _is_day(value), saying(sentence, mention, pack) is not None))
    return found


def follows_night(expression: TimeExpression, told: TimeExpression) -> bool:
    """Whether an hour is that of the night after the evening told before it: "on Monday evening ... at 2 a.m."."""
    small = expression.clock is not None and time.fromisoformat(expression.clock) < DAWN
    return told.part == "evening" and (small or (expression.part == "night" and expression.clock is None))


def _times(sentence: Sentence) -> Iterator[tuple[Mention, TimeExpression]]:
    for mention in sorted(sentence.mentions, key=lambda m: m.first):
        if isinstance(mention.value, TimeExpression):
            yield mention, mention.value


def _leans_back(sentence: Sentence, mention: Mention, value: TimeExpression, leaning: Sequence[str]) -> bool:
    """Whether words of time are counted from what was told, not from what follows: no "the day after the raid"."""
    if value.form is TimeForm.PART:
        return True
    if value.form is not TimeForm.EVENT or value.start is not None or value.nth is not None or value.unit in HOURS:
        return False
    after = sentence.words[mention.last + 1] if mention.last + 1 < len(sentence.words) else None
    return sentence.words[mention.last].lower not in leaning or after is None or after.pos in {"PUNCT", "VERB", "AUX"}


def _places(value: TimeExpression) -> bool:
    return value.form in {TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.OFFSET, TimeForm.HOLIDAY}


def _is_day(value: TimeExpression) -> bool:
    if value.form is TimeForm.DATE:
        return value.day is not None
    return value.form in {TimeForm.WEEKDAY, TimeForm.HOLIDAY} or value.unit in FINE


def _followed(told: Sequence[Told], value: TimeExpression) -> TimeExpression | None:
    """The last time told that words can follow; one of a saying only where there is no other."""
    fit = [one for one in reversed(told) if one.is_day or value.unit in WIDE]
    return next((one.expression for one in fit if not one.of_saying), fit[0].expression if fit else None)
