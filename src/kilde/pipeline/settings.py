"""What a person can set for a reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kilde.languages import Pack, load_added, load_all
from kilde.model import Metadata, UsageError
from kilde.model.showing import shown


@dataclass(frozen=True, slots=True)
class Settings:
    """How a reading goes about its work. What is read out of a document hangs on `added`, `knowledge` and
    `gazetteer` alone.

    A transaction ends after `documents` documents, `characters` characters of text or `issues` issues, whichever comes
    first: it is what a crash can cost. `metadata` is what a person knows of all items that are read; `added` is a
    folder of language packs beside those that are installed, `knowledge` files of facts beside those that ship with
    Kilde, `gazetteer` the file of another gazetteer in place of Kilde's.
    """

    documents: int = 32
    characters: int = 2_000_000
    issues: int = 1000
    metadata: Metadata = field(default_factory=Metadata)
    added: Path | None = None
    knowledge: tuple[Path, ...] = ()
    gazetteer: Path | None = None

    def check(self) -> None:
        """Raises PackError or SourceError where a file of facts or a gazetteer cannot be used: nothing is read then."""
        if self.knowledge:
            from kilde.pipeline.knowing import knowledge  # a slow start: it knows every reader of lists

            knowledge(self.knowledge)
        if self.gazetteer:
            from kilde.pipeline.places import gazetteer_of  # as above

            gazetteer_of(self.gazetteer)

    def is_full(self, documents: int, issues: int, characters: int) -> bool:
        """Whether a transaction of so many documents, issues and characters is to end."""
        return documents >= self.documents or issues >= self.issues or characters >= self.characters

    def packs(self) -> Mapping[str, Pack]:
        """The packs to read with, by their code."""
        return packs(self.added)


def packs(added: Path | None) -> Mapping[str, Pack]:
    """All packs that are installed, and those in the folder `added`."""
    return load_added(added) if added else load_all()


def told(
    source: str | None = None,
    url: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    added: Path | None = None,
) -> Metadata:
    """Metadata as a person states it; raises UsageError for a date that is none and a language that has no pack."""
    if language is not None and language not in (known := packs(added)):
        raise UsageError(f"there is no language pack {shown(language, 20)!r}; there are {', '.join(known)}")
    return Metadata(source or None, url or None, title or None, _date(published), language)


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    from kilde.clean.dates import published  # a slow start: cleaning knows HTML

    found = published(text)
    if found is None:
        raise UsageError(f"{shown(text, 40)!r} is no date of publication; give 2020, 2020-01 or 2020-01-03")
    return found
