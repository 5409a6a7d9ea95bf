"""The command of `kilde` by which charts are drawn: what it takes and what its help says."""

from enum import StrEnum
from typing import Annotated

import typer

from kilde.app.arguments import ActorName, AsOf, Kind, KnownBy, Ledger, PlaceName, Since, StatusName, Until


class Chart(StrEnum):
    """What can be drawn."""

    TIMELINE = "timeline"
    MAP = "map"


def add_to(app: typer.Typer) -> None:
    """Puts the command beside the others."""
    app.command()(plot)


def plot(
    ledger: Ledger,
    chart: Annotated[Chart, typer.Argument(metavar="CHART", help="timeline or map.", show_default=False)],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="FILE", help="Ends in .svg, .png, .html or .json.", show_default=False),
    ],
    kind: Kind = None,
    place: PlaceName = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    status: StatusName = None,
    dark: Annotated[bool, typer.Option("--dark", help="Light words on a dark ground.")] = False,
    link: Annotated[
        str | None, typer.Option("--link", metavar="URL", help="Marks link to URL followed by the event's id.")
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
) -> None:
    """Draw the events of a ledger on a timeline or a map, as vague as what is known of them.

    The end of FILE says what is written: a picture (SVG, PNG), a page that runs without a network (HTML), or the
    chart's Vega-Lite specification (JSON). The filters are those of 'kilde events'.

    \b
    Examples:
      kilde plot my.kilde timeline -o timeline.svg
      kilde plot my.kilde map --kind assault --since 2020-01 -o map.png --dark
      kilde plot my.kilde timeline --actor police -o timeline.html
    """
    from kilde.app.commands.plot import draw
    from kilde.app.filters import wanted

    draw(ledger, chart.value, output, wanted(kind, place, actor, since, until, status), dark, link, as_of, known_by)
