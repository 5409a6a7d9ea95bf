"""`kilde judge`: what a person rules becomes an entry, and what that changes is shown."""

from collections.abc import Sequence
from datetime import UTC, datetime

from rich.console import Console

from kilde.app import phrases
from kilde.app.phrases import shortest
from kilde.app.ruling import NAME, enter, local_name
from kilde.app.terminal import out, safe
from kilde.ledger import Ledger
from kilde.model import Judgement, Ruling, UsageError
from kilde.pipeline import View, view

MOST = 8
"""Events before and after that are shown."""


def rule(ledger: str, ruling: Ruling | None, about: Sequence[str], by: str | None, reason: str | None) -> None:
    """Enters the ruling, or several corrections of one claim, and prints which events are others now."""
    if ruling is None:
        raise UsageError(f"what is ruled? give {', '.join(Ruling)}, or --list")
    if reason is None or not reason.strip():
        raise UsageError("every ruling has a reason; give it with --reason")
    name = _name(by)
    with Ledger.open(ledger) as opened:
        before = view(opened)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        made = enter(opened, before, Judgement(ruling, (), name, reason.strip()), about, now)
        after = view(opened)
    _tell(out(), made, before, after)


def _name(by: str | None) -> str:
    """Who rules: who is named, whom the environment names, or who uses this computer."""
    name = by.strip() if by is not None else local_name()
    if not name:
        raise UsageError(f"who rules? give --by NAME, or set {NAME}")
    return name


def _tell(console: Console, made: Sequence[Judgement], before: View, after: View) -> None:
    for one in made:
        value = f" {one.correction.field}={one.correction.value}" if one.correction else ""
        console.print(safe(f"judgement {one.id[:8]}: {one.ruling}{value}, by {one.by}: {one.reason}"), soft_wrap=True)
    gone, new = set(before.events) - set(after.events), set(after.events) - set(before.events)
    for word, seen, changed in (("was", before, gone), ("now", after, new)):
        length = shortest(event.id for event in seen.events)
        told = [event for event in seen.events if event in changed]
        for event in told[:MOST]:
            console.print(safe(f"  {word}  {event.id[:length]}  {phrases.gist(event)}"), soft_wrap=True)
        if len(told) > MOST:
            console.print(f"  {word}  and {len(told) - MOST} more")
    if not gone and not new:
        console.print("  no event is another for it")
