"""Events whose times documents set by one another."""

from itertools import permutations
from typing import Any

import pytest

from kilde.link import Lapses, contradictions, link, reasons
from kilde.model import Aspect, Event, Evidence, Factuality, Lapse, Offset, Stance

from .making import HERAT, KABUL, document, span, told

BOMB = told(document("a"), target="Ali", day="[2024-01-04,2024-01-11]", place=KABUL, effect="killed")
AGAIN = told(document("b"), target="Ali", place=KABUL, effect="killed")


def lapse(other: str, days: int, told_at: int | None = None) -> Lapse:
    return Lapse(span(50, "after"), Offset(days, days), span(60, other), span(60, "killing"), "ASSAULT",
                 None if told_at is None else span(told_at, "attack"))  # fmt: skip


def march(*lapses: Lapse, at: int = 100, doc: str = "b", day: str | None = "2024-01-12", **fields: Any) -> Evidence:
    return told(document(doc), at=at, day=day, kind="PROTEST", place=HERAT, lapses=lapses, **fields)


def reckoned(*evidence: Evidence) -> tuple[Event, ...]:
    lapses = Lapses()
    lapses.add(evidence)
    return lapses.reckoned(link(evidence))


def time(events: tuple[Event, ...], kind: str) -> str | None:
    return next(event.edtf for event in events if event.kind == kind)


def test_the_day_of_one_event_narrows_that_of_another_by_what_a_third_document_tells() -> None:
    events = reckoned(BOMB, AGAIN, march(lapse("killing", 1, 0)))
    assert time(events, "ASSAULT") == "2024-01-11"
    [event] = [one for one in events if one.kind == "ASSAULT"]
    [why] = [why for why in reasons(event, (BOMB, AGAIN)) if why.of == "time"]
    assert "narrowed by other events: “after killing”, reckoned back, leaves 2024-01-11" in why.line


def test_names_alone_lead_to_the_one_event_that_bears_them() -> None:
    events = reckoned(BOMB, march(lapse("killing of Ali", 1), doc="c"))
    assert time(events, "ASSAULT") == "2024-01-11"
    assert time(reckoned(BOMB, march(lapse("killing of Omar", 1), doc="c")), "ASSAULT") == "[2024-01-04,2024-01-11]"


def test_names_of_several_events_lead_to_the_one_whose_time_fits() -> None:
    other = told(document("d"), target="Ali", day="2019-05-05", place=HERAT)
    events = reckoned(BOMB, other, march(lapse("killing of Ali", 1), doc="c"))
    assert {event.edtf for event in events} == {"2024-01-11", "2024-01-12", "2019-05-05"}
    unknown = reckoned(BOMB, other, march(lapse("killing of Ali", 1), doc="c", day=None))
    assert time(unknown, "PROTEST") is None


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": Stance.DENIES},
        {"factuality": Factuality.CERTAIN_NOT},
        {"factuality": Factuality.POSSIBLE},
        {"factuality": Factuality.PROBABLE},
        {"aspect": Aspect.PLANNED},
        {"aspect": Aspect.HYPOTHETICAL},
    ],
)
def test_what_is_not_certain_narrows_nothing(fields: dict[str, Any]) -> None:
    events = reckoned(BOMB, AGAIN, march(lapse("killing", 1, 0), **fields))
    assert time(events, "ASSAULT") == "[2024-01-04,2024-01-11]"


def test_what_is_denied_to_have_happened_narrows_nothing() -> None:
    denied = told(document("b"), target="Ali", place=KABUL, effect="killed", stance=Stance.DENIES)
    assert time(reckoned(BOMB, denied, march(lapse("killing", 1, 0))), "ASSAULT") == "[2024-01-04,2024-01-11]"


def test_a_contradiction_is_listed_at_both_events_and_narrows_neither() -> None:
    protest = march(lapse("killing", 3, 0))
    events = reckoned(BOMB, AGAIN, protest)
    assert time(events, "ASSAULT") == "[2024-01-04,2024-01-11]"
    assert time(events, "PROTEST") == "2024-01-12"
    for event, own in zip(sorted(events, key=lambda e: e.kind), ((BOMB, AGAIN), (protest,)), strict=True):
        [one] = [one for one in contradictions(event, own) if one.of == "time"]
        assert one.values[-1].claims == (protest.resolution.claim,)
        assert any("contradicted: " in why.line for why in reasons(event, own) if why.of == "time")


def test_the_order_of_adding_changes_nothing() -> None:
    evidence = (BOMB, AGAIN, march(lapse("killing", 1, 0)), march(lapse("killing of Ali", 1), at=200, doc="c"))
    by_document = [[one for one in evidence if one.document.source == f"Outlet {name}"] for name in "abc"]
    wanted = reckoned(*evidence)
    for order in permutations(by_document):
        lapses = Lapses()
        for told_by in order:
            lapses.add(told_by)
            lapses.reckoned(link(told_by))
        assert lapses.reckoned(link(evidence)) == wanted


def test_an_event_without_a_time_takes_what_is_reckoned_in_place_of_what_is_inferred() -> None:
    events = reckoned(BOMB, AGAIN, march(lapse("killing", 1, 0), day=None))
    assert time(events, "PROTEST") == "[2024-01-05,2024-01-12]"
    assert not any(event.time_inferred for event in events)
