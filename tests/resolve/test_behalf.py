"""Whom voices speak for: by their titles, by what stands beside their names, by the body told of before."""

from collections.abc import Mapping

import pytest

from kilde.model import Behalf, Entity, Voice, VoiceKind
from kilde.resolve.behalf import Behalves
from tests.resolve.making import context, entities, span

PERSON = {"Kari Holm": "PER", "Ali Reza": "PER", "Holm": "PER"}


def behalf(
    text: str,
    said: str,
    language: str = "en",
    names: Mapping[str, str] = PERSON,
    name: str = "",
    kind: VoiceKind = VoiceKind.OFFICIAL,
    led: Mapping[str, Entity] | None = None,
) -> Behalf | None:
    """Whom the voice of these words speaks for; its name is all of them, unless one is told."""
    voice, here = Voice(name or said, kind, span(text, said), span(text, said)), context(text, language, names)
    return Behalves(here.reading, here.pack, here, entities(text, language, names), led or {}).of(voice)


def kind(*args: object, **more: object) -> str:
    found = behalf(*args, **more)  # type: ignore[arg-type]
    return found.kind if found else "-"


@pytest.mark.parametrize(
    ("language", "said", "of"),
    [
        ("en", "police", "police"), ("nb", "politiet", "police"), ("sv", "polisen", "police"), ("da", "politiet", "police"),
        ("en", "a hospital spokesman", "hospital"), ("nb", "en talsmann for sykehuset", "hospital"),
        ("da", "hærens talsmand", "army"), ("sv", "juntans talesman", "junta"), ("nn", "ordføraren", "mayor"),
        ("en", "the government's health ministry", "health ministry"), ("nb", "Helsedepartementet", "health ministry"),
        ("en", "the mayor's office", "mayor"), ("nb", "øyenvitner", "witnesses"), ("nb", "en opprørsleder", "rebels"),
        ("nb", "en politiker", "-"), ("en", "a teacher", "-"), ("en", "a former policeman", "-"),
    ],
)  # fmt: skip
def test_a_description_tells_of_what_kind_the_body_is(language: str, said: str, of: str) -> None:
    assert kind(f"Two died, {said} said.", said, language, {}) == of


def test_a_title_tells_whom_a_person_speaks_for() -> None:
    assert kind("ifølge politimester Kari Holm døde to", "politimester Kari Holm", "nb", name="Kari Holm") == "police"
    assert kind("Two died, police chief Kari Holm said.", "police chief Kari Holm", name="Kari Holm") == "police"
    assert kind("Two died, teacher Kari Holm said.", "teacher Kari Holm", name="Kari Holm") == "-"
    assert kind("Two died, Colonel Kari Holm said.", "Colonel Kari Holm", name="Kari Holm") == "army"


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("nb", "To døde, sier Kari Holm i Vest politidistrikt.", "police"), ("da", "To døde, siger Kari Holm fra kystvagten.", "coast guard"),
        ("en", "Two died, said Kari Holm of the coast guard.", "coast guard"), ("sv", "Två dog, säger Kari Holm vid kustbevakningen.", "coast guard"),
        ("da", "To døde, siger vicepolitiinspektør Kari Holm.", "police"), ("sv", "Två dog, säger Kari Holm, presstalesperson vid Malmöpolisen.", "police"),
        ("da", "To døde, siger Kari Holm, som er talsmand for politiet.", "police"),
        ("nb", "To døde, sier Kari Holm til politiet.", "-"), ("en", "Two died, said Kari Holm of the court.", "-"),
        ("nb", "To døde, sier Kari Holm i Bergen.", "-"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_tells_where_somebody_belongs(language: str, text: str, of: str) -> None:
    assert kind(text, "Kari Holm", language) == of


def test_what_stands_beside_a_name_elsewhere_in_the_text_tells_it_too() -> None:
    assert kind("Kari Holm, a spokeswoman for the police, wept.\nTwo died, Holm said.", "Holm said", name="Kari Holm") == "police"
    assert kind("Two died.\nByens ordfører, Kari Holm, gråt.\nDet sier Holm.", "Holm.", "nb", name="Kari Holm") == "mayor"


def test_a_named_doctor_speaks_for_herself_and_one_without_a_name_for_the_hospital() -> None:
    text = "Kari Holm, a doctor at the hospital, wept.\nTwo died, Kari Holm said."
    assert kind(text, "Kari Holm", kind=VoiceKind.WITNESS) == "-"
    assert kind("Two died, a doctor at the hospital said.", "a doctor at the hospital", names={}) == "hospital"


def test_a_spokesman_and_a_statement_speak_for_the_body_told_of_last() -> None:
    text = "The army fired and the ministry denied it.\nA spokesman wept.\nTwo died, a spokesman said."
    assert kind(text, "A spokesman", names={}) == "ministry"
    assert kind("The prosecutor came.\nIt was so, the statement said.", "the statement", names={}) == "prosecution"


def test_a_leader_speaks_for_the_group_told_of_last() -> None:
    text = "Gruppen angrep flåten.\nTo døde, sier lederen Kari Holm."
    assert kind(text, "lederen Kari Holm", "nb", name="Kari Holm") == "group"


def test_the_country_of_a_body_is_told_by_its_name_its_people_or_a_place() -> None:
    assert behalf("Two died, the Norwegian foreign ministry said.", "the Norwegian foreign ministry", names={}) == Behalf("foreign ministry", None, "NOR")
    in_minsk = behalf("Utrikesdepartementet i Minsk nekar.", "Utrikesdepartementet i Minsk", "sv", {"Minsk": "LOC"})
    assert in_minsk == Behalf("foreign ministry", None, "BLR")


def test_a_group_is_known_by_its_name_and_a_common_noun_is_none() -> None:
    found = behalf("The Red Front militia said so.", "The Red Front militia", names={"Red Front": "ORG"})
    assert found == Behalf("rebels", found.body if found else None)
    assert [one.body.name for one in (found,) if one and one.body] == ["Red Front"]
    assert behalf("The Front said so.", "The Front", names={"Front": "ORG"}) == Behalf("group")


def test_who_is_told_to_lead_a_body_speaks_for_it() -> None:
    text = "Two died, Kari Holm said."
    (holm,) = entities(text, "en", PERSON).within(10, 20)
    party = Entity("party", "Green Party", "body")
    assert behalf(text, "Kari Holm", led={holm.id: party}) == Behalf("", party)


def test_media_speak_for_themselves() -> None:
    assert kind("Two died, Police Weekly said.", "Police Weekly", names={"Police Weekly": "ORG"}, kind=VoiceKind.OUTLET) == "-"
