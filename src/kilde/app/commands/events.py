"""`kilde events`: a table of what happened."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from kilde.app import phrases
from kilde.app.commands.opening import viewed
from kilde.app.excerpts import excerpt, telling
from kilde.app.filters import Wanted
from kilde.app.terminal import out, safe, say, table, written
from kilde.ledger.sharing import no_collecting
from kilde.model import Event, Status
from kilde.pipeline import View

QUOTE = 88
"""Characters of the quote that says what happened: two lines of its column."""

FIGURES = 3
"""Figures of one event that the table shows."""

WIDTHS = (12, 44, 16, 14, 11)
"""Columns of the table's columns at most, 100 with what stands between them."""

STYLES = {
    Status.CONFIRMED: "green",
    Status.DENIED: "red",
    Status.DISPUTED: "yellow",
    Status.ALLEGED: "yellow",
    Status.CLAIMED: "cyan",
}


def list_events(ledger: str, wanted: Wanted, as_of: str | None, as_json: bool, known: str | None = None) -> None:
    """Prints the wanted events, the earliest first."""
    with no_collecting():
        seen = viewed(ledger, as_of, known)
        found = wanted.of(seen.events)
        if as_json:
            _print_json(seen, found)
            return
        if found:
            out().print(_table(seen, found))
    events = phrases.counted(len(seen.events), "event", "events")
    say(f"{len(found)} of {events}; 'kilde show {ledger} ID' tells all of one")


def _print_json(seen: View, found: Sequence[Event]) -> None:
    from kilde.app.exports import event_row, line  # a fourteenth of the time of the table, which has no need of it

    written(line(event_row(seen, event)) for event in found)


def _table(seen: View, found: Sequence[Event]) -> Table:
    rows = table("When", "What", "Where", "Figures", "Status")
    for column, most in zip(rows.columns, WIDTHS, strict=True):
        column.max_width = most
    length = phrases.shortest(event.id for event in seen.events)
    for event in found:
        rows.add_row(*_cells(seen, event, event.id[:length]))
    return rows


def _cells(seen: View, event: Event, id: str) -> list[Text]:
    what = Text().append(phrases.what(event), style="bold")
    what.append("\n").append_text(excerpt(telling(seen.of(event)), QUOTE))
    return [
        _below(safe(phrases.when_of(event), "" if event.edtf else "dim"), id),
        what,
        safe(phrases.where_of(event), "" if event.place else "dim"),
        Text("\n").join(safe(one) for one in phrases.figures(event.figures)[:FIGURES]),
        _below(safe(event.status, STYLES.get(event.status, "")), _sources(event)),
    ]


def _below(first: Text, second: str) -> Text:
    return first.append("\n").append(second, style="dim")


def _sources(event: Event) -> str:
    """How many documents tell of it, and how many origins they come down to."""
    documents = phrases.counted(len(event.documents), "document", "documents")
    return f"{documents}\n{phrases.counted(len(event.origins), 'origin', 'origins')}"
