"""The commands of `kilde` by which a ledger is handed on: what they take and what their help says."""

from enum import StrEnum
from typing import Annotated

import typer

from kilde.app.arguments import ActorName, AsOf, Kind, KnownBy, Ledger, PlaceName, Since, StatusName, Until


class Form(StrEnum):
    """What `kilde export` can write."""

    CLAIMS = "claims"
    DOCUMENTS = "documents"
    EVENTS = "events"
    RELATIONS = "relations"
    CSV = "csv"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    JSONLD = "jsonld"
    FTM = "ftm"
    ACLED = "acled"
    UCDP = "ucdp"
    PLOVER = "plover"


class Table(StrEnum):
    """The tables of CSV and Parquet."""

    EVENTS = "events"
    CLAIMS = "claims"
    PARTICIPANTS = "participants"
    FIGURES = "figures"
    VOICES = "voices"
    LAPSES = "lapses"
    DOCUMENTS = "documents"


def add_to(app: typer.Typer) -> None:
    """Puts the commands beside the others."""
    app.command()(export)
    app.command()(report)


def export(
    ledger: Ledger,
    form: Annotated[
        Form, typer.Option("--format", metavar="FORM", help=f"One of {', '.join(Form)}.", show_default=False)
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="A file, which appears whole or not at all; of csv and parquet"
            " without --table a folder, for all tables.",
        ),
    ] = None,
    table: Annotated[
        Table | None,
        typer.Option("--table", metavar="TABLE", help=f"Of csv and parquet: one of {', '.join(Table)}."),
    ] = None,
    kind: Kind = None,
    place: PlaceName = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    status: StatusName = None,
    rules: Annotated[
        bool, typer.Option("--rules", help="Of acled and ucdp: columns more, for the event and the rules of the row.")
    ] = False,
    inter_numbers: Annotated[
        bool, typer.Option("--inter-numbers", help="Of acled: types of actors as numbers, as before September 2024.")
    ] = False,
    as_of: AsOf = None,
    known_by: KnownBy = None,
) -> None:
    """Write what a ledger holds in the formats of others (docs/formats.md says what stands in them).

    Filters choose events, as in 'kilde events'; claims, documents and tables are then those of these events.

    \b
    Examples:
      kilde export my.kilde --format claims > claims.jsonl
      kilde export my.kilde --format events -o events.jsonl
      kilde export my.kilde --format csv -o tables
      kilde export my.kilde --format csv --table figures --kind assault --since 2020-01 > figures.csv
      kilde export my.kilde --format parquet --table claims -o claims.parquet
      kilde export my.kilde --format geojson --place IRQ -o map.geojson
      kilde export my.kilde --format acled --rules -o acled.csv
    """
    from kilde.app.commands.export import write
    from kilde.app.filters import wanted

    asked = wanted(kind, place, actor, since, until, status)
    write(ledger, form.value, output, as_of, known_by, table.value if table else None, asked, rules, inter_numbers)


def report(
    ledger: Ledger,
    event: Annotated[
        str | None, typer.Argument(metavar="[EVENT]", help="The event's id, or the start of it.", show_default=False)
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="A file, which appears whole or not at all.")
    ] = None,
    kind: Kind = None,
    place: PlaceName = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    status: StatusName = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
) -> None:
    """Write a page to print: what is known of an event or of several, who says so, and the words behind it.

    One file of HTML, without script, and with nothing that is fetched. Every value has footnotes: the quoted words,
    the document, its outlet and date, and where in its text they stand.

    \b
    Examples:
      kilde report my.kilde 3f2a -o report.html
      kilde report my.kilde --kind assault --place IRQ --since 2020-01 -o report.html
    """
    from kilde.app.commands.report import write_report
    from kilde.app.filters import wanted

    filters = {"kind": kind, "place": place, "actor": actor, "since": since, "until": until, "status": status}
    filters |= {"as of": as_of, "known by": known_by}
    write_report(ledger, event, output, as_of, known_by, wanted(kind, place, actor, since, until, status), filters)
