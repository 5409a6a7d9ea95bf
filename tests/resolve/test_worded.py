"""A place keeps the name that the text has for it: its spelling, or the site, quarter or village that it says."""

import pytest

from kilde.model import Place, Reason, Unknown
from kilde.resolve.setting import finer, setting
from tests.resolve.making import claim, context, located, span


@pytest.mark.parametrize(
    ("text", "phrase", "language", "names", "place", "called"),
    [
        ("De slog til i Århus.", "Århus", "da", ("Århus",), "Århus", ""),
        ("De slog til i Cologne.", "Cologne", "en", ("Cologne",), "Köln", "Cologne"),
        ("Overfaldet skete på Nørrebro.", "Nørrebro", "da", ("Nørrebro",), "Copenhagen", "Nørrebro"),
        ("Rånet i Fiskergata i Bergen.", "Fiskergata i Bergen", "nb", ("Fiskergata i Bergen",), "Bergen", "Fiskergata"),
        ("Rånet i Fiskergata i Bergen.", "Fiskergata i Bergen", "nb", ("Fiskergata", "Bergen"), "Bergen", "Fiskergata"),
        ("A raid on Leeds Cotton Mill.", "Leeds Cotton Mill", "en", ("Leeds",), "Leeds", ""),
        ("Skotten föll utanför Malmös domstol.", "Malmös", "sv", ("Malmös",), "Malmö", ""),
    ],
)
def test_what_the_text_calls_a_place(
    text: str, phrase: str, language: str, names: tuple[str, ...], place: str, called: str
) -> None:
    found = located(text, phrase, language, *names)
    assert isinstance(found.place, Place)
    assert (found.place.name, found.worded) == (place, called)


def test_a_village_that_nobody_knows_keeps_its_name_where_it_is_set() -> None:
    text = "Attacked in Zumbarow.\nMali wants peace. Mali has no army."
    named = {"Zumbarow": "LOC", "Mali": "LOC"}
    said = located(text, "Zumbarow", "en", *named)
    assert said.place == Unknown(Reason.NOT_IN_GAZETTEER)
    found = setting(claim(text, "Attacked"), context(text, "en", named), said.worded)
    assert found
    assert isinstance(found.place, Place)
    assert (found.place.name, found.worded) == ("Mali", "Zumbarow")


@pytest.mark.parametrize(
    ("phrase", "province"),
    [("Springfield County, Illinois", "Illinois"), ("the district of Aba in Abia", "Abia")],
)
def test_the_larger_place_of_a_phrase_may_itself_have_namesakes(phrase: str, province: str) -> None:
    found = located(f"Shots in {phrase}.", phrase, "en", phrase.split(",")[0].removeprefix("the district of "), province)
    assert found.spot
    assert found.spot.region


def test_a_direction_before_a_country_is_no_province_of_that_name() -> None:
    found = located("Blast Hits Southwest Mali", "Southwest Mali", "en", "Southwest Mali")
    assert isinstance(found.place, Place)
    assert (found.place.country, found.place.precision) == ("MLI", "part")


@pytest.mark.parametrize("language", ["da", "nb", "nn", "sv"])
def test_a_text_of_no_country_is_of_the_one_that_its_language_is_of(language: str) -> None:
    homes = {"da": "DNK", "nb": "NOR", "nn": "NOR", "sv": "SWE"}
    silent = context("Skudt.", language, {})
    found = setting(claim("Skudt.", "Skudt"), silent)
    assert found
    assert isinstance(found.place, Place)
    assert found.place.country == homes[language]
    text = "Skudt.\nMali. Niger. Ghana."
    abroad = context(text, language, {"Mali": "LOC", "Niger": "LOC", "Ghana": "LOC"})
    assert setting(claim(text, "Skudt"), abroad) is None
    english = context("Shot.", "en", {})
    assert setting(claim("Shot.", "Shot"), english) is None


def test_a_small_town_abroad_is_not_meant_at_home() -> None:
    found = located("De sköt i Vlorë i går.", "Vlorë", "sv", "Vlorë")
    assert isinstance(found.place, Place)
    small = located("De sköt i Lindau i går.", "Lindau", "sv", "Lindau")
    assert small.place == Unknown(Reason.NOT_IN_GAZETTEER)
    german = located("De sköt i Lindau i Tyskland.", "Lindau", "sv", "Lindau", "Tyskland")
    assert isinstance(german.place, Place)
    assert german.place.country == "DEU"


@pytest.mark.parametrize(
    ("said", "language", "town"),
    [
        ("Politiet undersøger hændelsen, som fandt sted i Odense", "da", "Odense"),
        ("Det skete, da to mænd blev standset i Odense", "da", "Odense"),
        ("Polisen utreder händelsen, som inträffade i Borås", "sv", "Borås"),
        ("Police are looking into the incident, which took place in Leeds", "en", "Leeds"),
    ],
)
def test_where_it_happened_is_said_in_a_clause_too(said: str, language: str, town: str) -> None:
    text = f"Attacked again.\n{said}.\nNairobi."
    found = setting(claim(text, "Attacked"), context(text, language, {town: "LOC", "Nairobi": "LOC"}))
    assert found
    assert isinstance(found.place, Place)
    assert found.place.name == town


