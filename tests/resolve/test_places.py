import re
from dataclasses import replace

import pytest

from kilde.model import PRECISIONS, Place, Reason, Unknown
from kilde.resolve.context import Context
from kilde.resolve.gazetteer import Spot
from kilde.resolve.places import Located, precision_of, resolve_place
from tests.resolve.making import context, located, place, span

COMMON = [
    ("en", "Reading the report took hours.", "Reading", "VERB"),
    ("en", "He was Reading the report.", "Reading", "VERB"),
    ("en", "Nice weather drew crowds.", "Nice", "ADJ"),
    ("en", "They had a Nice day.", "Nice", "ADJ"),
    ("en", "Split opinions marked the vote.", "Split", "ADJ"),
    ("en", "Bath towels were found.", "Bath", "NOUN"),
    ("en", "Mobile phones were seized.", "Mobile", "ADJ"),
    ("en", "Police said that Mobile phones were seized.", "Mobile", "ADJ"),
    ("en", "Orange flags hung from windows.", "Orange", "ADJ"),
    ("en", "They burnt the Orange flag.", "Orange", "ADJ"),
    ("en", "Male suspects were held.", "Male", "NOUN"),
    ("en", "Victims were mostly Male.", "Male", "ADJ"),
    ("en", "Independence was declared.", "Independence", "PROPN"),
    ("en", "May was quiet.", "May", "PROPN"),
    ("nb", "Mai var rolig.", "Mai", "PROPN"),
    ("nb", "I Mai ble ti drept.", "Mai", "PROPN"),
    ("nb", "Han ble skutt.", "Han", "PRON"),
    ("nb", "Da sa Han det.", "Han", "PRON"),
    ("nb", "Male ble han kalt.", "Male", "NOUN"),
    ("nb", "Sand sperret veien.", "Sand", "NOUN"),
    ("nb", "Bo er farlig der.", "Bo", "VERB"),
    ("nb", "Å gi opp er ingen løsning.", "Å", "PART"),
    ("nb", "Ski ble stjålet.", "Ski", "NOUN"),
    ("nn", "Ho vart skoten.", "Ho", "PRON"),
    ("nn", "Mai var roleg.", "Mai", "PROPN"),
    ("nn", "Då vart Sand funnen.", "Sand", "NOUN"),
    ("nn", "Å gje opp er inga løysing.", "Å", "PART"),
    ("nn", "Bo er farleg der.", "Bo", "VERB"),
    ("da", "Maj var rolig.", "Maj", "PROPN"),
    ("da", "Han blev skudt.", "Han", "PRON"),
    ("da", "Hals og hoved blev ramt.", "Hals", "NOUN"),
    ("da", "Lem og led blev ramt.", "Lem", "NOUN"),
    ("da", "Ry for vold har han.", "Ry", "NOUN"),
    ("da", "De fandt Sand i bilen.", "Sand", "NOUN"),
    ("sv", "Maj var lugn.", "Maj", "PROPN"),
    ("sv", "Han sköts.", "Han", "PRON"),
    ("sv", "Å andra sidan sköt de.", "Å", "ADP"),
    ("sv", "Bo är farligt där.", "Bo", "VERB"),
    ("sv", "Polisen fann Sand i bilen.", "Sand", "NOUN"),
    ("sv", "Lund växer där.", "Lund", "NOUN"),
]
"""Sentences with a common word that is a town's name too, and its part of speech; not tagged as a name, but for months."""


def common(language: str, text: str, word: str, pos: str) -> Located:
    """What such a word is taken for, tagged as the tagger and the parser do."""
    found = context(text, language, {word: "MISC"} if pos == "PROPN" and not text.startswith(word) else {})
    sentence = found.reading.sentences[0]
    words = tuple(one._replace(pos=pos if one.text == word else "X") for one in sentence.words)
    known = replace(found.reading, sentences=(replace(sentence, words=words),))
    return resolve_place([span(text, word)], Context(known, found.pack, found.lexicon, found.gazetteer))


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


@pytest.mark.parametrize(
    ("text", "name", "country", "within"),
    [
        ("Two men were shot in Athens, GA, on Friday.", "Athens", "USA", "Athens"),
        ("Two men were shot in Edmonton, Ky., on Friday.", "Edmonton", "USA", "Kentucky"),
        ("Two men were shot in Lebanon, Pa.", "Lebanon", "USA", "Lebanon"),
        ("Two men were shot in Paris, In fact.", "Paris", "FRA", "Paris"),
    ],
)
def test_the_short_form_of_a_province_tells_where_a_town_is(text: str, name: str, country: str, within: str) -> None:
    found = place(text, name, "en", name)
    assert (found.country, found.name) == (country, within)


def test_a_namesake_lies_in_the_country_that_the_text_is_about() -> None:
    british = "British police searched homes in Birmingham and Leeds. The United Kingdom is on alert."
    american = "Police in Alabama searched homes in Birmingham and Montgomery, the Alabama capital."
    assert place(british, "Birmingham", "en", "Birmingham", "Leeds", "United Kingdom").country == "GBR"
    assert place(american, "Birmingham", "en", "Birmingham", "Alabama", "Montgomery").country == "USA"


