"""Spelling: one form for a name, whatever alphabet and language wrote it down."""

import pytest

from kilde.languages.spelling import fold, rules, skeleton, sound


@pytest.mark.parametrize(
    ("name", "folded"), [("Sana'a", "sanaa"), ("Ål, Øst-Timor", "al ost timor"), ("Сергей", "sergey"), ("– –", "")]
)
def test_names_fold_to_words_of_plain_letters(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("Qasem", "Kassim"), ("Khaled", "Haled"), ("Shirazi", "Sjirasi"), ("Kiev", "Kyiv")]
)
def test_spellings_of_a_name_sound_alike(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


def test_a_skeleton_keeps_the_first_letter_and_the_consonants() -> None:
    assert skeleton("omar") == skeleton("umar") == "umr"
    assert skeleton("amir") != skeleton("umar")


def test_words_of_the_rules_are_folded_as_names_are() -> None:
    known = rules()
    listed = (known.titles, known.particles, known.descent, known.apart, known.called)
    assert [word for words in listed for word in words if word != fold(word)] == []


def test_a_word_sets_apart_in_one_sense_only() -> None:
    assert {word: lines for word, lines in rules().apart.items() if len(lines) > 1} == {}
