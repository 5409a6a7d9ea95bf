"""How many, as a text says it."""

from dataclasses import dataclass
from enum import StrEnum


class Said(StrEnum):
    """How a number is hedged in the text; decides which of the bounds are known."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    ABOUT = "about"
    UP_TO = "up to"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    BETWEEN = "between"
    NONE = "none"
    SEVERAL = "several"
    DOZENS = "dozens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds: what is at least and at most meant; None where the words set no bound.

    "at least three" is (3, None, AT_LEAST); "about 100" is (100, 100, ABOUT), the hedge kept in `said`; "dozens" is
    (24, None, DOZENS); "several" is (2, None, SEVERAL); "none" is (0, 0, NONE); "more than 50" is
    (51, None, MORE_THAN); "up to 40" is (None, 40, UP_TO); "between 5 and 7" and "5-7" are (5, 7, BETWEEN).
    """

    low: int | None
    high: int | None
    said: Said
