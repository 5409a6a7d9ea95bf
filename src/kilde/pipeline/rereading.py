"""Read stored texts again with today's code, packs and models: what they say now is entered beside what they said."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kilde.ledger import Batch, Ledger, ReadBy
from kilde.model import Document, Evidence, Issue, Publication, Rereading, UsageError
from kilde.model.showing import shown
from kilde.pipeline.changes import Changes, changes
from kilde.pipeline.reading import batch_of, coded, made
from kilde.pipeline.settings import Settings
from kilde.pipeline.who import Heard

if TYPE_CHECKING:
    from kilde.pipeline.stages import Coded


@dataclass(frozen=True, slots=True)
class Reread:
    """One document read again: as it is now, the language it was read in before, and what changed.

    `statements` are how many are the same, gone and new. `issue` is why it could not be read; then nothing changed.
    """

    document: Document
    language: str | None
    changes: Changes
    statements: tuple[int, int, int] = (0, 0, 0)
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Rereads:
    """What came of it: the documents that were read again; how many this run had read before, and were taken down."""

    documents: tuple[Reread, ...]
    known: int
    taken_down: int


def reread(
    ledger: Ledger,
    settings: Settings,
    now: Callable[[], str],
    wanted: Sequence[str] = (),
    enter: bool = True,
    progress: Callable[[Reread, int], None] | None = None,
) -> Rereads:
    """Reads the stored texts again that the present run has not read last, all or those of the `wanted` documents.

    Some documents a transaction, as in reading: one that is broken off goes on where it was. Each document's old claims
    stay in the ledger, and are no longer in force. A document that cannot be read today is left as it was, with an
    Issue. Where `enter` is not set, nothing is written. `progress` is told of each document, and of how many in all.
    """
    run = made(settings).run.id
    documents = {document.id: document for document in ledger.documents()}
    chosen = [chosen_id(documents, start) for start in wanted] or list(documents)
    read_by = ledger.read_by()
    due = [id for id in dict.fromkeys(chosen) if read_by[id].run != run]
    reader = _Rereader(ledger, settings, now, read_by, enter)
    found: list[Reread] = []
    for id in due:
        one = reader.read(documents[id])
        if one:
            found.append(one)
            if progress:
                progress(one, len(due))
    reader.write()
    return Rereads(tuple(found), len(dict.fromkeys(chosen)) - len(due), len(due) - len(found))


def chosen_id(documents: Collection[str], start: str) -> str:
    """The one document whose id is, or begins with, `start`; UsageError where there is none, or several."""
    asked = start.strip().lower()
    found = sorted(id for id in documents if asked and id.startswith(asked))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{len(found)} documents begin with {shown(start, 40)!r}; give more of the id")
    raise UsageError(f"there is no document {shown(start, 40)!r}; 'kilde documents' lists what there is")


class _Rereader:
    """One rereading: what is coded and not yet written."""

    def __init__(
        self, ledger: Ledger, settings: Settings, now: Callable[[], str], read_by: Mapping[str, ReadBy], enter: bool
    ) -> None:
        self._ledger, self._settings, self._now = ledger, settings, now
        self._read_by, self._enter = read_by, enter
        self._told: dict[str, list[Evidence]] = defaultdict(list)
        self._heard: dict[str, list[Heard]] = defaultdict(list)
        for one in ledger.evidence():
            self._told[one.claim.document].append(one)
        for heard in ledger.statements():
            self._heard[heard[0].document].append(heard)
        self._coded: list[Coded] = []
        self._issues: list[Issue] = []

    def read(self, document: Document) -> Reread | None:
        """Reads one document and keeps what it says; None where its text was taken down."""
        text = self._ledger.text(document.id)
        data = self._ledger.original(document.id)
        if text is None or data is None:
            return None
        name = f"{document.source} ({document.id[:8]})"
        found = coded(name, Publication(document, data, text), None, self._settings)
        if isinstance(found, Issue):
            return self._refused(document, found)
        if found.issues:
            return self._refused(document, found.issues[0])
        self._coded.append(found)
        self._write_when_full()
        return Reread(
            found.publication.document,
            document.language,
            changes(self._told[document.id], _evidence(found, made(self._settings).run.id)),
            _compared(self._heard[document.id], tuple(zip(found.statements, found.namings, strict=True))),
        )

    def write(self) -> None:
        """One transaction: each document wholly, with its rereading, and the issues."""
        if self._enter and (self._coded or self._issues):
            self._ledger.append(self._batch(), self._now())
        self._coded, self._issues = [], []

    def _refused(self, document: Document, issue: Issue) -> Reread:
        """A document stays as it was; that no pack fits is told again only of one that a pack did fit."""
        if issue.code != "language" or document.language:
            self._issues.append(issue)
            self._write_when_full()
        same = Changes(same=len(self._told[document.id]))
        return Reread(document, document.language, same, (len(self._heard[document.id]), 0, 0), issue)

    def _write_when_full(self) -> None:
        characters = sum(len(one.publication.text.words) for one in self._coded)
        if self._settings.is_full(len(self._coded), len(self._issues), characters):
            self.write()

    def _batch(self) -> Batch:
        batch = batch_of(self._coded, self._issues, made(self._settings).run)
        return replace(batch, rereadings=tuple(map(self._rereading, self._coded)))

    def _rereading(self, found: "Coded") -> Rereading:
        document = found.publication.document
        return Rereading(
            document.id,
            self._read_by[document.id].number + 1,
            document.language or "",
            tuple(claim.id for claim in found.claims),
            tuple(resolution.id for resolution in found.resolutions),
            tuple(statement.id for statement in found.statements),
            tuple(naming.id for naming in found.namings),
            tuple(relation.id for relation in found.relations),
            tuple(pairing.id for pairing in found.pairings),
            tuple(mentioned.id for mentioned in found.mentioned),
        )


def _evidence(found: "Coded", run: str) -> list[Evidence]:
    document, claims = found.publication.document, {claim.id: claim for claim in found.claims}
    return [Evidence(claims[one.claim], one, document, run) for one in dict.fromkeys(found.resolutions)]


def _compared(old: Sequence[Heard], new: Sequence[Heard]) -> tuple[int, int, int]:
    """How many statements are the same, gone and new."""
    before, now = set(old), set(new)
    return len(before & now), len(before - now), len(now - before)
