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


def test_titles_and_particles_are_folded_as_names_are() -> None:
    known = rules()
    assert all(word == fold(word) for words in (known.titles, known.particles, known.descent) for word in words)
