"""Some words of an article around what they tell of."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text

from kilde.model import Evidence, Factuality, PassageKind, Span, Stance
from kilde.model.showing import shown

BEFORE = 24
"""Characters of a sentence that stay before the first word that matters, where it must be cut."""

AGAINST = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})
RANK = {PassageKind.HEADLINE: 0, PassageKind.LEAD: 1}


class Cut(NamedTuple):
    """A sentence around a trigger, and whether something was cut off at either end."""

    before: str
    trigger: str
    after: str
    starts_late: bool
    ends_early: bool


def holds(one: Evidence) -> bool:
    """Whether a claim does not say that it was not so."""
    return one.claim.factuality not in AGAINST and one.claim.stance is not Stance.DENIES


def telling(told: Sequence[Evidence]) -> Evidence:
    """The claim that shows best what an event is: the one with most about it, of the most prominent passage.

    One that says that it was not so shows it only where all do.
    """
    return min(
        told,
        key=lambda e: (
            not holds(e),
            -len({one.role for one in e.claim.participants}) - bool(e.claim.figures),
            RANK.get(e.claim.passage, 2),
            len(e.claim.sentence.quote),
            e.resolution.claim,
        ),
    )


def excerpt(one: Evidence, most: int) -> Text:
    """The claim's sentence with its trigger in bold, cut to `most` characters around what matters."""
    words = cut(one, most)
    found = Text("“… " if words.starts_late else "“")
    found.append(_line(words.before))
    found.append(_line(words.trigger), style="bold")
    found.append(_line(words.after))
    return found.append(" …”" if words.ends_early else "”")


def cut(one: Evidence, most: int) -> Cut:
    """The claim's sentence around its trigger, cut to `most` characters around what matters."""
    sentence, trigger = one.claim.sentence, one.claim.trigger
    start, end = _window(sentence, _matters(one), trigger, most)
    before = sentence.quote[start - sentence.start : trigger.start - sentence.start]
    after = sentence.quote[trigger.end - sentence.start : end - sentence.start]
    return Cut(before, trigger.quote, after, start != sentence.start, end != sentence.end)


def _matters(one: Evidence) -> list[Span]:
    spans = [one.claim.trigger, *(p.span for p in one.claim.participants), *(f.span for f in one.claim.figures)]
    return [span for span in spans if span.within(one.claim.sentence)]


def _window(sentence: Span, spans: Sequence[Span], trigger: Span, most: int) -> tuple[int, int]:
    """Where the cut sentence starts and ends: at spaces, with the trigger inside."""
    if sentence.end - sentence.start <= most:
        return sentence.start, sentence.end
    first = min(span.start for span in spans)
    start = first if trigger.end - first <= most else max(sentence.start, trigger.start - BEFORE)
    if start - sentence.start <= BEFORE and trigger.end - sentence.start <= most:
        start = sentence.start
    end = min(sentence.end, max(start + most, trigger.end))
    return _after_space(sentence, start, trigger.start), _before_space(sentence, end, trigger.end)


def _after_space(sentence: Span, start: int, most: int) -> int:
    """The start of a word at or after `start`."""
    at = start - sentence.start
    while 0 < at < most - sentence.start and not sentence.quote[at - 1].isspace():
        at += 1
    return at + sentence.start


def _before_space(sentence: Span, end: int, least: int) -> int:
    """The end of a word at or before `end`."""
    if end >= sentence.end:
        return sentence.end
    at = end - sentence.start
    while at > least - sentence.start and not sentence.quote[at].isspace():
        at -= 1
    return at + sentence.start


def _line(text: str) -> str:
    """On one line, fit for a terminal; line breaks of a sentence are spaces."""
    return shown("".join(" " if char.isspace() else char for char in text), 10_000)
