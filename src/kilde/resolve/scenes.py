"""The scene of a document's news: where its first deed of a kind that says so was, for those of that kind that do not.

A headline seldom says where. What the text says of where the same sort of deed was tells more than what names it has.
"""

from collections.abc import Sequence

from kilde.model import Aspect, Claim, Reading
from kilde.resolve.dating import NO_NEWS, OPENING
from kilde.resolve.places import Located

KINDS = frozenset({"ASSAULT", "CONSULT", "PROTEST"})
"""Kinds of what is done in one place, and that news is about."""
TOOK_PLACE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})


class Scenes:
    """The scenes of one document, by the kind and mode of what its opening tells."""

    def __init__(self, reading: Reading, claims: Sequence[Claim], places: Sequence[Located]) -> None:
        opening = [s for s in reading.sentences if s.passage not in NO_NEWS][:OPENING]
        self._starts = {sentence.start for sentence in opening}
        self._first: dict[str, Located] = {}
        for claim, located in sorted(zip(claims, places, strict=True), key=lambda one: one[0].trigger):
            if self._tells(claim) and not claim.aside and located.spot and located.spot.country:
                self._first.setdefault(claim.kind, located)

    def of(self, claim: Claim, said: Located, inferred: Located | None) -> Located | None:
        """Where a claim that says no place is set: at the scene, unless what is inferred lies in it.

        One that says a place which nothing knows stays where it is inferred to be, where it is.
        """
        scene = self._first.get(claim.kind) if self._tells(claim) else None
        if scene is None or scene.spot is None or (said.worded and inferred):
            return inferred
        near = inferred.spot if inferred else None
        if near and near.country == scene.spot.country and scene.spot.kind == "country":
            return inferred
        called = scene.worded or scene.spot.name
        return scene._replace(why=f"{called}: the text says that such a deed was there").called(said.worded or called)

    def _tells(self, claim: Claim) -> bool:
        """Whether a claim of the opening tells of what took place."""
        return claim.kind in KINDS and claim.sentence.start in self._starts and claim.aspect in TOOK_PLACE
