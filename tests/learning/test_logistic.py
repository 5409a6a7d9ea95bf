"""Weights of marks, learned from rows."""

from itertools import product

from kilde.extract.weighing import odds
from learning.logistic import SEEN, fit, folded
from learning.rows import Row, parts


def rows(texts: int) -> list[Row]:
    """Texts in each of which what has a number is told and what is bare is not; what has both is left open."""
    told = {("figure said",): True, ("doubt=bare",): False, ("figure said", "doubt=bare"): None}
    return [
        Row(f"text {n:02}", "en", "killed", "", frozenset(marks), is_told, "doubt=bare" not in marks)
        for n, (marks, is_told) in product(range(texts), told.items())
    ]


def test_what_stands_with_claims_speaks_for_them() -> None:
    weights = fit(rows(20))
    assert weights["figure said"] > 0 > weights["doubt=bare"]
    assert odds(["figure said"], weights) > 0 > odds(["doubt=bare"], weights)
    assert fit(rows(20)) == weights


def test_a_mark_of_few_texts_has_no_weight() -> None:
    rare = [row._replace(marks=row.marks | {"rare"}) if row.text < f"text {SEEN - 1:02}" else row for row in rows(20)]
    assert "rare" not in fit(rare)


def test_texts_are_judged_by_weights_of_others() -> None:
    many = rows(20)
    told = folded(many, 5)
    assert [said for said, row in zip(told, many, strict=True) if row.is_told] == [True] * 20
    assert not any(said for said, row in zip(told, many, strict=True) if row.is_told is False)


def test_a_text_has_its_opening_and_its_paragraphs_as_parts() -> None:
    words = " date 2024-03 Two shot\n\nTwo men were shot.\n\nPolice are looking for a car.\n"
    assert list(parts(words)) == [
        " date 2024-03 Two shot\n\nTwo men were shot.\n",
        " date 2024-03 Two men were shot.\n",
        " date 2024-03 Police are looking for a car.\n",
    ]
