"""The facts that ship with Kilde: each has a source, namesakes stay apart, and no common word is anybody's name."""

import re
from collections import defaultdict

import pytest

from kilde.languages import load_all
from kilde.languages.spelling import fold
from kilde.resolve.gazetteer import shipped as gazetteer
from kilde.resolve.knowledge import SHORT, SOUND, WRITTEN, keys, shipped, shipped_facts
from kilde.resolve.lists import common_words

FACTS = list(shipped_facts())
SHARED = {"RSF": {"rsf", "rsf-sudan"}}
"""Names that two bear, by design: the country of the text decides, or nobody is meant."""
NOUNS = """
amnesty beredskapstroppen carabinieri contras dagbladet dagsavisen ekobrottsmyndigheten ekot eu-kommisjonen
europadomstolen europarådet flyktninghjelpa flyktninghjelpen folketing folketinget forbundsdagen försvarsmakten gardai
gardaí heimevernet hemvärnet hjemmeværnet hovedredningssentralen huthirebellerna janjaweed kripos kustbevakningen
menneskerettighedsdomstolen migrationsverket nettavisen pengefondet peshmerga polismyndigheten revolusjonsgarden revolutionsgarden revolutionsgardet rigsadvokaten rigspolitiet
riksadvokaten riksdag riksdagen sikkerhedsrådet sikkerhetsrådet stortinget säkerhetspolisen säkerhetsrådet säpo
taliban talibans tryggingsrådet utlendingsdirektoratet vokterrådet åklagarmyndigheten økokrim
"""
"""Names that the language packs list among nouns as well, by design: they name one body alone."""


def ids(name: str) -> list[str]:
    return [entity.id for entity in shipped().named(name)]


def test_there_are_facts_of_every_sort_and_none_of_a_person() -> None:
    types = [one.entity.type for one in FACTS]
    assert min(types.count("body"), types.count("group"), types.count("outlet")) > 400
    assert set(types) == {"body", "group", "outlet"}


def test_every_fact_names_a_public_source_and_a_country_that_exists() -> None:
    assert [one.entity.id for one in FACTS if len(one.source) < 10] == []
    assert {one.entity.country for one in FACTS} - set(gazetteer().countries) == {None}


def test_two_share_a_name_only_by_design() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in FACTS:
        for name in one.entity.names:
            bearers[name if len(name) <= SHORT else fold(name)].add(one.entity.id)
    assert {name: found for name, found in bearers.items() if len(found) > 1} == SHARED


def test_names_that_only_sound_alike_are_told_apart_as_they_are_written() -> None:
    for one in FACTS:
        for name in one.entity.names:
            assert one.entity.id in ids(name), name
            assert len(ids(name)) == 1 or name in SHARED, name


def test_no_common_word_of_a_language_is_a_name() -> None:
    common, named = common_words(load_all().values()), set()
    for one in FACTS:
        for name in one.entity.names:
            acronym = name.isupper() and len(name) <= SHORT
            if " " not in name and name.lower() in common and not acronym:
                named.add(name.lower())
    assert named <= set(NOUNS.split())


@pytest.mark.parametrize(
    "word",
    ["Bild", "Kongressen", "Dawn", "Independent", "Atlantic", "Observer", "Party", "Front", "Regjeringen", "Politiet", "Militsen", "Forsvaret", "Brorskapet", "Taliban-krigere", "Mars", "Mai", "Sana", "Fars", "Ria", "Rada", "Nordlys", "Nationen", "Adressa", "who", "is", "is.", "an", "and"],
)
def test_words_of_every_day_find_nobody(word: str) -> None:
    assert ids(word) == []


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Hizbollah", "hezbollah"),
        ("Hizballah", "hezbollah"),
        ("Kataib Hizbollah", "kataib-hezbollah"),
        ("Hezbollah-brigadene", "kataib-hezbollah"),
        ("Hezbollahs tilhengere", None),
        ("Hamas", "hamas"),
        ("Qassam-brigadene", "qassam-brigades"),
        ("Fatah", "fatah"),
        ("Fatah al-Islam", "fatah-al-islam"),
        ("Taliban", "taliban"),
        ("Pakistans Taliban", "ttp"),
        ("Tehreek-e-Taliban Pakistan", "ttp"),
        ("FARC", "farc"),
        ("ELN", "eln"),
        ("IS", "islamic-state"),
        ("ISKP", "isis-k"),
        ("Al-Qaida", "al-qaeda"),
        ("AQAP", "aqap"),
        ("Jabhat al-Nusra", "al-nusra"),
        ("Islamsk Jihad", "pij"),
        ("Egyptian Islamic Jihad", "egyptian-islamic-jihad"),
        ("Hashd al-Shaabi", "pmf"),
        ("Folkets frigjøringshær", "CHN-military"),
        ("Bundeswehr", "DEU-military"),
        ("Tatmadaw", "MMR-military"),
        ("IDF", "ISR-military"),
        ("Försvarsmakten", "SWE-military"),
        ("Pentagon", "pentagon"),
        ("Kreml", "kremlin"),
        ("Det hvite hus", "white-house"),
        ("Vita huset", "white-house"),
        ("Stortinget", "storting"),
        ("Folketinget", "folketing"),
        ("Riksdagen", "riksdag"),
        ("Eduskunta", "eduskunta"),
        ("Knesset", "knesset"),
        ("Dagens Næringsliv", "dagens-naeringsliv"),
        ("Kristeligt Dagblad", "kristeligt-dagblad"),
        ("Sydsvenskan", "sydsvenskan"),
        ("Hufvudstadsbladet", "hufvudstadsbladet"),
        ("Norad", "norad-no"),
        ("NORAD", "norad"),
        ("New IRA", "new-ira"),
        ("IRA", "ira"),
    ],
)
def test_namesakes_wings_and_factions_are_kept_apart(name: str, id: str | None) -> None:
    assert ids(name) == ([id] if id else [])


def test_short_names_and_names_by_sound_are_keys() -> None:
    found = {key[:2] for one in FACTS for key in keys(one)}
    assert {WRITTEN, SOUND} <= found


def test_ids_of_bodies_of_states_are_those_that_texts_give() -> None:
    own = [one.entity for one in FACTS if re.fullmatch("[A-Z]{3}-.*", one.entity.id)]
    assert len(own) > 40
    for entity in own:
        assert entity.id in {f"{entity.country}-{arm}" for arm in ("military", "police", "government")}
