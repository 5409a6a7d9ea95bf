"""Read paths into a ledger: item by item, some documents a transaction, each with all that was read out of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from kilde.ledger import Batch, Ledger
from kilde.ledger.sharing import seldom_collecting
from kilde.model import Claim, Issue, Item, KildeError, Publication, Relation, Run, Statement
from kilde.model.showing import shown
from kilde.pipeline.settings import Settings
from kilde.pipeline.summary import Summary

if TYPE_CHECKING:
    from kilde.clean import Cleaned
    from kilde.pipeline.stages import Coded, Stages

Progress = Callable[[Summary], None]
"""Told after each item what came of it."""


def read(
    paths: Sequence[str],
    ledger: Ledger,
    settings: Settings,
    now: Callable[[], str],
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
) -> Summary:
    """Read all items of `paths` into the ledger and say what came of it.

    Documents that the ledger has are passed over, so that a reading that was broken off goes on where it was. What
    goes wrong with one item becomes an Issue, and the others are read. `now` gives the moment of recording.
    """
    from kilde.sources import items  # slow starts, as all imports inside functions here

    reader = _Reader(ledger, settings, now)
    with seldom_collecting():
        for item in items(paths, settings.metadata, stdin):
            done = reader.refused((item,)) if isinstance(item, Issue) else reader.read(item)
            if progress:
                progress(done)
        return reader.finished()


class _Reader:
    """One reading: what is coded and not yet written, and the counts so far."""

    def __init__(self, ledger: Ledger, settings: Settings, now: Callable[[], str]) -> None:
        self._ledger = ledger
        self._settings = settings
        self._now = now
        self._notices = [pack.notices for pack in settings.packs().values()]
        self._known = set(ledger.known_documents())
        self._coded: list[Coded] = []
        self._issues: list[Issue] = []
        self._total = Summary()

    def read(self, item: Item) -> Summary:
        """Cleans, codes and keeps one item; passes over a document that is known."""
        cleaned = self._clean(item)
        publication = cleaned.publication
        if publication is None:
            return self.refused(cleaned.issues)
        if publication.document.id in self._known:
            return self._count(Summary(skipped=1))
        return self._code(item, publication, cleaned)

    def refused(self, issues: tuple[Issue, ...]) -> Summary:
        """Keeps what went wrong with an item that gave no document."""
        self._issues += issues
        self._write_when_full()
        return self._count(Summary(issues=len(issues)))

    def finished(self) -> Summary:
        """Writes what is left."""
        self._write()
        return self._total

    def _clean(self, item: Item) -> "Cleaned":
        from kilde.clean import Cleaned, clean

        try:
            return clean(item, self._notices)
        except KildeError:
            raise
        except Exception as error:  # the edge of a run: one document never stops the others
            return Cleaned(None, (_failed(item.name, error),))

    def _code(self, item: Item, publication: Publication, cleaned: "Cleaned") -> Summary:
        issues = cleaned.issues
        found = coded(item.name, publication, cleaned.language, self._settings)
        if isinstance(found, Issue):
            return self.refused((*issues, found))
        self._known.add(publication.document.id)
        self._coded.append(found)
        self._issues += (*issues, *found.issues)
        done = Summary(documents=1, claims=len(found.claims), issues=len(issues) + len(found.issues))
        self._write_when_full()
        return self._count(done)

    def _count(self, done: Summary) -> Summary:
        self._total = self._total.plus(done)
        return done

    def _write_when_full(self) -> None:
        characters = sum(len(one.publication.text.words) for one in self._coded)
        if self._settings.is_full(len(self._coded), len(self._issues), characters):
            self._write()

    def _write(self) -> None:
        """One transaction: each document wholly, with its claims, what they resolve to, and its issues."""
        if not self._coded and not self._issues:
            return
        batch = batch_of(self._coded, self._issues, made(self._settings).run)
        publications = tuple(one.publication for one in self._coded)
        self._ledger.append(replace(batch, publications=publications), self._now())
        self._coded, self._issues = [], []


def batch_of(coded: "Sequence[Coded]", issues: Sequence[Issue], run: Run) -> Batch:
    """All that a run read out of some documents, and its issues; not the documents themselves."""
    return Batch(
        run=run,
        claims=tuple(claim for one in coded for claim in one.claims),
        resolutions=tuple(resolution for one in coded for resolution in one.resolutions),
        issues=tuple(issues),
        statements=tuple(statement for one in coded for statement in one.statements),
        namings=tuple(naming for one in coded for naming in one.namings),
        relations=tuple(relation for one in coded for relation in one.relations),
        pairings=tuple(pairing for one in coded for pairing in one.pairings),
        mentioned=tuple(mentioned for one in coded for mentioned in one.mentioned),
    )


def made(settings: Settings) -> "Stages":
    """The stages, made when the first document needs them: that takes a second or two."""
    from kilde.pipeline.stages import stages

    return stages(settings.added, settings.knowledge, settings.gazetteer)


def coded(name: str, publication: Publication, declared: str | None, settings: Settings) -> "Coded | Issue":
    """All that is read out of a publication; an Issue of the item `name` where a stage fails on it."""
    try:
        found = made(settings).code(name, publication, declared)
        _check(found)
    except KildeError:
        raise
    except Exception as error:  # the edge of a run, as above
        return _failed(name, error)
    return found


def _check(found: "Coded") -> None:
    """A span that does not quote its text is a bug of a stage; it must cost its document alone, not the transaction."""
    words = found.publication.text.words
    told: tuple[Claim | Statement | Relation, ...] = (*found.claims, *found.statements, *found.relations)
    for one in (*told, *found.mentioned):
        for span in one.spans():
            if not span.holds(words):
                raise ValueError(f"a span {span.start}-{span.end} does not quote the text")


def _failed(name: str, error: Exception) -> Issue:
    reason = shown(f"{type(error).__name__}: {error}", 300)
    return Issue(name, "", "failed", f"Kilde failed on it, which is a bug: {reason}")
