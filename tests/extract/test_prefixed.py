"""Groups whose abbreviation stands before the noun of what they did."""

import pytest

from kilde.languages import load
from tests.extract.making import Drawn, claim, who


@pytest.mark.parametrize(
    ("word", "actor"),
    [
        ("PLK-angreb", ["PLK"]),
        ("Lorby-angreb", []),  # a town there is where it happened
        ("USA-angreb", []),  # a country may be whom it struck
        ("luft-angreb", []),
        ("PLK-kampe", []),  # a fight has two sides
    ],
)
def test_an_abbreviation_before_a_deed_did_it(word: str, actor: list[str]) -> None:
    line = f"Syv/NUM/nsubj/2 dræbt/VERB/root/0/VerbForm=Part i/ADP/case/4 {word}/NOUN/obl/2"
    found = claim(Drawn(line, counts={"Syv": 7}), pack=load("da"))
    assert who(found, "actor") == actor


def test_whoever_is_said_to_have_done_it_goes_before() -> None:
    line = (
        "Syv/NUM/nsubj/2 dræbt/VERB/root/0/VerbForm=Part af/ADP/case/4 soldater/NOUN/obl/2 "
        "i/ADP/case/6 PLK-angreb/NOUN/obl/2"
    )
    assert who(claim(Drawn(line, counts={"Syv": 7}), pack=load("da")), "actor") == ["soldater"]


def test_a_compound_that_is_tagged_as_a_name_is_a_deed_all_the_same() -> None:
    line = "Syv/NUM/nsubj/2 dræbt/VERB/root/0/VerbForm=Part i/ADP/case/4 PLK-angreb/PROPN/obl/2"
    found = claim(Drawn(line, names={"PLK-angreb": "ORG"}, counts={"Syv": 7}), pack=load("da"))
    assert who(found, "actor") == ["PLK"]
