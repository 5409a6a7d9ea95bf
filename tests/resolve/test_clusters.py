from itertools import permutations

from kilde.model import Entity
from kilde.resolve import cluster


def person(id: str, *names: str) -> Entity:
    return Entity(id, names[0], "person", names)


SPELLINGS = [
    person("a", "Hosni Mubarak"),
    person("b", "Husni Mubarak"),
    person("c", "Mubarak"),
    person("d", "Gamal Mubarak"),
    person("e", "Olof Palme"),
    person("f", "Palme"),
]


def test_spellings_of_one_person_are_one_and_namesakes_are_not() -> None:
    found = cluster(SPELLINGS)
    assert found["a"] == found["b"]
    assert found["d"].id == "d"


def test_a_lone_last_name_goes_with_its_only_bearer() -> None:
    assert cluster(SPELLINGS)["f"].id == "e"


def test_a_lone_last_name_with_two_bearers_stays_alone() -> None:
    assert cluster(SPELLINGS)["c"].id == "c"


def test_the_order_of_entities_does_not_matter() -> None:
    expected = cluster(SPELLINGS)
    for order in permutations(SPELLINGS):
        assert cluster(order) == expected


def test_entities_known_beforehand_are_never_joined() -> None:
    one = Entity("hezbollah", "Hezbollah", "group", ("Hezbollah", "Party of God"))
    other = Entity("kataib-hezbollah", "Kata'ib Hezbollah", "group", ("Kata'ib Hezbollah", "Party of God"))
    found = cluster([one, other])
    assert found["hezbollah"] == one
    assert found["kataib-hezbollah"] == other


def test_a_group_met_in_a_text_goes_with_the_known_one() -> None:
    known = Entity("taliban", "Taliban", "group", ("Taliban",))
    met = Entity("0123", "Talibán", "group", ("Talibán",))
    assert cluster([met, known])["0123"] == known


def test_a_person_and_a_body_of_one_name_stay_apart() -> None:
    one, other = person("a", "Henry Ford"), Entity("b", "Henry Ford", "body", ("Henry Ford",))
    assert cluster([one, other]) == {"a": one, "b": other}
