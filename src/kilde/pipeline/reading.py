"""Read paths into a ledger: item by item, some documents a transaction, each with all that was read out of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from kilde.ledger import Batch, Ledger
from kilde.model import Claim, Issue, Item, KildeError, Publication, Statement
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
            return Cleaned(None, (_failed(item, error),))

    def _code(self, item: Item, publication: Publication, cleaned: "Cleaned") -> Summary:
        issues = cleaned.issues
        try:
            coded = _stages(self._settings).code(item.name, publication, cleaned.language)
            _check(coded)
        except KildeError:
            raise
        except Exception as error:  # the edge of a run, as above
            return self.refused((*issues, _failed(item, error)))
        self._known.add(publication.document.id)
        self._coded.append(coded)
        self._issues += (*issues, *coded.issues)
        done = Summary(documents=1, claims=len(coded.claims), issues=len(issues) + len(coded.issues))
        self._write_when_full()
        return self._count(done)

    def _count(self, done: Summary) -> Summary:
        self._total = self._total.plus(done)
        return done

    def _write_when_full(self) -> None:
        characters = sum(len(coded.publication.text.words) for coded in self._coded)
        if (
            len(self._coded) >= self._settings.documents
            or len(self._issues) >= self._settings.issues
            or characters >= self._settings.characters
        ):
            self._write()

    def _write(self) -> None:
        """One transaction: each document wholly, with its claims, what they resolve to, and its issues."""
        if not self._coded and not self._issues:
            return
        batch = Batch(
            run=_stages(self._settings).run,
            publications=tuple(coded.publication for coded in self._coded),
            claims=tuple(claim for coded in self._coded for claim in coded.claims),
            resolutions=tuple(resolution for coded in self._coded for resolution in coded.resolutions),
            issues=tuple(self._issues),
            statements=tuple(statement for coded in self._coded for statement in coded.statements),
            namings=tuple(naming for coded in self._coded for naming in coded.namings),
        )
        self._ledger.append(batch, self._now())
        self._coded, self._issues = [], []


def _stages(settings: Settings) -> "Stages":
    """The stages, made when the first document needs them: that takes a second or two."""
    from kilde.pipeline.stages import stages

    return stages(settings.added, settings.knowledge, settings.gazetteer)


def _check(coded: "Coded") -> None:
    """A span that does not quote its text is a bug of a stage; it must cost its document alone, not the transaction."""
    words = coded.publication.text.words
    told: tuple[Claim | Statement, ...] = (*coded.claims, *coded.statements)
    for one in told:
        for span in one.spans():
            if not span.holds(words):
                raise ValueError(f"a span {span.start}-{span.end} does not quote the text")


def _failed(item: Item, error: Exception) -> Issue:
    reason = shown(f"{type(error).__name__}: {error}", 300)
    return Issue(item.name, "", "failed", f"Kilde failed on it, which is a bug: {reason}")
