import json
from typing import Any

import pytest

from kilde.model import PackError
from kilde.resolve.facts import Known, made
from kilde.resolve.ftm import from_ftm
from kilde.resolve.lists import Wanted, codes, uncommon, vocabulary
from kilde.resolve.wikidata import from_wikidata

ALL = Wanted(("nb", "en"))


def ftm(schema: str = "Organization", id: str = "NK-1", datasets: tuple[str, ...] = ("list_a",), **said: list[Any]) -> bytes:
    properties = {"name": ["Nordre Lyktefront"], **said}
    return json.dumps({"id": id, "schema": schema, "properties": properties, "datasets": datasets}).encode()


def taken(line: bytes, wanted: Wanted = ALL) -> Known:
    known = from_ftm(line, wanted)
    assert known is not None
    return known


def test_an_ftm_entity_is_a_fact_with_its_names_country_and_lists() -> None:
    known = taken(ftm(alias=["NLF", "Lyktefronten"], weakAlias=["Fronten"], country=["ml"], wikidataId=["Q77"]))
    assert known.entity.names == ("Nordre Lyktefront", "NLF", "Lyktefronten")
    assert (known.entity.id, known.entity.type, known.entity.country) == ("ftm:NK-1", "body", "MLI")
    assert (known.wikidata, known.weak) == ("Q77", ("Fronten",))
    assert "NK-1" in known.source
    assert "list_a" in known.source


@pytest.mark.parametrize(
    ("schema", "topics", "type"),
    [
        ("Person", ["sanction"], "person"),
        ("Company", [], "body"),
        ("PublicBody", [], "body"),
        ("LegalEntity", [], "unknown"),
        ("Organization", ["sanction", "crime.terror"], "group"),
        ("Person", ["crime.terror"], "person"),
    ],
)
def test_schema_and_topics_make_the_type(schema: str, topics: list[str], type: str) -> None:
    assert taken(ftm(schema, topics=topics)).entity.type == type


def test_entities_that_are_no_one_are_passed_over() -> None:
    assert from_ftm(ftm("Address"), ALL) is None
    assert from_ftm(ftm("Sanction"), ALL) is None


def test_several_countries_are_none_and_historic_codes_too() -> None:
    assert taken(ftm(country=["ru", "sy"])).entity.country is None
    assert taken(ftm(country=["suhh"])).entity.country is None
    assert taken(ftm("Person", nationality=["NO"])).entity.country == "NOR"


def test_nested_entities_are_no_names() -> None:
    assert taken(ftm(alias=[{"id": "x", "schema": "Person"}])).entity.names == ("Nordre Lyktefront",)


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": 3, "schema": "Person"}', b"\xff", ftm(name=[])])
def test_a_broken_ftm_line_is_told(line: bytes) -> None:
    with pytest.raises(PackError):
        from_ftm(line, ALL)


def test_types_and_ids_narrow_what_is_taken() -> None:
    assert from_ftm(ftm(), ALL._replace(types={"person"})) is None
    assert from_ftm(ftm(), ALL._replace(ids={"NK-2"})) is None
    assert from_ftm(ftm(), ALL._replace(ids={"NK-1"})) is not None


def statement(item: str, rank: str = "normal") -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(item[1:]), "id": item}
    return {"mainsnak": {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}, "rank": rank}


def item(id: str = "Q77", classes: tuple[str, ...] = ("Q17149090",), ending: str = ",", **more: Any) -> bytes:
    row = {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": "Lantern Front"}, "fr": {"language": "fr", "value": "Front"}},
        "aliases": {"nb": [{"language": "nb", "value": "Lyktefronten"}]},
        "claims": {"P31": [statement(one) for one in classes], "P17": [statement("Q912")], "P571": [{"rank": "odd"}]},
        **more,
    }
    return json.dumps(row).encode() + ending.encode()


def read(line: bytes, wanted: Wanted = ALL) -> Known | None:
    return from_wikidata(wanted)(line)


def test_an_item_is_a_fact_with_names_in_the_languages_and_its_id_as_source() -> None:
    known = read(item())
    assert known is not None
    assert known.entity.names == ("Lantern Front", "Lyktefronten")
    assert (known.entity.id, known.entity.type, known.entity.country) == ("Q77", "group", "MLI")
    assert (known.source, known.wikidata) == ("Wikidata Q77 (CC0)", "Q77")


@pytest.mark.parametrize("line", [b"[", b"]", b"", b"  \r"])
def test_the_brackets_of_a_dump_are_no_items(line: bytes) -> None:
    assert read(line) is None


def test_items_of_other_classes_are_passed_over_unless_they_are_asked_for() -> None:
    assert read(item(classes=("Q515",))) is None
    named = read(item(classes=("Q515",)), ALL._replace(ids={"Q77"}))
    assert named is not None
    assert named.entity.type == "unknown"
    assert read(item(id="Q78"), ALL._replace(ids={"Q77"})) is None


def test_classes_can_be_stated_and_the_one_that_says_most_holds() -> None:
    stated = read(item(classes=("Q515",)), ALL._replace(classes={"Q515": "body"}))
    assert stated is not None
    assert stated.entity.type == "body"
    several = read(item(classes=("Q43229", "Q17149090")))
    assert several is not None
    assert several.entity.type == "group"


def test_ranks_and_empty_arrays_are_understood() -> None:
    claims = {"P31": [statement("Q5")], "P27": [statement("Q34"), statement("Q20", "preferred")]}
    person = read(item(aliases=[], claims=claims))
    assert person is not None
    assert (person.entity.type, person.entity.country) == ("person", "NOR")
    claims = {"P31": [statement("Q5", "deprecated")]}
    assert read(item(claims=claims)) is None
    assert read(item(labels=[], aliases=[])) is None
    assert read(item(claims=[])) is None


@pytest.mark.parametrize("line", [b'{"id": "Q1", "claims": {"P31', b'{"Q5": }', b'{"labels": {}, "claims": {"P31": "Q5"}},'])
def test_a_broken_item_is_told(line: bytes) -> None:
    with pytest.raises(PackError):
        read(line)


def test_countries_have_codes_and_types_are_types() -> None:
    assert codes().alpha_2["no"] == "NOR"
    assert codes().wikidata["Q35"] == codes().wikidata["Q756617"] == "DNK"
    assert len(set(codes().alpha_2.values())) == 246
    assert set(vocabulary().classes.values()) <= {"person", "group", "body", "outlet"}


def test_common_words_are_no_names_but_acronyms_are() -> None:
    known = made("x", "group", ["Party", "Lyktefronten", "PARTY", "party"], None, "s")
    assert uncommon(known, {"party"}).entity.names == ("Lyktefronten", "PARTY")
    assert uncommon(known, {"party"}).weak == ("Party", "party")
    with pytest.raises(PackError, match="common word"):
        uncommon(made("x", "group", ["Party"], None, "s"), {"party"})
