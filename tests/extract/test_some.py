"""Words that only stand for some of those told of."""

import pytest

from kilde.languages import load
from tests.extract.making import Drawn, claim


@pytest.mark.parametrize(
    ("phrase", "head", "is_some"),
    [
        ("De/DET/det/2 øvrige/ADJ/nsubj:pass/4", "øvrige", True),
        ("Flere/ADJ/amod/2 andre/DET/nsubj:pass/4/Number=Plur", "andre", True),
        ("Andre/ADJ/amod/2 lærere/NOUN/nsubj:pass/4/Number=Plur", "lærere", False),
    ],
)
def test_others_alone_name_nobody(phrase: str, head: str, is_some: bool) -> None:
    line = f"{phrase} ble/AUX/aux:pass/4 drept/VERB/root/0/VerbForm=Part"
    [own] = claim(Drawn(line), pack=load("nb")).participants
    assert own.head.quote == head
    assert ("number" in own.traits) is is_some
