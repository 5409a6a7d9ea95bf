from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.analyse.numbers import compile_numbers
from kilde.languages import load
from kilde.model import PackError

LANGUAGES = ("nb", "nn", "da", "sv", "en")
GRAMMARS = {code: compile_numbers(load(code).numbers) for code in LANGUAGES}
WORDS = "to og en et a 3 25 - – minst over 2016 av tusen million hundre . ( ) 1.2 «"
Said = tuple[str, int | None, int | None, str]


def found(code: str, text: str) -> list[Said]:
    words = text.split()
    hits = GRAMMARS[code].find([word.lower() for word in words])
    return [(" ".join(words[a : b + 1]), said.low, said.high, said.said.value) for a, b, said in hits]


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("nb", "Minst tre granater traff", ("Minst tre", 3, None, "at least")),
        ("nb", "omkring 100 demonstranter", ("omkring 100", 100, 100, "about")),
        ("nb", "mer enn et halvt hundre fanger", ("mer enn et halvt hundre", 51, None, "more than")),
        ("nb", "mellom 5 og 7 politimenn", ("mellom 5 og 7", 5, 7, "between")),
        ("nb", "over 1.200 fanger", ("over 1.200", 1201, None, "more than")),
        ("nb", "under 30 fanger", ("under 30", None, 29, "less than")),
        ("nb", "opptil 40 fanger", ("opptil 40", None, 40, "up to")),
        ("nb", "ytterligere 60 lastebiler", ("ytterligere 60", 60, 60, "exactly")),
        ("nb", "flere landsbyer brant", ("flere", 2, None, "several")),
        ("nb", "flere hundre tusen flyktet", ("flere hundre tusen", 200000, None, "thousands")),
        ("nb", "dusinvis av hus", ("dusinvis", 24, None, "dozens")),
        ("nb", "hundrevis av hus", ("hundrevis", 200, None, "hundreds")),
        ("nb", "ingen fiskere kom hjem", ("ingen", 0, 0, "none")),
        ("en", "at least a dozen more were hurt", ("at least a dozen more", 12, None, "at least")),
        ("en", "that several miners were hurt", ("several", 2, None, "several")),
        ("da", "Brand - mindst 18 såret", ("mindst 18", 18, None, "at least")),
        ("nb", "to-tre busser", ("to-tre", 2, 3, "between")),
        ("nb", "20–30 busser", ("20–30", 20, 30, "between")),
        ("nb", "2-3000 busser", ("2-3000", 2000, 3000, "between")),
        ("nb", "2,3 millioner flyktninger", ("2,3 millioner", 2300000, 2300000, "exactly")),
        ("nb", "25 000 flyktninger", ("25 000", 25000, 25000, "exactly")),
        ("nb", "en halv million flyktninger", ("en halv million", 500000, 500000, "about")),
        ("nb", "et 50-talls traktorer", ("et 50-talls", 50, 50, "about")),
        ("nb", "et tjuetall traktorer", ("et tjuetall", 20, 20, "about")),
        ("sv", "ett sextiotal demonstranter", ("ett sextiotal", 60, 60, "about")),
        ("da", "et tyvetal kuttere", ("et tyvetal", 20, 20, "about")),
        ("nb", "tjuefem eller flere hus", ("tjuefem eller flere", 25, None, "at least")),
        ("nb", "en person ble funnet", ("en", 1, 1, "exactly")),
        ("nn", "minst femogtjue fangar", ("minst femogtjue", 25, None, "at least")),
        ("nn", "fleire hundre fangar", ("fleire hundre", 200, None, "hundreds")),
        ("da", "op mod 40 fanger", ("op mod 40", None, 40, "up to")),
        ("da", "tooghalvfems fanger", ("tooghalvfems", 92, 92, "exactly")),
        ("da", "tohundredefemogtyve fanger", ("tohundredefemogtyve", 225, 225, "exactly")),
        ("da", "snesevis af huse", ("snesevis", 24, None, "dozens")),
        ("da", "halvanden million flygtninge", ("halvanden million", 1500000, 1500000, "exactly")),
        ("sv", "ett femtiotal fångar", ("ett femtiotal", 50, 50, "about")),
        ("sv", "femhundratjugofem fångar", ("femhundratjugofem", 525, 525, "exactly")),
        ("sv", "hundratals fångar", ("hundratals", 200, None, "hundreds")),
        ("en", "at least two dozen farmers", ("at least two dozen", 24, None, "at least")),
        ("en", "dozens of farmers", ("dozens of", 24, None, "dozens")),
        ("en", "a couple of trucks", ("a couple of", 2, 2, "about")),
        ("en", "nearly 300 farmers", ("nearly 300", 300, 300, "about")),
        ("en", "no more than 40 farmers", ("no more than 40", None, 40, "up to")),
        ("en", "one hundred and five farmers", ("one hundred and five", 105, 105, "exactly")),
        ("en", "twenty-five farmers", ("twenty-five", 25, 25, "exactly")),
        ("en", "twenty - five farmers", ("twenty - five", 25, 25, "exactly")),
        ("en", "another 60 trucks", ("another 60", 60, 60, "exactly")),
        ("en", "two and a half million refugees", ("two and a half million", 2500000, 2500000, "exactly")),
        ("en", "both farmers", ("both", 2, 2, "exactly")),
        ("nb", "begge bøndene", ("begge", 2, 2, "exactly")),
        ("sv", "båda bönderna", ("båda", 2, 2, "exactly")),
        ("en", "a quarter of a million farmers", ("a quarter of a million", 250000, 250000, "about")),
        ("da", "en kvart million bønder", ("en kvart million", 250000, 250000, "about")),
        ("nn", "ikkje færre enn 12 bønder", ("ikkje færre enn 12", 12, None, "at least")),
        ("nb", "mange hundre bønder", ("mange hundre", 200, None, "hundreds")),
        ("en", "forty-five ( 45 ) farmers", ("forty-five ( 45 )", 45, 45, "exactly")),
    ],
)
def test_a_number_is_found_with_its_hedges(code: str, text: str, said: Said) -> None:
    assert found(code, text) == [said]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", "i 2016 brant byen"),
        ("nb", "en 34-årig baker"),
        ("nb", "bakeren på 34 år"),
        ("nb", "laget vant 2-1"),
        ("nb", "25 prosent av bøndene"),
        ("nb", "10 000 kroner"),
        ("nb", "kl. 14.30"),
        ("nb", "den 3. januar"),
        ("nb", "bakeren ( 56 ) forklarte"),
        ("nb", "én av ti bønder"),
        ("nb", "flere bønder enn bakere"),
        ("nb", "mange bønder"),
        ("en", "two in five farmers"),
        ("nb", "så mange bønder"),
        ("nb", "en bonde"),
        ("da", "ingen ting"),
        ("en", "a 25 - year - old baker"),
        ("en", "$ 25 million"),
        ("en", "one - third of the farmers"),
        ("en", "this one is no longer open"),
        ("en", "two in three farmers"),
        ("en", "on January 5"),
        ("en", "since 2019 , he said"),
    ],
)
def test_what_counts_nothing_is_no_quantity(code: str, text: str) -> None:
    assert found(code, text) == []


