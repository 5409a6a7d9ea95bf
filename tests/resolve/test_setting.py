"""A claim that says no place is set by those in it, or by what its document chiefly speaks of; never where nothing tells."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kilde.languages import load
from kilde.model import Claim, Participant, PassageKind, Place, Reading, Voice, VoiceKind
from kilde.resolve.context import Context, Marked
from kilde.resolve.gazetteer import shipped
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.setting import setting
from tests.resolve.making import claim, context, span


def told(
    text: str, language: str, *, kind: str = "ASSAULT", names: Mapping[str, str], target: str = "", actor: str = "",
    voice: str = "", traits: tuple[str, ...] = (),
) -> str | None:  # fmt: skip
    """Where the claim of the text's first word is set."""
    people = [(role, words) for role, words in (("target", target), ("actor", actor)) if words]
    voices = ((Voice(voice, VoiceKind.OFFICIAL, span(text, voice), span(text, voice)),),) if voice else ()
    one: Claim = claim(
        text, kind=kind, trigger=text.split()[0], voices=voices,
        participants=tuple(Participant(role, span(text, words), span(text, words), None, traits) for role, words in people),
    )  # fmt: skip
    found = setting(one, context(text, language, names))
    return found.place.name if found and isinstance(found.place, Place) else None


@pytest.mark.parametrize(
    ("text", "language", "kind", "names", "roles", "expected"),
    [
        ("Avsatt ble Malis president.", "nb", "COERCE", {"Malis": "LOC"}, {"target": "Malis president"}, "Mali"),
        ("Dræbt blev en malisk minister.", "da", "ASSAULT", {}, {"target": "en malisk minister"}, "Mali"),
        ("Misshandlad blev en man, säger Stockholms tingsrätt.", "sv", "ASSAULT", {"Stockholms": "LOC"}, {"voice": "Stockholms tingsrätt"}, "Stockholm"),
        ("Utvisade diplomater, Malis regering.", "sv", "SANCTION", {"Malis": "LOC"}, {"actor": "Malis regering"}, "Mali"),
        ("Raided by the Malian police.", "en", "ASSAULT", {}, {"actor": "the Malian police"}, "Mali"),
        ("Bombed by the Malian government.", "en", "ASSAULT", {}, {"actor": "the Malian government"}, None),
        ("Stormet ble den maliske ambassaden.", "nb", "ASSAULT", {}, {"target": "den maliske ambassaden"}, None),
    ],
)  # fmt: skip
def test_those_in_it_tell_where(
    text: str, language: str, kind: str, names: Mapping[str, str], roles: Mapping[str, str], expected: str | None
) -> None:
    traits = ("police",) if "police" in text else ()
    elsewhere = "\nParis. Roma. Berlin."
    named = {**names, "Paris": "LOC", "Roma": "LOC", "Berlin": "LOC"}
    assert told(text + elsewhere, language, kind=kind, names=named, traits=traits, **roles) == expected


def test_a_document_that_speaks_chiefly_of_one_country_is_set_there() -> None:
    text = "Attacked again.\nMali wants peace. Mali has no army. Bamako is calm, says France."
    named = {"Mali": "LOC", "Bamako": "LOC", "France": "LOC"}
    assert told(text, "en", names=named) == "Bamako"
    assert told(text.replace("Bamako", "It"), "en", names=named) == "Mali"
    assert told(text + " France and Italy, France and Spain.", "en", names={**named, "Italy": "LOC", "Spain": "LOC"}) is None


@pytest.mark.parametrize(("kind", "expected"), [("SANCTION", "Mali"), ("ASSAULT", "Bamako")])
def test_a_state_rules_at_home_and_acts_anywhere(kind: str, expected: str) -> None:
    text = "Punished.\nMali is against Togo. Bamako is calm."
    named = {"Mali": "LOC", "Togo": "LOC", "Bamako": "LOC"}
    assert told(text, "en", kind=kind, names=named, actor="Mali") == expected


def test_what_nothing_tells_stays_unknown() -> None:
    assert told("Attacked again.", "en", names={}) is None


def test_whoever_expels_is_at_home_and_those_expelled_are_not() -> None:
    text = "Expelled.\nMali sends the French minister home. Paris. Roma. Berlin."
    named = {"Mali": "LOC", "Paris": "LOC", "Roma": "LOC", "Berlin": "LOC"}
    one = replace(
        claim(
            text, kind="SANCTION", trigger="Expelled",
            participants=(
                Participant("actor", span(text, "Mali"), span(text, "Mali")),
                Participant("target", span(text, "the French minister"), span(text, "minister")),
            ),
        ),
        mode="expel",
    )  # fmt: skip
    found = setting(one, context(text, "en", named))
    assert found is not None
    assert isinstance(found.place, Place)
    assert found.place.name == "Mali"


def test_institutions_that_one_country_alone_has_tell_of_it_where_no_other_is_named() -> None:
    text = "Stukket ble en mann, sier operasjonsleder i politidistriktet."
    assert told(text, "nb", names={}) == "Norway"
    assert told(text + " Paris og Roma.", "nb", names={"Paris": "LOC", "Roma": "LOC"}) is None
    assert told("Skjuten blev en man. En person är häktad.", "sv", names={}) == "Sweden"


