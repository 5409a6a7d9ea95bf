"""How many of Duckling's examples of times Kilde reads as Duckling does, per language.

    python -m evals.times [-v]

Over time/duckling-CODE.jsonl of the public data. The reference time is Tuesday 2013-02-12T04:30. Duckling looks ahead
("thursday" is the coming one), news looks back: Kilde is asked to look ahead here, and only here.

In scope is what a news text can hold: days, weeks, months, quarters, years, seasons, parts of a day. Out of scope, and
listed by `out_of_scope`: clock times and anything counted in hours, minutes or seconds; half-open times ("before
2 pm"); feasts that are not on the shared list of feasts (resolve/feasts.py); shorthand (EOM, 18q4); puzzles ("the
second closest Monday to"); "last season", which in news is one of sport; "upcoming two weeks", where Duckling gives
the second week alone.

An example is right when one time is found in it and its EDTF means the same days. Three allowances: a time so many
months or years off is right at the precision of the unit (Kilde says 2011, Duckling 2011-02); a season is right when
it begins in Duckling's month; "the last two weeks" is right when it begins on Duckling's day and ends on the day of
publication. A set of two readings is not right.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from evals.measures import Measure, absent, folder
from kilde.analyse.numbers import compile_numbers
from kilde.analyse.times import TimeGrammar, compile_times
from kilde.languages import load
from kilde.model import TimeExpression, TimeForm, Unknown
from kilde.model.edtf import Days, bounds, whole
from kilde.resolve.times import resolve_time

LANGUAGES = ("nb", "da", "sv", "en")
TODAY = date(2013, 2, 12)
PARTS_BEGIN, PARTS_END = (0, 4, 12, 18, 21), (0, 4, 9, 12, 14, 18, 19, 21)
"""Hours at which Duckling's parts of the day begin and end."""

_VALUE = re.compile(r"(datetime\w*)\s+(\w+ )?\(+(.*?)\)+ (\w+)(?: \"(.*)\")?$")
_TRIPLE = re.compile(r"-?\d+(?:, -?\d+)+")


class Example(NamedTuple):
    """One example of Duckling's: its text, the days that it means, and why it is out of scope ("" when it is not)."""

    text: str
    days: Days | None
    why_out: str
    grain: str


class Score(NamedTuple):
    """Right of all in scope, and what was wrong: (text, Duckling's days, Kilde's EDTF)."""

    right: int
    total: int
    wrong: tuple[tuple[str, str, str], ...]

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0


def score(data: Path) -> Mapping[str, Score]:
    """Every language's score over the folder that holds time/."""
    return {code: _score(code, data) for code in LANGUAGES}


def out_of_scope(data: Path) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Per language the examples that are left out, by reason."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for code in LANGUAGES:
        reasons: dict[str, tuple[str, ...]] = {}
        for example in examples(data, code):
            if example.why_out:
                reasons[example.why_out] = (*reasons.get(example.why_out, ()), example.text)
        found[code] = reasons
    return found


def examples(data: Path, code: str) -> Iterator[Example]:
    """The examples of one language, each text once."""
    lines = (data / "time" / f"duckling-{code}.jsonl").read_text("utf-8").splitlines()
    seen: set[str] = set()
    for line in lines:
        entry = json.loads(line)
        if entry["text"] not in seen:
            seen.add(entry["text"])
            yield _example(entry["text"], entry["value"])


def _score(code: str, data: Path) -> Score:
    grammar = grammar_of(code)
    right, wrong = 0, []
    inside = [example for example in examples(data, code) if not example.why_out]
    for example in inside:
        said, edtf = _read(grammar, example.text)
        if said and edtf and example.days and _right(said, edtf, example):
            right += 1
        else:
            wrong.append((example.text, str(example.days and _plain(example.days)), str(edtf)))
    return Score(right, len(inside), tuple(wrong))


def grammar_of(code: str) -> TimeGrammar:
    """The time grammar of a pack."""
    pack = load(code)
    return compile_times(pack.times, compile_numbers(pack.numbers))


def _read(grammar: TimeGrammar, text: str) -> tuple[TimeExpression | None, str | None]:
    words = re.findall(r"[^\s,]+|,", text)
    found = grammar.find([word.lower() for word in words])
    if len(found) != 1:
        return None, None
    said = found[0][2]
    edtf = resolve_time(said, TODAY.isoformat(), anchor=TODAY.isoformat(), future=True)
    return said, None if isinstance(edtf, Unknown) else edtf


