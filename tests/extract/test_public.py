"""Words and stances of public matters, and those of people's own affairs."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Read = Callable[..., tuple[Claim, ...]]
HARVEST = "The harvest was good this year. Berit Lund sold the last apples on Monday."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Sangeren møtte barndomsvennen på en kafé i går."),
        ("nb", "Jeg takker nei til alle slike henvendelser, sier hun."),
        ("nn", "Naboen ringde meg i går kveld."),
        ("nn", "Forfattaren hyllar bøkene hennar."),
        ("da", "Jeg har samarbejdet med min søster i mange år."),
        ("da", "Eleverne kræver mere idræt."),
        ("sv", "Hon besökte en väninna i går."),
        ("sv", "Kocken välkomnar gästerna."),
        ("en", "The singer met a friend in a café."),
    ],
)
def test_what_people_do_in_their_own_affairs_is_no_claim(language: str, text: str, claims_of: Read) -> None:
    assert not claims_of(language, text)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nb", "Statsministeren møtte presidenten i går.", "CONSULT"),
        ("nn", "Regjeringa kravde svar.", "REQUEST"),
        ("da", "Iran afviser kravet.", "REJECT"),
        ("sv", "Polisen uppmanar alla att stanna inne.", "REQUEST"),
        ("nb", "Demonstrantene krever at han går av.", "REQUEST"),
        ("nb", "Han møtte broren i går. Soldater brente ned landsbyen i mai.", "CONSULT"),
        ("nb", "Berg avviste kravet fra ministeren.", "REJECT"),
    ],
)
def test_those_who_act_for_others_and_texts_of_deeds_tell_of_public_matters(
    language: str, text: str, kind: str, claims_of: Read
) -> None:
    assert kind in {claim.kind for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Statsministeren avviser at målingen betyr noe for partiet."),
        ("sv", "Ministern tillbakavisar att siffrorna är fel."),
    ],
)
def test_who_rejects_that_something_is_so_refuses_nothing(language: str, text: str, claims_of: Read) -> None:
    assert not claims_of(language, text)


def test_an_inquiry_into_animals_is_none(claims_of: Read) -> None:
    assert not claims_of("nb", "Instituttet har obdusert hundene.")
    assert claims_of("nb", "Politiet har obdusert mannen.")


@pytest.mark.parametrize(
    "private",
    [
        "She met her husband at a dance in the village.",
        "Berit Lund praised the girls for their pies.",
        "He refused to sell the old barn.",
        "The sisters agreed to share the tractor.",
    ],
)
def test_what_private_people_do_is_no_claim(claims_of: Read, private: str) -> None:
    assert claims_of("en", f"{HARVEST} {private}") == ()


@pytest.mark.parametrize(
    ("public", "kind"),
    [
        ("The Norwegian minister met the farmers in the village.", "CONSULT"),
        ("She refused to talk to the rebels.", "REJECT"),
        ("Berit Lund called on the government to cut the tax.", "REQUEST"),
    ],
)
def test_whoever_acts_for_others_makes_it_public(claims_of: Read, public: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of("en", f"{HARVEST} {public}")}


def test_a_text_of_several_states_or_of_force_is_public(claims_of: Read) -> None:
    met = "She met Anna Berg on Tuesday."
    assert claims_of("en", f"{HARVEST} {met}") == ()
    assert len(claims_of("en", f"{HARVEST} France and Spain share a border. {met}")) == 1
    assert len(claims_of("en", f"{HARVEST} Two men were arrested. {met}")) == 2


def test_what_calls_off_a_deed_is_public(claims_of: Read) -> None:
    [claim] = claims_of("da", "Togpersonalet afblæste strejken.")
    assert (claim.kind, [one.head.quote for one in claim.participants]) == ("CONCEDE", ["Togpersonalet"])