def test_the_town_of_a_body_and_not_a_town_that_somebody_comes_from_or_lies_far_from() -> None:
    named = {"Stavanger sykehus": "ORG", "Bergen": "LOC", "Oslo": "LOC"}
    text = "Knivstukket.\nHan er på Stavanger sykehus. Mannen er fra Bergen. Det er 300 kilometer til Oslo."
    assert told(text, "nb", names=named) == "Stavanger"


def test_whoever_expels_is_not_of_the_country_of_those_expelled() -> None:
    text = "Utvist ble to russiske diplomater.\nRussland er sint. Russland svarer Sverige."
    named = {"Russland": "LOC", "Sverige": "LOC"}
    one = replace(_expelled(text), mode="expel")
    found = setting(one, context(text, "nb", named))
    assert found
    assert isinstance(found.place, Place)
    assert found.place.country == "SWE"


def test_whose_embassy_a_sentence_speaks_of_tells_whose_people_are_expelled() -> None:
    text = "Utvist ble to ansatte ved Russlands ambassade i Sverige.\nRussland er sint. Russland svarer."
    target = span(text, "to ansatte")
    one = claim(text, kind="SANCTION", trigger="Utvist", participants=(Participant("target", target, target, None, ()),))
    found = setting(replace(one, mode="expel"), context(text, "nb", {"Russland": "LOC", "Sverige": "LOC"}))
    assert found
    assert isinstance(found.place, Place)
    assert found.place.country == "SWE"


def test_an_envoy_is_not_at_home_where_something_is_done_to_them() -> None:
    text = "Bedt om å dra ble den maliske ambassadøren.\nParis. Roma. Berlin."
    named = {"Paris": "LOC", "Roma": "LOC", "Berlin": "LOC"}
    asked = {"kind": "REQUEST", "names": named, "target": "den maliske ambassadøren"}
    assert told(text, "nb", **asked, traits=("envoy",)) is None  # type: ignore[arg-type]
    assert told(text, "nb", **asked) == "Mali"  # type: ignore[arg-type]


def _expelled(text: str) -> Claim:
    target = span(text, "to russiske diplomater")
    return claim(text, kind="SANCTION", trigger="Utvist", participants=(Participant("target", target, target, None, ()),))


def test_a_place_that_is_inferred_bears_the_one_name_that_it_has_in_every_language() -> None:
    text = "Bombet igjen.\nI Damaskus er det stille. Syria sørger."
    assert told(text, "nb", names={"Damaskus": "LOC", "Syria": "LOC"}) == "Damascus"


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("en", "The incident is said to have happened in Leeds, not far from Paris.", "Leeds"),
        ("nb", "Det skjedde i Oslo, opplyser politiet i Paris.", "Oslo"),
        ("da", "Ifølge politiet har det hele fundet sted i Odense.", "Odense"),
        ("sv", "Händelsen inträffade vid ett torg i Uppsala.", "Uppsala"),
        ("nn", "Episoden fann stad på ei ferje ved Oslo.", "Oslo"),
        ("en", "It is what Leeds happened to see of Roma.", None),
    ],
)
def test_a_sentence_that_says_where_it_happened_sets_what_was_told_before(
    language: str, said: str, expected: str | None
) -> None:
    places = dict.fromkeys(("Leeds", "Oslo", "Odense", "Uppsala", "Paris", "Roma", "Berlin"), "LOC")
    assert told(f"Attacked again.\n{said}\nParis. Roma. Berlin.", language, names=places) == expected


def test_where_it_happened_is_said_of_what_was_told_before_alone() -> None:
    names = dict.fromkeys(("Leeds", "Paris", "Roma", "Berlin"), "LOC")
    assert told("Attacked again.\nParis. Roma. Berlin.\nIt happened in Leeds.", "en", names=names) == "Leeds"
    assert told("It happened in Leeds.\nParis. Roma. Berlin.", "en", names=names) != "Leeds"


def test_a_foreign_ministry_tells_of_what_may_be_anywhere() -> None:
    text = "Released was a man, said {}.\nNiger. Niger. Niger."
    names = {"Mali": "LOC", "Niger": "LOC"}
    abroad, home = "the foreign ministry of Mali", "the interior ministry of Mali"
    assert told(text.format(abroad), "en", kind="RETREAT", names=names, voice=abroad) == "Niger"
    assert told(text.format(home), "en", kind="RETREAT", names=names, voice=home) == "Mali"


def test_a_town_of_a_hospital_is_not_where_it_happened() -> None:
    text = "Attacked again.\nMali wants peace. Mali has no army. {} Bamako."
    named = {"Mali": "LOC", "Bamako": "LOC"}
    assert told(text.format("He is in a hospital in"), "en", names=named) == "Mali"
    assert told(text.format("He is in"), "en", names=named) == "Bamako"


