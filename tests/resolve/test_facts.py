import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model import PackError
from kilde.resolve.facts import fact, is_met, line_of, made, stored

LINE = b'{"id": "fhf", "type": "group", "country": "NOR", "names": ["Folkets Havnefront", "FHF"], "source": "a list"}'


def test_a_line_states_a_fact_with_its_source() -> None:
    known = fact(LINE)
    assert (known.entity.id, known.entity.name, known.entity.country) == ("fhf", "Folkets Havnefront", "NOR")
    assert known.entity.names == ("Folkets Havnefront", "FHF")
    assert (known.source, known.wikidata, known.weak) == ("a list", None, ())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'"fhf"', b'"f h f"', "id"),
        (b'"fhf"', b'"0123456789abcdef01234567"', "id"),
        (b'"group"', b'"club"', "type"),
        (b'"NOR"', b'"Norway"', "country"),
        (b'["Folkets Havnefront", "FHF"]', b"[]", "names"),
        (b'["Folkets Havnefront", "FHF"]', b'["--", "\\u0007"]', "names"),
        (b'"a list"', b'" "', "source"),
        (b', "source": "a list"', b"", "source"),
        (b'"source"', b'"sauce"', "sauce"),
        (b"}", b"", "no fact"),
        (b'"fhf"', b'"\xff"', "no fact"),
    ],
)
def test_a_broken_line_is_told_with_the_reason(old: bytes, new: bytes, reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        fact(LINE.replace(old, new))


def test_names_are_cleaned_and_kept_once() -> None:
    known = made("x", "body", ["  Nordre \n Råd", "Nordre Råd", "\u202eevil"], None, "s", None, ["Nordre Råd", "Rådet"])
    assert known.entity.names == ("Nordre Råd",)
    assert known.weak == ("Rådet",)


@given(st.lists(st.text(), min_size=1), st.sampled_from(["NOR", None]))
def test_what_is_written_is_read_again(names: list[str], country: str | None) -> None:
    try:
        known = made("x", "body", names, country, "s", "Q1", names)
    except PackError:
        return
    assert stored(line_of(known)) == known
    assert b"\n" not in line_of(known)


def test_ids_of_the_known_are_no_digests() -> None:
    assert is_met("0123456789abcdef01234567")
    assert not is_met("NOR-military")
    assert not is_met("Q42")
