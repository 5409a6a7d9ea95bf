"""What all pages work with: the ledger that is watched, its indexes, the search, readings that go on, and tokens."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from kilde.app.watched import Watched
from kilde.app.web.codings import Codings
from kilde.app.web.readings import Readings
from kilde.app.web.search import Index
from kilde.app.web.shelf import Shelf
from kilde.app.web.tokens import Tokens
from kilde.pipeline import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent at once: bytes of one answer to a form, and files in it."""

    bytes: int = 64_000_000
    files: int = 500


class Desk:
    """One open ledger as pages see it."""

    def __init__(self, watched: Watched, place: str, settings: Settings, limits: Limits, name: str) -> None:
        """`place` is where the ledger lies; `settings` what is read with; `name` who rules, as far as is known."""
        self.watched = watched
        self.place = place
        self.limits = limits
        self.name = name
        self.tokens = Tokens()
        self.index = Index()
        self.readings = Readings(watched, settings)
        self.codings = Codings(watched.ledger)
        self._making = Lock()
        self._shelf: Shelf | None = None

    @property
    def title(self) -> str:
        """The ledger's own name, without the folders that it lies in."""
        return Path(self.place).name

    def shelf(self) -> Shelf:
        """The indexes of what is known now."""
        head, seen = self.watched.state()
        with self._making:
            if self._shelf is None or self._shelf.head != head:
                self._shelf = Shelf(self.watched, head, seen)
            return self._shelf

    def warm(self) -> None:
        """Makes the indexes that the first readers would wait for."""
        shelf = self.shelf()
        shelf.questions(0)
        self.index.search(shelf, WARMING)
        for made in (shelf.rows, shelf.roles, shelf.actor, shelf.claims):
            len(made)


WARMING = "a"
"""A question that makes the search take in the ledger."""

PAGES: Sequence[tuple[str, str]] = (
    ("/events", "events"),
    ("/actors", "actors"),
    ("/documents", "documents"),
    ("/queue", "queue"),
    ("/issues", "issues"),
    ("/add", "add"),
)
"""Where the parts of the site are, and the key of what each is called."""

VIEWS: Sequence[tuple[str, str]] = (("/events", "list"), ("/timeline", "timeline"), ("/map", "map"))
"""Where the events are as a list, on a timeline and on a map, and the key of what each is called."""
