"""`kilde read`: paths into a ledger, with a progress bar on a terminal, and a summary."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import typer

from kilde.app import phrases
from kilde.app.edge import Code
from kilde.app.terminal import err, out, say
from kilde.ledger import Ledger
from kilde.pipeline import Progress, Settings, Summary, check, count, read


def read_into(ledger: str, paths: Sequence[str], settings: Settings) -> None:
    """Reads and says what came of it; ends with code 4 where there was something and nothing of it could be read."""
    check(paths)
    settings.check()
    with Ledger.open(ledger, create=True) as opened:
        try:
            with _progress(paths) as progress:
                summary = read(paths, opened, settings, _now, progress)
        except KeyboardInterrupt:
            say("\nkilde: stopped; what was read so far is in the ledger, and the same command goes on from there")
            raise
    _tell(ledger, summary)
    if summary.issues and not summary.documents and not summary.skipped:
        raise typer.Exit(Code.NOTHING_READ)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def _progress(paths: Sequence[str]) -> Iterator[Progress | None]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[claims]} claims"))
    with Bar(*columns, TimeRemainingColumn(), console=err(), transient=True) as bar:
        task = bar.add_task("read", total=count(paths), claims=0)
        claims = 0

        def progress(done: Summary) -> None:
            nonlocal claims
            claims += done.claims
            bar.update(task, advance=1, claims=claims)

        yield progress


def _tell(ledger: str, summary: Summary) -> None:
    console = out()
    known = f" ({summary.skipped} more were in the ledger already)" if summary.skipped else ""
    console.print(f"documents  {summary.documents}{known}")
    console.print(f"claims     {summary.claims}")
    console.print(f"issues     {summary.issues}")
    if summary.issues:
        issues = phrases.counted(summary.issues, "issue", "issues")
        say(f"kilde: {issues}; 'kilde issues {ledger}' lists what the ledger has")
