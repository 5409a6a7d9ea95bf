"""What articles are chiefly about: real ones of a folder, coded by hand, beside what Kilde takes for their lead event.

    KILDE_ARTICLES=FOLDER python -m evals articles
    python -m evals.articles FOLDER [--verbose]

Such articles stay out of the repository. The folder holds them as files, and in `gold.jsonl` an object a line: `file`,
`language`, and `trap`, or else of the event that the article is news of `kinds` (any is right), `country` (ISO 3166
alpha-2, null for none), `places` (names, any is right), `days` (EDTF, likewise), `killed` and `injured` (a number, a
pair of bounds, null where the text is silent), `perpetrators`, `targets`, `sources` (for each of them a list of names)
and `status` (any is right). A trap is right where nothing leads. What is not coded (no country, no places, no days) is
not scored; silence about the killed and the injured is. Who takes part and who tells is scored as precision, recall and
F1 over all articles, each of them once however often and by whatever name.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.claims import Fields, Tally, same_time, total, within
from evals.measures import Measure, absent
from kilde.app.exports import EXPORTS
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read, view
from kilde.resolve.lists import codes

Row = Mapping[str, Any]

ROLES = {"perpetrators": {"actor"}, "targets": {"target", "victim", "beneficiary", "recipient"}}
NOTHING: Row = {"kind": None, "place": {}, "time": {}, "figures": [], "participants": [], "voices": [], "status": None}
"""What is told of the lead event where nothing leads."""

NOW = "2026-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Judged:
    """An article's coding, what leads in it (None for nothing), and what of that is right."""

    gold: Row
    led: Row | None
    fields: Fields


def articles(_: Path) -> Iterator[Measure]:
    """The measures of the folder that KILDE_ARTICLES names."""
    named = Path(os.environ.get("KILDE_ARTICLES", "KILDE_ARTICLES"))
    if not (named / "gold.jsonl").exists():
        yield from absent("articles", named)
        return
    for name, tally in sorted(total(one.fields for one in judge(named)).items()):
        yield Measure("articles", name, round(_value(name, tally), 4))


def judge(folder: Path) -> Iterator[Judged]:
    """Reads the articles of a folder, each into a ledger of its own, and scores each."""
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        led = _led(folder / gold["file"])
        yield Judged(gold, led, _fields(gold, led))


def _led(path: Path) -> Row | None:
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "text.kilde", create=True) as ledger:
        read([str(path)], ledger, Settings(), lambda: NOW)
        rows = list(EXPORTS["documents"](view(ledger), ledger.documents()))
    led: Row | None = rows[0]["lead_event"] if rows else None
    return led


def _fields(gold: Row, led: Row | None) -> Fields:
    if gold["trap"]:
        return {"kind": _one(led is None)}
    told = led or NOTHING
    scored = {
        "kind": _one(told["kind"] in gold["kinds"]),
        "status": _one(told["status"] in gold["status"]),
        **{of: _one(_so_many(told, of, gold[of])) for of in ("killed", "injured")},
        **{name: _who(gold[name], _names(told, name)) for name in ("perpetrators", "targets", "sources")},
    }
    edtf = told["time"].get("edtf") or ""
    if gold["country"]:
        scored["country"] = _one(told["place"].get("country") == codes().alpha_2[gold["country"].lower()])
    if gold["places"]:
        scored["place"] = _one(any(within(name, told["place"].get("name") or "") for name in gold["places"]))
    if gold["days"]:
        scored["day"] = _one(any(same_time(edtf, day) for day in gold["days"]))
    return scored


def _one(right: bool) -> Tally:
    return Tally(int(right), 1)


def _so_many(told: Row, of: str, wanted: int | Sequence[int | None] | None) -> bool:
    """Whether the best figure is the coded number, or one of its bounds; where nothing is coded, that there is none."""
    figure = next((one for one in told["figures"] if one["of"] == of), None)
    if figure is None or wanted is None:
        return figure is wanted
    return figure["best"] in ([wanted] if isinstance(wanted, int) else [bound for bound in wanted if bound is not None])


def _names(told: Row, of: str) -> list[str]:
    if of == "sources":
        return list(dict.fromkeys(voice["name"] for chain in told["voices"] for voice in chain))
    return list(dict.fromkeys(one["name"] for one in told["participants"] if one["role"] in ROLES[of]))


def _who(gold: Sequence[Sequence[str]], said: Sequence[str]) -> Tally:
    """Each coded one that is said, and each said one that is coded, by any of their names."""
    met = [[any(within(name, one) for name in names) for one in said] for names in gold]
    found = sum(any(row) for row in met)
    right = sum(any(row[at] for row in met) for at in range(len(said)))
    return Tally(found, len(gold), right, len(said))


def _value(name: str, tally: Tally) -> float:
    return tally.f1 if name in {*ROLES, "sources"} else tally.recall


def _told(one: Judged) -> Iterator[str]:
    wrong = [name for name, tally in one.fields.items() if tally.found < tally.wanted or tally.right < tally.said]
    yield f"== {one.gold['file']}: {one.gold['gloss']}"
    if one.gold["trap"]:
        yield from [f"  trap led by {one.led['kind']} {one.led['claims']}"] if one.led else []
        return
    led = one.led or {}
    said = {"kind": led.get("kind"), "country": led.get("place"), "place": led.get("place"), "day": led.get("time")}
    said |= {"status": led.get("status"), "killed": led.get("figures"), "injured": led.get("figures")}
    said |= {name: _names(led, name) for name in ("perpetrators", "targets", "sources") if led}
    keys = {"kind": "kinds", "place": "places", "day": "days"}
    yield from (f"  {name}: {said.get(name)} for {one.gold[keys.get(name, name)]}" for name in wrong)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.articles", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="print what is wrong, article by article")
    options = parser.parse_args()
    judged = list(judge(options.folder))
    for line in (line for one in judged if options.verbose for line in _told(one)):
        sys.stdout.write(line + "\n")
    for name, tally in total(one.fields for one in judged).items():
        shares = f"P {tally.precision:.3f} R {tally.recall:.3f} of {tally.wanted}"
        sys.stdout.write(f"{name:14}{_value(name, tally):6.3f}  {shares}\n")


if __name__ == "__main__":
    main()
