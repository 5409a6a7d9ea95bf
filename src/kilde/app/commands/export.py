"""`kilde export`: a ledger's contents as JSON lines, to standard output or to a file."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kilde.app.exports import EXPORTS, line
from kilde.app.terminal import written
from kilde.ledger import Ledger
from kilde.pipeline import is_known, known_by, view


def write(ledger: str, form: str, output: str | None, as_of: str | None, known: str | None = None) -> None:
    """Writes every line of one form."""
    day = known_by(known) if known else None
    with Ledger.open(ledger) as opened:
        documents = [document for document in opened.documents(as_of) if is_known(document, day)]
        seen = view(opened, as_of, day)
    lines = (line(row) for row in EXPORTS[form](seen, documents))
    if output is None:
        written(lines)
    else:
        write_whole(Path(output), lines)


def write_whole(path: Path, lines: Iterable[bytes]) -> None:
    """Writes beside the file first, then puts that in its place: a reader never sees a part of it."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
