"""Whatever the order of reading, the claims and events are the same, byte for byte; and on every run."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.pipeline import Settings

from .conftest import EXAMPLES, Read, exported


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Examples of several languages and kinds, some of one event."""
    return [path for path in sorted(EXAMPLES.iterdir()) if path.suffix != ".md"]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_reading_changes_nothing(reading: Read, files: list[Path], tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    shuffled = chance.sample(files, len(files))
    reading("sorted.kilde", *files)
    reading("shuffled.kilde", *shuffled, settings=Settings(documents=chance.randint(1, 5)))
    for form in ("claims", "documents", "events"):
        assert exported(tmp_path / "sorted.kilde", form) == exported(tmp_path / "shuffled.kilde", form)
    with Ledger.open(tmp_path / "sorted.kilde") as one, Ledger.open(tmp_path / "shuffled.kilde") as other:
        assert one.issues() == other.issues()
        assert one.runs() == other.runs()


def test_reading_in_several_goes_changes_nothing(reading: Read, files: list[Path], tmp_path: Path) -> None:
    reading("one.kilde", *files)
    for start in range(0, len(files), 5):
        reading("many.kilde", *files[start : start + 5])
    assert exported(tmp_path / "one.kilde") == exported(tmp_path / "many.kilde")


def test_a_document_says_the_same_alone_and_among_others(reading: Read, files: list[Path], tmp_path: Path) -> None:
    reading("all.kilde", *files)
    reading("alone.kilde", files[0])
    with Ledger.open(tmp_path / "all.kilde") as whole, Ledger.open(tmp_path / "alone.kilde") as alone:
        ids = {document.id for document in alone.documents()}
        assert ids
        assert alone.evidence() == tuple(one for one in whole.evidence() if one.document.id in ids)


def test_ids_are_the_same_in_another_process_and_another_folder(
    reading: Read, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    copies = [Path(shutil.copy(path, tmp_path / "elsewhere")) for path in files[:6]]
    reading("here.kilde", *files[:6])
    there = tmp_path / "there.kilde"
    command = [
        sys.executable,
        "-c",
        "from kilde.app.cli import main; main()",
        "read",
        *map(str, copies),
        "-l",
        str(there),
    ]
    subprocess.run(command, check=True, capture_output=True, env=_environment())
    assert exported(tmp_path / "here.kilde") == exported(there)
    assert exported(tmp_path / "here.kilde", "events") == exported(there, "events")


def _environment() -> dict[str, str]:
    """This environment with another seed of Python's hashes: no order may hang on them."""
    return {**os.environ, "PYTHONHASHSEED": "12345"}
