"""Which event words mean that no claim of their document tells of: "two weeks after the killing of Ann Lee"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kilde.link.moving import after
from kilde.link.spelt import WORD, spelt
from kilde.model import Event, Evidence, Lapse, edtf

SHORTEST = 3
"""Letters of a name that tells somebody apart."""

Word = tuple[str, str]
"""A kind of event and a name, as its spellings have it in common."""


class Meant:
    """Events by their kind and the names in what their claims say of who and where."""

    def __init__(self) -> None:
        self._claims: dict[Word, set[str]] = defaultdict(set)
        self._words: dict[str, list[tuple[Word, str]]] = {}

    def add(self, document: str, evidence: Iterable[Evidence]) -> None:
        """Takes in the claims of a document in place of those that were there."""
        for word, claim in self._words.pop(document, ()):
            self._claims[word].discard(claim)
        found = [(word, one.resolution.claim) for one in evidence for word in _words(one)]
        for word, claim in found:
            self._claims[word].add(claim)
        if found:
            self._words[document] = found

    def event(
        self, lapse: Lapse, later: Event, events: Mapping[str, Event], event_of: Mapping[str, str]
    ) -> str | None:
        """The only event of the kind that bears all the names; of several the only one whose time fits."""
        words = {(lapse.kind, spelt(word)) for word in _names(lapse.other.quote)}
        found = [{event_of[c] for c in self._claims.get(word, ()) if c in event_of} for word in words]
        ids = set.intersection(*found) - {later.id} if found else set()
        if len(ids) > 1:
            ids = {id for id in ids if _may_be(lapse, later, events[id])}
        return ids.pop() if len(ids) == 1 else None


def _may_be(lapse: Lapse, later: Event, earlier: Event) -> bool:
    """Whether the words can speak of an event, by the times that both are known to have."""
    if not later.edtf or not earlier.edtf or later.time_inferred or earlier.time_inferred:
        return False
    within = edtf.spans(later.edtf)
    leaves = after(edtf.spans(earlier.edtf), lapse.offset, within)
    return leaves is not None and bool(edtf.meet(within, leaves))


def _words(one: Evidence) -> Iterator[Word]:
    claim, place = one.claim, one.resolution.place
    said = [*(p.span.quote for p in claim.participants), *(span.quote for span in claim.places)]
    for text in (*said, place.name) if place else said:
        yield from ((claim.kind, spelt(word)) for word in _names(text))


def _names(text: str) -> Iterator[str]:
    return (word for word in WORD.findall(text) if len(word) >= SHORTEST and word[0].isupper())
