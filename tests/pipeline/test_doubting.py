"""What most wants a ruling comes first, says what it would change, and is asked no more when it was ruled on."""

from dataclasses import replace
from typing import Any

from kilde.link import link
from kilde.model import Correction, Evidence, Judgement, Ruling, Said
from kilde.pipeline import Question, View, questions
from kilde.pipeline.judged import judged
from tests.link.making import HERAT, KABUL, document, figure, told, voice

from .test_judged import anchor, entered, undo


def seen(evidence: list[Evidence], *judgements: Judgement) -> View:
    """The view of these claims as they were judged."""
    ruled = judged(evidence, entered(*judgements))
    claims = {one.resolution.claim: one for one in ruled.evidence}
    return View(claims, link(ruled.evidence, rulings=ruled.decisions), {}, ruled.judged)


def asked(evidence: list[Evidence], *judgements: Judgement) -> list[Question]:
    return list(questions(seen(evidence, *judgements)))


def attacks(first: int, number: int, killed: int | None = None, day: str = "2024-03-11", **fields: Any) -> list[Evidence]:
    """One attack as so many documents tell of it, each on its own word."""
    figures = (figure("killed", killed),) if killed is not None else ()
    made: dict[str, Any] = {"target": "Hamas", "effect": "killed", "place": KABUL, "mode": "aerial", **fields}
    return [
        told(document(f"d{n}", "2024-03-12"), day=day, figures=figures, sentence=f"they struck {n}", **made)
        for n in range(first, first + number)
    ]


def ruling(what: Ruling, *sides: list[Evidence], reason: str = "So.", **parts: Any) -> Judgement:
    return Judgement(what, tuple(tuple(map(anchor, side)) for side in sides), "Kari", reason, **parts)


def test_it_says_what_the_other_answer_would_change() -> None:
    evidence = [*attacks(0, 5, 12), *attacks(10, 3, 7, day="2024-03-12")]
    [one] = asked(evidence)
    assert one.about == "time apart"
    assert set(one.changes) == {
        "1 event instead of 2", "killed 12 instead of 12 + 7", "documents 8 instead of 5 + 3",
        "wire families 8 instead of 5 + 3", "origins 8 instead of 5 + 3",
    }  # fmt: skip
    same, different = one.commands
    assert (same[0], different[0]) == ("same", "different")
    assert set(same[1:]) == set(different[1:]) == set(one.events) == {e.id for e in seen(evidence).events}


def test_what_changes_more_comes_first() -> None:
    few = [*attacks(0, 1, 12), *attacks(10, 1, 12, day="2024-03-12")]
    many = [*attacks(20, 6, 15, target="Eln", place=HERAT), *attacks(30, 4, 7, day="2024-03-12", target="Eln", place=HERAT)]
    found = asked([*few, *many])
    assert len(found) == 2
    assert found[0].weight > found[1].weight
    assert sum(map(len, found[0].claims)) == 10
    assert asked([*many, *few]) == found


def test_what_was_ruled_on_is_asked_no_more_until_it_is_withdrawn() -> None:
    one, other = attacks(0, 5, 12), attacks(10, 3, 7, day="2024-03-12")
    evidence = [*one, *other]
    apart = ruling(Ruling.DIFFERENT, one, other)
    assert asked(evidence, apart) == []
    assert len(asked(evidence, apart, undo(apart))) == 1
    together = ruling(Ruling.SAME, one, other)
    assert {q.about for q in asked(evidence, together)} == {"figures", "times"}


def test_a_weak_link_is_asked_about_until_somebody_agrees() -> None:
    weak: dict[str, Any] = {"effect": None, "place": None, "mode": None}
    evidence = [*attacks(0, 1, 12, **weak), *attacks(10, 1, 7, day="2024-03-09/2024-03-14", **weak)]
    found = asked(evidence)
    assert {q.about for q in found} == {"link", "figures"}
    [question] = [q for q in found if q.about == "link"]
    different, same = question.commands
    assert different[:2] == ("different", *question.events)
    assert {different[2]} | set(same[1:]) <= {e.resolution.claim for e in evidence}
    assert "2 events instead of 1" in question.changes
    agreed = ruling(Ruling.SAME, evidence[:1], evidence[1:])
    assert {q.about for q in asked(evidence, agreed)} == {"figures"}


def test_numbers_that_exclude_one_another_are_asked_about() -> None:
    evidence = [*attacks(0, 3, 7), *attacks(10, 2, 12)]
    [one] = asked(evidence)
    assert (one.about, one.why, one.changes) == (
        "figures", "7 killed in 3 documents, 12 in 2", ("killed 12 instead of 7",),
    )  # fmt: skip
    other, agree = one.commands
    assert (other[0], other[2], agree[2]) == ("correct", "killed=12", "killed=7")
    assert set(agree[1].split(",")) == {e.resolution.claim for e in evidence[3:]}
    right = ruling(Ruling.CORRECT, evidence[:1], correction=Correction("killed", "7"))
    assert asked(evidence, right) == []


def test_numbers_that_leave_one_another_room_are_none() -> None:
    assert asked([*attacks(0, 3, 7), *attacks(10, 2)]) == []
    for hedged in (figure("killed", 3, said=Said.AT_LEAST), figure("killed", 7, 9, said=Said.BETWEEN)):
        more = attacks(10, 1)[0]
        more = replace(more, claim=replace(more.claim, figures=(hedged,)))
        assert asked([*attacks(0, 3, 7), more]) == []


def test_days_that_exclude_one_another_are_asked_about() -> None:
    one, other = attacks(0, 3), attacks(10, 1, day="2024-03-12")
    together = ruling(Ruling.SAME, one, other)
    [question] = asked([*one, *other], together)
    assert (question.about, question.changes) == ("times", ("time 2024-03-12 instead of 2024-03-11",))
    assert question.commands[1] == ("correct", other[0].resolution.claim, "time=2024-03-11")
    right = ruling(Ruling.CORRECT, other, correction=Correction("time", "2024-03-11"))
    assert asked([*one, *other], together, right) == []


def test_a_change_of_the_dead_weighs_more_than_one_of_others() -> None:
    assert weight("killed") > weight("injured") > 0


def weight(of: str) -> float:
    """How much it weighs that one document has 7 of those and another 12."""
    made: dict[str, Any] = {"target": "Hamas", "place": KABUL, "mode": "aerial", "day": "2024-03-11"}
    docs = document("x", "2024-03-12"), document("y", "2024-03-12")
    evidence = [told(doc, figures=(figure(of, n),), **made) for doc, n in zip(docs, (7, 12), strict=True)]
    [question] = [q for q in asked(evidence) if q.about == "figures"]
    return question.weight


def test_a_change_of_status_is_told() -> None:
    vouched = attacks(0, 2)
    hearsay = attacks(10, 3, day="2024-03-12", voices=((voice("Kari"),),))
    [one] = asked([*vouched, *hearsay])
    assert "asserted instead of asserted and attributed" in one.changes


def test_nothing_to_ask_of_nothing() -> None:
    assert asked([]) == []
    assert asked(attacks(0, 1)) == []
