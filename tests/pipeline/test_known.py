"""What was known by a day: documents count from the day on which they were certainly published."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import Metadata, UsageError
from kilde.pipeline import Settings, is_known, known_by, published_on, read, view
from kilde.pipeline.view import views
from tests.link.making import document

NOW = "2026-01-01T00:00:00Z"
LATER = "2026-01-02T00:00:00Z"
ARTICLE = "Bombeangrep i Kabul\n\n{} mennesker ble drept i et bombeangrep i Kabul torsdag 2. januar 2020, sier politiet."


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2020-01-03", date(2020, 1, 3)),
        ("2020-01-03T18:30:00Z", date(2020, 1, 3)),
        ("2020-01", date(2020, 1, 31)),
        ("2020", date(2020, 12, 31)),
        ("2020-01-03/..", None),
        (None, None),
    ],
)
def test_a_document_was_certainly_published_on_the_last_day_that_its_date_allows(published: str | None, day: date | None) -> None:
    assert published_on(document("a", published)) == day


def test_a_document_counts_from_that_day_and_one_of_unknown_publication_never() -> None:
    month = document("a", "2020-01")
    assert (is_known(month, date(2020, 1, 30)), is_known(month, date(2020, 1, 31))) == (False, True)
    assert not is_known(document("a", None), date(2999, 1, 1))
    assert is_known(document("a", None), None)


def test_a_date_means_its_last_day() -> None:
    assert (known_by("2020-01"), known_by("2020-01-03")) == (date(2020, 1, 31), date(2020, 1, 3))
    for wrong in ("January", "", "2020-01-03/.."):
        with pytest.raises(UsageError, match="2020-01-03"):
            known_by(wrong)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three reports of one attack, the first of them read last, and one of which nobody knows when it was published."""
    with Ledger.open(tmp_path / "l.kilde", create=True) as opened:
        for toll, published, recorded in (("Fire", "2020-01-04", NOW), ("Seks", None, NOW), ("To", "2020-01-03", LATER)):
            path = tmp_path / f"{toll}.txt"
            path.write_text(ARTICLE.format(toll), encoding="utf-8")
            read([str(path)], opened, Settings(metadata=Metadata(published=published)), lambda recorded=recorded: recorded)  # type: ignore[misc]
        yield opened


def tolls(ledger: Ledger, as_of: str | None = None, day: str | None = None) -> list[tuple[int | None, int | None]]:
    """The lowest and highest number of dead of each event."""
    events = view(ledger, as_of, known_by(day) if day else None).events
    return [(one.low, one.high) for event in events for one in event.figures if one.of == "killed"]


def test_events_are_made_of_what_was_published_by_then_alone(ledger: Ledger) -> None:
    assert tolls(ledger, day="2020-01-02") == []
    assert tolls(ledger, day="2020-01-03") == [(2, 2)]
    assert tolls(ledger, day="2020-01-04") == [(2, 4)]
    assert tolls(ledger) == [(2, 6)]


def test_what_the_ledger_had_and_what_was_published_can_both_be_asked(ledger: Ledger) -> None:
    assert tolls(ledger, as_of="2026-01-01", day="2020-01-04") == [(4, 4)]
    assert tolls(ledger, as_of="2026-01-01", day="2020-01-03") == []


def test_statements_are_those_of_known_documents(ledger: Ledger) -> None:
    known = {document.id for document in ledger.documents() if document.published == "2020-01-03"}
    seen = view(ledger, None, date(2020, 1, 3))
    assert {one.document.id for one in seen.evidence.values()} == known
    assert set(seen.statements) <= known


def test_the_views_of_several_days_are_those_of_each_day(ledger: Ledger) -> None:
    days = [date(2020, 1, 2), date(2020, 1, 3), date(2020, 1, 4)]
    grown = list(views(ledger, None, days))
    assert [one.events for one in grown] == [view(ledger, None, day).events for day in days]
    assert [len(one.evidence) for one in grown] == sorted({len(one.evidence) for one in grown})