def test_where_news_of_another_country_was_written_is_no_scene() -> None:
    line = context("NAIROBI, Monday: Attacked the South Sudanese.\nMali is calm.", "en", {}).reading
    lead = replace(line.sentences[0], passage=PassageKind.LEAD)
    assert [mark.spot.name for mark in _marked(replace(line, sentences=(lead, *line.sentences[1:])))] == []
    alone = context("NAIROBI, Monday: Attacked the market.\nAll is calm.", "en", {}).reading
    lead = replace(alone.sentences[0], passage=PassageKind.LEAD)
    assert [mark.spot.name for mark in _marked(replace(alone, sentences=(lead, *alone.sentences[1:])))] == ["Nairobi"]


def _marked(reading: Reading) -> list[Marked]:
    pack = load("en")
    return Context(reading, pack, Lexicon(pack, shipped()), shipped()).landmarks


def test_the_town_that_a_text_is_about_is_nearer_than_the_country_of_those_in_it() -> None:
    text = "Arrested by the Malian police.\nThe boat lay off Mopti."
    named = {"Mopti": "LOC"}
    assert told(text, "en", kind="COERCE", names=named, actor="the Malian police", traits=("police",)) == "Mopti"
    assert told(text, "en", kind="ACCUSE", names=named, actor="the Malian police", traits=("police",)) == "Mali"


@pytest.mark.parametrize(("kind", "expected"), [("SANCTION", "Mali"), ("SUPPORT", "Mali"), ("PROTEST", "Bamako")])
def test_a_capital_is_no_place_of_what_is_done_by_words(kind: str, expected: str) -> None:
    named = {"Mali": "LOC", "Bamako": "LOC"}
    assert told("Answered again.\nMali wants peace. Bamako is calm.", "en", kind=kind, names=named) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Attacked again.\nThe government in Bamako fears Mali is at war."),
        ("nb", "Angrepet igjen.\nRegjeringen i Bamako frykter krig i Mali."),
        ("sv", "Attackerad igen.\nRegeringen i Bamako är orolig för Mali."),
    ],
)
def test_the_seat_of_a_government_is_no_scene(language: str, text: str) -> None:
    assert told(text, language, names={"Mali": "LOC", "Bamako": "LOC"}) == "Mali"


@pytest.mark.parametrize(
    ("language", "text", "actor", "target"),
    [
        ("en", "Condemned was Togo by the Malian government.", "the Malian government", "Togo"),
        ("nb", "Fordømt ble Togo av den maliske regjeringen.", "den maliske regjeringen", "Togo"),
        ("sv", "Fördömt blev Togo av Malis regering.", "Malis regering", "Togo"),
    ],
)
def test_what_one_state_says_of_another_is_set_nowhere_and_what_it_rules_at_home(
    language: str, text: str, actor: str, target: str
) -> None:
    named = {"Togo": "LOC", "Malis": "LOC"}
    assert told(text, language, kind="ACCUSE", names=named, actor=actor, target=target) is None
    assert told(text, language, kind="SANCTION", names=named, actor=actor, target=target) == "Mali"
    assert told(text, language, kind="ACCUSE", names=named, actor=actor) == "Mali"


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "Resigned has Mali's envoy to Togo.", "Mali's envoy to Togo"),
        ("sv", "Avgått har Malis ambassadör i Togo.", "Malis ambassadör i Togo"),
    ],
)
def test_an_envoy_is_of_the_country_that_sends_them(language: str, text: str, actor: str) -> None:
    named = {"Mali": "LOC", "Malis": "LOC", "Togo": "LOC"}
    found = told(text, language, kind="RETREAT", names=named, actor=actor, traits=("envoy",))
    assert found == "Mali"


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Shot again.\nA Kenyan minister and a Kenyan officer spoke.", "en", "Kenya"),
        ("Skjuten igen.\nEn kenyansk minister och en kenyansk officer talade.", "sv", "Kenya"),
        ("Skudt igjen.\nEn kenyansk minister og en ugandisk offiser talte.", "nb", None),
    ],
)
def test_a_country_that_is_said_by_its_people_alone_is_where_it_was(
    text: str, language: str, country: str | None
) -> None:
    assert told(text, language, names={}) == country


@pytest.mark.parametrize(
    ("opening", "language", "country"),
    [
        ("Opened is a trial.\nIt began on Bali.", "en", "Indonesia"),
        ("Öppnad är en rättegång.\nDen började på Bali.", "sv", "Indonesia"),
        ("Opened is a trial.\nIt began on Bali, says Peru.", "en", None),
    ],
)
def test_the_only_country_that_a_text_opens_with_is_where_it_was(
    opening: str, language: str, country: str | None
) -> None:
    named = dict.fromkeys(("Bali", "Peru", "Chile", "Ghana", "Mali"), "LOC")
    others = f"{opening}\nMali. Ghana. Chile. Mali. Ghana. Chile."
    assert told(others, language, kind="ACCUSE", names=named) is None
    assert told(f"{others} Bali. Bali.", language, kind="ACCUSE", names=named) == country
