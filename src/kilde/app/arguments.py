"""Arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Ledger = Annotated[str, typer.Argument(metavar="LEDGER", help="The ledger: the path of its file.", show_default=False)]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The ledger as known on that day (2026-01-31) or at that moment."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")]
Added = Annotated[
    Path | None, typer.Option("--packs", metavar="FOLDER", help="A folder of language packs beside the installed ones.")
]
KnownBy = Annotated[
    str | None,
    typer.Option("--known-by", metavar="DATE", help="Only what documents published on or before that day say."),
]
Facts = Annotated[
    list[Path] | None,
    typer.Option("--knowledge", metavar="FILE", help="Who else is known: facts made by 'kilde knowledge'; repeatable."),
]
Places = Annotated[
    Path | None, typer.Option("--gazetteer", metavar="FILE", help="Another gazetteer, made by 'kilde gazetteer'.")
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="A kind, or kind/mode: assault/aerial.")
]
PlaceName = Annotated[
    str | None, typer.Option("--place", metavar="NAME", help="Part of its place's name, or a country (IRQ).")
]
ActorName = Annotated[str | None, typer.Option("--actor", metavar="NAME", help="Part of an actor's name.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Not before (2020, 2020-01, 2020-01-03).")
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Not after.")]
StatusName = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", help="asserted, attributed, alleged, confirmed, claimed, denied or disputed."
    ),
]
