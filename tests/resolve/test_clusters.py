from itertools import permutations
from random import Random

from kilde.model import Entity
from kilde.pipeline.who import is_known
from kilde.resolve import cluster
from kilde.resolve.clusters import Clusters


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


def test_an_initial_goes_with_its_only_bearer_and_with_nobody_where_two_bear_it() -> None:
    one, other, short = person("a", "Ali Rezaei"), person("b", "Amir Rezaei"), person("c", "A. Rezaei")
    assert cluster([one, short])["c"] == one
    assert cluster([one, other, short])["c"] == short
    assert cluster([one, other])["a"] == one


def test_likeness_does_not_carry_over_from_one_to_the_next() -> None:
    first, middle, last = person("a", "Anna Berg"), person("b", "Anna Maria Berg"), person("c", "Maria Berg")
    found = cluster([first, middle, last])
    assert found["a"] != found["c"]


def test_a_crowd_of_one_name_is_sorted_out_fast() -> None:
    crowd = [person(f"{n:04}", f"Mohammed {chr(97 + n % 26)}{chr(97 + n // 26)}mirzadeh") for n in range(600)]
    crowd += [person("x", "Mohamed Qwertzi"), person("y", "Mohammad Qwerzi")]
    found = cluster(crowd)
    assert found["x"] == found["y"]


def test_who_is_like_two_that_are_known_is_neither() -> None:
    one = Entity("rsf", "Reporters Without Borders", "body", ("Reporters Without Borders", "RSF"))
    other = Entity("rsf-sudan", "Rapid Support Forces", "group", ("Rapid Support Forces", "RSF"), "SDN")
    met = Entity("0123", "RSF", "body", ("RSF",))
    for order in permutations([one, other, met]):
        assert cluster(order)["0123"] == met
    assert cluster([other, met])["0123"] == other


def test_those_of_added_knowledge_are_known_as_well() -> None:
    one = Entity("ftm:NK-1", "Ivan Testov", "person", ("Ivan Testov",), "RUS")
    other = Entity("Q7", "Ivan Testov", "person", ("Ivan Testov",), "UKR")
    assert cluster([one, other])["Q7"] == cluster([one, other])["ftm:NK-1"]
    apart = cluster([one, other], is_known)
    assert (apart["Q7"], apart["ftm:NK-1"]) == (other, one)


MANY = [
    *SPELLINGS,
    person("g", "H. Mubarak"),
    person("h", "Husny Mubarrak"),
    Entity("i", "Front for Peace", "group", ("Front for Peace", "FFP")),
    Entity("j", "Fronts for Peace", "body", ("Fronts for Peace",)),
    Entity("k", "Northern Front for Peace", "group", ("Northern Front for Peace",)),
    person("l", "Olav Palme"),
]


def test_one_by_one_or_all_at_once_is_the_same_and_who_changed_is_told() -> None:
    for seed in range(40):
        order = list(MANY)
        Random(seed).shuffle(order)
        clusters = Clusters()
        for entity in order:
            before = dict(clusters.standing)
            moved = clusters.add([entity])
            after = clusters.standing
            assert moved == {id for id in after if id not in before or before[id].id != after[id].id}
        assert clusters.standing == cluster(MANY)
