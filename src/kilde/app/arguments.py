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
