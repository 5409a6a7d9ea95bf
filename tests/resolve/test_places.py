import pytest

from kilde.model import Reason, Unknown
from kilde.resolve.places import resolve_place
from tests.resolve.making import context, located, place, span


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("nb", "Bomben gikk av i Egypts hovedstad.", "Egypts hovedstad"),
        ("nn", "Bomba gjekk av i hovudstaden i Egypt.", "hovudstaden i Egypt"),
        ("da", "Bomben sprang i den egyptiske hovedstad.", "den egyptiske hovedstad"),
        ("sv", "Bomben exploderade i Egyptens huvudstad.", "Egyptens huvudstad"),
        ("en", "The bomb went off in Egypt's capital.", "Egypt's capital"),
    ],
)
def test_the_capital_of_a_country_is_its_town(language: str, text: str, phrase: str) -> None:
    found = place(text, phrase, language, "Egypts", "Egypt", "Egyptens")
    assert (found.name, found.country, found.precision) == ("Cairo", "EGY", "town")


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("nb", "Demonstranter samlet seg ved Frankrikes ambassade i Niger.", "Frankrikes ambassade i Niger"),
        ("da", "Folk samledes ved den franske ambassade i Niger.", "den franske ambassade i Niger"),
        ("en", "Crowds gathered at France's embassy in Niger.", "France's embassy in Niger"),
    ],
)
def test_an_embassy_lies_where_it_stands_not_in_the_country_that_owns_it(language: str, text: str, phrase: str) -> None:
    found = place(text, phrase, language, "Frankrikes", "Niger", "France")
    assert (found.country, found.precision) == ("NER", "country")


def test_an_embassy_whose_host_is_not_said_has_no_place() -> None:
    text = "Bilen kjørte mot den franske ambassaden."
    assert located(text, "den franske ambassaden", "nb").place == Unknown(Reason.NOT_SAID)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("nb", "Nairobi internasjonale lufthavn"),
        ("nb", "flyplassen i Nairobi"),
        ("nb", "Nairobi-flyplassen"),
        ("da", "lufthavnen i Nairobi"),
        ("sv", "Nairobis flygplats"),
        ("en", "Nairobi's airport"),
    ],
)
def test_a_facility_is_placed_by_its_town(language: str, phrase: str) -> None:
    text = f"X {phrase}."
    found = located(text, phrase, language, "Nairobi", "Nairobis", "Nairobi-flyplassen")
    assert getattr(found.place, "id", None) == "geonames:184745", found.why
    assert "airport" in found.why


def test_the_city_is_the_last_town_named_before() -> None:
    text = "Elden spreidde seg i Ankara.\nSidan vart byen stengd. Frå Oslo kom hjelp."
    assert place(text, "byen", "nn", "Ankara", "Oslo").name == "Ankara"


def test_the_embassy_is_the_one_named_before() -> None:
    text = "Mange protesterte mot den svenske ambassaden i Ankara.\nSent på kvelden ble ambassaden angrepet."
    assert place(text, "ambassaden", "nb", "Ankara", nth=1).name == "Ankara"


def test_a_namesake_lies_in_the_container_that_stands_beside() -> None:
    text = "A train derailed in Springfield, Illinois. Crews came to Springfield."
    found = place(text, "Springfield", "en", "Springfield", "Illinois", nth=1)
    assert found.country == "USA"
    assert found.lat == pytest.approx(39.8, abs=0.2)


def test_a_namesake_lies_in_the_country_that_the_text_is_about() -> None:
    british = "British police searched homes in Birmingham and Leeds. The United Kingdom is on alert."
    american = "Police in Alabama searched homes in Birmingham and Montgomery, the Alabama capital."
    assert place(british, "Birmingham", "en", "Birmingham", "Leeds", "United Kingdom").country == "GBR"
    assert place(american, "Birmingham", "en", "Birmingham", "Alabama", "Montgomery").country == "USA"


@pytest.mark.parametrize("text", ["Han ble skutt.", "Mai var rolig.", "Av og til smalt det."])
def test_words_that_are_towns_elsewhere_are_no_place_without_evidence(text: str) -> None:
    assert isinstance(located(text, text, "nb").place, Unknown)


