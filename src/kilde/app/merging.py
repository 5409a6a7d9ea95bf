"""The command of `kilde` by which ledgers are brought together: what it takes and what its help says."""

from typing import Annotated

import typer

from kilde.app.arguments import Ledger


def add_to(app: typer.Typer) -> None:
    """Puts the command beside the others."""
    app.command()(merge)


def merge(
    ledger: Ledger,
    others: Annotated[
        list[str] | None,
        typer.Argument(metavar="OTHER...", help="Ledgers to take from; they are only read.", show_default=False),
    ] = None,
    rulings: Annotated[
        bool, typer.Option("--rulings", help="Take judgements alone, on documents that LEDGER has.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each ledger that is merged.")] = False,
) -> None:
    """Bring what other ledgers have into one: documents, claims, judgements, texts and takedowns.

    LEDGER grows, the others are only read; each must be whole (see 'kilde verify'). Rulings of one that go against
    rulings of another are listed; all stand, and the later wins, until somebody undoes one. Merging once more enters
    nothing. Without OTHER lists what was merged into LEDGER before.

    \b
    Examples:
      kilde merge ours.kilde karis.kilde
      kilde merge ours.kilde karis.kilde pers.kilde --json
      kilde merge ours.kilde karis.kilde --rulings
      kilde merge ours.kilde
    """
    from kilde.app.commands.merge import list_merges, merge_into

    if others:
        merge_into(ledger, others, rulings, as_json)
    else:
        list_merges(ledger, as_json)
