"""The command of `kilde` that shows a ledger in a browser: what it takes and what its help says."""

from typing import Annotated

import typer

from kilde.app.arguments import Added, Facts, Ledger, Places

PORT = 8421


def add_to(app: typer.Typer) -> None:
    """Puts the command beside the others."""
    app.command()(serve)


def serve(
    ledger: Ledger,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="0 is any that is free.")] = PORT,
    host: Annotated[
        str, typer.Option("--host", metavar="NAME", help="127.0.0.1, ::1 or localhost: this computer alone.")
    ] = "127.0.0.1",
    auth: Annotated[
        str | None,
        typer.Option("--auth", metavar="FILE", help="Accounts (see 'kilde accounts'): others may sign in."),
    ] = None,
    called: Annotated[
        list[str] | None,
        typer.Option("--called", metavar="NAME", help="With --auth: a name by which others reach this server."),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the pages in the browser of this computer.")] = False,
    added: Added = None,
    facts: Facts = None,
    places: Places = None,
) -> None:
    """Show a ledger in a browser: search it, read what is known of each event, rule on it, add articles.

    The pages need no network, and are shown to this computer alone, or with --auth to those who sign in: put a server
    with HTTPS before it. Ctrl-C ends the server. --packs, --knowledge and
    --gazetteer are what added articles are read with.

    \b
    Examples:
      kilde serve my.kilde
      kilde serve my.kilde --port 9000 --open
      kilde serve my.kilde --auth team.accounts --host 0.0.0.0 --called kilde.example.org
    """
    from kilde.app.commands.serve import Door, serve_ledger
    from kilde.pipeline import Settings

    settings = Settings(added=added, knowledge=tuple(facts or ()), gazetteer=places)
    serve_ledger(ledger, Door(host, port, tuple(called or ()), auth), open_, settings)
