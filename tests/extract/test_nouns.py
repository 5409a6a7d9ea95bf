"""A compound is read from its last part, and only where it is one."""

import pytest

from kilde.extract.nouns import noun_of
from kilde.languages import load


@pytest.mark.parametrize(
    ("language", "word", "kind"),
    [
        ("da", "sommerhuse", "facility"),
        ("nb", "grønnsaksbøndene", "person"),
        ("sv", "gränssoldater", "person"),
        ("en", "ex-soldiers", "person"),
        ("da", "ungdoms-banden", "group"),
    ],
)
def test_the_last_part_tells_who_or_what(language: str, word: str, kind: str) -> None:
    noun = noun_of(word, load(language))
    assert noun is not None
    assert noun.type == kind


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "reports reasons parking assassination millions efforts password"),
        ("da", "posten kunsten billeder stoffer forliget"),
        ("nb", "idrett seier stoffer"),
        ("nn", "portrett faktor"),
        ("sv", "rapporten hösten olyckorna publiken"),
    ],
)
def test_a_word_that_only_ends_alike_is_none(language: str, words: str) -> None:
    pack = load(language)
    known = {word: noun_of(word, pack) for word in words.split()}
    assert [word for word, noun in known.items() if noun is not None and noun.type != "matter"] == []


def test_an_ending_tells_that_a_noun_is_of_people() -> None:
    pack = load("nn")
    found = {word: noun_of(word, pack) for word in ["tjuvlyttarane", "rabaldermakaren", "plakatlimarane"]}
    assert {word: noun.type for word, noun in found.items() if noun} == dict.fromkeys(found, "person")
    assert [word for word in ["sommaren", "julekommentaren", "svarfristen", "svarar"] if noun_of(word, pack)] == []
