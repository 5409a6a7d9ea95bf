"""Numbers of some of the harmed, of a row of names, and of what a phrase counts by the verb inside it."""

import pytest

from kilde.model import Figure
from tests.conftest import Reader

VIOLENCE = {
    "en": "Gunmen attacked the town on Monday. ",
    "da": "Bevæbnede mænd angreb byen mandag. ",
    "nb": "Væpnede menn angrep byen mandag. ",
    "nn": "Væpna menn gjekk til åtak på byen måndag. ",
    "sv": "Beväpnade män anföll staden på måndagen. ",
}
"""What shows that a text tells of violence, in the sentence before."""


def told(claims_of: Reader, language: str, sentence: str) -> set[tuple[str, int | None, int | None, bool]]:
    """What is counted in a sentence behind one of violence, with whether each is a total."""
    found: list[Figure] = [f for c in claims_of(language, VIOLENCE[language] + sentence) for f in c.figures]
    return {(f.of, f.low, f.high, f.total) for f in found}


@pytest.mark.parametrize(
    ("language", "sentence", "counted"),
    [
        ("en", "Of the 14 people killed, five were teachers.", {("killed", 14, 14, True), ("killed", 5, 5, False)}),
        ("da", "Af de 14 dræbte er fem lærere.", {("killed", 14, 14, True), ("killed", 5, 5, False)}),
        ("nb", "Av de 14 drepte er fem lærere.", {("killed", 14, 14, True), ("killed", 5, 5, False)}),
        ("sv", "Av de 14 dödade är fem lärare.", {("killed", 14, 14, True), ("killed", 5, 5, False)}),
        ("da", "Blandt de sårede var tre kvinder og to børn.", {("injured", 5, 5, False)}),
        ("sv", "Bland de 14 döda finns fem barn.", {("killed", 14, 14, True), ("killed", 5, 5, False)}),
        ("en", "Among the injured were two foreign reporters.", {("injured", 2, 2, False)}),
    ],
)
def test_some_of_the_harmed_are_no_total(
    language: str, sentence: str, counted: set[tuple[str, int, int, bool]], claims_of: Reader
) -> None:
    assert told(claims_of, language, sentence) == counted


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("da", "To af de sårede er siden døde."),
        ("sv", "Två av de skadade avled senare på sjukhuset."),
        ("en", "Two of the injured died in hospital."),
    ],
)
def test_the_hurt_who_die_are_killed(language: str, sentence: str, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == {("killed", 2, 2, False)}


@pytest.mark.parametrize(
    ("language", "sentence", "number"),
    [
        ("en", "Ann Lee, Bo Smith and Carl Young were killed.", 3),
        ("nb", "Kari Nes, Ola Vik og Per Dal ble drept.", 3),
        ("sv", "Anna Ek, Bo Lind och Karl Dahl dödades.", 3),
    ],
)
def test_names_in_a_row_are_counted(language: str, sentence: str, number: int, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == {("killed", number, number, True)}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Mannen träffades av tre skott och avled."),
        ("nb", "Mannen ble truffet av tre skudd og døde på stedet."),
    ],
)
def test_shots_that_somebody_dies_of_are_no_dead(language: str, sentence: str, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == {("shots", 3, 3, True)}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The blast killed 22 villagers and wounded dozens."),
        ("da", "Et luftangreb på en skole dræbte 22 og sårede snesevis."),
        ("nb", "Et luftangrep mot en skole drepte 22 og såret snesevis."),
    ],
)
def test_a_verb_between_two_numbers_counts_the_second(language: str, sentence: str, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == {("killed", 22, 22, True), ("injured", 24, None, True)}


@pytest.mark.parametrize(
    ("language", "sentence", "of"),
    [
        ("sv", "Två personer har hittats skottskadade i en port.", "injured"),
        ("sv", "Två män hittades ihjälskjutna i en bil.", "killed"),
        ("en", "Two villagers were shot at close range.", "casualties"),
    ],
)
def test_a_phrase_counts_what_the_verb_in_it_counts(language: str, sentence: str, of: str, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == {(of, 2, 2, True)}


@pytest.mark.parametrize(
    ("language", "sentence", "counted"),
    [
        ("sv", "Dödssiffran, som på lördagen angavs till 9, har stigit till 17.", {("killed", 17, 17, True)}),
        ("da", "Dødstallet er dermed 31.", {("killed", 31, 31, True)}),
        (
            "sv",
            "Antalet döda har nu stigit till 48 och 120 har skadats.",
            {("killed", 48, 48, True), ("injured", 120, 120, True)},
        ),
        ("nb", "Sykehuset har tatt imot 16 lik og 70 sårede.", {("killed", 16, 16, True), ("injured", 70, 70, True)}),
        ("da", "Syv betjente og et ukendt antal vagter kom til skade.", {("injured", 7, 7, True)}),
        ("en", "Three people died, one of them a boy of 15.", {("killed", 3, 3, True)}),
        ("nn", "Ikkje eit menneske kom til skade.", {("injured", 0, 0, True)}),
    ],
)
def test_tolls_are_read_to_the_end(
    language: str, sentence: str, counted: set[tuple[str, int, int, bool]], claims_of: Reader
) -> None:
    assert told(claims_of, language, sentence) == counted


@pytest.mark.parametrize(
    ("language", "sentence", "low", "high"),
    [
        ("en", "A demonstration with 500 participants ended in clashes.", 500, 500),
        ("da", "En demonstration med 500 deltagere endte i uro.", 500, 500),
        ("nb", "Et protesttog på 5000 mennesker gikk gjennom byen.", 5000, 5000),
        ("sv", "Några hundra demonstranter samlades.", 200, None),
        ("nb", "Noen hundre demonstranter møtte opp.", 200, None),
    ],
)
def test_those_who_take_part_in_a_protest(
    language: str, sentence: str, low: int, high: int | None, claims_of: Reader
) -> None:
    assert told(claims_of, language, sentence) == {("protesters", low, high, True)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Trupperna slog till mot 40 mål i provinsen Aleppo på lördagen."),
        ("nb", "Styrkene slo til mot 40 mål i provinsen Aleppo lørdag."),
        ("da", "Styrkerne slog til mod 40 mål i provinsen Aleppo lørdag."),
    ],
)
def test_a_verb_with_a_particle_hurts_nobody_that_the_bare_verb_would(
    claims_of: Reader, language: str, text: str
) -> None:
    assert [f for one in claims_of(language, text) for f in one.figures if f.of in {"injured", "killed"}] == []
