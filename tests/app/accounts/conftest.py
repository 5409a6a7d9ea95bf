"""A team for each test or module."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from kilde.app.accounts import passwords
from tests.app.accounts.team import Team, recruit


@pytest.fixture(scope="session", autouse=True)
def dear() -> Iterator[PasswordHash]:
    """How passwords are hashed; in the tests that goes by quickly."""
    usual = passwords._HASHER
    with pytest.MonkeyPatch.context() as patched:
        quick = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=64, parallelism=1),))
        patched.setattr(passwords, "_HASHER", quick)
        passwords._nobody.cache_clear()
        yield usual
    passwords._nobody.cache_clear()


@pytest.fixture(scope="session")
def recruited(dear: PasswordHash, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of accounts that nobody changes."""
    place = tmp_path_factory.mktemp("recruited") / "team.accounts"
    recruit(place)
    return place


@pytest.fixture
def team(tmp_path: Path, recruited: Path) -> Team:
    """A team whose accounts the test may change."""
    return Team(Path(shutil.copy(recruited, tmp_path / "team.accounts")))


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory, recruited: Path) -> Team:
    """A team whose accounts stay as they are."""
    return Team(Path(shutil.copy(recruited, tmp_path_factory.mktemp("team") / "team.accounts")))
