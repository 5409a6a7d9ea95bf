"""`kilde merge`: what others have is brought into a ledger, and where they rule against each other is told."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from rich.console import Console

from kilde.app import phrases
from kilde.app.commands.judgements import what
from kilde.app.exports import judgement_row, line
from kilde.app.exports.parts import Row
from kilde.app.terminal import out, safe, written
from kilde.ledger import Ledger, Merged, Taken
from kilde.model import Judgement
from kilde.pipeline import Conflict, Judged, conflicts, view

Say = Callable[[str], None]

MOST = 20
"""Documents and judgements of one sort that are listed."""

ORDER = ("document", "claim", "statement", "relation", "judgement")
"""Kinds of entries that are told by name; the others are summed."""


def merge_into(ledger: str, others: Sequence[str], rulings: bool, as_json: bool) -> None:
    """Merges each of the other ledgers, in the order given, and tells what came of it."""
    with Ledger.open(ledger) as opened:
        for place in others:
            with Ledger.open(place) as other:
                taken = opened.merge(other, datetime.now(UTC).isoformat(timespec="seconds"), rulings)
            met = conflicts(view(opened).judged, taken.met.unaware) if taken.met.theirs else ()
            if as_json:
                written([line(_row(place, taken, met))])
            else:
                _tell(out(), place, taken, met)


def list_merges(ledger: str, as_json: bool) -> None:
    """What was merged into a ledger, the earliest first."""
    with Ledger.open(ledger) as opened:
        merges = opened.merges()
    if as_json:
        written(line(_merge_row(one)) for one in merges)
        return
    console = out()
    for one in merges:
        entries = phrases.counted(one.merge.count, "entry", "entries")
        alone = ", rulings alone" if one.merge.rulings else ""
        text = f"{one.recorded}  {entries}{alone}, of a ledger whose last was {one.merge.number}: {one.merge.hash}"
        console.print(safe(text), soft_wrap=True)


def _tell(console: Console, place: str, taken: Taken, met: Sequence[Conflict]) -> None:
    def say(text: str) -> None:
        console.print(safe(text), soft_wrap=True)

    say(f"{place}: {_counted(taken)}")
    say(f"  its last entry was {taken.number}: {taken.hash}")
    _tell_listed(say, "taken down here too", taken.down)
    _tell_listed(say, "still hold the same text or bytes", taken.held)
    for one in taken.apart[:MOST]:
        say(f"  document {one.document[:8]}: {one.reason}")
    _tell_more(say, "documents", len(taken.apart))
    for judgement in taken.left[:MOST]:
        say(f"  stayed there: {_ruled(judgement)}")
    _tell_more(say, "judgements", len(taken.left))
    for conflict in met:
        say(f"  against each other ({conflict.of}):")
        for one_ in (conflict.one, conflict.other):
            say(f"    {_stands(one_)}")
    if met:
        say(f"  {phrases.counted(len(met), 'conflict', 'conflicts')}; 'kilde judge LEDGER undo ID' withdraws a ruling")


def _counted(taken: Taken) -> str:
    if not taken.entered:
        return "nothing new"
    named = [phrases.counted(taken.entered[kind], kind, f"{kind}s") for kind in ORDER if kind in taken.entered]
    rest = sum(count for kind, count in taken.entered.items() if kind not in ORDER)
    return ", ".join([*named, *([phrases.counted(rest, "other entry", "other entries")] if rest else [])])


def _tell_listed(say: Say, words: str, documents: Sequence[str]) -> None:
    if documents:
        more = f" and {len(documents) - MOST} more" if len(documents) > MOST else ""
        say(f"  {words}: {', '.join(id[:8] for id in documents[:MOST])}{more}")


def _tell_more(say: Say, words: str, count: int) -> None:
    if count > MOST:
        say(f"  and {count - MOST} more {words}")


def _ruled(judgement: Judgement) -> str:
    return f"{judgement.id[:8]} {judgement.ruling}, by {judgement.by}: {judgement.reason}"


def _stands(one: Judged) -> str:
    judgement = one.judgement
    state = f"{one.state}: {one.because}" if one.because else str(one.state)
    when = one.ruled.recorded[:10]
    return f"{judgement.id[:8]} {what(one)}, by {judgement.by}, {when}: {judgement.reason} ({state})"


def _row(place: str, taken: Taken, met: Sequence[Conflict]) -> Row:
    return {
        "ledger": place,
        "head": _head(taken.number, taken.hash),
        "entered": dict(taken.entered),
        "known": taken.known,
        "taken_down": list(taken.down),
        "held_elsewhere": list(taken.held),
        "unlike": [{"document": one.document, "why": one.reason, "left": one.left} for one in taken.apart],
        "left": [{"id": one.id, "ruling": str(one.ruling), "by": one.by, "reason": one.reason} for one in taken.left],
        "conflicts": [
            {"of": one.of, "direct": one.direct, "judgements": [judgement_row(one.one), judgement_row(one.other)]}
            for one in met
        ],
    }


def _merge_row(one: Merged) -> Row:
    head = _head(one.merge.number, one.merge.hash)
    return {"recorded": one.recorded, "head": head, "rulings": one.merge.rulings, "entries": one.merge.count}


def _head(number: int, hash: str) -> Row:
    return {"number": number, "hash": hash}
