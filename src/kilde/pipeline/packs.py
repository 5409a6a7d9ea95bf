"""A language pack as whoever writes it wants to see it: what is wrong, and what it lacks beside a full one."""

import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kilde.languages import Extent, Pack, extent, faults, gaps, installed_folder, load_from
from kilde.languages.lines import line_with
from kilde.model import PackError, UsageError
from kilde.model.showing import shown

Made = TypeVar("Made")
QUOTED = re.compile(r"'([^']+)'|(\w+)")
"""How a fault of numbers or times begins: with a pattern or a key, as it stands in the file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack with its faults (`file:line: key: reason`) and gaps; the name and the extent where it can be read."""

    code: str
    name: str | None
    faults: tuple[str, ...]
    gaps: tuple[str, ...]
    extent: Extent | None


def check_pack(named: str) -> Checked:
    """The pack in a folder, or the installed one of a code; UsageError where there is neither."""
    folder = Path(named) if (Path(named) / "pack.toml").is_file() else installed_folder(named)
    if folder is None:
        raise UsageError(f"{shown(named, 60)!r} is no folder with a pack.toml, and no language of 'kilde languages'")
    folder = folder.resolve()
    found = faults(folder)
    pack = None if found else load_from(folder)
    if pack:
        found = list(_uncompiled(folder, pack))
    if not pack or found:
        return Checked(folder.name, pack.name if pack else None, tuple(found), (), None)
    return Checked(folder.name, pack.name, (), (*_unidentified(pack), *gaps(pack)), extent(pack))


def _uncompiled(folder: Path, pack: Pack) -> Iterator[str]:
    """What the stage that reads numbers and times says to them."""
    from kilde.analyse.numbers import compile_numbers  # a slow start
    from kilde.analyse.times import compile_times

    numbers = yield from _tried(folder / "numbers.toml", lambda: compile_numbers(pack.numbers))
    if numbers:
        yield from _tried(folder / "times.toml", lambda: compile_times(pack.times, numbers))


def _tried(path: Path, make: Callable[[], Made]) -> Generator[str, None, Made | None]:
    """What `make` makes; a fault with its line where it makes nothing."""
    try:
        return make()
    except PackError as error:
        reason = str(error).removeprefix(f"{path.name}: ")
        quoted = QUOTED.match(reason)
        line = line_with(path.read_text(encoding="utf-8"), quoted[1] or quoted[2]) if quoted else 1
        yield f"{path.parent.name}/{path.name}:{line}: {reason}"
        return None


def _unidentified(pack: Pack) -> Iterator[str]:
    """Whether the identifier of languages knows none of its names: then no text is found to be in it."""
    from kilde.analyse.language import identifiable

    if not {pack.code, *pack.langid} & identifiable():
        yield "pack.toml: the identifier of languages knows none of code and langid; only short texts are read"
