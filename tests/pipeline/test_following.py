"""What people rule is linked without linking all anew, and gives the same view as all at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kilde.ledger import Ledger
from kilde.model import Anchor, Correction, Entity, Evidence, Judgement, Ruled, Ruling
from kilde.pipeline import Asking, Following, Growing, Settings, View, actors, questions, read, view
from kilde.pipeline.judged import judged
from kilde.pipeline.known import told_by

from .conftest import EXAMPLES, now

TURNS = 25
"""Rulings of one run."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("following") / "l.kilde", create=True) as opened:
        read([str(EXAMPLES)], opened, Settings(), now)
        yield opened


def at_all(seen: View) -> Mapping[str, Any]:
    """All that a view holds, in one order."""
    return {
        "evidence": dict(seen.evidence),
        "events": seen.events,
        "statements": {id: [*heard] for id, heard in seen.statements.items() if heard},
        "ties": seen.ties,
        "mentioned": seen.mentioned,
        "judged": seen.judged,
        "rejected": dict(seen.rejected),
        "originals": dict(seen.originals),
        "actors": actors(seen),
    }


def some_ruling(chance: Random, told: tuple[Evidence, ...], made: list[Ruled]) -> Judgement:
    """Any ruling on any claims: same, different, a correction, a rejection, or an undo of one before."""
    what = chance.choice([*Ruling])
    reason = f"Reason {len(made)}."
    if what is Ruling.UNDO and made:
        return Judgement(what, (), "Per", reason, undoes=chance.choice(made).judgement.id)
    one, other = (_anchors(chance.choice(told), told, chance) for _ in range(2))
    if what is Ruling.CORRECT:
        return Judgement(what, (one[:1],), "Kari", reason, correction=_correction(chance, told))
    if what in (Ruling.SAME, Ruling.DIFFERENT) and not {*one} & {*other}:
        return Judgement(what, (one, other), "Kari", reason)
    return Judgement(Ruling.REJECT, (one[:1],), "Kari", reason)


def _anchors(one: Evidence, told: tuple[Evidence, ...], chance: Random) -> tuple[Anchor, ...]:
    """A claim, and at times others of its document."""
    near = [each for each in told if each.document.id == one.document.id]
    some = [one, *chance.sample(near, min(len(near), chance.randrange(3)))]
    return tuple(dict.fromkeys(Anchor(e.document.id, e.claim.trigger, e.claim.kind) for e in some))


def _correction(chance: Random, told: tuple[Evidence, ...]) -> Correction:
    known = sorted({e for one in told for e in one.resolution.entities if e}, key=lambda e: e.id)
    someone = chance.choice(known)
    stranger = Entity("met-somebody-else", "Somebody Else", "person", ("Somebody Else",))
    place = next(one.resolution.place for one in chance.sample(told, len(told)) if one.resolution.place)
    return chance.choice([
        Correction("kind", "PROTEST"),
        Correction("time", "2020-01-03"),
        Correction("killed", "7"),
        Correction("place", place.name, place=place),
        Correction("actor", someone.name, entities=(someone,)),
        Correction("target", stranger.name, entities=(stranger,)),
        Correction("target", "unknown"),
    ])  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_rulings_one_by_one_give_what_all_at_once_give(ledger: Ledger, seed: int) -> None:
    chance = Random(seed)
    told, said, related, mentioned = told_by(ledger, None, None)
    growing, made, changed = Growing(), list[Ruled](), 0
    growing.add(told, said, related, mentioned)
    asking = Asking()
    for turn in range(1, TURNS + 1):
        before = growing.view()
        made.append(Ruled(turn, f"2026-01-{turn:02}T00:00:00Z", some_ruling(chance, tuple(told), made)))
        growing.rule(judged(told, made))
        changed += growing.view().events != before.events
        if turn % 5 == 0:
            ruled = judged(told, made)
            anew = Growing(ruled)
            anew.add(ruled.evidence, said, related, mentioned)
            assert at_all(growing.view()) == at_all(anew.view())
            assert asking.of(growing.view()) == questions(anew.view())
    assert changed > TURNS / 3


def test_all_that_is_ruled_can_be_taken_back(ledger: Ledger) -> None:
    chance, (told, said, related, mentioned) = Random(7), told_by(ledger, None, None)
    growing, made = Growing(), list[Ruled]()
    growing.add(told, said, related, mentioned)
    before = growing.view()
    for turn in range(1, TURNS + 1):
        made.append(Ruled(turn, "2026-01-01T00:00:00Z", some_ruling(chance, tuple(told), made)))
    growing.rule(judged(told, made))
    assert growing.view().events != before.events
    growing.rule(judged(told, ()))
    assert at_all(growing.view()) == at_all(before)


def test_a_ledger_is_followed_through_rulings_and_readings(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("Two soldiers were killed in an attack in Baghdad on Monday, police said.", "utf-8")
    second.write_text("Tre demonstranter ble arrestert i Oslo på tirsdag, opplyser politiet.", "utf-8")
    with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
        read([str(first)], ledger, Settings(), now)
        following = Following(ledger)
        one = next(iter(following.follow()[1].evidence.values()))
        side = ((Anchor(one.document.id, one.claim.trigger, one.claim.kind),),)
        for step in (
            lambda: ledger.rule(Judgement(Ruling.REJECT, side, "Kari", "No."), now()),
            lambda: read([str(second)], ledger, Settings(), now),
            lambda: ledger.rule(Judgement(Ruling.CORRECT, side, "Kari", "3.", Correction("killed", "3")), now()),
        ):
            step()
            head, seen = following.follow()
            assert head == ledger.head()
            assert at_all(seen) == at_all(view(ledger))
