import pytest

from kilde.model import PackError
from kilde.resolve import packed as packing
from kilde.resolve.facts import Known, made
from kilde.resolve.knowledge import Facts, Knowledge, Listed, listed
from kilde.resolve.packed import Packed, packed

FACTS = [
    made("hb", "group", ["Hizb al-Nur", "HAN"], "LBN", "list", "Q1"),
    made("khb", "group", ["Kataib Hizb al-Nur", "KHAN"], "IRQ", "list", "Q2"),
    made("lf", "group", ["Northern Lantern Front", "Nordre Lyktefront", "NLF"], "MLI", "list"),
    made("lf2", "group", ["National Lantern Front", "NLF"], "NER", "list"),
    made("who", "body", ["World House Office", "WHO"], None, "list"),
    made("p1", "person", ["Ivan Testov", "Testov"], "RUS", "list"),
    made("p2", "person", ["Ivan Testov"], "UKR", "list"),
]


def in_memory(facts: list[Known]) -> Facts:
    return Listed(facts, "digest")


def in_file(facts: list[Known]) -> Facts:
    return Packed(b"".join(packed(facts)), "digest", "a.facts")


@pytest.fixture(params=[in_memory, in_file])
def knowledge(request: pytest.FixtureRequest) -> Knowledge:
    return Knowledge([request.param(FACTS)])


def ids(knowledge: Knowledge, name: str) -> list[str]:
    return [entity.id for entity in knowledge.named(name)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Hizb al-Nur", ["hb"]),
        ("hizb AL-NUR", ["hb"]),
        ("Hizb al-Nour", ["hb"]),
        ("Kataib Hizb al-Nur", ["khb"]),
        ("Ketaib Hizb al-Nur", ["khb"]),
        ("NLF", ["lf", "lf2"]),
        ("nlf", []),
        ("who", []),
        ("WHO", ["who"]),
        ("Northern Lantern Front", ["lf"]),
        ("Northern Lanten Front", ["lf"]),
        ("Lantern Front", []),
        ("Western Lantern Front", []),
        ("Ivan Testov", ["p1", "p2"]),
        ("Testov", []),
        ("Тестов Иван", ["p1", "p2"]),
        ("", []),
        ("—", []),
    ],
)
def test_a_name_finds_those_who_are_called_so(knowledge: Knowledge, name: str, found: list[str]) -> None:
    assert ids(knowledge, name) == found


def test_an_id_finds_the_entity_and_its_source(knowledge: Knowledge) -> None:
    entity = knowledge.entity("lf")
    assert entity is not None
    assert entity.name == "Northern Lantern Front"
    assert knowledge.source("lf") == "list"
    assert knowledge.entity("nobody") is None


def test_a_packed_file_gives_every_fact_in_its_order() -> None:
    assert list(in_file(FACTS)) == FACTS


def test_names_are_found_wherever_they_stand_in_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "ROWS", 7)  # so that lines are sorted on disk and merged
    many = [made(f"n{n}", "group", [f"Gruppe {n:03}{chr(97 + n % 26)}", f"G{n}"], None, "list") for n in range(300)]
    knowledge = Knowledge([in_file(many)])
    for known in many:
        for name in known.entity.names:
            assert ids(knowledge, name) == [known.entity.id]


def test_a_file_that_is_cut_short_is_no_pack() -> None:
    data = b"".join(packed(FACTS))
    for end in (0, 10, len(data) // 2, len(data) - 1):
        with pytest.raises(PackError, match=r"a\.facts"):
            Packed(data[:end], "", "a.facts")
    with pytest.raises(PackError, match="no whole pack"):
        Packed(b"x" + data, "", "a.facts")


def test_the_same_facts_are_the_same_bytes() -> None:
    assert b"".join(packed(FACTS)) == b"".join(packed(FACTS))


def test_the_first_pack_goes_before_the_next() -> None:
    same_item = made("Q1", "body", ["Party of Light"], "LBN", "other", "Q1")
    same_name = made("x1", "body", ["Nordre Lyktefront"], None, "other")
    namesake = made("x2", "body", ["Nordre Lyktefront"], "PER", "other")
    knowledge = Knowledge([in_memory(FACTS), in_file([same_item, same_name, namesake])])
    assert ids(knowledge, "Party of Light") == ["hb"]
    assert ids(knowledge, "Nordre Lyktefront") == ["lf", "x2"]


def test_persons_of_one_name_in_two_packs_stay_apart() -> None:
    other = made("x3", "person", ["Ivan Testov"], "RUS", "other")
    assert ids(Knowledge([in_memory(FACTS), in_file([other])]), "Ivan Testov") == ["p1", "p2", "x3"]


def test_a_digest_tells_of_every_pack() -> None:
    one, other = Listed(FACTS, "a"), Listed(FACTS, "b")
    assert len({Knowledge(packs).digest for packs in ([one], [other], [one, other], [other, one])}) == 4


def test_a_broken_line_is_named() -> None:
    good = b'{"id": "a", "type": "body", "names": ["Nordre Havneverk"], "source": "s"}\n'
    assert len(list(listed(good + b"\n", "mine.jsonl"))) == 1
    with pytest.raises(PackError, match=r"mine\.jsonl:3: id: 'a' stands in an earlier line"):
        listed(good + b"\n" + good, "mine.jsonl")
    with pytest.raises(PackError, match=r"mine\.jsonl:2: is no fact"):
        listed(good + b"{", "mine.jsonl")
