"""Bare mentions: what tells nothing of its own means the only happening that it may mean."""

from kilde.link import link
from kilde.model import Evidence
from tests.link.making import LAHORE, document, span, told

A = document("a")


def events(*evidence: Evidence) -> list[list[int]]:
    """The events of one document, each as the positions of its claims in the list."""
    ids = [e.resolution.claim for e in evidence]
    return sorted(sorted(ids.index(claim) for claim in event.claims) for event in link(evidence))


def signed(at: int, **fields: object) -> Evidence:
    return told(A, at, kind="AGREE", **fields)  # type: ignore[arg-type]


def test_the_accord_is_the_only_one_that_the_article_tells_of() -> None:
    accord = signed(50, actor="Ali")
    assert events(signed(0, actor="Farc", day="2024-03-11"), accord) == [[0, 1]]
    assert events(accord, signed(90, actor="Farc", day="2024-03-11")) == [[0, 1]]


def test_of_two_it_means_neither() -> None:
    two = signed(0, actor="Farc", day="2024-03-11"), signed(90, actor="Eln", day="2022-03-11")
    assert events(two[0], signed(50, actor="Ali"), two[1]) == [[0], [1], [2]]


def test_what_says_where_or_to_whom_tells_of_its_own() -> None:
    news = signed(0, actor="Farc", day="2024-03-11")
    assert events(news, signed(50, actor="Ali", place=LAHORE)) == [[0], [1]]
    assert events(news, signed(50, actor="Ali", target="a firm")) == [[0], [1]]


def test_an_act_of_a_mode_of_its_own_that_names_nobody_is_the_only_one_of_the_article() -> None:
    expelled = told(A, 0, kind="SANCTION", mode="expel", actor="Hamas", target="three envoys", day="2024-03-11")
    leaving = told(A, 50, kind="SANCTION", mode="expel", trigger=span(50, "must go"))
    assert events(expelled, leaving) == [[0, 1]]
    assert events(expelled, told(A, 50, kind="SANCTION", trigger=span(50, "must go"))) == [[0], [1]]
    assert events(expelled, told(A, 50, kind="SANCTION", mode="expel", actor="Eln")) == [[0], [1]]


def test_what_people_say_is_known_by_who_says_it() -> None:
    assert events(told(A, 0, kind="REQUEST", day="2024-03-11"), told(A, 50, kind="REQUEST")) == [[0], [1]]
