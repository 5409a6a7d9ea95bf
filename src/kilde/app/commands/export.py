"""`kilde export`: a ledger's contents to standard output, to a file, or table by table into a folder."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kilde.app.exports import FORMS, TABLES, TABULAR, Asked, Form
from kilde.app.filters import Wanted
from kilde.app.terminal import say, written
from kilde.ledger import Ledger
from kilde.model import UsageError
from kilde.pipeline import is_known, known_by, view

RULED = ("acled", "ucdp")
"""Forms of a codebook's own columns, to which those of the rules can be added."""


NUMBERED = ("acled",)
"""Forms whose words were numbers once."""


def write(
    ledger: str,
    form: str,
    output: str | None,
    as_of: str | None,
    known: str | None = None,
    table: str | None = None,
    wanted: Wanted | None = None,
    rules: bool = False,
    numbers: bool = False,
) -> None:
    """Writes one form of the wanted events; all tables of a tabular form into a folder where none is named."""
    chosen = _form(form, table, wanted)
    if rules and form not in RULED:
        raise UsageError(f"--rules is of {' and '.join(RULED)}")
    if numbers and form not in NUMBERED:
        raise UsageError(f"--inter-numbers is of {' and '.join(NUMBERED)}")
    if form in TABULAR and table is None and output is not None:
        _fill(Path(output), form, asked(ledger, wanted, as_of, known))
        return
    lines = chosen.write(replace(asked(ledger, wanted, as_of, known), rules=rules, numbers=numbers))
    if output is None:
        written(lines)
    else:
        write_whole(Path(output), lines)


def asked(ledger: str, wanted: Wanted | None, as_of: str | None, known: str | None) -> Asked:
    """What stands in a ledger, narrowed to the events that are wanted."""
    day = known_by(known) if known else None
    with Ledger.open(ledger) as opened:
        documents = [document for document in opened.documents(as_of) if is_known(document, day)]
        seen = view(opened, as_of, day)
    if wanted is None or wanted == Wanted():
        return Asked(seen, documents, seen.events, say=say)
    return Asked(seen, documents, wanted.of(seen.events), narrowed=True, say=say)


def _form(form: str, table: str | None, wanted: Wanted | None) -> Form:
    """The form with its table; raises UsageError where what is asked makes no sense."""
    if table is not None and form not in TABULAR:
        raise UsageError(f"--table is of {' and '.join(TABULAR)}; {form} has no tables")
    if wanted not in (None, Wanted()) and not FORMS[form].filtered:
        raise UsageError(f"filters choose events, and {form} are of none; leave them out")
    return TABULAR[form](table) if table is not None else FORMS[form]


def _fill(folder: Path, form: str, asked: Asked) -> None:
    """Every table as a file of the folder, which is made if it is absent."""
    folder.mkdir(exist_ok=True)
    for name in TABLES:
        one = TABULAR[form](name)
        write_whole(folder / f"{name}.{one.ending}", one.write(asked))


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