def test_some_of_a_number_that_is_no_round_one_are_no_share() -> None:
    assert [low for _, low, *_ in found("nb", "17 av 19 bønder")] == [17, 19]


def test_a_preposition_hedges_large_numbers_alone() -> None:
    assert found("nb", "under to streiker") == [("to", 2, 2, "exactly")]


def test_several_quantities_of_a_sentence_do_not_overlap() -> None:
    hits = found("da", "To bagere og mindst fem smede boede i 12 huse")
    assert [text for text, *_ in hits] == ["To", "mindst fem", "12"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_number_that_ends_a_sentence_counts(code: str) -> None:
    assert found(code, "x 12 .") == [("12", 12, 12, "exactly")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_below_a_hundred_has_its_own_value(code: str) -> None:
    small = GRAMMARS[code].cardinals.small
    assert {int(value) for value in small.values() if value.is_integer()} >= set(range(100))


@pytest.mark.parametrize("code", LANGUAGES)
@given(words=st.lists(st.sampled_from(WORDS.split())))
def test_any_words_give_ordered_spans_within_the_sentence(code: str, words: list[str]) -> None:
    hits = GRAMMARS[code].find(words)
    ends = [place for first, last, _ in hits for place in (first, last)]
    assert ends == sorted(ends)
    assert all(0 <= place < len(words) for place in ends)
    assert all(b[0] > a[1] for a, b in pairwise(hits))


@given(number=st.integers(0, 10**9 - 1))
def test_digits_in_groups_are_read_as_written(number: int) -> None:
    assert GRAMMARS["en"].value([f"{number:,}"]) == number
    assert GRAMMARS["nb"].value(f"{number:,}".replace(",", " ").split()) == number
    assert GRAMMARS["da"].value([f"{number:,}".replace(",", ".")]) == number


def test_an_unknown_key_is_an_error_that_names_it() -> None:
    with pytest.raises(PackError, match="hegdes"):
        compile_numbers({"hegdes": {}})


def test_hundreds_and_thousands_are_read_in_one_word() -> None:
    assert GRAMMARS["nb"].value(["trehundreogfemti"]) == 350
    assert GRAMMARS["sv"].value(["tvåtusenfemhundra"]) == 2500


@pytest.mark.parametrize(
    ("code", "text", "low"),
    [("en", "sixty-six people or more were hurt", 66), ("nb", "66 personer eller flere ble skadd", 66)],
)
def test_more_may_be_said_behind_the_noun(code: str, text: str, low: int) -> None:
    assert [one[1:] for one in found(code, text)] == [(low, None, "at least")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "all but two were freed"),
        ("nb", "alle unntatt to ble løslatt"),
        ("nn", "alle utanom to vart sette fri"),
        ("da", "alle på nær to blev løsladt"),
        ("sv", "alla utom två släpptes"),
    ],
)
def test_those_who_are_left_out_are_not_counted(code: str, text: str) -> None:
    assert found(code, text) == []


def test_another_number_behind_a_noun_bounds_only_itself() -> None:
    assert [one[1:3] for one in found("en", "six men , at least two women")] == [(6, 6), (2, None)]


def test_neither_is_none_but_no_word_before_nor() -> None:
    assert found("en", "neither of the guards was hurt") == [("neither", 0, 0, "none")]
    assert found("en", "neither the army nor police") == []


def test_hundreds_with_tens_may_be_about_so_many() -> None:
    assert [one[1:] for one in found("sv", "ett hundrafemtiotal personer")] == [(150, 150, "about")]
    assert [one[1:3] for one in found("nn", "halvtanna hundre menneske")] == [(150, 150)]
