"""`kilde report`: what is known of one event, or of those that are wanted, as a page to print."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kilde.app.commands.export import asked, write_whole
from kilde.app.commands.show import find
from kilde.app.exports.report import report
from kilde.app.filters import Wanted
from kilde.app.terminal import written
from kilde.model import UsageError


def write_report(
    ledger: str,
    event: str | None,
    output: str | None,
    as_of: str | None,
    known: str | None,
    wanted: Wanted,
    filters: Mapping[str, str | None],
) -> None:
    """Writes the page. `filters` are the options as they were given, which the page names."""
    if event is not None and wanted != Wanted():
        raise UsageError("give an event or filters, not both")
    found = asked(ledger, wanted, as_of, known)
    if event is not None:
        found = replace(found, events=(find(found.seen, event),), narrowed=True)
    named = [f"{name} {value}" for name, value in filters.items() if value]
    page = report(found, named)
    if output is None:
        written(page)
    else:
        write_whole(Path(output), page)
