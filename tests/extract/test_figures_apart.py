"""Numbers that a verb was parted from, of things told of before, contested tolls, and who the dead are."""

import pytest

from tests.conftest import Reader
from tests.extract.test_figures_told_apart import VIOLENCE, told

Counted = tuple[str, int | None, int | None, bool]


@pytest.mark.parametrize(
    ("language", "sentence", "of", "many"),
    [
        ("en", "In 2020 eighteen fishermen from Mazara del Vallo were detained in Benghazi.", "arrested", 18),
        ("en", "He said guards had been sent there and that two suspects had since been nabbed.", "arrested", 2),
        ("nb", "De tre ansatte i en tysk hjelpeorganisasjon som ble bortført i juni, er i sikkerhet.", "abducted", 3),
        ("nn", "To menn, ein bakar og ein smed, vart pågripne.", "arrested", 2),
        ("en", "Two men, a baker and a smith, were detained in Riga.", "arrested", 2),
        ("da", "To mænd, en bager og en slagter, blev dræbt.", "killed", 2),
    ],
)
def test_a_number_counts_where_the_verb_stands_far_off(
    language: str, sentence: str, of: str, many: int, claims_of: Reader
) -> None:
    counted = told(claims_of, language, sentence)
    assert (of, many, many, True) in counted
    assert {one[1] for one in counted if one[0] == of} == {many}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A man with two children was killed."),
        ("da", "En kvinde, der var på ferie med tre veninder, blev dræbt."),
    ],
)
def test_those_who_only_go_along_are_not_counted(language: str, sentence: str, claims_of: Reader) -> None:
    assert told(claims_of, language, sentence) == set()


@pytest.mark.parametrize(
    ("language", "sentence", "counted"),
    [
        ("da", "De dræbte er elleve mænd og to kvinder.", ("killed", 13, 13, False)),
        ("nb", "De drepte er elleve menn og to kvinner.", ("killed", 13, 13, False)),
        ("sv", "De döda är elva män och två kvinnor.", ("killed", 13, 13, False)),
        ("en", "The dead are eleven men and two women.", ("killed", 13, 13, False)),
        ("en", "Of the 43 arrested, 11 are minors.", ("arrested", 11, 11, False)),
        ("nb", "Av de 43 pågrepne er elleve mindreårige.", ("arrested", 11, 11, False)),
        ("sv", "En gravid kvinna och två flickor är bland de 15 dödade.", ("killed", 3, 3, False)),
        ("en", "A pregnant woman and two girls were among the 15 killed.", ("killed", 3, 3, False)),
        ("nb", "Tolv ble drept, og to av dem er barn.", ("killed", 2, 2, False)),
    ],
)
def test_who_the_harmed_are_is_counted_as_some_of_them(
    language: str, sentence: str, counted: Counted, claims_of: Reader
) -> None:
    assert counted in told(claims_of, language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("da", "Politiet anholdt 27 personer, hvoraf ni senere blev løsladt."),
        ("nb", "Politiet pågrep 27 personer, hvorav ni senere ble løslatt."),
        ("en", "Rebels took 27 people hostage, including several women."),
        ("da", "Oprørerne tog 27 mennesker som gidsler, heriblandt flere kvinder."),
    ],
)
def test_some_are_not_counted_as_what_all_are_where_another_deed_or_no_number_is_told(
    language: str, sentence: str, claims_of: Reader
) -> None:
    counted = {
        (low, high) for of, low, high, _ in told(claims_of, language, sentence) if of in {"arrested", "abducted"}
    }
    assert counted == {(27, 27)}


@pytest.mark.parametrize(
    ("language", "sentence", "of"),
    [
        ("nb", "Russland sendte 45 droner mot byen, og 39 av dem ble skutt ned.", "drones"),
        ("da", "Rusland sendte 45 droner mod byen, og 39 af dem blev skudt ned.", "drones"),
        ("nb", "Angrepet ødela tolv boliger og skadet 39 andre.", "buildings"),
    ],
)
def test_some_of_the_things_told_of_are_no_people(language: str, sentence: str, of: str, claims_of: Reader) -> None:
    counted = told(claims_of, language, sentence)
    assert {one[0] for one in counted if one[1] == 39} == {of}


@pytest.mark.parametrize(
    ("language", "sentence", "counted"),
    [
        ("nb", "Minst 95 ble drept, mens regjeringen oppgir tallet til 41.", ("killed", 41, 41, True)),
        ("da", "30 soldater blev dræbt, mens hæren kun taler om seks.", ("killed", 6, 6, True)),
        ("en", "Twenty died in the first attack, and another six in a second.", ("killed", 6, 6, True)),
        ("sv", "Tjugo dog i den första attacken och ytterligare sex i en andra.", ("killed", 6, 6, True)),
    ],
)
def test_other_tolls_are_told_too(language: str, sentence: str, counted: Counted, claims_of: Reader) -> None:
    assert counted in told(claims_of, language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "voice"),
    [
        ("en", "The bomb, officials said, killed 12 people.", "officials"),
        ("en", "The rebels, the general said on Monday, have killed 14 soldiers.", "the general"),
        ("da", "Tirsdag talte de lokale myndigheder om tre dræbte i angrebet.", "de lokale myndigheder"),
        ("nb", "Tirsdag snakket hæren om minst seks drepte i angrepet.", "hæren"),
        ("da", "Lokale medier taler om 53 dræbte efter angrebet.", "Lokale medier"),
    ],
)
def test_who_is_thrown_in_or_turned_behind_the_verb_speaks(
    language: str, sentence: str, voice: str, claims_of: Reader
) -> None:
    claims = [
        c for c in claims_of(language, VIOLENCE[language] + sentence) if c.sentence.quote.startswith(sentence[:9])
    ]
    assert [[v.name for v in chain] for c in claims for chain in c.voices if c.figures] == [[voice]]


def test_a_clause_about_the_subject_says_nothing_of_what_follows_it(claims_of: Reader) -> None:
    claims = claims_of("en", "The army, which said it had lost nine men, killed 14 rebels.")
    assert [c.voices for c in claims if c.trigger.quote == "killed"] == [()]


def test_a_sentence_that_ends_behind_one_of_and_a_noun_is_read(claims_of: Reader) -> None:
    assert [claim.kind for claim in claims_of("nb", "Soldater drepte en av mennene")] == ["ASSAULT"]
