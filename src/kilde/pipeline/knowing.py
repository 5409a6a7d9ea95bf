"""What is known beforehand: opened for a reading, and made from public lists."""

import mmap
from collections.abc import Callable, Iterator, Sequence
from hashlib import file_digest
from pathlib import Path

import msgspec

from kilde.languages import installed, load_all
from kilde.model import Issue, PackError, SourceError, UsageError
from kilde.model.showing import shown
from kilde.resolve.facts import TYPES, WIKIDATA, Known, fact, line_of
from kilde.resolve.ftm import from_ftm
from kilde.resolve.knowledge import Facts, Knowledge, listed, shipped_facts
from kilde.resolve.lists import Wanted, common_words, uncommon
from kilde.resolve.packed import MAGIC, Packed, is_packed, packed
from kilde.resolve.wikidata import from_wikidata
from kilde.sources import LIMIT, list_lines

__all__ = ["Import", "knowledge", "known_facts", "line_of", "opened", "wanted"]

Reader = Callable[[bytes], Known | None]
Told = Callable[[Issue], None]
"""Told of each line that is broken."""


def knowledge(added: Sequence[Path]) -> Knowledge:
    """The knowledge that ships with Kilde, and that of added files; PackError and SourceError where one is broken."""
    return Knowledge([shipped_facts(), *map(opened, added)])


def opened(path: Path) -> Facts:
    """The facts of a file: a packed one is looked into where it lies, one of facts line by line is read whole."""
    try:
        with path.open("rb") as file:
            if not is_packed(file.read(len(MAGIC))):
                return listed(path.read_bytes(), shown(str(path)))
            file.seek(0)
            digest = file_digest(file, "sha256").hexdigest()
            return Packed(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), digest, shown(str(path)))
    except OSError as error:
        raise SourceError(f"{shown(str(path))}: {(error.strerror or 'cannot be read').lower()}") from error


def known_facts(added: Sequence[Path]) -> Iterator[Known]:
    """Every fact of added files, or where there are none of what ships with Kilde."""
    for facts in [opened(path) for path in added] or [shipped_facts()]:
        yield from facts


class Import:
    """Facts taken from public lists: FollowTheMoney entities, Wikidata dumps, facts as Kilde writes them."""

    def __init__(self, paths: Sequence[str], wanted: Wanted, broken: Told) -> None:
        """`broken` is told of lines that are broken, and of ids that an earlier line has: these are passed over.

        SourceError where a path is absent or is no such list.
        """
        self.facts = self.broken = 0
        self._readers = [(path, _reader(path, wanted)) for path in paths]
        self._tell = broken

    def packed(self) -> Iterator[bytes]:
        """The bytes of a packed file of them, part by part; SourceError where there is none."""
        yield from packed(self._taken())

    def _taken(self) -> Iterator[Known]:
        common, met = _common(), set[str]()
        for path, reader in self._readers:
            for number, line in list_lines(path):
                try:
                    known = _read(line, reader, met)
                    known = known and uncommon(known, common)
                except PackError as error:
                    self.broken += 1
                    self._tell(Issue(path, f"line {number}", "broken-line", str(error)))
                    continue
                if known:
                    self.facts += 1
                    met.add(known.entity.id)
                    yield known
        if not self.facts:
            raise SourceError("there is nobody in the lists who was asked for; nothing was written")


def wanted(types: Sequence[str] = (), classes: Sequence[str] = (), ids: str | None = None) -> Wanted:
    """Who is to be taken from lists, as a person states it; UsageError where that makes no sense.

    `classes` are Wikidata's with the type that they make ("Q17149090=group"), `ids` a file with one id a line.
    """
    made = dict(_class(one) for one in classes)
    for type in (*types, *made.values()):
        if type not in TYPES:
            raise UsageError(f"there is no type {shown(type, 20)!r}; there are {', '.join(TYPES)}")
    named = {line.decode("utf-8", "replace").strip() for _, line in list_lines(ids) if line} - {""} if ids else set()
    if ids and not named:
        raise UsageError(f"{shown(ids)}: there is no id in it")
    return Wanted(installed(), frozenset(types), frozenset(named), made or None)


def _class(stated: str) -> tuple[str, str]:
    item, _, type = stated.partition("=")
    if not WIKIDATA.fullmatch(item) or not type:
        raise UsageError(f"{shown(stated, 40)!r} is no class with its type; give Q17149090=group")
    return item, type


def _reader(path: str, wanted: Wanted) -> Reader:
    """How the lines of a list are read, told from the first that holds anything."""
    first = next((line for _, line in list_lines(path) if line and line.strip() not in (b"", b"[")), b"")
    try:
        row = msgspec.json.decode(first.strip().rstrip(b","))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        row = None
    if isinstance(row, dict) and "schema" in row:
        return lambda line: from_ftm(line, wanted) if line.strip() else None
    if isinstance(row, dict) and ("labels" in row or "claims" in row):
        return from_wikidata(wanted)
    if isinstance(row, dict) and "names" in row:
        return lambda line: _fact(line, wanted)
    raise SourceError(
        f"{shown(path)}: begins with no FollowTheMoney entity, item of a Wikidata dump or fact, one JSON object a line"
    )


def _fact(line: bytes, wanted: Wanted) -> Known | None:
    known = fact(line) if line.strip() else None
    return known if known and wanted.takes(known.entity.type, known.entity.id, known.wikidata or "") else None


def _common() -> frozenset[str]:
    """Words of the languages that are no names: those that Kilde knows somebody by are names all the same."""
    named = {name.lower() for known in shipped_facts() for name in known.entity.names}
    return common_words(load_all().values()) - named


def _read(line: bytes | None, reader: Reader, met: set[str]) -> Known | None:
    if line is None:
        raise PackError(f"is longer than {LIMIT:,} bytes")
    known = reader(line)
    if known and known.entity.id in met:
        raise PackError(f"id: {known.entity.id!r} stands in an earlier line too")
    return known
