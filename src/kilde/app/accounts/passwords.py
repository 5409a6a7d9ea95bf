"""Passwords: what they must be, and whether one is right: it takes as long for names that are not there."""

import secrets
import unicodedata
from functools import cache
from threading import BoundedSemaphore

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from kilde.model import UsageError

SHORTEST, LONGEST = 12, 1000

AT_ONCE = 2
"""Passwords that are checked at a time: each takes its 64 MB, and nobody shall fill the memory by guessing."""

_HASHER = PasswordHash((Argon2Hasher(),))
_CHECKING = BoundedSemaphore(AT_ONCE)


def hashed(password: str) -> str:
    """What is stored; raises UsageError for a password that is too short or too long."""
    check(password)
    return _HASHER.hash(_normal(password))


def check(password: str) -> None:
    """Raises UsageError for a password that is too short or too long."""
    if not SHORTEST <= len(_normal(password)) <= LONGEST:
        raise UsageError(f"a password has {SHORTEST} to {LONGEST} characters; a few words that you alone put together")


def is_right(password: str, stored: str | None) -> bool:
    """Whether it is the password; where there is none, as much work is done before it is said that it is not."""
    with _CHECKING:
        fits = _HASHER.verify(_normal(password)[:LONGEST], stored or _nobody())
    return fits and stored is not None


@cache
def _nobody() -> str:
    return _HASHER.hash(secrets.token_urlsafe(24))


def _normal(password: str) -> str:
    """The same characters, whichever keyboard and system composed them."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode("utf-8")
