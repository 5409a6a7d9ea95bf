"""Codebooks' views as lines: rows of all wanted events, and on standard error what was left out and why."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from kilde.app.exports.asked import Asked
from kilde.app.exports.cells import csv_line, header
from kilde.app.exports.codebooks import rules
from kilde.app.exports.codebooks.acled import ACLED, acled_rows
from kilde.app.exports.codebooks.acled_inter import numbered
from kilde.app.exports.codebooks.plover import plover_rows
from kilde.app.exports.codebooks.rules import Out, Part
from kilde.app.exports.codebooks.ucdp import UCDP, ucdp_rows
from kilde.app.exports.parts import Row
from kilde.model import Event

ADDED = ("kilde_event", "kilde_rules")
"""Columns that --rules puts behind the codebook's own."""

ACTIVE = 25
"""Deaths in a year from which a dyad is active in it."""

Coded = tuple[Event, Part]


def acled(asked: Asked) -> Iterator[bytes]:
    """Rows of ACLED as CSV."""
    out: Counter[str] = Counter()
    rows = _coded(asked, asked.events, acled_rows, out)
    yield from _csv(ACLED, ((one, numbered(part)) for one, part in rows) if asked.numbers else rows, asked.rules)
    _tell(asked, out)


def ucdp(asked: Asked) -> Iterator[bytes]:
    """Rows of UCDP GED as CSV. Whether a year is active is told from all events of the ledger, wanted or not."""
    out: Counter[str] = Counter()
    every = list(_coded(asked, asked.seen.events, ucdp_rows, Counter()))
    deaths: Counter[object] = Counter()
    for _, part in every:
        deaths[_dyad_year(part)] += int(part.values["best"] or 0)
    active = {event.id: int(deaths[_dyad_year(part)] >= ACTIVE) for event, part in every}
    wanted = _coded(asked, asked.events, ucdp_rows, out)
    rows = ((one, Part({**part.values, "active_year": active[one.id]}, part.rules)) for one, part in wanted)
    yield from _csv(UCDP, rows, asked.rules)
    _tell(asked, out)


def plover(asked: Asked) -> Iterator[Row]:
    """Records of PLOVER."""
    out: Counter[str] = Counter()
    for event in asked.events:
        found = plover_rows(asked, event)
        if isinstance(found, Out):
            out[found.reason] += 1
        else:
            yield from found
    _tell(asked, out)


def _dyad_year(part: Part) -> object:
    return part.values["dyad_name"], part.values["year"]


def _coded(
    asked: Asked, events: Iterable[Event], rows: Callable[[Asked, Event], Iterator[Part] | Out], out: Counter[str]
) -> Iterator[Coded]:
    """The rows of each event; why the others have none is counted in `out`."""
    for event in events:
        found = rows(asked, event)
        if isinstance(found, Out):
            out[found.reason] += 1
        else:
            yield from ((event, part) for part in found)


def _csv(columns: Sequence[str], rows: Iterable[Coded], with_rules: bool) -> Iterator[bytes]:
    yield header([*columns, *(ADDED if with_rules else ())])
    for event, part in rows:
        own = [part.values.get(column) for column in columns]
        yield csv_line([*own, event.id, rules.codes(part.rules)] if with_rules else own)


def _tell(asked: Asked, out: Counter[str]) -> None:
    """What is outside the codebook's scope, the most first."""
    if out:
        asked.say(f"left out {out.total()} of {len(asked.events)} events, which the codebook does not code:")
    for reason, number in sorted(out.items(), key=lambda pair: (-pair[1], pair[0])):
        asked.say(f"  {number}  {reason}")
