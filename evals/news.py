"""How well Kilde codes news in its languages: texts of tests/news beside what is coded by hand.

    python -m evals.news [--split dev|test] [--verbose LANG]

Each text is read into a ledger of its own, so that it is judged by its own words. --verbose prints what is missed,
wrong or too much in one language, of the dev split alone: the test split is there to be measured, not looked at.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.claims import Fields, Match, Tally, match, pairs_alike, total
from evals.gold import GoldText, texts
from evals.measures import Measure
from kilde.ledger import Ledger
from kilde.model import Evidence
from kilde.pipeline import Settings, View, read, view

WITH_F1 = ("claims", "participants", "figures", "voices", "links")
SHARES = ("stance", "factuality", "aspect", "mode", "time", "place", "lead", "status")
NOW = "2026-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Judged:
    """One text: the claims that are in the coding, those that are not, and all that is counted."""

    gold: GoldText
    matches: tuple[Match, ...]
    spurious: tuple[Evidence, ...]
    fields: Fields


def news(data: Path) -> Iterator[Measure]:
    """The measures of the test split, per language; `data` is not needed."""
    for language, figures in score("test").items():
        yield from (Measure(f"news-{name}", language, value) for name, value in figures.items())


def score(split: str) -> Mapping[str, Mapping[str, float]]:
    """Per language every figure of a split, "dev" or "test"."""
    return {language: _figures([judge(text) for text in coded]) for language, coded in texts(split).items()}


def judge(gold: GoldText) -> Judged:
    """Reads one text and sets its claims beside the coded ones."""
    seen, document = _read(gold.path)
    said = sorted(seen.evidence.values(), key=lambda one: (one.claim.trigger.start, one.resolution.claim))
    pairs = match(gold.claims, said)
    required = [pair for pair in pairs if pair.gold.must]
    known = {pair.said.resolution.claim for pair in pairs}
    spurious = tuple(one for one in said if one.resolution.claim not in known)
    counts = Tally(len(required), sum(c.must for c in gold.claims), len(required), len(required) + len(spurious))
    of_text = {"claims": counts, "links": pairs_alike(required, seen.event_of), **_lead(gold, seen, document)}
    return Judged(gold, pairs, spurious, total([of_text, *(pair.fields for pair in required)]))


def _read(path: Path) -> tuple[View, str]:
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "text.kilde", create=True) as ledger:
        read([str(path)], ledger, Settings(), lambda: NOW)
        return view(ledger), ledger.documents()[0].id


def _lead(gold: GoldText, seen: View, document: str) -> Fields:
    """Whether the text is about what the coding says: in a text without events, that there is none."""
    told = [account for account in seen.accounts(document)[:1] if account.can_lead]
    if gold.lead is None:
        return {"lead": Tally(int(not told), 1)}
    first = told[0].event if told else None
    right = first is not None and first.kind in gold.lead_kinds
    status = first is not None and first.status.value in gold.status
    return {"lead": Tally(int(right), 1), "status": Tally(int(status), 1)}


def _figures(judged: Sequence[Judged]) -> dict[str, float]:
    sums = total(one.fields for one in judged)
    found: dict[str, float] = {}
    for name in WITH_F1:
        tally = sums.get(name, Tally())
        parts = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
        found |= {f"{name}-{part}": round(value, 4) for part, value in parts.items()}
    return found | {name: round(sums.get(name, Tally()).recall, 4) for name in SHARES}


def _told(one: Judged) -> Iterator[str]:
    """What is missed, wrong and too much in one text, as lines."""
    yield f"== {one.gold.path.name}"
    found = {pair.gold.id for pair in one.matches}
    for gold in one.gold.claims:
        if gold.must and gold.id not in found:
            yield f"  missed    {gold.id} {'/'.join(sorted(gold.kinds))} {'|'.join(gold.trigger)}: {gold.gloss}"
    for pair in one.matches:
        if pair.gold.must and (wrong := [name for name, tally in pair.fields.items() if _wrong(tally)]):
            yield f"  wrong     {pair.gold.id} {', '.join(wrong)}: {pair.gold.gloss}"
    for said in one.spurious:
        sentence = " ".join(said.claim.sentence.quote.split())
        yield f"  spurious  {said.claim.kind} {said.claim.mode or '-'} {said.claim.trigger.quote!r}: {sentence}"
    yield from (f"  {name}" for name in ("lead", "status") if _wrong(one.fields.get(name, Tally())))


def _wrong(tally: Tally) -> bool:
    return tally.found < tally.wanted or tally.right < tally.said


def _table(split: str) -> Iterator[str]:
    figures = score(split)
    yield f"{split:24}" + "".join(f"{language:>8}" for language in figures)
    for name in next(iter(figures.values()), {}):
        yield f"{name:24}" + "".join(f"{figures[language][name]:8.3f}" for language in figures)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.news", description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--verbose", metavar="LANG", help="print misses and spurious claims of the dev split")
    options = parser.parse_args()
    if options.verbose:
        coded = texts("dev")
        if options.verbose not in coded:
            parser.error(f"no texts in {options.verbose}; there are {', '.join(coded)}")
        _write(line for text in coded[options.verbose] for line in _told(judge(text)))
    else:
        _write(_table(options.split))


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
