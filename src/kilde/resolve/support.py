"""How likely a place is meant by a name: its people, and how much the other names of a document speak of where it lies.

Every name of the document divides one vote among the places that it can mean, by their people. Then the likeliest
reading of each name takes its whole vote, and so again. A name never votes for its own reading.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log10
from typing import NamedTuple

from kilde.resolve.gazetteer import Spot

COUNTRY_WEIGHT, REGION_WEIGHT = 3.0, 6.0
"""What a text wholly about one country (province) adds to the logarithm of a town's people. Set by evals/places.py."""
EVEN = 0.7
"""Below 1, a small share of the text counts for more than its size."""
ROUNDS = 2
"""How often the likeliest readings of all names vote again."""
OTHER_NAME = 0.5
"""What a place loses when the name asked for is not its main one."""
BONUS = {"country": 1.5, "site": 1.5, "area": 1.5, "water": 1.5, "capital": 0.5, "region": -0.5, "county": -1.5}
"""What a place weighs beside its people: countries are named more than towns, counties less than towns so large."""
LARGE = ("country", "area", "water", "site")
"""Kinds that no other place tells from their namesakes."""
FLOORS = {
    "country": 7.0, "site": 7.0, "area": 7.0, "water": 6.5, "capital": 6.0, "region": 5.5, "county": 3.5, "town": 3.0,
}  # fmt: skip
"""The least a place of each kind weighs, as a logarithm of people."""

EMPTY = 1e-9
"""A total of votes that is nothing but error of rounding."""

Votes = defaultdict[str, float]
Ballot = Sequence[tuple[Spot, float]]
"""The places that one name votes for, and its share in each."""


def prior(spot: Spot) -> float:
    """How likely a place is to be named at all: the logarithm of its people, by its kind."""
    known = max(FLOORS[spot.kind], log10(spot.people + 1)) + BONUS.get(spot.kind, 0.0)
    return known - (OTHER_NAME if spot.other else 0.0)


class Support(NamedTuple):
    """How much a document speaks of each country and province, and how each of its names voted."""

    countries: Votes
    regions: Votes
    country_total: float
    region_total: float
    ballots: Mapping[str, Ballot]

    def of(self, spot: Spot, name: str) -> float:
        """What the other names of the document add for a place that a name can mean."""
        if spot.kind in LARGE:
            return 0.0
        own = self.ballots.get(name, ())
        mine = sum(weight for other, weight in own if other.country == spot.country)
        near = sum(weight for other, weight in own if other.region == spot.region)
        all = sum(weight for _, weight in own)
        country = _share(self.countries[spot.country or ""] - mine, self.country_total - all)
        region = _share(self.regions[spot.region] - near, self.region_total - all)
        return float(COUNTRY_WEIGHT * country**EVEN + REGION_WEIGHT * region**EVEN)

    def speaks_elsewhere(self, name: str) -> bool:
        """Whether anything but this name says where the text is."""
        return self.country_total - sum(weight for _, weight in self.ballots.get(name, ())) > EMPTY


def _share(part: float, whole: float) -> float:
    return max(0.0, part) / whole if whole > EMPTY else 0.0


def support(said: Votes, names: Mapping[str, Sequence[Spot]]) -> Support:
    """The support that a document gives, from the countries that it says and what each of its names can mean."""
    small = {name: [spot for spot in spots if spot.kind not in LARGE] for name, spots in names.items()}
    votes = _tally(said, {name: _divided(spots) for name, spots in small.items() if spots})
    for _ in range(ROUNDS):
        votes = _tally(said, {name: _likeliest(name, spots, votes) for name, spots in names.items() if spots})
    return votes


def _divided(spots: Sequence[Spot]) -> Ballot:
    weights = [10 ** (prior(spot) / 2) for spot in spots]
    return [(spot, weight / sum(weights)) for spot, weight in zip(spots, weights, strict=True)]


def _likeliest(name: str, spots: Sequence[Spot], votes: Support) -> Ballot:
    best = max(spots, key=lambda spot: (prior(spot) + votes.of(spot, name), spot.id))
    return [(best, 1.0)] if best.kind not in LARGE else []


def _tally(said: Votes, ballots: Mapping[str, Ballot]) -> Support:
    countries: Votes = defaultdict(float, said)
    regions: Votes = defaultdict(float)
    for spot, weight in (vote for ballot in ballots.values() for vote in ballot):
        countries[spot.country or ""] += weight
        regions[spot.region] += weight
    return Support(countries, regions, sum(countries.values()), sum(regions.values()), ballots)
