import pytest

from kilde.languages import load
from kilde.model import Entity, Voice, VoiceKind
from kilde.resolve.entities import Entities
from kilde.resolve.facts import made
from kilde.resolve.gazetteer import shipped
from kilde.resolve.knowledge import Knowledge, Listed
from kilde.resolve.lexicon import Lexicon
from tests.resolve.making import entities, participant, reading, span


def found(text: str, head: str, language: str, names: dict[str, str], role: str = "actor", phrase: str = "") -> Entity:
    entity = entities(text, language, names).participant(participant(text, head, role, phrase))
    assert entity is not None
    return entity


def test_a_last_name_is_the_person_whose_full_name_the_text_gives() -> None:
    text = "Kari Nordhagen ble pågrepet.\nNordhagen nekter."
    who = entities(text, "nb", {"Kari Nordhagen": "PER", "Nordhagen": "PER"})
    assert who.participant(participant(text, "Nordhagen", nth=1)) == who.participant(
        participant(text, "Kari Nordhagen")
    )


def test_whose_name_stands_behind_what_they_are_is_that_person() -> None:
    text = "FHF-lederen Kari Nordhagen ble pågrepet."
    names = {"FHF-lederen": "ORG", "Kari Nordhagen": "PER"}
    who = found(text, "FHF-lederen", "nb", names, "target", "FHF-lederen Kari Nordhagen")
    assert (who.name, who.type) == ("Kari Nordhagen", "person")


def test_a_last_name_of_two_people_is_neither() -> None:
    text = "Kari Nordhagen møtte Ola Nordhagen.\nNordhagen nekter."
    names = {"Kari Nordhagen": "PER", "Ola Nordhagen": "PER", "Nordhagen": "PER"}
    entity = entities(text, "nb", names).participant(participant(text, "Nordhagen", nth=2))
    assert entity is not None
    assert entity.name == "Nordhagen"


@pytest.mark.parametrize(
    "text", ["Folkets Havnefront (FHF) angrep.\nFHF nekter.", "Folkets Havnefront, FHF, angrep.\nFHF nekter."]
)
def test_an_acronym_in_brackets_or_after_a_comma_is_its_name(text: str) -> None:
    who = entities(text, "nb", {"Folkets Havnefront": "ORG", "FHF": "ORG"})
    assert who.participant(participant(text, "FHF", nth=1)) == who.participant(participant(text, "Folkets Havnefront"))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nb", "Taliban-militsen rykket fram.", "Taliban-militsen"),
        ("da", "Talibans krigere rykkede frem.", "Talibans"),
        ("sv", "Talibanrörelsen ryckte fram.", "Talibanrörelsen"),
        ("en", "The Taliban advanced.", "Taliban"),
    ],
)
def test_a_known_group_is_known_in_every_language(language: str, text: str, name: str) -> None:
    assert found(text, name, language, {name: "ORG"}).id == "taliban"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nb", "Iraks Folkelige Mobiliseringsstyrker"),
        ("nn", "Iraks Badr Organization"),
        ("da", "Iraks Folkelige Mobiliseringsstyrker"),
        ("sv", "Irakiska Badr Organization"),
        ("en", "Iraqi Popular Mobilization Forces"),
    ],
)
def test_a_group_is_known_with_its_country_before_its_name(language: str, name: str) -> None:
    assert found(f"{name} 123.", name, language, {name: "LOC"}).id in ("pmf", "badr")


def test_the_group_of_another_country_is_not_meant() -> None:
    who = entities("Swedish Popular Mobilization Forces met.", "en", {"Swedish Popular Mobilization Forces": "ORG"})
    met = who.participant(participant("Swedish Popular Mobilization Forces met.", "Swedish Popular Mobilization Forces"))
    assert met is None or met.id != "pmf"


def test_those_are_mentioned_whose_names_stand_in_nothing_that_is_told() -> None:
    text = "Kari Nordhagen møtte Ola Vik fra Hamas i Norge. Nobel."
    names = {"Kari Nordhagen": "PER", "Ola Vik": "PER", "Hamas": "ORG", "Norge": "LOC", "Nobel": "MISC"}
    mentioned = entities(text, "nb", names).mentioned(text, [span(text, "Nordhagen")])
    assert mentioned.spans == (span(text, "Ola Vik"), span(text, "Hamas"))
    assert [entity.name for entity in mentioned.entities] == ["Ola Vik", "Hamas"]


