"""What a sentence says to have happened before the news."""

import pytest

from tests.extract.making import claims

MEN = "Gunmen/NOUN/nsubj/4/Number=Plur"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{MEN} have/AUX/aux/4 earlier/ADV/advmod/4 attacked/VERB/root/0/VerbForm=Part villages/NOUN/obj/4/Number=Plur", True),
        (f"{MEN} have/AUX/aux/4 often/ADV/advmod/4 attacked/VERB/root/0/VerbForm=Part villages/NOUN/obj/4/Number=Plur", False),
        (
            "Gunmen/NOUN/nsubj/2/Number=Plur attacked/VERB/root/0/VerbForm=Fin an/DET/det/5 earlier/ADJ/amod/5 "
            "president/NOUN/obj/2/Number=Sing",
            False,
        ),
        (
            "Gunmen/NOUN/nsubj/2/Number=Plur attacked/VERB/root/0/VerbForm=Fin villages/NOUN/obj/2/Number=Plur "
            "earlier/ADV/advmod/2 on/ADP/case/6 Monday/PROPN/obl/4",
            False,
        ),
    ],
)
def test_a_word_on_the_deed_puts_it_before_the_news(line: str, expected: bool) -> None:
    assert [claim.background for claim in claims(line)] == [expected]
