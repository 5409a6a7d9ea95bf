"""Numbers of groups, and numbers that share a noun or a verb."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def counted(claims: tuple[Claim, ...]) -> set[tuple[str, int | None, int | None]]:
    return {(f.of, f.low, f.high) for claim in claims for f in claim.figures}


@pytest.mark.parametrize(
    ("language", "text", "of", "many"),
    [
        ("en", "A family of five was killed when a rocket hit their house.", "killed", 5),
        ("en", "Gunmen kidnapped a group of 20 tourists near the border.", "abducted", 20),
        ("nb", "En familie på fire ble drept da huset deres ble truffet av en rakett.", "killed", 4),
        ("nb", "Væpnede menn bortførte en gruppe på 14 turister.", "abducted", 14),
        ("nn", "Ein familie på fem vart drepen i bombinga.", "killed", 5),
        ("da", "Politiet anholdt en gruppe på otte unge mænd.", "arrested", 8),
        ("sv", "En familj på fyra dödades när deras hus bombades.", "killed", 4),
    ],
)
def test_a_group_is_as_many_as_stands_behind_it(
    claims_of: Reader, language: str, text: str, of: str, many: int
) -> None:
    assert counted(claims_of(language, text)) == {(of, many, many)}


def test_a_number_behind_somebody_is_an_age(claims_of: Reader) -> None:
    assert counted(claims_of("nb", "En mann på 34 ble drept i angrepet.")) == set()


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("en", "Fighting killed 12 Russian and 30 Ukrainian soldiers.", 42),
        ("nb", "I angrepet ble fire israelske og ni palestinske soldater drept.", 13),
        ("nn", "Åtaket drap to norske og tre britiske soldatar.", 5),
        ("da", "Angrebet dræbte to danske og tre britiske soldater.", 5),
        ("sv", "Attacken dödade fem svenska och tre norska soldater.", 8),
    ],
)
def test_two_numbers_on_one_noun_are_counted_together(claims_of: Reader, language: str, text: str, many: int) -> None:
    assert counted(claims_of(language, text)) == {("killed", many, many)}


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("da", "I skrivende stund er 83 blevet dræbt i Gaza og syv i Israel.", 90),
        ("sv", "Raketerna dödade nio människor i Gaza och två i Israel.", 11),
        ("en", "Since dawn 40 people have been killed in Sumy and six in Kharkiv.", 46),
        ("en", "Three people were killed in Kyiv and two missiles hit Odesa.", 3),
    ],
)
def test_numbers_of_two_places_behind_one_verb_are_counted_together(
    claims_of: Reader, language: str, text: str, many: int
) -> None:
    assert {f for f in counted(claims_of(language, text)) if f[0] == "killed"} == {("killed", many, many)}


def test_a_clock_before_a_ticker_takes_no_number(claims_of: Reader) -> None:
    claims = claims_of("da", "14.10: Over 30 er dræbt, og mere end 100 såret, ifølge busselskabet.")
    assert counted(claims) == {("killed", 31, None), ("injured", 101, None)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Retten idømte to mænd otte års fængsel for voldtægt."),
        ("nb", "Tingretten idømte to menn sju års fengsel for drapsforsøk."),
    ],
)
def test_whom_a_court_sentences_stands_before_what_they_got(claims_of: Reader, language: str, text: str) -> None:
    assert counted(claims_of(language, text)) == {("convicted", 2, 2)}


def test_one_of_a_number_is_a_number(claims_of: Reader) -> None:
    found = counted(claims_of("en", "One of the 19 hostages was released on Thursday."))
    assert found == {("released", 1, 1), ("hostages", 19, 19)}


def test_people_who_are_captured_are_arrested(claims_of: Reader) -> None:
    text = "Soldiers stormed the camp and captured nine rebels."
    assert counted(claims_of("en", text)) == {("arrested", 9, 9)}


def test_all_before_a_number_is_that_many(claims_of: Reader) -> None:
    assert counted(claims_of("nb", "Alle de 14 om bord ble drept da flyet ble skutt ned.")) == {("killed", 14, 14)}


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("en", "Police arrested the two brothers Ann Lee and Omar Haddad on Monday.", "arrested"),
        ("nb", "Opprørerne løslot de to journalistene Ida Moen og Lena Holt på tirsdag.", "released"),
    ],
)
def test_a_number_before_names_is_of_all_of_them(claims_of: Reader, language: str, text: str, of: str) -> None:
    assert counted(claims_of(language, text)) == {(of, 2, 2)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister was stabbed at a rally. He suffered two deep wounds."),
        ("sv", "Mannen fick två skottskador i benet vid skjutningen."),
    ],
)
def test_a_number_of_wounds_counts_nobody(claims_of: Reader, language: str, text: str) -> None:
    assert not {f for f in counted(claims_of(language, text)) if f[0] == "injured"}


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("nb", "Den 29 år gamle journalisten, forfatteren og aktivisten Lyra Aas ble skutt og drept i Bergen.", []),
        ("en", "The reporter, author and activist Ann Lee was shot dead in Leeds.", []),
        ("en", "A teacher and the nurse Ann Lee were shot dead in Leeds.", [2]),
    ],
)
def test_what_one_person_is_counts_nobody(language: str, text: str, killed: list[int], claims_of: Reader) -> None:
    assert [f.low for claim in claims_of(language, text) for f in claim.figures if f.of == "killed"] == killed
