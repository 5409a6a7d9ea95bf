"""The bounds that a number and its hedge leave."""

from collections.abc import Sequence
from typing import NamedTuple

from kilde.analyse.number_words import DASHES, THOUSAND, Number
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


def up_to(first: Number, second: Number | None) -> Core | None:
    """A range; "2-3 millioner" and "2-3000" scale its first number as well. None for a score such as 2-1."""
    if second is None or second.whole is None:
        return None
    low, high = first.value, second.value
    scale = next((s for s in (10**9, 10**6, THOUSAND, 100) if high >= s and high % s == 0), 1)
    if low < high / scale <= THOUSAND and low < 100 and scale > 1 and high / scale < 100:
        low *= scale
    if low != int(low) or low >= high:
        return None
    return Core(second.end, int(low), int(high), Said.BETWEEN)


def ends_range(text: Sequence[str], at: int) -> bool:
    """Whether digits follow a dash behind others; behind a word a dash begins anew: "Blast in mall - 8 dead"."""
    return at > 1 and text[at - 1] in DASHES and text[at - 2][0].isdecimal() and text[at].isdecimal()