def test_a_person_is_no_town() -> None:
    text = "Soldatene skjøt mot Nils Stange."
    found = resolve_place([span(text, "Stange")], context(text, "nb", {"Nils Stange": "PER"}))
    assert isinstance(found.place, Unknown)


@pytest.mark.parametrize(
    ("language", "word", "key", "country"),
    [
        ("nb", "Sahel", "area:sahel", None),
        ("nn", "Midtausten", "area:middle-east", None),
        ("da", "Gazastriben", "area:gaza-strip", "PSE"),
        ("sv", "Västbanken", "area:west-bank", "PSE"),
        ("en", "the Horn of Africa", "area:horn-of-africa", None),
    ],
)
def test_areas_are_places_with_a_country_only_where_they_have_one(
    language: str, word: str, key: str, country: str | None
) -> None:
    found = place(f"X i {word}.", word, language, word)
    assert (found.id, found.country) == (key, country)
    assert found.precision == ("region" if country else "area")


def test_a_name_that_nobody_knows_is_said_to_be_unknown() -> None:
    text = "Det brann i Qwzxville."
    assert located(text, "Qwzxville", "nb", "Qwzxville").place == Unknown(Reason.NOT_IN_GAZETTEER)


def test_no_words_of_place_give_no_place() -> None:
    assert located("Det brann.", "brann", "nb").place == Unknown(Reason.NOT_SAID)


def test_the_reason_names_town_country_and_what_told_it_from_its_namesakes() -> None:
    text = "Sammenstøt i Tripoli. Libya er delt."
    why = located(text, "Tripoli", "nb", "Tripoli", "Libya").why
    assert "town in Libya" in why
    assert "named in the text" in why


def test_a_small_town_abroad_is_no_place_in_a_text_about_another_country() -> None:
    text = "Politiet i Stavanger og Bergen lette ved Avondale. Norge er i beredskap."
    found = located(text, "Avondale", "nb", "Stavanger", "Bergen", "Avondale", "Norge")
    assert isinstance(found.place, Unknown)


def test_part_of_a_longer_name_is_no_town() -> None:
    text = "De demonstrerte foran Mandal Qwertzen."
    assert isinstance(located(text, "Mandal Qwertzen", "nb", "Mandal Qwertzen").place, Unknown)


def test_a_word_that_ends_like_a_sort_of_place_is_no_compound_of_a_small_town() -> None:
    text = "Det smalt i Mandalbro."
    assert isinstance(located(text, "Mandalbro", "nb", "Mandalbro").place, Unknown)


def test_the_country_is_the_one_that_the_text_keeps_to_not_one_that_owns() -> None:
    text = "Kupp i Gabon. Gabon er stengt. Spanias president reagerte.\nHjelpen til landet stanses."
    assert place(text, "landet", "nb", "Gabon", "Spanias").country == "GAB"


def test_a_later_phrase_that_lies_in_the_first_is_nearer() -> None:
    text = "Politiet slo til i Belgia, i forstaden Molenbeek ved Antwerpen, og i Rotterdam."
    found = resolve_place(
        [span(text, "Belgia"), span(text, "Rotterdam"), span(text, "Antwerpen")],
        context(text, "nb", {"Belgia": "LOC", "Antwerpen": "LOC", "Rotterdam": "LOC"}),
    )
    assert getattr(found.place, "name", None) == "Antwerp"


def test_a_name_within_a_town_is_that_town_and_no_namesake_far_away() -> None:
    text = "Politiet skjøt på Ila. Ila i Oslo er sperret."
    found = place(text, "Ila", "nb", "Ila", "Oslo")
    assert (found.name, found.country) == ("Oslo", "NOR")


def test_where_something_comes_from_is_not_where_it_strikes() -> None:
    text = "En rakett falt over Israel fra Gazastripen."
    assert place(text, "Israel fra Gazastripen", "nb", "Israel", "Gazastripen").country == "ISR"
