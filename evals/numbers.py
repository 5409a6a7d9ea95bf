"""How many of Duckling's examples of numbers Kilde reads to the same integer, per language.

    python -m evals.numbers [-v]

Over numeral/duckling-CODE.jsonl of the public data. Out of scope, listed by `out_of_scope`: what is no count of
anything: negative numbers, fractions; shorthand of tables (3M, ,0012G, 30 l); and words that name no integer
("a few", "single"), which Kilde reads as quantities with bounds, or not at all.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from evals.measures import Measure, absent, folder
from kilde.analyse.numbers import NumberGrammar, compile_numbers
from kilde.languages import load

LANGUAGES = ("nb", "da", "sv", "en")
NO_INTEGER = ("few", "a few", "single")


class Example(NamedTuple):
    """One example: its text, its value, and why it is out of scope ("" when it is not)."""

    text: str
    value: float
    why_out: str


class Score(NamedTuple):
    """Right of all in scope, and what was wrong: (text, Duckling's value, Kilde's)."""

    right: int
    total: int
    wrong: tuple[tuple[str, float, int | None], ...]

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0


def score(data: Path) -> Mapping[str, Score]:
    """Every language's score over the folder that holds numeral/."""
    return {code: _score(code, data) for code in LANGUAGES}


def out_of_scope(data: Path) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Per language the examples that are left out, by reason."""
    found: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in LANGUAGES}
    for code, reasons in found.items():
        for example in examples(data, code):
            if example.why_out:
                reasons[example.why_out] = (*reasons.get(example.why_out, ()), example.text)
    return found


def examples(data: Path, code: str) -> Iterator[Example]:
    """The examples of one language."""
    for line in (data / "numeral" / f"duckling-{code}.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        value = float(entry["value"].removeprefix("NumeralValue ").strip("()"))
        yield Example(entry["text"], value, _why_out(entry["text"], value))


def _why_out(text: str, value: float) -> str:
    if value < 0:
        return "negative"
    if value != int(value):
        return "fraction"
    if re.search(r"\d ?[kmgl]$", text, re.IGNORECASE):
        return "shorthand"
    return "no integer" if text.lower() in NO_INTEGER else ""


def _score(code: str, data: Path) -> Score:
    grammar = _grammar(code)
    inside = [example for example in examples(data, code) if not example.why_out]
    read = [(example, grammar.value(example.text.lower().split())) for example in inside]
    wrong = [(e.text, e.value, got) for e, got in read if got is None or abs(got - e.value) > e.value * 1e-9]
    return Score(len(inside) - len(wrong), len(inside), tuple(wrong))


def _grammar(code: str) -> NumberGrammar:
    return compile_numbers(load(code).numbers)


def numbers(data: Path) -> Iterator[Measure]:
    """The measures of all languages."""
    if not (data / "numeral").is_dir():
        yield from absent("numbers", data / "numeral")
        return
    yield from (Measure("numbers", code, round(result.share, 3)) for code, result in score(data).items())


def main() -> None:
    data = folder()
    for code, result in score(data).items():
        print(f"{code}  {result.right}/{result.total}  {result.share:.3f}")
        for wrong in result.wrong if "-v" in sys.argv else ():
            print(f"      {wrong}")
    for code, reasons in out_of_scope(data).items():
        print(code, "out of scope:", ", ".join(f"{why} {len(texts)}" for why, texts in reasons.items()))


if __name__ == "__main__":
    main()
