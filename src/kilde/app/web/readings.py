"""Articles that are read into the ledger while pages are asked for: one reading at a time, each with its progress."""

import secrets
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Thread

from kilde.app.watched import Watched
from kilde.model import KildeError, Metadata
from kilde.model.showing import shown
from kilde.pipeline import Settings, Summary, count, read

KEPT = 50
"""Readings that are remembered."""


@dataclass(slots=True)
class Progress:
    """A reading: what it was given, how far it is, and what came of it."""

    id: str
    names: Sequence[str]
    total: int = 0
    done: Summary = field(default_factory=Summary)
    items: int = 0
    finished: bool = False
    error: str = ""
    documents: Sequence[str] = ()


class Readings:
    """The readings of one server."""

    def __init__(self, watched: Watched, settings: Settings) -> None:
        self._watched = watched
        self._settings = settings
        self._one = Lock()
        self._known: dict[str, Progress] = {}

    def find(self, id: str) -> Progress | None:
        """A reading that was started here."""
        return self._known.get(id)

    def start(self, articles: Sequence[tuple[str, bytes]], metadata: Metadata) -> Progress:
        """Begins to read articles, each a name and its bytes, in a thread of its own."""
        folder = Path(tempfile.mkdtemp(prefix="kilde-"))
        paths = [str(_put(folder, number, *one)) for number, one in enumerate(articles)]
        progress = Progress(secrets.token_urlsafe(9), [Path(path).name for path in paths])
        self._known[progress.id] = progress
        while len(self._known) > KEPT:
            self._known.pop(next(iter(self._known)))
        Thread(target=self._read, args=(progress, folder, paths, metadata), daemon=True, name="reading").start()
        return progress

    def _read(self, progress: Progress, folder: Path, paths: Sequence[str], metadata: Metadata) -> None:
        try:
            with self._one:
                self._read_in(progress, paths, metadata)
        except (KildeError, OSError) as error:
            progress.error = shown(str(error), 300)
        finally:
            progress.finished = True
            shutil.rmtree(folder, ignore_errors=True)

    def _read_in(self, progress: Progress, paths: Sequence[str], metadata: Metadata) -> None:
        def told(done: Summary) -> None:
            progress.items += 1
            progress.done = progress.done.plus(done)

        ledger = self._watched.ledger
        before = ledger.known_documents()
        progress.total = count(paths) or 0
        progress.done = read(paths, ledger, replace(self._settings, metadata=metadata), _now, told)
        progress.documents = sorted(ledger.known_documents() - before)
        self._watched.seen()  # so that whoever looks next does not wait for it


def _put(folder: Path, number: int, name: str, data: bytes) -> Path:
    """An article in a folder of its own, for two may have one name; the name is what the ledger calls it by."""
    own = folder / str(number)
    own.mkdir()
    path = own / safe_name(name)
    path.write_bytes(data)
    return path


def safe_name(name: str) -> str:
    """A name for a file: what a browser says it is called, without folders and without what no file is called."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(char for char in last if char.isprintable()).strip().lstrip(".")
    stem, dot, end = plain.rpartition(".")
    plain = f"{stem[:60]}{dot}{end[:12]}" if stem else plain[:60]
    return plain or "article.txt"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