def _right(said: TimeExpression, edtf: str, example: Example) -> bool:
    ours = Days(*bounds(edtf.replace("~", "")))
    theirs = example.days
    assert theirs
    if ours == theirs:
        return True
    if ours.first is None or ours.last is None or theirs.first is None or theirs.last is None or edtf[0] == "[":
        return False
    if said.season:
        return (ours.first.year, ours.first.month) == (theirs.first.year, theirs.first.month)
    if said.form is TimeForm.RANGE and ours.first == theirs.first:
        return ours.last == TODAY and theirs.last <= TODAY
    if said.unit in ("month", "year") and "/" not in edtf and theirs.first > date.min:
        return theirs.first.isoformat().startswith(edtf.rstrip("~"))
    return False


def _example(text: str, value: str) -> Example:
    found = _VALUE.match(value)
    assert found, value
    kind, opened, inside, grain, feast = found.groups()
    ends = [[int(n) for n in triple.split(", ")] for triple in _TRIPLE.findall(inside)]
    why = _why_out(kind, opened, grain, feast, ends) or _odd(text)
    return Example(text, None if why else _days(grain, ends), why, grain)


def _odd(text: str) -> str:
    """What no news text holds, or what Duckling reads in a way of its own."""
    if re.search(r"\b[BE]O[MY]\b|\bq\d|\dq\d", text, re.IGNORECASE):
        return "shorthand (EOM, 18q4)"
    if re.search(r"\b(upcoming \w+ |\w+ upcoming )(day|week|month|quarter|year)s?\b", text):
        return "'upcoming two weeks', which Duckling reads as the second of them alone"
    if re.search(r"\bseasons?\b", text):
        return "a season without its name (in news a season of sport)"
    return "puzzle (the closest Monday to)" if "closest" in text else ""


SHARED_FEASTS = frozenset(
    {
        "All Saints' Day", "Ascension Day", "Ash Wednesday", "Black Friday", "Boxing Day", "Christmas", "Christmas Eve",
        "Columbus Day", "Easter Monday", "Easter Sunday", "Epiphany", "Father's Day", "Good Friday", "Halloween",
        "Holy Saturday", "Independence Day", "International Women's Day", "Labor Day", "Martin Luther King's Day",
        "Maundy Thursday", "Memorial Day", "Mother's Day", "New Year's Day", "New Year's Eve", "Orthodox Easter Sunday",
        "Orthodox Good Friday", "Palm Sunday", "Pentecost", "Presidents' Day", "Shrove Tuesday", "St Patrick's Day",
        "Thanksgiving Day", "Trinity Sunday", "Valentine's Day", "Whit Monday",
    }
)  # fmt: skip
"""Duckling's names of the feasts on the shared list."""


def _why_out(kind: str, opened: str | None, grain: str, feast: str | None, ends: list[list[int]]) -> str:
    if opened or "Open" in kind:
        return "half-open"
    if feast and feast not in SHARED_FEASTS:
        return "feast not on the shared list"
    if grain in ("Second", "Minute"):
        return "clock or duration in minutes"
    if grain == "Hour" and (len(ends) == 1 or ends[0][3] not in PARTS_BEGIN or ends[1][3] not in PARTS_END):
        return "clock or duration in hours"
    if ends[0][0] < 1:
        return "before our era"
    return ""


def _days(grain: str, ends: list[list[int]]) -> Days:
    """The days that a value means. The end of an interval is not in it; a weekend begins on its Friday evening."""
    if len(ends) == 1:
        return _stretch(grain, ends[0])
    first, after = (date(y, m or 1, d or 1) for y, m, d, *_ in ends)
    last = after - timedelta(1) if ends[1][3] == 0 and after > first else after
    if grain == "Hour":
        return Days(first + timedelta(1), last) if (last - first).days == 2 else Days(first, first)
    return Days(first, last)


def _stretch(grain: str, value: list[int]) -> Days:
    year, month, day = value[0], value[1] or 1, value[2] or 1
    if grain == "Week":
        return Days(date(year, month, day), date(year, month, day) + timedelta(6))
    if grain == "Quarter":
        return Days(date(year, month, 1), whole(year, month + 2).last)
    if grain in ("Year", "Month"):
        return whole(year) if grain == "Year" else whole(year, month)
    return whole(year, month, day)


def _plain(days: Days) -> str:
    return f"{days.first} to {days.last}"


def times(data: Path) -> Iterator[Measure]:
    """The measures of all languages."""
    if not (data / "time").is_dir():
        yield from absent("times", data / "time")
        return
    yield from (Measure("times", code, round(result.share, 3)) for code, result in score(data).items())


def main() -> None:
    data = folder()
    for code, result in score(data).items():
        print(f"{code}  {result.right}/{result.total}  {result.share:.3f}")
        for text, theirs, ours in result.wrong if "-v" in sys.argv else ():
            print(f"      {text!r}: {theirs}; Kilde {ours}")
    for code, reasons in out_of_scope(data).items():
        print(code, "out of scope:", ", ".join(f"{why} {len(texts)}" for why, texts in reasons.items()))


if __name__ == "__main__":
    main()
