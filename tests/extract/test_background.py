"""What a sentence says to have happened before the news."""

import pytest

from tests.conftest import Reader
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


@pytest.mark.parametrize(
    ("language", "news", "line", "expected"),
    [
        ("en", "Rebels attacked a camp.", "At least 863 people have been killed since the invasion.", True),
        ("nb", "Opprørere angrep en leir.", "Minst 863 sivile er drept siden krigen brøt ut i april.", True),
        ("sv", "Rebeller anföll ett läger.", "Sedan i våras har minst 90 fångar mist livet.", True),
        ("da", "Oprørere angreb en lejr.", "Siden søndag er 20 mennesker blevet dræbt.", False),
        ("en", "Rebels attacked a camp.", "At least 863 people have been killed.", False),
    ],
)
def test_what_is_counted_from_long_ago_is_no_toll_of_the_news(
    claims_of: Reader, language: str, news: str, line: str, expected: bool
) -> None:
    found = claims_of(language, f"{news}\n\n{line}")
    counted = [claim for claim in found if claim.figures]
    assert {claim.background for claim in counted} == {expected}
    assert not expected or {claim.takes_up for claim in counted} == {None}


@pytest.mark.parametrize(
    ("language", "news", "line"),
    [
        ("en", "A bomb killed six people at a market in Peshawar on Tuesday.", "Another attack in Quetta killed nine last month."),
        ("nb", "En bombe drepte seks mennesker på et marked i Peshawar tirsdag.", "Et annet angrep i Quetta krevde ni liv i mai."),
        ("sv", "En bomb dödade sex personer på en marknad i Peshawar på tisdagen.", "En annan attack i Quetta krävde nio liv."),
        ("da", "En bombe dræbte seks mennesker på et marked i Peshawar tirsdag.", "Landet har været præget af borgerkrig siden 2014."),
        ("en", "A bomb killed six people at a market in Peshawar on Tuesday.", "The country has been gripped by civil war since 2014."),
        ("en", "A bomb killed six people at a market in Peshawar on Tuesday.", "A second bomb went off outside a mosque."),
        ("nb", "En bombe drepte seks mennesker i Peshawar tirsdag.", "En annen bombe drepte tre ved en moské."),
        ("da", "En bombe dræbte seks mennesker i Peshawar tirsdag.", "En ny bombe eksploderede ved en moské."),
        ("sv", "En bomb dödade sex personer i Peshawar på tisdagen.", "En ny bomb exploderade vid en moské."),
        ("nn", "Politiet brukte tåregass mot studentane i Oslo tysdag.", "Politiet skaut igjen mot studentane."),
    ],
)
def test_another_deed_and_a_war_stand_beside_the_news(claims_of: Reader, language: str, news: str, line: str) -> None:
    found = claims_of(language, f"{news}\n\n{line}")
    assert {claim.background for claim in found if claim.sentence.quote == line} == {True}
    assert {claim.background for claim in found if claim.sentence.quote == news} == {False}


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("en", "Troops attacked a wedding in Mizda on December 6.\n\nA guest died of his wounds in February.", "attacked"),
        ("da", "En mand blev skudt i Aarhus den 1. maj.\n\nHan døde tirsdag af sine kvæstelser.", "skudt"),
        ("sv", "En man knivhöggs i en park i Malmö den 2 maj.\n\nPå måndagen avled mannen av sina skador.", "knivhöggs"),
    ],
)
def test_who_dies_of_wounds_dies_of_the_deed_told_before(claims_of: Reader, language: str, text: str, deed: str) -> None:
    died = [claim for claim in claims_of(language, text) if claim.effect == "killed"][-1]
    assert died.takes_up is not None
    assert died.takes_up.quote == deed
