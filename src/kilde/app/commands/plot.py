"""`kilde plot`: a chart of events, written to a file."""

from pathlib import Path

from kilde.app import phrases
from kilde.app.commands.export import write_whole
from kilde.app.commands.opening import viewed
from kilde.app.filters import Wanted
from kilde.app.terminal import say
from kilde.model import UsageError
from kilde.model.showing import shown

SAFE = ("http://", "https://", "/")
"""How the address that marks link to may begin."""


def draw(
    ledger: str,
    chart: str,
    output: str,
    wanted: Wanted,
    dark: bool,
    link: str | None,
    as_of: str | None,
    known: str | None,
) -> None:
    """Draws the wanted events; the file appears whole or not at all."""
    from kilde.app.charts import FORMS, drawn

    path = Path(output)
    form = path.suffix[1:].lower()
    if form not in FORMS:
        ends = ", ".join(f".{one}" for one in FORMS)
        raise UsageError(f"{shown(output, 60)!r} says no form to draw in: a chart's file ends in {ends}")
    if link is not None and not link.startswith(SAFE):
        raise UsageError(f"{shown(link, 60)!r} is no address to link to: it begins with {', '.join(SAFE)}")
    seen = viewed(ledger, as_of, known)
    events = wanted.of(seen.events)
    address = None if link is None else (lambda id: f"{link}{id}")
    write_whole(path, [drawn(chart, form, seen, events, address, dark)])
    say(f"{output}: {chart} of {phrases.counted(len(events), 'event', 'events')}")
