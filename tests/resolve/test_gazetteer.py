import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.languages import load_all
from kilde.languages.spelling import fold
from kilde.resolve.areas import areas
from kilde.resolve.gazetteer import DATA, shipped


@pytest.mark.parametrize("name", ["Kairo", "Cairo", "KAIRO", "El Qâhira"])
def test_a_town_is_found_by_its_names_in_several_languages(name: str) -> None:
    assert [spot.id for spot in shipped().named(name) if spot.kind == "capital"] == ["geonames:360630"]


@pytest.mark.parametrize("name", ["Tromsø", "tromso", "TROMSØ", "Tromsö"])
def test_marks_on_letters_and_case_do_not_matter(name: str) -> None:
    assert any(spot.country == "NOR" and spot.kind == "town" for spot in shipped().named(name))


def test_names_that_stand_first_and_last_in_the_index_are_found() -> None:
    gazetteer = shipped()
    index = gazetteer._index.decode("ascii").splitlines()
    for line in (index[0], index[1], index[len(index) // 2], index[-2], index[-1]):
        assert gazetteer.named(line.split("\t")[0])


@settings(deadline=None)  # the first look-up loads the gazetteer
@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(name: str) -> None:
    for spot in shipped().named(name):
        assert -90 <= spot.lat <= 90
        assert -180 <= spot.lon <= 180


@settings(deadline=None)  # the first look-up loads the gazetteer
@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_every_country_lies_on_earth_and_knows_its_capital() -> None:
    without = [code for code in shipped().countries if shipped().capital(code) is None]
    assert without == ["ATA", "HMD", "PLW"]


def test_the_shipped_data_are_small() -> None:
    assert sum((DATA / name).read_bytes().__len__() for name in ("gazetteer.bin", "countries.tsv")) < 3_600_000


def test_every_place_that_a_pack_names_is_known() -> None:
    for pack in load_all().values():
        codes = {*pack.places.countries.values(), *pack.places.demonyms.values()}
        assert codes <= set(shipped().countries), pack.code
        assert set(pack.places.areas.values()) <= set(areas()), pack.code
        named = [*pack.places.exonyms.values(), *pack.places.behind.values()]
        assert [name for name in named if not shipped().named(name)] == [], pack.code


def test_areas_span_countries_that_exist() -> None:
    for key, area in areas().items():
        assert area.within <= set(shipped().countries), key
        assert area.spot.country is None or area.spot.country in shipped().countries, key


@pytest.mark.parametrize("name", ["Cairo", "Tromsø", "Viken", "Oslo", "Baghdad"])
def test_every_place_is_found_by_its_id(name: str) -> None:
    spots = shipped().named(name)
    assert spots
    for spot in spots:
        found = shipped().spot(spot.id)
        assert found is not None
        assert found._replace(other=spot.other) == spot


@pytest.mark.parametrize("id", ["", "geonames:", "geonames:0", "country:", "country:XYZ", "region:", "NOR", "x"])
def test_what_is_no_id_finds_nothing(id: str) -> None:
    assert shipped().spot(id) is None


def test_a_country_is_found_by_its_id() -> None:
    assert shipped().spot("country:NOR") == shipped().countries["NOR"].spot
