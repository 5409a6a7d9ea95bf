"""The order of judgements: the later wins, in whichever ledger it was recorded."""

from collections.abc import Sequence

from kilde.ledger.merges import Origin
from kilde.model import Judgement, Ruled

Place = tuple[Origin, int, str]


def in_order(found: Sequence[tuple[Origin, Judgement]]) -> tuple[Ruled, ...]:
    """Judgements as they were recorded first, the earliest first, each after what it withdraws.

    Clocks differ: an undo may have been recorded, by its own clock, before what it withdraws.
    """
    known = {judgement.id: (at, judgement) for at, judgement in found}
    places: dict[str, Place] = {}
    for id in known:
        chain = [id]
        while (undone := known[chain[-1]][1].undoes) in known and undone not in places:
            chain.append(undone)
        for one in reversed(chain):
            at, judgement = known[one]
            places[one] = _place(at, one, places.get(judgement.undoes or ""))
    ordered = sorted(known, key=places.__getitem__)
    return tuple(Ruled(number, known[id][0].recorded, known[id][1]) for number, id in enumerate(ordered, 1))


def _place(at: Origin, id: str, undone: Place | None) -> Place:
    if undone is None or at > undone[0]:
        return at, 0, id
    return undone[0], undone[1] + 1, id
