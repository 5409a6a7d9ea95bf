"""People called by family names alone, pronouns of address with capitals."""

from random import Random

import pytest
from sentences import DANISH, ENGLISH, passage

from training import inventory
from training.corpora import Passage
from training.encoding import retold
from training.phrases import NAMING, Maker, grammar
from training.variation import polite, shortened

NAMES = inventory.load()
ASKED = [("Har", 0, "ROOT", "VERB", "O"), ("du", 1, "nsubj", "PRON", "O"), ("tid", 1, "obj", "NOUN", "O")]
LETTER = passage("sv", ASKED)
PAIR = Passage(
    language="en",
    words=("Ann", "Ford", "Bo", "Lee", "met", "K.", "Ray"),
    spaces=(True,) * 7,
    starts=(True, False, True, False, False, False, False),
    tree=None,
    names=("B-PER", "I-PER", "B-PER", "I-PER", "O", "B-PER", "I-PER"),
)


def test_a_shortened_name_is_its_last_word() -> None:
    short = shortened(DANISH, Random(1), 1.0)
    assert short.words == DANISH.words[1:]
    assert short.names == ("B-PER", *(DANISH.names or ())[2:])
    assert short.starts == (True,) + (False,) * 6
    assert len(short.spaces) == len(short.words)


def test_names_side_by_side_stay_two_and_each_begins_its_sentence() -> None:
    short = shortened(PAIR, Random(1), 1.0)
    assert short.words == ("Ford", "Lee", "met", "Ray")
    assert short.names == ("B-PER", "B-PER", "O", "B-PER")
    assert short.starts == (True, True, False, False)


def test_without_full_names_or_without_a_share_nothing_is_shortened() -> None:
    assert shortened(ENGLISH, Random(1), 1.0) is ENGLISH
    assert shortened(DANISH, Random(1), 0.0) is DANISH


def test_pronouns_of_address_get_a_capital_and_are_no_names() -> None:
    asked = polite(LETTER, Random(1), 1.0)
    assert asked.words[:2] == ("Har", "Du")
    assert asked.names == LETTER.names
    assert polite(LETTER, Random(1), 0.0) is LETTER
    assert {polite(ENGLISH, Random(seed), 1.0).words[3] for seed in range(9)} == {"Bergen"}


def test_what_is_retold_stands_beside_what_was() -> None:
    found = list(retold([DANISH, ENGLISH] * 20, Random(1)))
    assert {item.language for item in found} == {"da"}
    assert all(item.names and len(item.names) == len(item.words) == len(item.starts) for item in found)


def test_some_family_names_are_double_and_some_end_as_towns_do() -> None:
    chance = Random(1)
    families = {family[-1] for origin in NAMES.people for family in origin.family}
    drawn = [name[0] for _ in range(600) if (name := inventory.person(NAMES, 1, chance))]
    assert any("-" in name[1:] and name.split("-")[0] in families for name in drawn)
    given = {name[-1] for origin in NAMES.people for name in origin.given}
    assert any(name not in families | given and "-" not in name for name in drawn)


@pytest.mark.parametrize("language", ["nb", "nn", "da", "sv", "en"])
def test_people_named_once_do_and_say_more_than_news_tells(language: str) -> None:
    made = Maker(language, grammar(language, NAMING), NAMES, Random(1))
    alone = [s for s in (made.sentence("R") for _ in range(80)) if s[0].name == "B-PER" and s[1].name == "O"]
    assert len(alone) > 10
    assert len({s[1].word for s in alone}) > 8


@pytest.mark.parametrize("language", ["nb", "nn", "da", "sv"])
def test_letters_address_their_reader_with_capitals(language: str) -> None:
    made = Maker(language, grammar(language, NAMING), NAMES, Random(1))
    words = {word.word: word.name for _ in range(40) for word in made.sentence("A")}
    assert words["Du"] == "O"
