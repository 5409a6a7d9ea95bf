"""The measures of agreement, against published examples."""

from collections.abc import Mapping, Sequence

import pytest

from kilde.model import Judgement, Ruled, Ruling
from kilde.pipeline import Answered, Given, Judged, State, Untold, agreements
from kilde.pipeline.agreement import alpha, kappa

OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
"""Krippendorff 2011, example C: four observers, twelve units, some values missing."""


def test_alpha_is_that_of_the_published_example() -> None:
    assert alpha(list(zip(*OBSERVERS, strict=True))) == pytest.approx(0.743, abs=0.0005)


def test_kappa_is_that_of_the_published_example() -> None:
    """Cohen 1960, table 1: 200 patients, three diagnoses; agreement .70, by chance .41 (kappa .492)."""
    table = {
        ("a", "a"): 88, ("a", "b"): 14, ("a", "c"): 18,
        ("b", "a"): 10, ("b", "b"): 40, ("b", "c"): 10,
        ("c", "a"): 2, ("c", "b"): 6, ("c", "c"): 12,
    }  # fmt: skip
    assert kappa([pair for pair, count in table.items() for _ in range(count)]) == pytest.approx(0.492, abs=0.0005)


def test_where_nothing_can_be_told_nothing_is() -> None:
    assert kappa([]) is None
    assert kappa([("a", "a")] * 3) is None
    assert alpha([]) is None
    assert alpha([("a", None), (None, "b")]) is None
    assert alpha([("a", "a")] * 3) is None


PATIENTS = {("a", "a"): 4, ("a", "b"): 2, ("b", "a"): 1, ("b", "b"): 3}
"""Ten questions that Kari (first) and Per both answered."""


def asked(answers: Sequence[Mapping[str, str]], sort: str = "happening") -> list[Answered]:
    """Questions with these answers; nothing of the judgements behind them counts here."""
    judged = Judged(Ruled(1, "", Judgement(Ruling.NOTE, (), "", "")), State.IN_FORCE, "", ())
    given = [{who: Given(word, word, judged) for who, word in one.items()} for one in answers]
    return [Answered(str(number), sort, (), (), one) for number, one in enumerate(given)]


def test_two_coders_by_hand() -> None:
    """They agree on 7 of 10; by chance on 6/10 x 5/10 + 4/10 x 5/10 = .5, so kappa is (.7 - .5) / .5 = .4.

    Alpha: of 20 answers 11 are a and 9 b; 6 differ within the questions, 2 x 11 x 9 / 19 would by chance.
    """
    rows = [{"Kari": a, "Per": b} for (a, b), count in PATIENTS.items() for _ in range(count)]
    [found] = agreements(asked([*rows, {"Kari": "a"}]))
    assert (found.sort, found.questions, found.shared, found.alike) == ("happening", 11, 10, 7)
    [pair] = found.pairs
    assert (pair.one, pair.other, pair.both, pair.alike) == ("Kari", "Per", 10, 7)
    assert pair.kappa == pytest.approx(0.4)
    assert found.alpha == pytest.approx(1 - 6 / (2 * 11 * 9 / 19))


def test_three_coders_of_whom_not_all_answered_all() -> None:
    names = ("Kari", "Per", "Siv", "Ann")
    units = zip(*OBSERVERS, strict=True)
    rows = [{who: str(v) for who, v in zip(names, unit, strict=True) if v is not None} for unit in units]
    [found] = agreements(asked(rows))
    assert found.alpha == pytest.approx(0.743, abs=0.0005)
    assert (found.questions, found.shared) == (12, 11)
    assert found.alike == sum(len(set(one.values())) == 1 for one in rows if len(one) > 1) == 8
    assert len(found.pairs) == 6
    [siv] = [pair for pair in found.pairs if (pair.one, pair.other) == ("Per", "Siv")]
    assert (siv.both, siv.alike) == (9, 6)


def test_each_sort_stands_by_itself_and_says_what_cannot_be_told() -> None:
    rows = [*asked([{"Kari": "12"}, {"Per": "3"}], "killed"), *asked([{"Kari": "keep", "Per": "keep"}] * 2, "claim"),
            *asked([{"Kari": "same", "Per": "same"}, {"Kari": "same", "Per": "different"}])]  # fmt: skip
    happening, claim, killed = agreements(rows)
    assert [one.sort for one in (happening, claim, killed)] == ["happening", "claim", "killed"]
    assert happening.pairs[0].kappa == 0
    assert (claim.alpha, claim.pairs[0].kappa, claim.alike) == (Untold.ALL_ALIKE, Untold.ALL_ALIKE, 2)
    assert (killed.alpha, killed.pairs[0].kappa, killed.shared) == (Untold.NOTHING_SHARED, Untold.NOTHING_SHARED, 0)
    assert agreements([]) == ()
