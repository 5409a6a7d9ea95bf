"""Judgements on a ledger whose texts a newer version reads again: what is still there is found, under its new id."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kilde.ledger import Batch, Ledger
from kilde.model import Anchor, Claim, Correction, Evidence, Judgement, Metadata, Publication, Ruling, Run
from kilde.pipeline import Settings, State, View, read, view
from kilde.pipeline.stages import Coded, stages

from .test_reading import NORWEGIAN

NOW, LATER = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"


class Newer:
    """The stages of a version to come: it reads another mode in each document's first claim, and misses the last."""

    def __init__(self) -> None:
        self.run: Run = replace(stages().run, kilde="99.0")

    def code(self, name: str, publication: Publication, declared: str | None) -> Coded:
        coded = stages().code(name, publication, declared)
        first, *rest, last = coded.claims
        changed = replace(first, mode="firearms" if first.mode != "firearms" else "beat")
        ids = {first.id: changed.id, **{claim.id: claim.id for claim in rest}}
        resolutions = tuple(replace(one, claim=ids[one.claim]) for one in coded.resolutions if one.claim != last.id)
        return replace(coded, claims=(changed, *rest), resolutions=resolutions)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of two articles, of two towns."""
    for name, town in (("a.txt", "Oslo"), ("b.txt", "Bergen")):
        (tmp_path / name).write_text(NORWEGIAN.replace("Oslo", town), encoding="utf-8")
    said = Metadata("Nordavisen", "https://nord.example/", "Skutt", "2020-01-06")
    with Ledger.open(tmp_path / "l.kilde", create=True) as opened:
        read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], opened, Settings(metadata=said), lambda: NOW)
        yield opened


def first_and_last(seen: View) -> list[tuple[Evidence, Evidence]]:
    """The first and the last claim of each document."""
    told: dict[str, list[Evidence]] = {}
    for one in sorted(seen.evidence.values(), key=lambda e: (e.document.id, e.claim.trigger)):
        told.setdefault(one.document.id, []).append(one)
    return [(claims[0], claims[-1]) for claims in told.values()]


def rule(ledger: Ledger) -> None:
    """The first claims of both documents are of one happening; one of them counts 41; the last of one is no claim."""
    (one, last), (other, _) = first_and_last(view(ledger))
    sides = tuple((Anchor(e.document.id, e.claim.trigger, e.claim.kind),) for e in (one, other, last))
    ledger.rule(Judgement(Ruling.SAME, sides[:2], "Kari", "One man."), NOW)
    ledger.rule(Judgement(Ruling.CORRECT, sides[:1], "Kari", "Typo.", Correction("killed", "41")), NOW)
    ledger.rule(Judgement(Ruling.REJECT, sides[2:], "Kari", "A play."), NOW)


def read_again(ledger: Ledger) -> tuple[Claim, ...]:
    """Enters what the newer version reads in the stored texts; returns its claims."""
    newer = Newer()
    claims: list[Claim] = []
    for document in ledger.documents():
        text, data = ledger.text(document.id), ledger.original(document.id)
        assert text is not None
        assert data is not None
        coded = newer.code(document.source, Publication(document, data, text), document.language)
        ledger.append(Batch(newer.run, (), coded.claims, coded.resolutions), LATER)
        claims += coded.claims
    return tuple(claims)


def test_claims_of_a_second_run_are_found_where_the_first_stood(ledger: Ledger) -> None:
    rule(ledger)
    was = view(ledger)
    assert [one.state for one in was.judged] == [State.IN_FORCE] * 3
    newer = {claim.id for claim in read_again(ledger)}
    assert newer - was.evidence.keys()
    seen = view(ledger)
    assert [one.state for one in seen.judged] == [State.IN_FORCE] * 3
    [event] = {seen.event_of[claim] for claim in seen.judged[0].about()}
    assert {one.by for one in (j.judgement for j in seen.judgements(_claims(seen, event)))} == {"Kari"}
    earlier = view(ledger, as_of="2026-01-01")
    assert (earlier.events, earlier.judged) == (was.events, was.judged)


def _claims(seen: View, event: str) -> tuple[str, ...]:
    return next(one.claims for one in seen.events if one.id == event)


def test_judgements_survive_a_rereading(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    rereading: Any = pytest.importorskip("kilde.pipeline.rereading", reason="rereading is not there yet")
    rule(ledger)
    was = view(ledger)
    newer = Newer()
    monkeypatch.setattr("kilde.pipeline.stages.stages", lambda *_: newer)
    rereading.reread(ledger, Settings(), lambda: LATER)
    seen = view(ledger)
    assert [one.state for one in seen.judged] == [State.IN_FORCE, State.IN_FORCE, State.DORMANT]
    assert seen.judged[0].about().isdisjoint(was.judged[0].about())
    assert len({seen.event_of[claim] for claim in seen.judged[0].about()}) == 1
    [corrected] = seen.judged[1].about()
    assert ("killed", 41) in [(figure.of, figure.low) for figure in seen.evidence[corrected].claim.figures]
    assert view(ledger, as_of="2026-01-01").judged == was.judged
    assert not list(ledger.verify())
