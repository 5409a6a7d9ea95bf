"""What a person means by the start of an id: an event, or a claim."""

from typing import NamedTuple

from kilde.app.excerpts import telling
from kilde.app.phrases import shortest
from kilde.model import Anchor, UsageError
from kilde.model.showing import shown
from kilde.pipeline import View


class Meant(NamedTuple):
    """What is meant: the event's id, None for a claim, and the claims, those that tell most of an event first."""

    event: str | None
    claims: tuple[str, ...]


def side_meant(seen: View, wanted: str) -> Meant:
    """The event or claim, or the claims that commas part; of events so named, all their claims."""
    found = [meant(seen, part) for part in wanted.split(",")]
    if len(found) == 1:
        return found[0]
    return Meant(None, tuple(dict.fromkeys(claim for one in found for claim in one.claims)))


def meant(seen: View, wanted: str) -> Meant:
    """The one event or claim whose id begins so; raises UsageError where there is none, or several."""
    asked = wanted.strip().lower()
    events = [event for event in seen.events if asked and event.id.startswith(asked)]
    claims = [claim for claim in (*seen.evidence, *seen.rejected) if asked and claim.startswith(asked)]
    ids = [*(event.id for event in events), *claims]
    if not ids:
        raise UsageError(f"there is no event or claim {shown(wanted, 40)!r}; 'kilde show' names the claims of an event")
    if len(ids) > 1:
        starts = ", ".join(id[: shortest(ids)] for id in ids[:8])
        raise UsageError(f"{len(ids)} events and claims begin with {shown(wanted, 40)!r}: {starts}; give more of it")
    if claims:
        return Meant(None, (claims[0],))
    first = telling(seen.of(events[0])).resolution.claim
    return Meant(events[0].id, (first, *(claim for claim in events[0].claims if claim != first)))


def claim_meant(seen: View, wanted: str) -> str:
    """The claim that is meant; of an event, its only one. Raises UsageError where it has several."""
    found = meant(seen, wanted)
    if len(found.claims) > 1:
        starts = ", ".join(claim[: shortest(found.claims)] for claim in found.claims[:8])
        raise UsageError(f"{shown(wanted, 40)!r} is an event of {len(found.claims)} claims; name one of them: {starts}")
    return found.claims[0]


def anchor(seen: View, claim: str) -> Anchor:
    """Where a claim stands, by its kind as it was read."""
    one = seen.originals.get(claim) or seen.rejected.get(claim) or seen.evidence[claim]
    return Anchor(one.document.id, one.claim.trigger, one.claim.kind)