def test_no_town_where_reporters_are_told_of_it() -> None:
    text = "Attacked again.\nHe told reporters in Kaduna.\nNigeria."
    named = {"Kaduna": "LOC", "Nigeria": "LOC"}
    found = setting(claim(text, "Attacked"), context(text, "en", named))
    assert found
    assert isinstance(found.place, Place)
    assert found.place.name == "Nigeria"


def test_a_country_alone_is_set_in_the_town_that_the_text_opens_with() -> None:
    text = "Attacked in Nigeria.\nPeople of Kaduna are in fear."
    named = {"Kaduna": "LOC", "Nigeria": "LOC"}
    known = context(text, "en", named)
    one = claim(text, "Attacked", places=(span(text, "Nigeria"),))
    assert finer(located(text, "Nigeria", "en", *named), one, known) is None


@pytest.mark.parametrize(
    ("said", "language", "towns", "expected"),
    [
        ("Anmeldelsen om et slagsmål kom fra en bar i Odense", "da", ("Odense", "Aalborg", "Esbjerg"), "Odense"),
        ("Larmet kom från en lägenhet i Borås", "sv", ("Borås", "Lund", "Gävle"), "Borås"),
        ("Police were called to a flat in Leeds", "en", ("Leeds", "Hull", "Derby"), "Leeds"),
        ("Many were called to a flat in Leeds", "en", ("Leeds", "Hull", "Derby"), "United Kingdom"),
    ],
)
def test_where_police_were_called_tells_where_no_other_town_does(
    said: str, language: str, towns: tuple[str, ...], expected: str
) -> None:
    text = f"Attacked again.\n{said}.\n{towns[1]}. {towns[2]}."
    found = setting(claim(text, "Attacked"), context(text, language, dict.fromkeys(towns, "LOC")))
    assert found
    assert isinstance(found.place, Place)
    assert found.place.name == expected


def test_a_sort_of_place_alone_is_no_name() -> None:
    named = ("Street", "Gainesville")
    found = located("Gainesville marched along 34th Street.", "34th Street", "en", *named)
    assert (found.spot, found.worded) == (None, "")


@pytest.mark.parametrize(
    ("text", "phrase", "language", "names"),
    [
        ("Shots fired in Zumbar Avenue.", "Zumbar Avenue", "en", ("Zumbar Avenue",)),
        ("They marched along Northwest 8th Avenue.", "Northwest 8th Avenue", "en", ("Northwest",)),
        ("Skuddene falt i Klokkergata.", "Klokkergata", "nb", ("Klokkergata",)),
        ("Skotten föll på Klockarvägen.", "Klockarvägen", "sv", ("Klockarvägen",)),
        ("Skuddene faldt i Klokkergade.", "Klokkergade", "da", ("Klokkergade",)),
        ("Talks with Dovrelin broke down.", "Dovrelin", "en", ("Dovrelin",)),
        ("They investigate the death of Zebulon Harrick.", "Zebulon Harrick", "en", ("Zebulon Harrick",)),
        ("Samtalene med Dovrelin brøt sammen.", "Dovrelin", "nb", ("Dovrelin",)),
    ],
)
def test_a_street_or_what_stands_behind_no_preposition_of_place_is_no_name_of_a_town(
    text: str, phrase: str, language: str, names: tuple[str, ...]
) -> None:
    assert located(text, phrase, language, *names).worded == ""


@pytest.mark.parametrize(
    ("text", "phrase", "language", "names"),
    [
        ("Attacks in the small village of Zumbarow.", "the small village of Zumbarow", "en", ("Zumbarow",)),
        ("Angrepet i landsbyen Zumbarow.", "landsbyen Zumbarow", "nb", ("Zumbarow",)),
        ("Attacken nära Zumbarow.", "Zumbarow", "sv", ("Zumbarow",)),
    ],
)
def test_a_village_keeps_its_name_behind_what_leads_to_a_place(
    text: str, phrase: str, language: str, names: tuple[str, ...]
) -> None:
    assert located(text, phrase, language, *names).worded == "Zumbarow"


@pytest.mark.parametrize(
    ("text", "phrase", "language", "names"),
    [
        ("Sveriges ambassad i Bagdad stormades.", "Sveriges ambassad i Bagdad", "sv", ("Sveriges", "Bagdad")),
        ("Sveriges ambassade i Bagdad ble stormet.", "Sveriges ambassade i Bagdad", "nb", ("Sveriges", "Bagdad")),
    ],
)
def test_whose_an_embassy_is_is_no_name_of_where_it_lies(
    text: str, phrase: str, language: str, names: tuple[str, ...]
) -> None:
    found = located(text, phrase, language, *names)
    assert isinstance(found.place, Place)
    assert (found.place.name, found.worded) == ("Baghdad", "Bagdad")


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("Skuddene falt i Zumbar Laks gate.", "Zumbar Laks", "nb"),
        ("Skotten föll på Zumbar Laks väg.", "Zumbar Laks", "sv"),
    ],
)
def test_a_street_in_two_words_is_no_name_of_a_town(text: str, phrase: str, language: str) -> None:
    assert located(text, phrase, language, phrase).worded == ""
