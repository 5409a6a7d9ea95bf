import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model import PackError
from kilde.resolve.entries import Entry, packed, readable
from kilde.resolve.gazetteer import Gazetteer, shipped
from kilde.resolve.geonames import Places


def place(
    id: int, name: str, code: str = "PPL", people: int = 5000, country: str = "NO", *, others: str = "",
    lat: str = "60.0", lon: str = "10.0", codes: tuple[str, str] = ("08", "0804"),
) -> bytes:  # fmt: skip
    row = [id, name, name, others, lat, lon, code[0], code, country, "", *codes, "", "", people, "", 5, "Europe/Oslo", "x"]
    return "\t".join(map(str, row)).encode()


def alternate(id: int, place: int, language: str, name: str, colloquial: str = "") -> bytes:
    return "\t".join((str(id), str(place), language, name, "", "", colloquial, "", "", "")).encode()


def made(*lines: bytes, floor: int = 1000) -> Gazetteer:
    places = Places(floor, ["nb", "en"])
    for line in lines:
        places.read(line)
    return Gazetteer(packed(places.entries()), shipped().countries)


def ids(gazetteer: Gazetteer, name: str) -> list[str]:
    return [spot.id for spot in gazetteer.named(name)]


def test_towns_provinces_and_counties_are_taken() -> None:
    gazetteer = made(
        place(1, "Nordby", people=9000),
        place(2, "Lillevik", people=50),
        place(3, "Storvik", "PPLC", people=90),
        place(4, "Vik fylke", "ADM1", people=30_000),
        place(5, "Nordby kommune", "ADM2"),
        place(6, "Gamleby", "PPLH"),
        place(7, "Nordfjell", "MT"),
        place(8, "Ingensteds", country="ZZ"),
    )
    assert dict(gazetteer.kinds()) == {"town": 1, "capital": 1, "region": 1, "county": 1}
    (town,) = gazetteer.named("Nordby")
    assert (town.id, town.country, town.region, town.people) == ("geonames:1", "NOR", "NOR.08", 9000)
    assert ids(gazetteer, "Vik fylke") == ["region:NOR.08"]
    assert ids(gazetteer, "Nordby kommune") == ["county:NOR.08.nordby kommune"]
    assert all(not gazetteer.named(name) for name in ("Lillevik", "Gamleby", "Nordfjell", "Ingensteds"))


def test_the_floor_is_chosen() -> None:
    assert ids(made(place(2, "Lillevik", people=50), floor=0), "Lillevik") == ["geonames:2"]


def test_other_names_come_from_the_languages_of_the_packs() -> None:
    gazetteer = made(
        place(1, "Nordby", others="Tettby,NRD"),
        place(2, "Storby", people=50_000, others="Megaby,МЕГА"),
        alternate(1, 1, "nb", "Norby"),
        alternate(2, 1, "fr", "Ville-Nord"),
        alternate(3, 1, "no", "Nordbyen"),
        alternate(4, 1, "en", "Noo York", "1"),
        alternate(5, 99, "en", "Nowhere"),
        alternate(6, 1, "iata", "NBY"),
    )
    assert ids(gazetteer, "Norby") == ids(gazetteer, "Nordbyen") == ["geonames:1"]
    assert ids(gazetteer, "Megaby") == ["geonames:2"]
    assert all(not gazetteer.named(name) for name in ("Tettby", "Ville-Nord", "Noo York", "Nowhere", "NBY"))
    assert [spot.other for spot in gazetteer.named("Norby")] == [True]


def test_provinces_known_by_code_alone_lie_amid_their_towns() -> None:
    gazetteer = made(
        place(1, "Nordby", lat="60"), place(2, "Sørby", lat="62"),
        b"NO.08\tVik\tVik\t4", b"NO.08.0804\tNordby kommune\tNordby kommune\t5", b"NO.09\tTom\tTom\t6", b"ZZ.1\tX\tX\t7",
    )  # fmt: skip
    (region,) = gazetteer.named("Vik")
    assert (region.kind, region.lat, region.people) == ("region", 61.0, 10_000)
    assert [spot.kind for spot in gazetteer.named("Nordby kommune")] == ["county"]
    assert gazetteer.named("Tom") == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"a\tb", "2 columns"),
        (place(1, "X").replace(b"60.0", b"north"), "no row"),
        (place(1, "X", lat="99"), "no place on earth"),
        (place(1, "X").replace(b"X", b"\xff"), "UTF-8"),
    ],
)
def test_a_broken_row_is_told(line: bytes, reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        made(line)


def test_the_order_of_lines_does_not_matter_within_a_table() -> None:
    lines = [place(n, f"By{n}", people=1000 * n) for n in range(1, 9)]

    def block(order: list[bytes]) -> bytes:
        places = Places(0, [])
        for line in order:
            places.read(line)
        return packed(places.entries())

    assert block(lines) == block(lines[::-1])


@given(st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1), max_size=8, unique=True))
def test_whatever_is_packed_is_found(names: list[str]) -> None:
    gazetteer = Gazetteer(
        packed(Entry(str(n), "P", name, 1.0, 2.0, "NOR", "NOR.1", 5) for n, name in enumerate(names)), {}
    )
    for n, name in enumerate(names):
        found = ids(gazetteer, name)
        assert f"geonames:{n}" in found or not found


def test_codes_and_other_alphabets_are_not_readable_names() -> None:
    assert [name for name in ("Bergen", "BGO", "Берген", "bergen", "Årø", "Al") if readable(name)] == ["Bergen", "Årø"]