@pytest.mark.parametrize(
    ("language", "text", "phrase", "country"),
    [
        ("en", "Crowds gathered in the Canadian city of London.", "the Canadian city of London", "CAN"),
        ("nb", "Folk samlet seg i den amerikanske byen Birmingham.", "den amerikanske byen Birmingham", "USA"),
        ("da", "Folk samlede sig i den britiske by Birmingham.", "den britiske by Birmingham", "GBR"),
    ],
)
def test_the_nationality_of_a_town_tells_which_it_is(language: str, text: str, phrase: str, country: str) -> None:
    name = phrase.split()[-1]
    found = resolve_place([span(text, phrase)], context(text, language, {name: "LOC"}))
    assert isinstance(found.place, Place), found.why
    assert found.place.country == country


@pytest.mark.parametrize("text", ["Han ble skutt.", "Mai var rolig.", "Av og til smalt det."])
def test_words_that_are_towns_elsewhere_are_no_place_without_evidence(text: str) -> None:
    assert isinstance(located(text, text, "nb").place, Unknown)


@pytest.mark.parametrize(("language", "text", "word", "pos"), COMMON)
def test_a_common_word_is_no_town(language: str, text: str, word: str, pos: str) -> None:
    found = common(language, text, word, pos)
    assert isinstance(found.place, Unknown), found.why


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "Crowds gathered in the Albanian port of Vlore.", "the Albanian port of Vlore"),
        ("nb", "Folk samlet seg i havnebyen Vlore.", "Vlore"),
        ("sv", "Folk samlades i staden Vlore.", "staden Vlore"),
    ],
)
def test_a_town_that_is_tagged_as_a_person_is_one_behind_a_sort_of_place(language: str, text: str, phrase: str) -> None:
    found = resolve_place([span(text, phrase)], context(text, language, {"Vlore": "PER"}))
    assert isinstance(found.place, Place), found.why
    assert (found.place.country, found.place.precision) == ("ALB", "town")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Police in Reading arrested ten.", "Reading"),
        ("en", "Nice was evacuated.", "Nice"),
        ("nb", "Politiet i Moss pågrep ti.", "Moss"),
        ("nn", "Politiet i Voss tok ti.", "Voss"),
        ("da", "Politiet i Ribe anholdt ti.", "Ribe"),
        ("sv", "Polisen i Lund grep tio.", "Lund"),
    ],
)
def test_the_same_word_is_a_town_where_it_is_named_as_places_are(language: str, text: str, word: str) -> None:
    assert place(text, word, language, word).name == word


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


@pytest.mark.parametrize(
    ("language", "text", "phrase", "name", "precision"),
    [
        ("nb", "Bomben smalt utenfor Bagdad.", "Bagdad", "Baghdad", "near"),
        ("nb", "Bomben smalt i nærheten av byen Mosul.", "byen Mosul", "Mosul", "near"),
        ("nn", "Kampar nord for Mosul.", "Mosul", "Mosul", "near"),
        ("da", "Kampe uden for Mosul.", "Mosul", "Mosul", "near"),
        ("sv", "Strider norr om Mosul.", "Mosul", "Mosul", "near"),
        ("en", "A blast 20 km north of Mosul.", "Mosul", "Mosul", "near"),
        ("en", "A blast near the Syrian town of Manbij.", "the Syrian town of Manbij", "Manbij", "near"),
        ("en", "A blast in central Mosul.", "central Mosul", "Mosul", "town"),
        ("en", "A blast in Mosul, not near it.", "Mosul", "Mosul", "town"),
        ("nb", "Kamper nord i Mali.", "Mali", "Mali", "part"),
        ("nb", "Kamper i Nord-Mali.", "Nord-Mali", "Mali", "part"),
        ("nn", "Kampar i nordlege Mali.", "nordlege Mali", "Mali", "part"),
        ("da", "Kampe i det nordlige Syrien.", "det nordlige Syrien", "Syria", "part"),
        ("sv", "Strider i norra Syrien.", "norra Syrien", "Syria", "part"),
        ("en", "Fighting in the north of Mali.", "the north of Mali", "Mali", "part"),
        ("nb", "Kamper i Sørsudan.", "Sørsudan", "South Sudan", "country"),
        ("nb", "Kamper på grensen mellom Irak og Syria.", "grensen mellom Irak og Syria", "Iraq", "border"),
        ("da", "Kampe ved den syriske grænse.", "den syriske grænse", "Syria", "border"),
        ("en", "Fighting on the border with Chad.", "the border with Chad", "Chad", "border"),
        ("en", "Fighting in Borno state.", "Borno state", "Borno", "region"),
        ("en", "Fighting in Manbij province.", "Manbij province", "Manbij", "region"),
        ("sv", "Strider i Adenviken.", "Adenviken", "Gulf of Aden", "water"),
        ("en", "Protests on Tahrir Square in Cairo.", "Tahrir Square in Cairo", "Tahrir Square", "facility"),
        ("en", "A man was shot on a street in Tel Aviv.", "a street in Tel Aviv", "Tel Aviv", "town"),
        ("nb", "Skyting i Storgata i Oslo.", "Storgata i Oslo", "Oslo", "town"),
        ("da", "Skyderi i et kvarter i Aarhus.", "et kvarter i Aarhus", "Århus", "town"),
    ],
)  # fmt: skip
def test_the_precision_is_what_the_words_allow(language: str, text: str, phrase: str, name: str, precision: str) -> None:
    names = [word for word in re.findall(r"\w[\w-]*", text[1:]) if word[0].isupper()]
    tagged = [*names, "Tel Aviv", "Tahrir Square"]
    found = place(text, phrase, language, *tagged)
    assert (found.name.split("-")[0].split("–")[0], found.precision) == (name, precision)


