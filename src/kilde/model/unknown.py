"""What Kilde does not know, said as such."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a value is unknown. Silence is not zero, and no date is not the date of publication."""

    NOT_SAID = "not said"
    NO_ANCHOR = "relative to a time that is itself unknown"
    NOT_A_DATE = "not a date"
    NOT_IN_GAZETTEER = "not in the gazetteer"
    AMBIGUOUS = "several readings, none clearly better"
    CONTRADICTORY = "the sources exclude one another"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that is not known, and why."""

    reason: Reason
