"""What changed between two readings of one document: which claims are the same ones, and what is different of them."""

from dataclasses import replace

from kilde.model import Evidence, Stance
from kilde.pipeline.changes import Changes, changes
from tests.link.making import KABUL, figure, told


def summed(found: Changes) -> tuple[int, int, int, int]:
    """How many are the same, changed, gone and new."""
    return found.same, len(found.changed), len(found.gone), len(found.new)


def test_what_is_read_as_before_is_the_same() -> None:
    assert summed(changes([told(at=0), told(at=50)], [told(at=50), told(at=0)])) == (2, 0, 0, 0)


def test_what_has_no_pair_is_gone_or_new() -> None:
    found = changes([told(at=0)], [told(at=50)])
    assert summed(found) == (0, 0, 1, 1)
    assert (found.gone[0].claim.trigger.start, found.new[0].claim.trigger.start) == (0, 50)
    assert found.any


def test_claims_of_one_kind_whose_triggers_overlap_are_one_and_their_differences_are_named() -> None:
    old = told(at=0, target="Ali", figures=(figure("killed", 3),))
    new = told(at=2, target="Ali", day="2024-03-11", place=KABUL, stance=Stance.CONFIRMS, figures=(figure("killed", 3),))
    (pair,) = changes([old], [new]).changed
    assert (pair.old, pair.new) == (old, new)
    assert set(pair.fields) == {"trigger", "sentence", "participants", "time", "place", "stance"}


def test_a_claim_that_stays_while_its_time_is_understood_better_is_changed() -> None:
    (pair,) = changes([told(day="2024-03")], [told(day="2024-03-11")]).changed
    assert pair.fields == ("time",)


def test_a_claim_of_another_kind_is_another() -> None:
    assert summed(changes([told(kind="ASSAULT")], [told(kind="PROTEST")])) == (0, 0, 1, 1)


def test_of_several_on_one_word_the_most_alike_are_paired() -> None:
    men, women = told(target="men"), told(target="women")
    better = told(target="women", mode="aerial")
    found = changes([men, women], [better, men])
    assert summed(found) == (1, 1, 0, 0)
    assert (found.changed[0].old, found.changed[0].fields) == (women, ("mode",))


def test_each_claim_has_one_other_at_most_whatever_their_order() -> None:
    def both(*new: Evidence) -> Changes:
        return changes([told(at=0)], new)

    one, other = told(at=1), told(at=3)
    assert summed(both(one, other)) == (0, 1, 0, 1)
    assert both(one, other) == both(other, one)
    assert both(one, other).changed[0].new == one


def test_the_run_alone_is_no_change() -> None:
    old = told()
    assert summed(changes([old], [replace(old, run="newer")])) == (1, 0, 0, 0)
