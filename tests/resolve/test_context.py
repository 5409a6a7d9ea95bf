"""Context: what a document says of where it is, by the capitals that its news opens with, and not by words for people."""

from dataclasses import replace

import pytest

from kilde.languages import load
from kilde.model import PassageKind, Reading
from kilde.resolve.gazetteer import shipped
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.placenames import datelines, is_far
from kilde.resolve.spoken_of import NATIONALITY, spoken_of
from tests.resolve.making import context, reading


def _lead(text: str) -> Reading:
    found = reading(text, "en", {})
    return replace(found, sentences=tuple(replace(s, passage=PassageKind.LEAD) for s in found.sentences))


def test_the_capitals_that_news_opens_with_are_a_town() -> None:
    assert list(datelines(_lead("NEWPORT NEWS , Va."))) == [(0, "NEWPORT NEWS")]
    assert list(datelines(_lead("ST. LOUIS - A man"))) == [(0, "ST. LOUIS")]
    assert list(datelines(_lead("NATO leaders met"))) == []
    assert list(datelines(_lead("MOSKVA Efter en uge er krisen ovre"))) == [(0, "MOSKVA")]
    assert list(datelines(_lead("BRYSSEL Efter en vecka är krisen över"))) == [(0, "BRYSSEL")]
    assert list(datelines(_lead("NATO Leaders met"))) == list(datelines(_lead("REBELS took it"))) == []


def test_an_acronym_is_no_area_of_its_letters() -> None:
    assert not context("SWAT officers came. Then the SWAT team left.", "en", {}).speaks_of("PAK")
    assert context("The army entered Swat.", "en", {}).speaks_of("PAK")
    assert context("THE ARMY ENTERED SWAT.", "en", {}).speaks_of("PAK")


def test_a_word_for_people_is_no_town() -> None:
    assert context("Police met.", "en", {}).candidates("Police") == ()


def test_a_country_in_the_capitals_before_the_news_does_not_speak_for_a_province_of_its_name() -> None:
    found = context("NIGER. Landsbyen ligger i Niger.", "nb", {"NIGER": "LOC", "Niger": "LOC"})
    assert found.ranked("Niger")[0].country == "NER"


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("sv", "Bomben i Mexiko. Staden Salamanca är stängd.", "Mexiko", "MEX"),
        ("nb", "Bomben i Panama. Hæren er i Colón.", "Panama", "PAN"),
        ("en", "The bomb in Guatemala. The army is in Antigua.", "Guatemala", "GTM"),
    ],
)
def test_what_bears_the_name_of_its_country_is_the_country(language: str, text: str, name: str, country: str) -> None:
    towns = {"Salamanca": "LOC", "Colón": "LOC", "Antigua": "LOC", name: "LOC"}
    [best, *rest] = context(text, language, towns).ranked(name)
    assert (best.kind, best.country) == ("country", country)
    assert country not in {spot.country for spot in rest}


def test_bodies_and_sites_are_named_by_their_town_before_or_after() -> None:
    named = {"Stavanger sykehus": "ORG", "Universitetet i Bergen": "ORG", "Den norske kirke": "ORG"}
    found = context("Stavanger sykehus og Universitetet i Bergen og Den norske kirke.", "nb", named)
    assert [mark.spot.name for mark in found.landmarks] == ["Stavanger", "Bergen"]


def test_where_somebody_is_taken_is_no_scene() -> None:
    text = "They were taken to Lyon."
    one = reading(text, "en", {"Lyon": "LOC"}).sentences[0]
    deps = ["nsubj:pass", "aux:pass", "root", "case", "obl", "punct"]
    words = tuple(w._replace(dep=dep, head=2) for w, dep in zip(one.words, deps, strict=True))
    assert is_far(replace(one, words=words), text.index("Lyon"), load("en"))
    active = tuple(w._replace(dep="nsubj") if w.dep == "aux:pass" else w for w in words)
    assert not is_far(replace(one, words=active), text.index("Lyon"), load("en"))


@pytest.mark.parametrize(
    ("language", "place"),
    [("nb", "I Shkodër i Albania gikk folk i tog."), ("sv", "I Shkodër i Albanien gick folk i tåg.")],
)
def test_a_bare_name_is_the_town_before_the_region_that_has_hardly_more_people(language: str, place: str) -> None:
    best = context(place, language, {"Shkodër": "LOC", "Albania": "LOC", "Albanien": "LOC"}).ranked("Shkodër")
    assert (best[0].kind, best[1].kind) == ("town", "region")


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("nb", "En katalansk politiker er siktet.", "ESP"),
        ("sv", "En bayersk polis berättar.", "DEU"),
        ("da", "En tjetjensk leder taler.", "RUS"),
        ("nn", "Ein skotsk domstol høyrer saka.", "GBR"),
    ],
)
def test_adjectives_of_parts_of_a_country_speak_of_it_as_nationalities_do(
    language: str, text: str, country: str
) -> None:
    assert context(text, language, {}).said_of(country) == NATIONALITY


def test_an_adjective_written_with_a_capital_tells_no_more_than_one_without() -> None:
    document = reading("A Scottish court heard it.", "en", {})
    (sentence,) = document.sentences
    told = [w._replace(pos="ADJ") if w.text == "Scottish" else w for w in sentence.words]
    adjective = replace(document, sentences=(replace(sentence, words=tuple(told)),))
    lexicon = Lexicon(load("en"), shipped())
    assert spoken_of(adjective, lexicon, ())["GBR"] == NATIONALITY
    assert spoken_of(document, lexicon, ())["GBR"] > NATIONALITY


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "In Leeds's centre.", "Leeds's", "Leeds"),
        ("nb", "I Bergens gater.", "Bergens", "Bergen"),
        ("nb", "Zumbaras gater.", "Zumbaras", "Zumbaras"),
        ("sv", "Zumbaras gator.", "Zumbaras", "Zumbaras"),
    ],
)
def test_a_name_loses_its_possessive_where_what_is_left_is_known(
    language: str, text: str, name: str, expected: str
) -> None:
    assert context(text, language, {name: "LOC"}).unowned(name) == expected
