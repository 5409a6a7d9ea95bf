"""`kilde history`: how the account of an event changed, step by step."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kilde.app import cards, phrases
from kilde.app.commands.show import find
from kilde.app.exports import line
from kilde.app.exports.history import step_row
from kilde.app.terminal import indented, out, safe, say, written
from kilde.ledger import Ledger
from kilde.model import Document, Event, Evidence, Place, Range
from kilde.pipeline import Change, Held, Step, history, published_on, view

SINGLE = frozenset({"status", "mode", "time", "place", "documents", "texts", "families"})
"""What an event has one of; of others it has several, and gets one more."""


def show_history(ledger: str, wanted: str, recorded: bool, as_of: str | None, as_json: bool) -> None:
    """Prints every step of the event whose id is, or begins with, `wanted`."""
    with Ledger.open(ledger) as opened:
        seen = view(opened, as_of)
        event = find(seen, wanted)
        told = seen.of(event)
        steps = history(opened, seen, event, as_of, recorded)
    if as_json:
        written(line(step_row(step, recorded)) for step in steps)
    else:
        console = out()
        console.print(Text().append(phrases.what(event), style="bold").append(f" · {event.id}"))
        for step in steps:
            _step(console, step)
    if not recorded:
        _left_out(told)


def _left_out(told: Sequence[Evidence]) -> None:
    """Documents of unknown publication stand on no day."""
    silent = {one.document.id for one in told if published_on(one.document) is None}
    if silent:
        say(f"kilde: {phrases.counted(len(silent), 'document', 'documents')} of unknown publication left out")


def _step(console: Console, step: Step) -> None:
    console.print(Text(f"\n{step.when}", style="bold"))
    for document in step.documents:
        mark = "read again: " if document.id in step.again else "+ "
        console.print(indented(Text(mark, style="dim").append_text(cards.document(document)), 2))
    if not step.held:
        console.print(indented(Text("nothing is told of it any more", style="yellow"), 2))
    names = {document.id: document for document in step.documents}
    for number, held in enumerate(one for one in step.held if one.changes):
        if len(step.held) > 1:
            console.print(indented(Text(f"account {number + 1}: {_what(held.event)}", style="dim"), 2))
        _held(console, held, names)


def _what(event: Event) -> str:
    return f"{phrases.what(event)} · {event.id[:8]}"


def _held(console: Console, held: Held, names: dict[str, Document]) -> None:
    if len(held.before) > 1:
        joined = f"{len(held.before)} events of before are held to be one"
        console.print(indented(Text(joined, style="yellow"), 2))
    rows = Table.grid(padding=(0, 2, 0, 0))
    for change in held.changes:
        rows.add_row(safe(change.of), _change(change, names))
    console.print(Padding(rows, (0, 0, 0, 2)))


def _change(change: Change, names: dict[str, Document]) -> Text:
    """What was and what is, and by which documents, where there are several."""
    old, new = _value(change.of, change.old), _value(change.of, change.new)
    old, new = f"({old})" if change.was_inferred else old, f"({new})" if change.inferred else new
    if change.old is None:
        words = safe(f"{'' if change.of in SINGLE or isinstance(change.new, Range) else '+ '}{new}")
    else:
        words = safe(f"no longer {old}" if change.new is None else f"{old} → {new}")
    by = [names[id].source for id in change.documents if id in names]
    if 0 < len(by) < len(names):
        words.append_text(safe(f"  by {', '.join(dict.fromkeys(by))}", "dim"))
    return words


def _value(of: str, value: str | int | Range | Place | None) -> str:
    if isinstance(value, Range):
        return phrases.amount(value)
    if isinstance(value, Place):
        return phrases.where(value)
    if value is None:
        return phrases.UNKNOWN
    return phrases.when(str(value)) if of == "time" else str(value)
