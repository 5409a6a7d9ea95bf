"""Blocks: two happenings that can be one share a block."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.link.blocks import blocks
from kilde.link.compare import ENOUGH, compare
from kilde.model import Evidence, PassageKind, Place
from tests.link.making import AFGHANISTAN, AIRPORT, HERAT, KABUL, PROVINCE, document, drawn, figure, told

PUBLISHED = {"a": "2024-03-11", "b": "2024-03-13", "c": "2024-03-18", "d": "2025", "e": None}
DOCUMENTS = [document(name, day) for name, day in PUBLISHED.items()]
CLAIMS = st.builds(
    told,
    doc=st.sampled_from(DOCUMENTS),
    at=st.integers(0, 400),
    sentence=st.sampled_from(["they attacked", "They bombed Pansjir and Gulran", "In Pansjir"]),
    target=st.sampled_from(["", "Ali", "Omar", "Hamas", "a man"]),
    actor=st.sampled_from(["", "Farc", "gunmen"]),
    day=st.sampled_from([None, "2024-03-11", "2024-03", "2024", "[2024-03-11,2024-03-18]"]),
    place=st.sampled_from([None, KABUL, AIRPORT, HERAT, PROVINCE, AFGHANISTAN]),
    effect=st.sampled_from([None, "killed", "injured"]),
    passage=st.sampled_from([PassageKind.LEAD, PassageKind.BODY]),
    figures=st.sampled_from([(), (figure("killed", 3),), (figure("killed", 4),)]),
    mode=st.sampled_from([None, "aerial"]),
)


@settings(max_examples=600, deadline=None)
@given(CLAIMS, CLAIMS)
def test_whoever_is_alike_enough_meets(one: Evidence, other: Evidence) -> None:
    a, b = drawn(one, other)
    if compare(a, b).score >= ENOUGH:
        assert blocks(a).looks & blocks(b).stands
        assert blocks(b).looks & blocks(a).stands


def meet(one: Evidence, other: Evidence) -> bool:
    a, b = drawn(one, other)
    return bool(blocks(a).looks & blocks(b).stands)


def test_the_same_names_and_numbers_meet_though_years_alone_are_told() -> None:
    one, other = (
        told(d, sentence="They bombed Pansjir and Gulran", day="2024", mode="aerial", figures=(figure("killed", 3),))
        for d in DOCUMENTS[:2]
    )
    a, b = drawn(one, other)
    assert compare(a, b).score >= ENOUGH
    assert meet(one, other)


def test_two_towns_of_one_country_do_not_meet_for_the_country_alone() -> None:
    one, other = (told(d, place=p, day="2024-03-11") for d, p in zip(DOCUMENTS[:2], (KABUL, HERAT), strict=True))
    assert not meet(one, other)
    assert meet(one, told(DOCUMENTS[2], place=AFGHANISTAN, day="2024-03-11"))


def test_points_on_both_sides_of_a_line_of_the_grid_meet() -> None:
    for lat in (0.0, 33.5, 59.9):
        for lon in (0.0, 10.7, 179.9, -179.9):
            here = Place("here", "Here", lat, lon, "AFG", "town")
            there = Place("there", "There", lat + 0.2, lon + 0.2 if lon < 179 else lon - 359.7, "AFG", "town")
            one, other = (told(d, place=p, day="2024-03-11") for d, p in zip(DOCUMENTS[:2], (here, there), strict=True))
            assert meet(one, other), (lat, lon)


def test_a_name_that_all_news_has_brings_nobody_together() -> None:
    one, other = drawn(*(told(d, sentence="In Gulran", day="2024-03-11") for d in DOCUMENTS[:2]))
    assert blocks(one).looks & blocks(other).stands
    assert not blocks(one, {"glrn"}).looks & blocks(other, {"glrn"}).stands
