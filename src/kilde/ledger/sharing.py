"""Sharing: equal parts of many records kept once, which takes a third off the memory of a large ledger."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from kilde.model import Place, Resolution

Part = TypeVar("Part")

SELDOM = 50_000


class Shared:
    """Gives for each part the first one that equals it."""

    def __init__(self) -> None:
        self._parts: dict[Any, Any] = {}

    def resolution(self, found: Resolution) -> Resolution:
        """The same resolution, made of shared parts: a few thousand entities and places stand in all of them."""
        one = self._one
        return Resolution(
            found.claim,
            one(found.edtf),
            self._place(found.place),
            one(found.place_unknown),
            one(tuple(one(entity) for entity in found.entities)),
            one(tuple(one(tuple(one(entity) for entity in chain)) for chain in found.voices)),
            one(found.why),
            self._place(found.setting),
            one(found.dated),
            one(tuple(one(behalf) for behalf in found.behalf)),
            found.acting,
            one(found.called),
            one(found.setting_called),
        )

    def _one(self, part: Part) -> Part:
        first: Part = self._parts.setdefault(part, part)
        return first

    def _place(self, place: Place | None) -> Place | None:
        """0.0 equals -0.0, but they are written differently: such places stay apart."""
        return place if place is None or 0 in (place.lat, place.lon) else self._one(place)


@contextmanager
def no_collecting() -> Iterator[None]:
    """Holds Python's search for circles of garbage, which over millions of new records takes longest and finds none.

    What was made meanwhile is old afterwards: it is searched when all is, not as soon as the next record is made.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Lets Python search for circles of garbage after `SELDOM` new records, not after a few hundred.

    Stages make many short-lived ones, in circles hardly ever.
    """
    often, *others = gc.get_threshold()
    gc.set_threshold(max(often, SELDOM) if often else often, *others)
    try:
        yield
    finally:
        gc.set_threshold(often, *others)
