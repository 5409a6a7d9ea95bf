"""Which numbers are of people: not their age, not one of a sort, not the one of an adjective for many."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def counted(claims: tuple[Claim, ...]) -> list[tuple[str, int | None, int | None]]:
    return [(f.of, f.low, f.high) for claim in claims for f in claim.figures]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Oprørerne dræbte 20 soldater og civile i angrebet."),
        ("nb", "Opprørerne drepte 20 soldater og sivile i angrepet."),
        ("nn", "Opprørarane drap 20 soldatar og sivile i åtaket."),
        ("sv", "Rebellerna dödade 20 soldater och civila i attacken."),
        ("en", "The rebels killed 20 soldiers and civilians in the attack."),
    ],
)
def test_a_number_before_two_sorts_of_people_is_of_both(claims_of: Reader, language: str, text: str) -> None:
    assert counted(claims_of(language, text)) == [("killed", 20, 20)]


def test_an_age_behind_somebody_of_a_row_counts_nobody(claims_of: Reader) -> None:
    text = "En mand på 49 og en kvinde mistede livet, da en bombe detonerede."
    assert counted(claims_of("da", text)) == [("killed", 2, 2)]


def test_one_of_a_sort_is_no_number_and_one_of_them_is(claims_of: Reader) -> None:
    assert counted(claims_of("sv", "Israel dödade en av Hizbollahs chefer.")) == []
    assert ("killed", 1, 1) in counted(claims_of("en", "Rebels held two women and killed one of them."))


def test_whose_those_counted_are_is_not_counted(claims_of: Reader) -> None:
    assert counted(claims_of("sv", "Sex av landets soldater dödades i attacken.")) == [("killed", 6, 6)]


def test_few_of_a_noun_for_many_are_not_those_in_it(claims_of: Reader) -> None:
    claims = claims_of("sv", "Tre etniska arméer inledde en offensiv mot staden.")
    assert claims
    assert counted(claims) == []


def test_a_mode_says_what_is_done_to_people_where_its_word_does_not(claims_of: Reader) -> None:
    assert counted(claims_of("nb", "Ni elever ble ført bort av væpnede menn.")) == [("abducted", 9, 9)]
