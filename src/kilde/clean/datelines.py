"""Lines of a text that state when it was published: "Published 12 March 2021", or a line that is nothing but a date.

A date inside a sentence is none of these: it says when something happened.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kilde.clean.drafts import Block, Draft
from kilde.clean.marks import NOTHING
from kilde.languages.pack import Notices
from kilde.model import PassageKind

LONGEST = 120
"""Characters of the longest line that states a date."""
CENTURY = 2000
"""What years of two digits leave out; a clock must follow them ("02.03.18 13:18"), as on pages of the web."""
FIRST, LAST = 6, 2
"""Paragraphs at the head and at the foot of a text among which such lines stand."""

_CLOCK = r"(?:\W*(?:\w{1,7}\.?\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?"
_ISO = r"(?P<iso>\d{4}(?:-\d{2}-| \d{2} )\d{2})"
_YEAR = r"(?P<y1>\d{4}|\d{2}(?=\W*(?:\w{1,3}\.?\s*)?\d{1,2}[:.]\d{2}))"
_DOTTED = rf"(?P<d1>\d{{1,2}})\.\s?(?P<m1>\d{{1,2}})\.\s?{_YEAR}"
_PLACE = r"(?:[^\W\d]+,?(?:\s+|(?=\d{4}-))){0,2}"
_SLASHED = r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y2>\d{4})"


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of all languages, compiled: one after a word for publishing, and one that fills its line."""

    stated: re.Pattern[str]
    alone: re.Pattern[str]
    months: Mapping[str, int]

    def of(self, words: str, bare: bool) -> str | None:
        """The date that a line states, in EDTF; a `bare` date may fill the line without saying what it dates."""
        if len(words) > LONGEST or not any(map(str.isdecimal, words)):
            return None
        found = self.stated.search(words) or (self.alone.fullmatch(words) if bare else None)
        return self._edtf(found) if found else None

    def _edtf(self, found: re.Match[str]) -> str | None:
        part = found.groupdict()
        if part["iso"]:
            return _valid(*map(int, re.split("[- ]", part["iso"])))
        if part["y1"]:
            return _valid(int(part["y1"]) + (CENTURY if len(part["y1"]) == 2 else 0), int(part["m1"]), int(part["d1"]))
        if part["y2"]:
            return _either(int(part["y2"]), int(part["a"]), int(part["b"]))
        name, day, year = (next(part[key] for key in keys if part[key]) for keys in _NAMED)
        return _valid(int(year), self.months[name.lower().rstrip(".")], int(day))


_NAMED = (("n3", "n4"), ("d3", "d4"), ("y3", "y4"))


def dated(draft: Draft, notices: Sequence[Notices], bare: bool = True) -> Draft:
    """The draft with the date that its lines state, the first that does; such lines are notices.

    Where a month or a year of publication is known, a day in it is a closer word for the same; where another day is
    known, that stands. On a page a `bare` date may be anything's: that of a comment, of another article.
    """
    dates = _compiled(tuple(notices))
    found = {at: edtf for at in _edges(len(draft.blocks)) if (edtf := dates.of(draft.blocks[at].words, bare))}
    known = draft.metadata.published or ""
    if not found or not any(edtf.startswith(known) for edtf in found.values()):
        return draft
    blocks = (Block(b.words, PassageKind.NOTICE) if at in found else b for at, b in enumerate(draft.blocks))
    published = next(edtf for edtf in found.values() if edtf.startswith(known))
    return replace(draft, blocks=tuple(blocks), metadata=replace(draft.metadata, published=published))


def _edges(count: int) -> Iterator[int]:
    yield from range(min(FIRST, count))
    yield from range(max(FIRST, count - LAST), count)


@lru_cache(maxsize=8)
def _compiled(notices: tuple[Notices, ...]) -> Dates:
    tables = [table for pack in notices for table in (pack.months, pack.months_short)]
    months = {form.rstrip("."): at for table in tables for at, forms in enumerate(table, 1) for form in forms.split()}
    names = _any(months)
    named = rf"(?P<d3>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<n3>{names})\.?,?\s+(?P<y3>\d{{4}})"
    english = rf"(?P<n4>{names})\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y4>\d{{4}})"
    day = rf"(?<!\d)(?:{_ISO}|{_DOTTED}|{_SLASHED}|{named}|{english})(?!\d)"
    cues = _any(cue for pack in notices for cue in pack.published)
    return Dates(
        stated=re.compile(rf"(?<!\w){cues}\b\W*(?:\w+\W+){{0,2}}?{day}", re.IGNORECASE),
        alone=re.compile(rf"\W*{_PLACE}{day}{_CLOCK}\W*(?:{cues}\b.*)?", re.IGNORECASE),
        months=months,
    )


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else NOTHING


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _either(year: int, one: int, other: int) -> str | None:
    """A date with slashes, where only one of its numbers can be the month, or both are the same."""
    if one == other or one > 12:
        return _valid(year, other, one)
    return _valid(year, one, other) if other > 12 else None
