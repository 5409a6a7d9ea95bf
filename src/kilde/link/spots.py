"""Spots on the map: which are near each other, and which exclude each other."""

import math

from kilde.model import POINTS, Place

NEAR_KM = 60.0
"""Towns and facilities nearer than this are one scene: reports of one attack name the suburb, the airport, the city."""

LATITUDE_KM = 111.0
"""Kilometres of a degree of latitude, at least."""


def are_apart(one: Place, other: Place) -> bool:
    """Whether two places exclude each other: other countries, or towns that are not near."""
    if one.country and other.country and one.country != other.country:
        return not are_near(one, other)
    return one.id != other.id and is_point(one) and is_point(other) and not are_near(one, other)


def is_point(place: Place) -> bool:
    """Whether a place is a spot on the map: a town, or something in it."""
    return place.lat is not None and place.lon is not None and place.precision in POINTS


def are_near(one: Place, other: Place) -> bool:
    """Whether two places are spots near each other; a glance at how far north they lie tells most apart."""
    if not (is_point(one) and is_point(other)):
        return False
    return abs((one.lat or 0.0) - (other.lat or 0.0)) * LATITUDE_KM <= NEAR_KM and _km(one, other) <= NEAR_KM


def _km(one: Place, other: Place) -> float:
    """Great-circle distance in kilometres; both places have a point."""
    a, b, c, d = (math.radians(x or 0.0) for x in (one.lat, one.lon, other.lat, other.lon))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))
