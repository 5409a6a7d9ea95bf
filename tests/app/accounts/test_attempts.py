"""Guessing is slowed: by account, by address, and without a way around it. No test sleeps."""

from kilde.app.accounts import Attempts
from kilde.app.accounts.attempts import ACCOUNT, ADDRESS, FORGOTTEN, MOST
from tests.app.accounts.team import Clock


def test_each_failure_waits_twice_as_long_as_the_one_before() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(ACCOUNT.free):
        assert attempts.begin("kari", "a") == 0
    waits = []
    for _ in range(12):
        wait = attempts.begin("kari", "a")
        waits.append(wait)
        clock.now += wait
        assert attempts.begin("kari", "a") == 0
    assert waits[:5] == [1, 2, 4, 8, 16]
    assert waits[-1] == ACCOUNT.longest


def test_who_asks_while_it_waits_makes_it_no_longer() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(ACCOUNT.free):
        attempts.begin("kari", "a")
    assert [attempts.begin("kari", str(number)) for number in range(50)] == [1.0] * 50
    clock.now += 1
    assert attempts.begin("kari", "b") == 0


def test_one_address_that_tries_many_names_is_slowed() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for number in range(ADDRESS.free):
        assert attempts.begin(f"name {number}", "a") == 0
    assert attempts.begin("another", "a") > 0
    assert attempts.begin("another", "b") == 0


def test_a_right_password_frees_the_account_and_not_the_address() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for number in range(ADDRESS.free * 2):
        if attempts.begin(f"victim {number}", "a") > 0:
            break
        if attempts.begin("own", "a") == 0:
            attempts.succeeded("own", "a")
    assert number < ADDRESS.free + 1
    for _ in range(ACCOUNT.free * 3):
        assert attempts.begin("kari", "b") == 0
        attempts.succeeded("kari", "b")


def test_attempts_are_forgotten_after_a_while() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(ACCOUNT.free):
        attempts.begin("kari", "a")
    clock.now += FORGOTTEN + 1
    assert [attempts.begin("kari", "a") for _ in range(ACCOUNT.free)] == [0] * ACCOUNT.free


def test_no_more_is_remembered_than_there_is_room_for() -> None:
    attempts = Attempts(Clock())
    for number in range(MOST):
        attempts.begin(str(number), str(number))
    assert len(attempts._tried) == MOST
