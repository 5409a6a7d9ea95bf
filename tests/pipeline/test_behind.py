"""What the news of a document puts behind it."""

from dataclasses import replace

import pytest

from kilde.model import Evidence, PassageKind
from kilde.pipeline.behind import behind

from .test_leading import told

HEADLINE, LEAD, BODY = PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.BODY


def one(sort: str, sentence: int, passage: PassageKind = LEAD, at: int = 0, aside: bool = False) -> Evidence:
    """A claim of a kind and mode ("COERCE arrest") in the sentence of that number."""
    kind, _, mode = sort.partition(" ")
    evidence = told(sentence, passage, at=at)
    claim = replace(evidence.claim, kind=kind, mode=mode or None, aside=aside)
    return replace(evidence, claim=claim, resolution=replace(evidence.resolution, claim=claim.id))


def put_behind(*claims: Evidence) -> list[int]:
    """Which of the claims, each of an event of its own, are behind the news."""
    found = behind(claims, {c.resolution.claim: str(n) for n, c in enumerate(claims)})
    return [n for n, c in enumerate(claims) if c.resolution.claim in found]


def test_the_deed_is_behind_a_sentence_for_it() -> None:
    sentenced = one("SANCTION convict", 0, HEADLINE)
    assert put_behind(sentenced, one("ASSAULT", 1), one("COERCE arrest", 2, BODY)) == [1, 2]


def test_a_convict_who_is_attacked_is_news_of_the_attack() -> None:
    assert put_behind(one("ASSAULT primitive", 0, HEADLINE), one("SANCTION convict", 1)) == []


@pytest.mark.parametrize("sort", ["ASSAULT abduct", "COERCE arrest"])
def test_what_a_release_ends_is_behind_it(sort: str) -> None:
    assert put_behind(one("RETREAT release", 0), one(sort, 1, BODY)) == [1]
    assert put_behind(one("RETREAT release", 5, BODY), one(sort, 1, BODY)) == []


def test_arrests_at_a_protest_are_behind_it() -> None:
    assert put_behind(one("PROTEST demo", 0), one("COERCE arrest", 1), one("ASSAULT firearms", 2)) == [1]


def test_an_arrest_for_a_deed_of_these_days_is_behind_the_deed() -> None:
    assert put_behind(one("COERCE arrest", 0, HEADLINE), one("ASSAULT", 0, HEADLINE, 3, aside=True)) == [0]


def test_an_arrest_for_an_old_deed_is_the_news() -> None:
    held, deed = one("COERCE arrest", 0, HEADLINE), one("ASSAULT", 0, HEADLINE, 3, aside=True)
    old = replace(
        deed,
        resolution=replace(deed.resolution, edtf="1999"),
        document=replace(deed.document, published="2021-03-04"),
    )
    assert put_behind(held, old) == []