@pytest.mark.parametrize(
    ("language", "text", "head", "phrase", "id"),
    [
        ("nb", "Svenske soldater åpnet ild.", "soldater", "Svenske soldater", "SWE-military"),
        ("nb", "Sveriges politi åpnet ild.", "politi", "Sveriges politi", "SWE-police"),
        ("da", "Den svenske regering trak sig.", "regering", "Den svenske regering", "SWE-government"),
        ("en", "Swedish police opened fire.", "police", "Swedish police", "SWE-police"),
    ],
)
def test_forces_police_and_government_belong_to_the_state_named_before(
    language: str, text: str, head: str, phrase: str, id: str
) -> None:
    entity = found(text, head, language, {}, phrase=phrase)
    assert (entity.id, entity.type, entity.country) == (id, "body", "SWE")


def test_a_country_that_acts_is_a_state() -> None:
    assert found("Danmark trakk seg ut.", "Danmark", "nb", {"Danmark": "LOC"}).id == "DNK"


def test_a_nationality_that_acts_is_a_state() -> None:
    assert found("et dansk angrep", "dansk", "nb", {}).id == "DNK"


def test_unnamed_people_are_nobody_who_can_be_told_apart() -> None:
    text = "25 personer ble drept."
    assert entities(text, "nb", {}).participant(participant(text, "personer", "target")) is None


def test_an_agency_is_known_by_its_acronym() -> None:
    text = "Det skriver nyhetsbyrået DPA."
    voice = Voice("DPA", VoiceKind.AGENCY, span(text, "nyhetsbyrået DPA"), span(text, "skriver"))
    entity = entities(text, "nb", {"DPA": "ORG"}).voice(voice)
    assert entity is not None
    assert (entity.id, entity.type) == ("dpa", "outlet")


def test_an_unnamed_source_is_nobody() -> None:
    text = "Det sier en svensk tjenestemann."
    voice = Voice("tjenestemann", VoiceKind.ANONYMOUS, span(text, "en svensk tjenestemann"), span(text, "sier"))
    assert entities(text, "nb", {}).voice(voice) is None


def test_an_administration_is_not_the_person_it_is_named_after() -> None:
    text = "Nixon-administrasjonen nektet. Richard Nixon nektet."
    who = entities(text, "nb", {"Nixon-administrasjonen": "ORG", "Richard Nixon": "PER"})
    one, other = (who.participant(participant(text, head)) for head in ("Nixon-administrasjonen", "Richard Nixon"))
    assert one is not None
    assert other is not None
    assert (one.type, other.type) == ("body", "person")


@pytest.mark.parametrize(("role", "id"), [("actor", "GBR"), ("target", None)])
def test_a_capital_that_acts_is_its_state_and_one_that_is_hit_is_a_place(role: str, id: str | None) -> None:
    text = "London avviste kravet."
    entity = entities(text, "nb", {"London": "LOC"}).participant(participant(text, "London", role))
    assert (entity and entity.id) == id


@pytest.mark.parametrize(
    ("language", "text", "id"),
    [
        ("en", "Latvia is angry. Riga expelled two envoys.", "LVA"),
        ("nb", "Latvia er sint. Riga utviste to sendemenn.", "LVA"),
        ("sv", "Riga utvisade två sändebud.", "person"),
        ("en", "Latvia is angry. Ann Riga said so. Riga expelled two envoys.", "person"),
    ],
)
def test_what_was_taken_for_a_person_is_a_capital_where_the_text_names_its_country(
    language: str, text: str, id: str
) -> None:
    names = {"Riga": "PER", **({"Ann Riga": "PER"} if "Ann" in text else {})}
    at = text.count("Riga") - 1
    entity = entities(text, language, names).participant(participant(text, "Riga", nth=at))
    assert entity is not None
    assert id in (entity.id, entity.type)


