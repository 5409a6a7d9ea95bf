"""How an account changed: steps by publication and by recording, followed by the event's claims."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.model import Event, Metadata, Range, Rereading
from kilde.pipeline import Change, Settings, Step, View, history, read, view
from kilde.pipeline.history import Followed
from tests.ledger.making import RUN

HEAD = "Bombeangrep i Kabul"
SAID = "{} mennesker ble drept i et bombeangrep i Kabul torsdag 2. januar 2020, {}."
REPORTS = (
    ("Nordavisen", "2020-01-03", "Tre", "sier politiet", "2026-01-02T00:00:00Z"),
    ("Kystbladet", "2020-01-05", "Fem", "sier sykehuset", "2026-01-01T00:00:00Z"),
    ("Fjordposten", None, "Fire", "sier hæren", "2026-01-03T00:00:00Z"),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three reports of one attack, the second of them recorded first, the third of unknown publication."""
    with Ledger.open(tmp_path / "l.kilde", create=True) as opened:
        for source, published, toll, by, recorded in sorted(REPORTS, key=lambda report: report[-1]):
            path = tmp_path / f"{source}.txt"
            path.write_text(f"{HEAD}\n\n{SAID.format(toll, by)}", encoding="utf-8")
            read([str(path)], opened, Settings(metadata=Metadata(source, published=published)), lambda now=recorded: now)  # type: ignore[misc]
        yield opened


def attack(ledger: Ledger) -> Event:
    (event,) = [event for event in view(ledger).events if event.figures]
    return event


def steps(ledger: Ledger, recorded: bool = False, as_of: str | None = None) -> list[Step]:
    seen = view(ledger, as_of)
    (event,) = [event for event in seen.events if event.figures]
    return history(ledger, seen, event, as_of, recorded)


def change(step: Step, of: str) -> Change:
    (found,) = [one for held in step.held for one in held.changes if one.of == of]
    return found


def toll(step: Step) -> tuple[tuple[int | None, ...] | None, ...]:
    """The lowest, best and highest number of dead before and after."""
    killed = change(step, "killed")
    return tuple((x.low, x.best, x.high) if isinstance(x, Range) else None for x in (killed.old, killed.new))


def test_each_day_of_publication_is_a_step_with_what_was_new_on_it(ledger: Ledger) -> None:
    first, second = steps(ledger)
    assert [(step.when, [d.source for d in step.documents]) for step in (first, second)] == [
        ("2020-01-03", ["Nordavisen"]),
        ("2020-01-05", ["Kystbladet"]),
    ]
    assert toll(first) == (None, (3, 3, 3))
    assert toll(second) == ((3, 3, 3), (3, 5, 5))
    assert (change(second, "documents").old, change(second, "documents").new) == (1, 2)
    assert change(second, "killed").documents == (second.documents[0].id,)


def test_what_did_not_change_is_not_told_again(ledger: Ledger) -> None:
    first, second = steps(ledger)
    assert {"status", "time", "place", "mode"} <= {one.of for one in first.held[0].changes}
    assert not {"status", "time", "place", "mode"} & {one.of for one in second.held[0].changes}


def test_each_step_holds_the_event_as_it_was_then(ledger: Ledger) -> None:
    first, second = steps(ledger)
    assert len(first.held[0].event.documents) == 1
    assert second.held[0].before == (first.held[0].event.id,)
    assert set(first.held[0].event.claims) < set(second.held[0].event.claims) < set(attack(ledger).claims)


def test_new_origins_and_those_who_take_part_come_one_by_one(ledger: Ledger) -> None:
    second = steps(ledger)[1]
    origins = [(one.old, one.new) for one in second.held[0].changes if one.of == "origin"]
    assert (None, "sykehuset") in origins
    assert not any(new == "politiet" for _, new in origins)


def test_by_recording_the_order_is_that_of_the_ledger_and_nothing_is_left_out(ledger: Ledger) -> None:
    found = steps(ledger, recorded=True)
    assert [(step.when, [d.source for d in step.documents]) for step in found] == [
        ("2026-01-01T00:00:00Z", ["Kystbladet"]),
        ("2026-01-02T00:00:00Z", ["Nordavisen"]),
        ("2026-01-03T00:00:00Z", ["Fjordposten"]),
    ]
    assert toll(found[0]) == (None, (5, 5, 5))
    assert found[-1].held[0].event == attack(ledger)
    assert [step.when for step in steps(ledger, recorded=True, as_of="2026-01-02")] == [step.when for step in found[:2]]


def test_a_rereading_is_a_step_of_recording_and_the_event_is_followed_through_it(ledger: Ledger) -> None:
    (document,) = [document for document in ledger.documents() if document.source == "Kystbladet"]
    kept = [one for one in ledger.evidence() if one.document.id == document.id and not one.claim.figures]
    ids = tuple(one.resolution.claim for one in kept)
    entry = Rereading(document.id, 2, "nb", ids, tuple(one.resolution.id for one in kept), (), ())
    batch = Batch(RUN, (), tuple(one.claim for one in kept), tuple(one.resolution for one in kept), rereadings=(entry,))
    ledger.append(batch, "2026-01-04T00:00:00Z")
    found = steps(ledger, recorded=True)
    assert [step.when for step in found][-1] == "2026-01-04T00:00:00Z"
    assert toll(found[-1]) == ((3, 5, 5), (3, 3, 4))
    assert toll(found[0]) == (None, (5, 5, 5))


def test_a_claim_in_the_place_of_an_older_one_goes_on_from_it_and_others_of_the_place_do_not(ledger: Ledger) -> None:
    seen = view(ledger)
    event = attack(ledger)
    (one, *_) = seen.of(event)
    other = replace(one, claim=replace(one.claim, mode="drone"))
    claims = Followed(event, seen)
    assert claims.have(one.resolution.claim, one.claim)
    assert claims.have(other.claim.id, other.claim)
    assert not claims.have(other.claim.id, replace(other.claim, kind="PROTEST"))
    standing = View({**seen.evidence, other.claim.id: other}, seen.events, {})
    assert not Followed(event, standing).have(other.claim.id, other.claim)


JOINED = (
    ("A", "2020-01-03", "Ali Ahmadi drept\n\nHamas-lederen Ali Ahmadi ble drept torsdag 2. januar 2020."),
    ("B", "2020-01-03", "Angrep i Kabul\n\nTolv mennesker ble drept i et bombeangrep i Kabul torsdag 2. januar 2020."),
    ("C", "2020-01-04", "Ali Ahmadi drept i Kabul\n\nHamas-lederen Ali Ahmadi ble drept i et bombeangrep i Kabul torsdag 2. januar 2020."),
)


def test_accounts_stand_side_by_side_until_they_are_held_to_be_one(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
        for source, published, text in JOINED:
            path = tmp_path / f"{source}.txt"
            path.write_text(text, encoding="utf-8")
            read([str(path)], ledger, Settings(metadata=Metadata(source, published=published)), lambda: "2026-01-01T00:00:00Z")
        seen = view(ledger)
        (event,) = [event for event in seen.events if len(event.documents) == 3]
        first, second = history(ledger, seen, event, None, False)
    assert [len(first.held), len(second.held)] == [2, 1]
    assert {document.source for document in first.documents} == {"A", "B"}
    assert [held.before for held in first.held] == [(), ()]
    assert set(second.held[0].before) == {held.event.id for held in first.held}
    assert second.held[0].event.id == event.id
