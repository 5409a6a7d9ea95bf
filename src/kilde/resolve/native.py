"""What tells that a text is of the country whose news its language mostly is, though it does not name it."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from kilde.languages import Pack
from kilde.model import Reading
from kilde.resolve.gazetteer import Spot

WELL_KNOWN, VERY_WELL = 100_000, 300_000
"""People of a town that is named in texts about any country; the other by one of its lesser names."""
SMALL = ("town", "county", "region")


def institutions(reading: Reading, pack: Pack) -> Counter[str]:
    """Countries by how many different words for their own institutions stand in the text."""
    known = pack.places.own
    found: set[str] = set()
    for sentence in reading.sentences:
        words = [word.lower for word in sentence.words]
        found.update(form for form in (*words, *map(" ".join, pairwise(words))) if form in known)
    return Counter(known[form] for form in found)


def is_small(spot: Spot) -> bool:
    """Whether a place is none that is named in texts about any country."""
    return spot.kind in SMALL and spot.people < (VERY_WELL if spot.other else WELL_KNOWN)


def is_unheard(spot: Spot, home: str, said: Mapping[str, float]) -> bool:
    """Whether a small place lies in a country that is not `home`, and that a text says nothing of."""
    return is_small(spot) and spot.country != home and not said.get(spot.country or "", 0.0)
