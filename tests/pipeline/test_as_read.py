"""What the machine reads, as a correction: entered as one, it changes nothing."""

import pytest

from kilde.model import Evidence, Figure, Ruled, Ruling, Said
from kilde.pipeline import as_read
from kilde.pipeline.corrected import corrected
from tests.link.making import KABUL, document, figure, span, told

from .test_judged import ruling

FIELDS = ("kind", "mode", "time", "place", "stance", "factuality", "aspect", "actor", "target", "killed", "injured")
WHOLE = told(document(), actor="Hamas", target="Ali", day="2024-03-11", place=KABUL, mode="aerial",
             figures=(figure("killed", 3), figure("killed", 2, total=False)))  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("one", [WHOLE, told()], ids=["whole", "bare"])
def test_what_is_read_is_confirmed_by_it(one: Evidence, field: str) -> None:
    value = as_read(one, field)
    assert value is not None
    made = corrected(one, [Ruled(1, "", ruling(Ruling.CORRECT, (one,), correction=value))])
    assert as_read(made, field) == value
    assert set(made.claim.figures) == set(one.claim.figures)
    assert (made.claim.kind, made.claim.mode, made.claim.stance) == (one.claim.kind, one.claim.mode, one.claim.stance)
    assert (made.resolution.place, made.resolution.edtf) == (one.resolution.place, one.resolution.edtf)
    assert [(p.role, e) for p, e in _roles(made)] == [(p.role, e) for p, e in _roles(one)]


def _roles(one: Evidence):  # type: ignore[no-untyped-def]
    pairs = zip(one.claim.participants, one.resolution.entities, strict=True)
    return sorted(pairs, key=lambda pair: pair[0].role)


@pytest.mark.parametrize(
    ("low", "high", "said", "words"),
    [
        (12, 12, Said.EXACTLY, "12"), (10, 15, Said.BETWEEN, "10-15"), (0, 0, Said.NONE, "0"), (3, None, Said.AT_LEAST, "at least 3"),
        (101, None, Said.MORE_THAN, "more than 100"), (None, 40, Said.UP_TO, "up to 40"),
        (None, 9, Said.LESS_THAN, "less than 10"), (100, 100, Said.ABOUT, "about 100"),
    ],
)  # fmt: skip
def test_numbers_are_put_as_a_person_puts_them(low: int | None, high: int | None, said: Said, words: str) -> None:
    value = as_read(told(figures=(Figure("killed", low, high, said, span(0, "x")),)), "killed")
    assert value
    assert value.value == words


def test_what_no_correction_can_say_is_not_offered() -> None:
    dozens = Figure("killed", 24, None, Said.DOZENS, span(0, "dozens"))
    assert as_read(told(figures=(dozens,)), "killed") is None
    assert as_read(told(figures=(figure("killed", 3), figure("killed", 5))), "killed") is None
    assert as_read(told(actor="somebody"), "actor") is None
