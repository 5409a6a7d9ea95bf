"""The commands of `kilde` by which readings and accounts are followed over time: what they take, and their help."""

from typing import Annotated

import typer

from kilde.app.arguments import Added, AsJson, AsOf, Facts, Ledger, Places


def add_to(app: typer.Typer) -> None:
    """Puts the commands beside the others."""
    for command in (reread, history):
        app.command()(command)


def reread(
    ledger: Ledger,
    documents: Annotated[
        list[str] | None,
        typer.Option("--document", metavar="ID", help="This document alone: its id, or the start of it; repeatable."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and enter nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a document.")] = False,
    added: Added = None,
    facts: Facts = None,
    places: Places = None,
) -> None:
    """Read the stored texts again with the code, packs and models that are installed, and show what changes.

    Documents that these read last are passed over. Old claims stay in the ledger (see --as-of); the new ones are in
    force. What is broken off goes on where it was.

    \b
    Examples:
      kilde reread my.kilde --dry-run
      kilde reread my.kilde
      kilde reread my.kilde --document 55a8a541 --json
    """
    from kilde.app.commands.reread import reread_all
    from kilde.pipeline import Settings

    settings = Settings(added=added, knowledge=tuple(facts or ()), gazetteer=places)
    reread_all(ledger, documents or (), dry_run, as_json, settings)


def history(
    ledger: Ledger,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="The event's id, or the start of it.", show_default=False)
    ],
    recorded: Annotated[
        bool, typer.Option("--recorded", help="By the moments of recording, not by the days of publication.")
    ] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show how the account of one event changed, day by day of publication.

    The event is followed by its claims: at each step those that were known by then, with what they said together, what
    was new, and by which documents.

    \b
    Examples:
      kilde history my.kilde 3f2a
      kilde history my.kilde 3f2a --recorded --json
    """
    from kilde.app.commands.history import show_history

    show_history(ledger, event, recorded, as_of, as_json)
