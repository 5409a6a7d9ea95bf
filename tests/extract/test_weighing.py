"""Whether more speaks for a candidate than against it."""

from kilde.extract.weighing import ENOUGH, Weighed, is_told, is_undoubted, odds, told, weights
from tests.extract.making import Drawn, claims

KNOWN = {"any": 0.5, "passage=lead": 1.25, "doubt=bare": -2.0}


def test_odds_are_the_sum_of_what_each_mark_weighs() -> None:
    assert odds(["passage=lead"], KNOWN) == 1.75
    assert odds(["doubt=bare", "passage=lead", "passage=lead", "never seen"], KNOWN) == -0.25


def test_what_is_told_needs_a_little_less_than_even_odds() -> None:
    assert -0.5 < ENOUGH < 0
    assert told(0.0)
    assert not told(ENOUGH)


def test_every_weight_speaks_for_something() -> None:
    assert weights()["any"]
    assert all(weights().values())
    assert weights()["doubt=not enough"] < 0 < weights()["figure said"]


def weighed(drawn: Drawn) -> list[Weighed]:
    """The candidates of a sentence; none becomes a claim."""
    seen: list[Weighed] = []

    def weigh(one: Weighed) -> bool:
        seen.append(one)
        return False

    assert claims(drawn, weigh=weigh) == ()
    return seen


def test_every_candidate_is_weighed_by_its_marks() -> None:
    line = "Rebels/NOUN/nsubj/2 killed/VERB/root/0 five/NUM/nummod/4 villagers/NOUN/obj/2"
    seen = weighed(Drawn(line, counts={"five": 5}))
    assert [(one.trigger.quote, one.kind, one.doubts) for one in seen] == [("killed", "ASSAULT", ())]
    assert {"kind=ASSAULT", "relation=verb root", "figure said", "no place=ASSAULT verb"} <= seen[0].marks
    assert is_undoubted(seen[0])
    assert is_told(seen[0])


def test_what_the_rules_doubt_is_a_candidate_too() -> None:
    seen = weighed(Drawn("Killing/NOUN/nsubj/3 is/AUX/cop/3 wrong/ADJ/root/0"))
    assert [(one.trigger.quote, bool(one.doubts)) for one in seen] == [("Killing", True)]
    assert {f"doubt={doubt}" for doubt in seen[0].doubts} <= seen[0].marks
    assert not is_told(seen[0])
