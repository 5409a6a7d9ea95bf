"""What a person types as a value: what it stands for, and what is asked back where that is not clear."""

import pytest

from kilde.model import Entity, Place, UsageError
from kilde.pipeline.values import COUNTED, Known, correction
from tests.link.making import PEOPLE, PLAIN

VIK = Place("own:vik", "Vik", 59.0, 10.0, "NOR", "town")
FRONT = Entity("e-front", "Northern Front", "group", ("Northern Front", "NF"))
KNOWN = Known({VIK.id: VIK}, {e.id: e for e in (FRONT, *PEOPLE.values())}, COUNTED | {"boats"})


@pytest.mark.parametrize(
    ("value", "id"),
    [
        ("Baghdad", "geonames:98182"), ("baghdad", "geonames:98182"), ("geonames:98182", "geonames:98182"),
        ("Norge", "country:NOR"), ("country:NOR", "country:NOR"), ("own:vik", "own:vik"),
        ("area:gaza-strip", "area:gaza-strip"), ("Baghdad, IRQ", "geonames:98182"),
    ],
)  # fmt: skip
def test_a_place_is_found_by_id_or_by_a_name_that_means_one(value: str, id: str) -> None:
    place = correction(f"place={value}", PLAIN, KNOWN).place
    assert place is not None
    assert place.id == id


@pytest.mark.parametrize("value", ["Springfield", "Springfield, USA", "Oslo"])
def test_a_name_of_several_places_is_asked_back_with_their_ids(value: str) -> None:
    with pytest.raises(UsageError, match=r"can mean several.*geonames:\d+"):
        correction(f"place={value}", PLAIN, KNOWN)


def test_a_point_is_a_place_of_its_own() -> None:
    made = correction("place = 59.5, 10.25, The pier, nor", PLAIN, KNOWN)
    assert made.place == Place("point:59.5,10.25", "The pier", 59.5, 10.25, "NOR", "facility")
    assert made.value == "The pier"
    at_sea = correction("place=0,0,Null Island,", PLAIN, KNOWN).place
    assert at_sea is not None
    assert at_sea.country is None


@pytest.mark.parametrize(
    ("value", "id"),
    [
        ("northern front", "e-front"), ("NF", "e-front"), ("e-front", "e-front"), ("Hamas", "hamas"), ("NOR", "NOR"),
        ("Norway", "NOR"), ("ali", "p-Ali"),
    ],
)  # fmt: skip
def test_somebody_is_found_by_id_or_name(value: str, id: str) -> None:
    [entity] = correction(f"actor={value}", PLAIN, KNOWN).entities
    assert entity.id == id


def test_somebody_new_is_named_with_a_type_and_is_the_same_each_time() -> None:
    one, other = correction("target=Ola Vik (person); NF", PLAIN, KNOWN).entities
    assert (one.name, one.type, other) == ("Ola Vik", "person", FRONT)
    assert correction("target=Ola Vik (person)", PLAIN, KNOWN).entities == (one,)
    assert correction("target=Ola Vik (group)", PLAIN, KNOWN).entities != (one,)


def test_two_of_one_name_are_asked_back() -> None:
    twin = Entity("e-other", "Northern Front", "body")
    with pytest.raises(UsageError, match=r"e-front.*e-other"):
        correction("actor=Northern Front", PLAIN, KNOWN._replace(entities={**KNOWN.entities, twin.id: twin}))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("boats=3", "3"), ("killed= At Least  3 ", "at least 3"), ("KILLED=unknown", "unknown"), ("kind=protest", "PROTEST"),
        ("mode=Aerial", "aerial"), ("mode=unknown", "unknown"), ("factuality=ct-", "CT-"), ("time=2020-01?", "2020-01?"),
        ("place=unknown", "unknown"), ("actor=Unknown", "unknown"),
    ],
)  # fmt: skip
def test_values_are_kept_in_one_form(text: str, value: str) -> None:
    assert correction(text, PLAIN, KNOWN).value == value
