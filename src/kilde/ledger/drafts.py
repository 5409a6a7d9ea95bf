"""Files in which a new ledger is made before it is put in its place, and what killed programs left of them."""

import hashlib
import re
import uuid
from contextlib import suppress
from pathlib import Path

_BESIDE = ("", "-journal", "-wal", "-shm")
"""What SQLite may have written for one file, by the end of its name."""


def draft_of(path: Path) -> Path:
    """A name beside `path` that nobody else makes a ledger under."""
    return path.with_name(f"{_start(path)}{uuid.uuid4().hex}.new")


def discard(draft: Path) -> None:
    """Takes away a draft and what SQLite wrote beside it, as far as the file system lets us."""
    for end in _BESIDE:
        with suppress(OSError):
            draft.with_name(draft.name + end).unlink()


def sweep(path: Path) -> None:
    """Takes away every draft of the ledger at `path`, which stands: programs killed while making it left them.

    A program that is making the same ledger at this moment loses its draft, and finds the ledger in its place.
    """
    ends = "|".join(map(re.escape, _BESIDE))
    draft = re.compile(f"{re.escape(_start(path))}[0-9a-f]{{32}}\\.new({ends})")
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if draft.fullmatch(beside.name):
                with suppress(OSError):
                    beside.unlink()


def _start(path: Path) -> str:
    """How the drafts of a ledger are called: hidden, and told from those of another whose long name starts alike."""
    digest = hashlib.sha256(path.name.encode(errors="surrogateescape")).hexdigest()[:8]
    return f".{path.name[:60]}.{digest}."