def test_every_precision_is_one_of_those_that_the_model_names() -> None:
    kinds = ("site", "town", "capital", "region", "county", "country", "area", "water")
    spots = [Spot("x", kind, "X", 0.0, 0.0, country, "", 0) for kind in kinds for country in (None, "NOR")]
    sorts: tuple[set[str], ...] = (set(), {"border"}, {"part"}, {"province"}, {"county"})
    assert {precision_of(s, keys, said) for s in spots for keys in sorts for said in (set(), {"near"}, {"part"})} == set(
        PRECISIONS
    )


def test_a_name_within_a_town_is_that_town_and_no_namesake_far_away() -> None:
    text = "Politiet skjøt på Ila. Ila i Oslo er sperret."
    found = place(text, "Ila", "nb", "Ila", "Oslo")
    assert (found.name, found.country) == ("Oslo", "NOR")


def test_where_something_comes_from_is_not_where_it_strikes() -> None:
    text = "En rakett falt over Israel fra Gazastripen."
    assert place(text, "Israel fra Gazastripen", "nb", "Israel", "Gazastripen").country == "ISR"


def test_a_nationality_of_two_words_is_no_town_called_by_its_first() -> None:
    assert place("the South Sudanese parliament", "the South Sudanese parliament", "en").name == "South Sudan"


@pytest.mark.parametrize(
    ("text", "phrase", "language", "names", "country"),
    [
        ("Sudan and Sudan. Fighting on the border with Chad.", "the border with Chad", "en", ("Sudan", "Chad"), "SDN"),
        ("Sudan og Sudan. Kampe ved den tchadiske grænse.", "den tchadiske grænse", "da", ("Sudan",), "SDN"),
        ("Chad and Chad. Sudan. Fighting on the border with Chad.", "the border with Chad", "en", ("Sudan", "Chad"), "TCD"),
        ("Norge och Norge. Strider vid gränsen till Tchad.", "gränsen till Tchad", "sv", ("Norge", "Tchad"), "TCD"),
    ],
)
def test_at_the_border_of_a_neighbour_is_in_the_country_that_the_text_is_about(
    text: str, phrase: str, language: str, names: tuple[str, ...], country: str
) -> None:
    found = place(text, phrase, language, *names)
    assert (found.country, found.precision) == (country, "border")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Two died in Zumbarow in Kenya.", "en", ("Zumbarow", "Kenya")),
        ("To døde i Zumbarow i Kenya.", "nb", ("Zumbarow", "Kenya")),
    ],
)
def test_a_town_that_nobody_knows_keeps_its_name_in_the_country_said(
    text: str, language: str, names: tuple[str, ...]
) -> None:
    known = context(text, language, dict.fromkeys(names, "LOC"))
    found = resolve_place([span(text, "Zumbarow"), span(text, "Kenya")], known)
    assert isinstance(found.place, Place)
    assert (found.place.name, found.worded) == ("Kenya", "Zumbarow")
    turned = resolve_place([span(text, "Kenya"), span(text, "Zumbarow")], known)
    assert turned.worded == ""


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Shots in the town of Zumbarow, west of Aleppo.", "en", ("Zumbarow", "Aleppo")),
        ("Skott i byn Zumbarow, norr om Aleppo.", "sv", ("Zumbarow", "Aleppo")),
    ],
)
def test_a_town_that_nobody_knows_keeps_its_name_near_the_town_said(
    text: str, language: str, names: tuple[str, ...]
) -> None:
    known = context(text, language, dict.fromkeys(names, "LOC"))
    found = resolve_place([span(text, "Zumbarow"), span(text, "Aleppo")], known)
    assert isinstance(found.place, Place)
    assert (found.place.name, found.place.precision, found.worded) == ("Aleppo", "near", "Zumbarow")


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "da"])
def test_the_larger_of_two_countries_of_one_name_is_meant_by_it_alone(language: str) -> None:
    assert place("Angrep i Kongo.", "Kongo", language, "Kongo").country == "COD"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("To menn ble drept i leiren Moria i Hellas.", "Moria", "GRC"),
        ("To menn ble drept i Paris i Texas.", "Paris", "USA"),
        ("To menn ble drept i London i går.", "London", "GBR"),
    ],
)
def test_a_name_lies_in_what_it_is_said_to_lie_in(text: str, name: str, country: str) -> None:
    assert place(text, name, "nb", name, "Hellas", "Texas").country == country
