"""The bounds that a number and its hedge leave."""

from typing import NamedTuple

from kilde.model import Quantity, Said


class Core(NamedTuple):
    """What a quantity says without its hedges, read up to atom `end`."""

    end: int
    low: int
    high: int | None
    said: Said


def bounded(core: Core, said: Said) -> Quantity:
    """The bounds that the hedge leaves; model.quantities says how."""
    low, high = core.low, core.high
    match said:
        case Said.AT_LEAST:
            return Quantity(low, None, said)
        case Said.MORE_THAN:
            return Quantity(low + 1, None, said)
        case Said.LESS_THAN:
            return Quantity(None, (high or low) - 1, said)
        case Said.UP_TO:
            return Quantity(None, high or low, said)
        case Said.ABOUT if core.said in (Said.EXACTLY, Said.ABOUT):
            return Quantity(low, high, said)
        case _:
            return Quantity(low, high, core.said)
