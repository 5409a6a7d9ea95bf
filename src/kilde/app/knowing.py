"""The commands of `kilde` on what it knows beforehand: what they take and what their help says, as in kilde.app.cli."""

from typing import Annotated

import typer


def knowledge(
    lists: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]",
            help="With -o, public lists; otherwise files of facts, in place of those that ship with Kilde.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Make a file of the facts in the lists.")
    ] = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="Take only these: person, group, body, outlet; repeatable."),
    ] = None,
    classes: Annotated[
        list[str] | None,
        typer.Option("--class", metavar="CLASS=TYPE", help="Wikidata's classes to take; repeatable."),
    ] = None,
    ids: Annotated[
        str | None, typer.Option("--ids", metavar="FILE", help="Take only those whose ids it lists, one a line.")
    ] = None,
    named: Annotated[str | None, typer.Option("--named", metavar="NAME", help="Who is known by that name.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")] = False,
) -> None:
    """Show who is known beforehand, or make facts from public lists to read with (-o).

    Lists are FollowTheMoney entities (OpenSanctions, Aleph), Wikidata's JSON dumps and facts, one JSON object a line;
    also compressed. Lines that are broken are named and passed over; FILE appears whole or not at all.

    \b
    Examples:
      kilde knowledge --named PKK
      kilde knowledge entities.ftm.json -o sanctions.facts
      kilde knowledge latest-all.json.gz --type group --type body -o wikidata.facts
      kilde knowledge sanctions.facts --named "Wagner Group"
    """
    from kilde.app.commands.knowledge import list_facts, make_facts, who_is

    if output is not None:
        make_facts(lists or (), output, types or (), classes or (), ids)
    elif named is not None:
        who_is(named, lists or (), as_json)
    else:
        list_facts(lists or (), as_json)
