"""Attempts to sign in: after some that fail, each next one waits longer, by account and by address."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

FORGOTTEN = 3600.0
"""Seconds of quiet after which attempts no longer count."""

MOST = 10_000
"""Accounts and addresses that are remembered."""


@dataclass(frozen=True, slots=True)
class Rule:
    """So many attempts are free; the next waits a second, and each one after twice as long, `longest` at most."""

    free: int
    longest: float


ACCOUNT = Rule(5, 300.0)
ADDRESS = Rule(20, 900.0)
"""An address may be that of a whole house; a longer wait keeps one from trying a password on every name."""


@dataclass(slots=True)
class _Tried:
    count: int = 0
    last: float = 0.0
    until: float = 0.0


class Attempts:
    """Counts attempts before they are made, so that many at once are no way around it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tried: OrderedDict[tuple[str, str], _Tried] = OrderedDict()
        self._lock = Lock()

    def begin(self, account: str, address: str) -> float:
        """Seconds to wait before an attempt; 0 where it may be made, and then it counts."""
        now = self._clock()
        with self._lock:
            found = [(rule, self._of(key, now)) for rule, key in _keys(account, address)]
            wait = max(one.until - now for _, one in found)
            if wait > 0:
                return wait
            for rule, one in found:
                one.count += 1
                one.last = now
                one.until = now + _delay(rule, one.count)
            return 0.0

    def succeeded(self, account: str, address: str) -> None:
        """The last attempt was right: the account starts anew, the address has one less against it."""
        now = self._clock()
        with self._lock:
            self._tried.pop(("account", account), None)
            one = self._of(("address", address), now)
            one.count = max(0, one.count - 1)
            one.until = min(one.until, now)

    def _of(self, key: tuple[str, str], now: float) -> _Tried:
        found = self._tried.setdefault(key, _Tried())
        if now - found.last > FORGOTTEN:
            found.count, found.until = 0, 0.0
        self._tried.move_to_end(key)
        while len(self._tried) > MOST:
            self._tried.popitem(last=False)
        return found


def _keys(account: str, address: str) -> tuple[tuple[Rule, tuple[str, str]], ...]:
    return (ACCOUNT, ("account", account)), (ADDRESS, ("address", address))


def _delay(rule: Rule, count: int) -> float:
    """The wait after so many attempts."""
    over = count - rule.free
    return 0.0 if over < 0 else min(float(2 ** min(over, 30)), rule.longest)
