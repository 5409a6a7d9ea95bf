"""Reach: how far back an article goes on from what it told. Behind other tellings it has gone over to other things."""

from collections.abc import Sequence

from kilde.link.newness import OPENING
from kilde.model import Evidence


class Reach:
    """The sentences of one document that tell of anything, in text order."""

    def __init__(self, told: Sequence[Evidence]) -> None:
        starts = sorted({e.claim.sentence.start for e in told})
        self._at = {start: i for i, start in enumerate(starts)}

    def holds(self, one: Evidence, earlier: Evidence) -> bool:
        """Whether a claim goes on from an earlier one: from the telling right before, or from the news, at any time."""
        apart = self._at[one.claim.sentence.start] - self._at[earlier.claim.sentence.start]
        return apart <= 1 or earlier.claim.passage in OPENING
