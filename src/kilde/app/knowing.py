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


def gazetteer(
    tables: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]",
            help="With -o, GeoNames' tables; otherwise one gazetteer, in place of the one that ships with Kilde.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Make a gazetteer of the tables.")
    ] = None,
    floor: Annotated[
        int | None, typer.Option("--floor", metavar="PEOPLE", min=0, help="Leave out smaller towns (1000).")
    ] = None,
    named: Annotated[str | None, typer.Option("--named", metavar="NAME", help="Which places have that name.")] = None,
) -> None:
    """Show which places are known, or make a gazetteer from GeoNames' tables to read with (-o).

    Tables are those that GeoNames gives away: allCountries.txt or a country's, alternateNamesV2.txt,
    admin1CodesASCII.txt, admin2Codes.txt, unpacked or not. Lines that are broken are named and passed over.

    \b
    Examples:
      kilde gazetteer --named Bagdad
      kilde gazetteer allCountries.zip alternateNamesV2.zip -o world.gazetteer
      kilde gazetteer NO.txt admin1CodesASCII.txt -o norway.gazetteer --floor 0
    """
    from kilde.app.commands.gazetteer import count_places, list_places, make_gazetteer
    from kilde.pipeline import FLOOR

    if output is not None:
        make_gazetteer(tables or (), output, FLOOR if floor is None else floor)
    elif named is not None:
        list_places(named, tables or ())
    else:
        count_places(tables or ())
