"""Values in few words."""

import pytest

from kilde.app import phrases
from kilde.model import Place, Range, Reason, Unknown


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-01-03", "2020-01-03"),
        ("2020-01-03T21:30", "2020-01-03 21:30"),
        ("[2020-01-02,2020-01-09]", "2020-01-02 or 2020-01-09"),
        ("[2020-01-02..2020-01-05]", "2020-01-02 to 2020-01-05"),
        ("[2020-01-02,2020-01-09,2020-01-16,2020-01-23,2020-01-30]", "2020-01-02, 2020-01-09 … or 2020-01-30"),
        ("2020-01-02/2020-01-05", "2020-01-02 to 2020-01-05"),
        ("../2020", "until 2020"),
        ("/2020", "until 2020"),
        ("2020/..", "2020 or later"),
        (None, "unknown"),
        (Unknown(Reason.NO_ANCHOR), "unknown: relative to a time that is itself unknown"),
    ],
)
def test_times_are_read_out(edtf: str | None, words: str) -> None:
    assert phrases.when(edtf) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Range("killed", 3, 3, 3, "exactly", ()), "3"),
        (Range("killed", 3, 4, 5, "exactly", ()), "4 (3–5)"),
        (Range("killed", 3, 3, None, "at least", ()), "≥ 3"),
        (Range("killed", None, 40, 40, "up to", ()), "≤ 40"),
        (Range("killed", 100, 100, 100, "about", ()), "~ 100"),
        (Range("killed", None, None, None, "several", ()), "some"),
        (Range("displaced", 12000, 12000, 12000, "exactly", ()), "12 000"),
        (Range("killed", 0, 0, 0, "none", ()), "0"),
    ],
)
def test_figures_are_read_out_and_an_unknown_one_is_not_zero(figure: Range, words: str) -> None:
    assert phrases.amount(figure) == words


def test_the_dead_and_the_hurt_stand_first() -> None:
    ranges = [Range(of, 1, 1, 1, "exactly", ()) for of in ("arrested", "injured", "killed")]
    assert phrases.figures(ranges) == ["1 killed", "1 injured", "1 arrested"]


def test_a_country_is_not_named_twice() -> None:
    assert phrases.where(Place("1", "Iraq", 33.0, 44.0, "IRQ", "country")) == "Iraq"
    assert phrases.where(Place("2", "Baghdad", 33.3, 44.4, "IRQ", "town")) == "Baghdad, IRQ"
    assert phrases.where(None) == "unknown"
