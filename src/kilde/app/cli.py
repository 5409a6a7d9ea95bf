"""The commands of `kilde`: what they take and what their help says. What they do stands in kilde.app.commands.

Imports stand inside the commands: `kilde --help` must answer at once, and `kilde read` alone needs trained pipelines.
"""

from typing import Annotated

import typer

import kilde
from kilde.app import exporting, judging, merging, plotting, serving, tracing
from kilde.app.arguments import (
    ActorName,
    Added,
    AsJson,
    AsOf,
    Facts,
    Kind,
    KnownBy,
    Ledger,
    PlaceName,
    Places,
    Since,
    StatusName,
    Until,
)
from kilde.app.edge import run
from kilde.app.keeping import accounts
from kilde.app.knowing import gazetteer, knowledge

app = typer.Typer(
    name="kilde",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def main() -> None:
    """The entry point of `kilde`."""
    run(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kilde {kilde.__version__}")
        raise typer.Exit


@app.callback()
def kilde_(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Read news in many languages and keep a ledger of who says what happened.

    \b
    kilde read articles -l my.kilde      read a folder of articles into a ledger
    kilde events my.kilde                what happened, when, where, by whose account
    kilde show my.kilde 3f2a             all that stands behind one event

    \b
    Exit codes: 0 fine · 1 verify or --check found faults · 2 wrong use · 3 a file, folder or ledger that cannot be
    read or written · 4 nothing of what was to be read could be read · 130 stopped by Ctrl-C.
    """


@app.command()
def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files and folders of text, HTML and JSON lines; - is standard input.",
            show_default=False,
        ),
    ],
    ledger: Annotated[
        str, typer.Option("-l", "--ledger", metavar="LEDGER", help="Its file; made if absent.", show_default=False)
    ],
    source: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet, where an item does not say.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="The address, where an item does not say.")] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When it was published (2020-01-03, 2020-01), where an item does not say."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language of texts too short to tell; see 'kilde languages'.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="The title, where an item does not say.")] = None,
    added: Added = None,
    facts: Facts = None,
    places: Places = None,
) -> None:
    """Read articles into a ledger.

    Documents that the ledger has already are passed over; a reading that was broken off goes on where it was.
    What cannot be read is an issue (see 'kilde issues'), and the rest is read all the same.

    \b
    Examples:
      kilde read articles -l my.kilde
      kilde read story.html -l my.kilde --source "Nordavisen" --published 2020-01-03
      cat feed.jsonl | kilde read - -l my.kilde
      kilde read articles -l my.kilde --knowledge sanctions.facts
    """
    from kilde.app.commands.read import read_into
    from kilde.pipeline import Settings, told

    metadata = told(source, url, title, published, language, added)
    read_into(ledger, paths, Settings(metadata=metadata, added=added, knowledge=tuple(facts or ()), gazetteer=places))


@app.command()
def events(
    ledger: Ledger,
    kind: Kind = None,
    place: PlaceName = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    status: StatusName = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    as_json: AsJson = False,
) -> None:
    """List the events that a ledger tells of, by date.

    Filters add up. An event of unknown time stands in no span of time, so --since and --until leave it out.

    \b
    Examples:
      kilde events my.kilde
      kilde events my.kilde --kind assault --place Baghdad --since 2020-01
      kilde events my.kilde --status disputed --json
      kilde events my.kilde --known-by 2020-01-05
    """
    from kilde.app.commands.events import list_events
    from kilde.app.filters import wanted

    list_events(ledger, wanted(kind, place, actor, since, until, status), as_of, as_json, known_by)


@app.command()
def show(
    ledger: Ledger,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="The event's id, or the start of it.", show_default=False)
    ],
    why: Annotated[bool, typer.Option("--why", help="A line for every value and link that says why it is so.")] = False,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    as_json: Annotated[bool, typer.Option("--json", help="All of it as one JSON object.")] = False,
) -> None:
    """Show one event: what, when, where, figures, who says so in which words.

    \b
    Examples:
      kilde show my.kilde 3f2a
      kilde show my.kilde 3f2a --why
      kilde show my.kilde 3f2a --json
    """
    from kilde.app.commands.show import show_event

    show_event(ledger, event, as_of, as_json, why, known_by)


@app.command()
def actors(
    ledger: Ledger,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Part of a name, in any spelling.", show_default=False)
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """List who stands in a ledger; of those called NAME show every spelling with its evidence, and their relations.

    \b
    Examples:
      kilde actors my.kilde
      kilde actors my.kilde ministry
      kilde actors my.kilde "Red Cross" --json
    """
    from kilde.app.commands.actors import list_actors

    list_actors(ledger, name, as_of, as_json)


@app.command()
def documents(ledger: Ledger, as_of: AsOf = None, known_by: KnownBy = None, as_json: AsJson = False) -> None:
    """List the documents of a ledger.

    \b
    Examples:
      kilde documents my.kilde
      kilde documents my.kilde --as-of 2026-01-31
    """
    from kilde.app.commands.lists import list_documents

    list_documents(ledger, as_of, as_json, known_by)


@app.command()
def issues(ledger: Ledger, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """List what could not be read, and why.

    \b
    Examples:
      kilde issues my.kilde
      kilde issues my.kilde --json
    """
    from kilde.app.commands.lists import list_issues

    list_issues(ledger, as_of, as_json)


@app.command()
def verify(ledger: Ledger) -> None:
    """Check every entry, hash, text and span of a ledger; names what is broken and ends with code 1.

    \b
    Example:
      kilde verify my.kilde
    """
    from kilde.app.commands.verify import check

    raise typer.Exit(check(ledger))


@app.command()
def languages(
    added: Added = None,
    pack: Annotated[
        str | None,
        typer.Option("--check", metavar="PACK", help="Check one: its folder, or the code of an installed one."),
    ] = None,
) -> None:
    """List the languages that Kilde reads, or check the pack of one.

    --check names file, line and key of what breaks the format and ends with code 1; or tells how many words the pack
    has, and what it lacks beside a full one.

    \b
    Examples:
      kilde languages
      kilde languages --check packs/de
    """
    from kilde.app.commands.languages import check, list_languages

    if pack is not None:
        raise typer.Exit(check(pack))
    list_languages(added)


exporting.add_to(app)
judging.add_to(app)
tracing.add_to(app)
serving.add_to(app)
merging.add_to(app)
plotting.add_to(app)
app.command()(knowledge)
app.command()(gazetteer)
app.command()(accounts)
