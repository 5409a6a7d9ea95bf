"""Reach: how far back an article goes on from what it told. Behind other tellings it has gone over to other things."""

from collections.abc import Sequence

from kilde.link.newness import OPENING
from kilde.model import Evidence

TELLING = 2
"""Sentences that tell of anything back over which a claim goes on from another."""

NEWS = 5
"""So many where the other stands in the headline or the lead: to the news an article comes back."""


class Reach:
    """The sentences of one document that tell of anything, in text order."""

    def __init__(self, told: Sequence[Evidence]) -> None:
        starts = sorted({e.claim.sentence.start for e in told})
        self._at = {start: i for i, start in enumerate(starts)}

    def holds(self, one: Evidence, earlier: Evidence) -> bool:
        """Whether a claim stands near enough to an earlier one to go on from it."""
        apart = self._at[one.claim.sentence.start] - self._at[earlier.claim.sentence.start]
        return apart <= (NEWS if earlier.claim.passage in OPENING else TELLING)
