"""A command line to call, and a ledger of a few articles to call it on."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kilde.app.cli import app
from kilde.app.edge import answer

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = ("nb-2020-01-03-*", "sv-2017-04-07-*", "en-2022-10-29-*", "sv-2022-11-18-*", "da-2024-01-03-*", "nn-2024-01-04-*")
"""Some of the examples, in four languages; two of each tell of one event."""


@dataclass(frozen=True)
class Answer:
    """What a command line gave."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Kilde = Callable[..., Answer]


@pytest.fixture
def kilde(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Kilde:
    """Runs `kilde` with these arguments, in this process."""

    def run(*arguments: object, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = answer(app, [str(argument) for argument in arguments])
        caught = capsys.readouterr()
        return Answer(code, caught.out, caught.err)

    return run


@pytest.fixture(scope="session")
def articles() -> list[Path]:
    """The articles in the ledger."""
    return [path for pattern in FEW for path in sorted(EXAMPLES.glob(pattern))]


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory, articles: list[Path]) -> Path:
    """A ledger of some examples, made once; tests only look at it."""
    path = tmp_path_factory.mktemp("ledger") / "few.kilde"
    assert answer(app, ["read", *map(str, articles), "-l", str(path)]) == 0
    return path
