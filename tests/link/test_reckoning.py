"""Times at offsets from one another, narrowed together."""

from itertools import permutations

from kilde.link.reckoning import Apart, reckon
from kilde.model import Offset
from kilde.model.edtf import say, spans

THURSDAYS = "[2020-01-02,2020-01-09,2020-01-16]"


def apart(later: str, earlier: str, days: int, exact: float = 0.0) -> Apart:
    return Apart(later, earlier, Offset(days, days), (exact, "2024", later + earlier, days))


def told(times: dict[str, str | None], *said: Apart) -> tuple[dict[str, str | None], int]:
    found = reckon({id: spans(time) if time else None for id, time in times.items()}, said)
    return {id: say(time) if time else None for id, time in found.times.items()}, len(found.against)


def test_the_later_is_reckoned_from_the_earlier_and_back() -> None:
    one = apart("b", "a", 2)
    assert told({"a": "2020-01-01", "b": None}, one) == ({"a": "2020-01-01", "b": "2020-01-03"}, 0)
    assert told({"a": None, "b": "2020-01-03"}, one) == ({"a": "2020-01-01", "b": "2020-01-03"}, 0)


def test_sets_are_narrowed_both_ways() -> None:
    times: dict[str, str | None] = {"a": THURSDAYS, "b": "2020-01-10/2020-01-14"}
    assert told(times, apart("b", "a", 1))[0] == {"a": "2020-01-09", "b": "2020-01-10"}


def test_what_follows_is_followed_whatever_the_order() -> None:
    times: dict[str, str | None] = {"a": "2020-01-01", "b": None, "c": None, "d": THURSDAYS}
    said = (apart("b", "a", 2), apart("c", "b", 3), apart("d", "c", 3))
    wanted = ({"a": "2020-01-01", "b": "2020-01-03", "c": "2020-01-06", "d": "2020-01-09"}, 0)
    assert all(told(times, *order) == wanted for order in permutations(said))


def test_a_contradiction_is_set_aside_and_leaves_a_day() -> None:
    times: dict[str, str | None] = {"a": "2020-01-01", "b": "2020-01-09"}
    assert told(times, apart("b", "a", 2)) == (times, 1)


def test_of_two_that_contradict_the_more_exact_is_followed_whatever_the_order() -> None:
    said = (apart("b", "a", 2, 0.0), apart("b", "a", 5, 3.0))
    for order in permutations(said):
        assert told({"a": "2020-01-01", "b": None}, *order) == ({"a": "2020-01-01", "b": "2020-01-03"}, 1)


def test_two_that_push_one_another_on_contradict() -> None:
    said = (apart("b", "a", 1), apart("a", "b", 2))
    assert told({"a": "2020-01-01/2020-01-20", "b": "2020-01-01/2020-01-20"}, *said)[1] == 1


def test_a_sliver_cut_off_a_year_is_nothing() -> None:
    assert told({"a": "2020", "b": "2020"}, apart("b", "a", 2))[0] == {"a": "2020", "b": "2020"}
