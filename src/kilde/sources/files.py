"""Find the files of a folder, in the same order on every machine."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kilde.model import Issue, SourceError
from kilde.model.showing import shown
from kilde.sources.names import readable

Identity = tuple[int, int]
"""Device and inode of a folder: what it is, whatever path leads to it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it is, and what a person calls it (its path inside the folder that was asked for)."""

    path: str
    name: str


def check(path: str) -> None:
    """Raise SourceError where a path that was asked for is absent, no file or folder, or closed to us."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        raise SourceError(f"{shown(path)}: {_why(error)}") from error
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise SourceError(f"{shown(path)}: is neither a file nor a folder")
    wanted = os.R_OK | (os.X_OK if stat.S_ISDIR(mode) else 0)
    if not os.access(path, wanted, effective_ids=os.access in os.supports_effective_ids):
        raise SourceError(f"{shown(path)}: may not be read by this user")


def files(path: str) -> Iterator[File | Issue]:
    """The file itself, or all files of a folder and its folders, sorted by name; hidden ones are left out.

    Only the names of the folders on the way are held, so that a folder of a million files streams.
    """
    if not Path(path).is_dir():
        yield File(path, readable(Path(path).name))
        return
    ways: list[tuple[Identity, Iterator[File | Issue]]] = []
    yield from _enter(File(path, ""), ways)
    while ways:
        entry = next(ways[-1][1], None)
        if entry is None:
            ways.pop()
        elif isinstance(entry, File) and entry.name.endswith("/"):
            yield from _enter(entry, ways)
        else:
            yield entry


def _enter(folder: File, ways: list[tuple[Identity, Iterator[File | Issue]]]) -> Iterator[Issue]:
    """Put the folder's entries on top of the way; a folder that we are already in is a loop."""
    try:
        status = Path(folder.path).stat()
        names = sorted(_names(folder.path))
    except OSError as error:
        yield Issue(folder.name.rstrip("/") or ".", "", "unreadable", f"the folder cannot be read: {_why(error)}")
        return
    identity = (status.st_dev, status.st_ino)
    if identity in (known for known, _ in ways):
        yield Issue(folder.name.rstrip("/"), "", "loop", "a link leads back to a folder that it stands in")
        return
    ways.append((identity, (_entry(folder, name) for name in names)))


def _names(folder: str) -> Iterator[str]:
    """Names of the entries; those of folders end in "/", which sorts them as whole paths sort."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                yield entry.name + ("/" if _is_folder(entry) else "")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself; opening it says so
        return False


def _entry(folder: File, name: str) -> File | Issue:
    path = os.path.join(folder.path, name.rstrip("/"))  # noqa: PTH118 - a Path a file is slow for millions
    file = File(path, folder.name + readable(name.rstrip("/")) + ("/" if name.endswith("/") else ""))
    if name.endswith("/"):
        return file
    try:
        regular = stat.S_ISREG(Path(path).stat().st_mode)
    except OSError as error:
        return Issue(file.name, "", "unreadable", f"it cannot be opened: {_why(error)}")
    return file if regular else Issue(file.name, "", "unreadable", "it is neither a file nor a folder")


def _why(error: OSError | ValueError) -> str:
    """The system's reason, without the path that it names again."""
    return (error.strerror or "unreadable").lower() if isinstance(error, OSError) else "is no path"
