import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.resolve import same_entity

NAMES = st.text(alphabet="abcdeghiklmnoprstuvyzæøå' -", min_size=1, max_size=25)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mikhail Gorbatsjov", "Mikhail Gorbachev"),
        ("Nikita Khrusjtsjov", "Nikita Khrushchev"),
        ("Boutros Boutros-Ghali", "Butros Butros-Ghali"),
        ("Gamal Abdel Nasser", "Jamal Abd al-Nasser"),
        ("Kofi Annan", "Annan, Kofi"),
        ("Dag Hammarskjöld", "Dag Hammarskjold"),
        ("President Anwar al-Sadat", "Anwar el-Sadat"),
        ("Михаил Горбачёв", "Mikhail Gorbachev"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    verdict = same_entity([one], [other], "person")
    assert verdict.same, verdict.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Indira Gandhi", "Rajiv Gandhi"),
        ("Gandhi", "Indira Gandhi"),
        ("Olof Palme", "Olof Skötkonung"),
        ("Faisal bin Khalid", "Khalid bin Faisal"),
    ],
)
def test_namesakes_are_kept_apart(one: str, other: str) -> None:
    verdict = same_entity([one], [other], "person")
    assert not verdict.same, verdict.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Front for Peace", "Northern Front for Peace"),
        ("Brigade 12", "Brigade 13"),
        ("Bank of Ghana", "Bank of Guyana"),
    ],
)
def test_a_word_more_or_another_number_is_another_body(one: str, other: str) -> None:
    assert not same_entity([one], [other], "group").same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Shipping Ltd", "ACME Shipping Limited"),
        ("People's Harbour Front", "PHF"),
        ("International Labour Office", "International Labor Office"),
    ],
)
def test_legal_forms_initials_and_spelling_make_no_other_body(one: str, other: str) -> None:
    assert same_entity([one], [other], "body").same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Southern Kordofan Liberation Front", "Northern Kordofan Liberation Front"),
        ("Eastern Harbour Command", "Western Harbour Command"),
        ("First Harbour Brigade", "Third Harbour Brigade"),
        ("2nd Harbour Brigade", "3rd Harbour Brigade"),
        ("Old Harbour Army", "New Harbour Army"),
        ("Harbour Men's League", "Harbour Women's League"),
        ("Real Harbour Army", "Provisional Harbour Army"),
        ("Harbour Front", "Harbour Front Youth"),
        ("Pro-Harbour Movement", "Anti-Harbour Movement"),
        ("National Harbour Party", "International Harbour Party"),
        ("Norra hamnfronten", "Södra hamnfronten"),
        ("Nordre Havn politidistrikt", "Søndre Havn politidistrikt"),
    ],
)
def test_words_that_set_apart_make_another_body(one: str, other: str) -> None:
    verdict = same_entity([one], [other], "body")
    assert not verdict.same, verdict.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northern Kordofan Front", "Nordlige Kordofan-front"),
        ("1st Harbour Brigade", "First Harbour Brigade"),
        ("Norra Kordofan Front", "Nordre Kordofan Front"),
        ("Northern Kordofan Liberation Front", "Northern Kurdufan Liberation Front"),
    ],
)
def test_words_that_set_apart_are_one_in_several_languages(one: str, other: str) -> None:
    verdict = same_entity([one], [other], "body")
    assert verdict.same, verdict.why


def test_the_reason_names_what_differs() -> None:
    assert "rajiv" in same_entity(["Indira Gandhi"], ["Rajiv Gandhi"], "person").why


@given(NAMES, NAMES, st.sampled_from(["person", "group", "body"]))
def test_the_order_of_two_names_does_not_matter(one: str, other: str, type: str) -> None:
    assert same_entity([one], [other], type).same == same_entity([other], [one], type).same


@given(st.text(min_size=1, max_size=25).filter(lambda name: any(map(str.isalpha, name))))
def test_every_name_is_like_itself_or_empty(name: str) -> None:
    verdict = same_entity([name], [name], "person")
    assert verdict.same or verdict.why == "no name"