@pytest.mark.parametrize(("language", "noun"), [("sv", "Polisen"), ("nb", "Politiet"), ("en", "Police")])
def test_the_police_that_begin_a_sentence_are_no_name(language: str, noun: str) -> None:
    text = f"{noun} sover."
    assert entities(text, language, {noun: "ORG"}).participant(participant(text, noun)) is None


def test_one_of_a_people_is_not_the_state() -> None:
    text = "En svenske angrep."
    assert entities(text, "nb", {}).participant(participant(text, "svenske", "target")) is None


def test_officials_of_a_state_speak_for_its_government() -> None:
    text = "Ghanaian officials confirmed it."
    voice = Voice("officials", VoiceKind.OFFICIAL, span(text, "Ghanaian officials"), span(text, "confirmed"))
    entity = entities(text, "en", {"Ghanaian": "MISC"}).voice(voice)
    assert entity is not None
    assert entity.id == "GHA-government"


@pytest.mark.parametrize(
    "titled", ["Major-General Qadir Stone", "Prime Minister Qadir Stone", "Secretary of State Qadir Stone"]
)
def test_titles_are_no_part_of_a_name(titled: str) -> None:
    text = f"{titled} spoke."
    assert found(text, titled, "en", {titled: "PER"}).name == "Qadir Stone"


def test_a_large_town_taken_for_a_name_of_unknown_kind_is_nobody() -> None:
    text = "Mombasa ble truffet."
    assert entities(text, "nb", {"Mombasa": "MISC"}).participant(participant(text, "Mombasa", "target")) is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("RSF angrep byen El Fasher i Sudan.", "rsf-sudan"),
        ("RSF angrep byen.", None),
    ],
)
def test_a_short_name_of_two_is_the_one_whose_country_the_text_names_or_neither(text: str, id: str | None) -> None:
    entity = found(text, "RSF", "nb", {"RSF": "ORG"})
    assert entity.id == id or (id is None and entity.id not in ("rsf", "rsf-sudan"))


def test_a_person_known_by_name_is_meant_only_where_the_text_names_their_country() -> None:
    known = Knowledge([Listed([made("p1", "person", ["Ivan Testov"], "RUS", "a list")])])
    for text, id in (("Ivan Testov skjøt en mann i Russland.", "p1"), ("Ivan Testov skjøt en mann i Oslo.", None)):
        pack = load("nb")
        who = Entities(reading(text, "nb", {"Ivan Testov": "PER"}), pack, Lexicon(pack, shipped()), shipped(), known)
        entity = who.participant(participant(text, "Ivan Testov"))
        assert entity is not None
        assert (entity.id if entity.id == "p1" else None) == id


def test_a_states_forces_that_have_a_name_are_one_with_it() -> None:
    own = made("GHA-military", "body", ["Ghana Armed Forces", "GAF"], "GHA", "a list")
    pack, text = load("en"), "Ghanaian soldiers opened fire."
    known = Knowledge([Listed([own])])
    who = Entities(reading(text, "en", {}), pack, Lexicon(pack, shipped()), shipped(), known)
    assert who.participant(participant(text, "soldiers", phrase="Ghanaian soldiers")) == own.entity


def test_a_noun_that_begins_a_sentence_is_not_whom_it_sounds_like() -> None:
    text = "Rioters broke windows."
    assert entities(text, "en", {}).participant(participant(text, "Rioters")) is None
    assert found("Reuters says so.", "Reuters", "en", {}).id == "reuters"


@pytest.mark.parametrize("said", ["Nordhagen", "Nordhagens"])
def test_an_untagged_last_name_is_the_person_whose_full_name_the_text_gives(said: str) -> None:
    text = f"Kari Nordhagen ble pågrepet.\n{said} nekter."
    who = entities(text, "nb", {"Kari Nordhagen": "PER"})
    known = who.participant(participant(text, "Kari Nordhagen"))
    assert who.participant(participant(text, said, nth=said == "Nordhagen")) == known


def test_an_untagged_last_name_of_two_people_is_nobody() -> None:
    text = "Kari Nordhagen møtte Ola Nordhagen.\nNordhagen nekter."
    who = entities(text, "nb", {"Kari Nordhagen": "PER", "Ola Nordhagen": "PER"})
    assert who.participant(participant(text, "Nordhagen", nth=2)) is None
