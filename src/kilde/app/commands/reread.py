"""`kilde reread`: stored texts read again with today's code, and what changed by it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import typer
from rich.console import Console
from rich.text import Text

from kilde.app import phrases
from kilde.app.edge import Code
from kilde.app.exports import line
from kilde.app.exports.rereads import reread_row
from kilde.app.terminal import err, indented, out, safe, say, written
from kilde.ledger import Ledger
from kilde.model import Evidence
from kilde.pipeline import Reread, Rereads, Settings, reread

Progress = Callable[[Reread, int], None]


def reread_all(ledger: str, wanted: Sequence[str], dry_run: bool, as_json: bool, settings: Settings) -> None:
    """Reads again and shows what changed; ends with code 4 where there was something and none of it could be read."""
    settings.check()
    with Ledger.open(ledger) as opened:
        try:
            with _progress() as progress:
                found = reread(opened, settings, _now, wanted, not dry_run, progress)
        except KeyboardInterrupt:
            say("\nkilde: stopped; what was reread so far is in the ledger, and the same command goes on from there")
            raise
    if as_json:
        written(line(reread_row(one)) for one in found.documents)
    else:
        _tell(found)
    if found.documents and all(one.issue for one in found.documents):
        raise typer.Exit(Code.NOTHING_READ)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    changed_so_far = TextColumn("{task.fields[changed]} changed")
    columns = (TextColumn("Reading again"), BarColumn(), MofNCompleteColumn(), changed_so_far)
    with Bar(*columns, TimeRemainingColumn(), console=err(), transient=True) as bar:
        task = bar.add_task("reread", total=None, changed=0)
        changed = 0

        def progress(done: Reread, total: int) -> None:
            nonlocal changed
            changed += done.changes.any
            bar.update(task, advance=1, total=total, changed=changed)

        yield progress


def _tell(found: Rereads) -> None:
    console = out()
    for one in found.documents:
        if one.changes.any or one.issue or one.language != one.document.language:
            _document(console, one)
    read = [one for one in found.documents if not one.issue]
    same, changed = sum(x.changes.same for x in read), sum(len(x.changes.changed) for x in read)
    gone, new = sum(len(x.changes.gone) for x in read), sum(len(x.changes.new) for x in read)
    console.print(f"documents  {len(read)} read again{_beside(found)}")
    console.print(f"claims     {same + changed + gone} before, {same + changed + new} now")
    console.print(f"           {same} the same · {changed} changed · {gone} gone · {new} new")
    alike, lost, heard = (sum(x.statements[i] for x in read) for i in range(3))
    console.print(f"statements {alike} the same · {lost} gone · {heard} new")
    console.print(f"issues     {len(found.documents) - len(read)}")


def _beside(found: Rereads) -> str:
    facts = []
    if found.known:
        facts.append(f"{found.known} more had been read with what is installed")
    if found.taken_down:
        facts.append(f"{found.taken_down} taken down")
    return f" ({'; '.join(facts)})" if facts else ""


def _document(console: Console, one: Reread) -> None:
    document, changes = one.document, one.changes
    language = document.language or "language unknown"
    if one.language != document.language:
        language = f"{one.language or 'language unknown'} → {language}"
    facts = f" ({', '.join((document.published or 'date unknown', language, document.id[:8]))})"
    console.print(safe(document.source, "bold").append_text(safe(facts)))
    if one.issue:
        console.print(indented(safe(f"left as it was: {one.issue.reason}", "yellow"), 2))
        return
    for pair in changes.changed:
        said = "; ".join(_change(name, _value(name, pair.old), _value(name, pair.new)) for name in pair.fields)
        console.print(indented(_claim("changed", pair.new).append_text(safe(f": {said}")), 2))
    for word, claims in (("gone", changes.gone), ("new", changes.new)):
        for claim in claims:
            console.print(indented(_claim(word, claim), 2))


def _claim(word: str, one: Evidence) -> Text:
    what = f"{one.claim.kind} {one.claim.mode}" if one.claim.mode else one.claim.kind
    return Text(f"{word:<8}", style="dim").append_text(safe(f"{what} “{one.claim.trigger.quote}”"))


def _change(name: str, old: str, new: str) -> str:
    return f"{name} {old} → {new}" if old != new else f"{name} {new}, on other words"


def _value(name: str, one: Evidence) -> str:
    return VALUES[name](one) if name in VALUES else str(getattr(one.claim, name) or "none")


VALUES: dict[str, Callable[[Evidence], str]] = {
    "trigger": lambda e: f"“{e.claim.trigger.quote}”",
    "sentence": lambda e: f"characters {e.claim.sentence.start}–{e.claim.sentence.end}",
    "participants": lambda e: _listed(_participant(e, i) for i in range(len(e.claim.participants))),
    "time": lambda e: phrases.dated(e.resolution),
    "place": lambda e: phrases.set_in(e.resolution),
    "figures": lambda e: _listed(f"{phrases.said(f)} {f.of}" for f in e.claim.figures),
    "voices": lambda e: "; ".join(phrases.chain(chain) for chain in e.claim.voices) or "the outlet itself",
    "takes_up": lambda e: f"“{e.claim.takes_up.quote}”" if e.claim.takes_up else "none",
    "aside": lambda e: "yes" if e.claim.aside else "no",
    "background": lambda e: "yes" if e.claim.background else "no",
}
"""How the fields that are no plain words are shown."""


def _listed(values: Iterator[str]) -> str:
    return ", ".join(values) or "none"


def _participant(one: Evidence, index: int) -> str:
    participant, entity = one.claim.participants[index], one.resolution.entities[index]
    return f"{participant.role} “{participant.span.quote}”{f' ({entity.name})' if entity else ''}"
