"""The paths that a person names: whether they can be read, and how many items they hold."""

from collections.abc import Sequence

from kilde.model import Metadata

STDIN = "-"


def check(paths: Sequence[str]) -> None:
    """Raises SourceError where a path is absent or may not be read: nothing should be made or read then."""
    from kilde.sources import items  # a slow start, as below

    items(paths, Metadata())


def count(paths: Sequence[str]) -> int | None:
    """Items and issues that the paths will give, for a progress bar; None where only reading tells, as on "-".

    Looks at every file once, which takes a small part of the time that reading takes.
    """
    if STDIN in paths:
        return None
    from kilde.sources import items

    return sum(1 for _ in items(paths, Metadata()))
