"""The Norwegian and Danish packs know the words of plain news, in their inflected forms."""

import pytest

from kilde.languages import load
from kilde.model import Stance
from tests.conftest import Reader

KINDS = {
    "nb": "drepte:ASSAULT luftangrepene:ASSAULT pågrepne:COERCE sende:MOBILIZE demonstrasjonen:PROTEST dømt:SANCTION "
    "våpenhvilen:RETREAT støttes:SUPPORT anklaget:ACCUSE avviste:REJECT truet:THREATEN krever:REQUEST",
    "nn": "drepne:ASSAULT åtaka:ASSAULT arresterte:COERCE sende:MOBILIZE demonstrasjonar:PROTEST dømd:SANCTION "
    "våpenkvila:RETREAT støtta:SUPPORT skulda:ACCUSE avviste:REJECT trua:THREATEN krev:REQUEST oppmoda:REQUEST "
    "straffedømt:SANCTION øydeleggja:ASSAULT anhalda:COERCE kreva:REQUEST beskytast:ASSAULT",
    "da": "dræbte:ASSAULT luftangrebene:ASSAULT anholdte:COERCE sende:MOBILIZE demonstrationerne:PROTEST dømt:SANCTION "
    "våbenhvilen:RETREAT støttes:SUPPORT anklaget:ACCUSE afviste:REJECT truet:THREATEN kræver:REQUEST",
}

PHRASES = [
    ("nb", ("tatt", "på", "seg", "ansvaret", "for"), Stance.CLAIMS_RESPONSIBILITY),
    ("nn", ("teke", "på", "seg", "ansvaret", "for"), Stance.CLAIMS_RESPONSIBILITY),
    ("da", ("taget", "skylden", "for"), Stance.CLAIMS_RESPONSIBILITY),
    ("nb", ("i", "følge"), Stance.REPORTS),
    ("da", ("i", "følge"), Stance.REPORTS),
]

OTHER_SENSES = [
    ("nb", "hjerteangrep"), ("nb", "tilskudd"), ("nb", "landskamp"),
    ("nn", "hjarteåtak"), ("nn", "tilskot"), ("nn", "landskamp"),
    ("da", "hjerteangreb"), ("da", "tilskud"), ("da", "landskamp"),
]  # fmt: skip

COMMON = {
    "nb": "tid tiden saken målet film filmen opp veien bilen rein skudd kritikk",
    "nn": "tid tida saka målet film filmen opp vegen bilen skot kritikk",
    "da": "tid tiden sagen målet film filmen op vejen bilen hold skud kritik plads",
}
"""Words that stand in any news, so that they show no other sense of anything."""


@pytest.mark.parametrize(("code", "pair"), [(code, pair) for code, pairs in KINDS.items() for pair in pairs.split()])
def test_inflected_forms_are_triggers(code: str, pair: str) -> None:
    form, kind = pair.split(":")
    assert kind in {trigger.kind for trigger in load(code).triggers[form]}


@pytest.mark.parametrize(("code", "words", "stance"), PHRASES)
def test_phrases_show_what_a_voice_does(code: str, words: tuple[str, ...], stance: Stance) -> None:
    assert stance in {cue.stance for found, cue in load(code).cue_phrases[words[0]] if found == words}


@pytest.mark.parametrize(("code", "word"), OTHER_SENSES)
def test_words_that_only_look_like_compounds_are_listed(code: str, word: str) -> None:
    assert word in load(code).not_compounds


@pytest.mark.parametrize("code", COMMON)
def test_no_word_of_any_news_rules_out_killing_and_attacks(code: str) -> None:
    violent = [t for triggers in load(code).triggers.values() for t in triggers if t.kind == "ASSAULT" and not t.weak]
    assert not {word for trigger in violent for word in trigger.unless} & set(COMMON[code].split())


@pytest.mark.parametrize(
    ("code", "word", "counts"),
    [("nb", "soldater", "troops"), ("nn", "rakettar", "rockets"), ("da", "gidsler", "hostages")],
)
def test_nouns_say_what_a_number_on_them_counts(code: str, word: str, counts: str) -> None:
    assert load(code).nouns[word].counts == counts


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("nb", "Politiet pågrep 50 demonstranter i Minsk.", "COERCE"),
        ("nb", "Minst tolv soldater ble drept i et bakholdsangrep nord i Mali.", "ASSAULT"),
        ("nb", "En kvinne ble knivstukket i Bergen.", "ASSAULT"),
        ("nb", "Hæren beskjøt byen søndag.", "ASSAULT"),
        ("nb", "Statsministeren gikk av tirsdag.", "RETREAT"),
        ("nb", "EU innfører nye sanksjoner mot Russland.", "SANCTION"),
        ("nb", "Utenriksministeren fordømmer angrepet.", "ACCUSE"),
        ("nb", "Presidenten truer med å stenge grensen.", "THREATEN"),
        ("nb", "Russland utviser 20 diplomater.", "SANCTION"),
        ("nn", "Politiet arresterte 50 demonstrantar i Minsk.", "COERCE"),
        ("nn", "Minst tolv soldatar vart drepne i eit åtak nord i Mali.", "ASSAULT"),
        ("nn", "Ti bønder blei skotne av væpna menn.", "ASSAULT"),
        ("nn", "Statsministeren gjekk av tysdag.", "RETREAT"),
        ("nn", "EU innfører nye sanksjonar mot Russland.", "SANCTION"),
        ("nn", "Presidenten fordømmer åtaket.", "ACCUSE"),
        ("nn", "Partane vart samde om ei våpenkvile.", "RETREAT"),
        ("da", "Politiet anholdt 50 demonstranter i Minsk.", "COERCE"),
        ("da", "Mindst tolv soldater blev dræbt i et baghold i Mali.", "ASSAULT"),
        ("da", "En mand er blevet stukket ned i Aarhus.", "ASSAULT"),
        ("da", "Hæren beskød byen søndag.", "ASSAULT"),
        ("da", "Premierministeren trådte tilbage tirsdag.", "RETREAT"),
        ("da", "EU indfører nye sanktioner mod Rusland.", "SANCTION"),
        ("da", "Udenrigsministeren fordømmer angrebet.", "ACCUSE"),
        ("da", "Militæret har taget magten i landet.", "COERCE"),
        ("da", "Rusland udviser 20 diplomater.", "SANCTION"),
    ],
)
def test_plain_news_makes_a_claim(claims_of: Reader, code: str, text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(code, text)}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nb", "Møtet ble utsatt på grunn av snøstormen."),
        ("nb", "Hun slo rekorden i maraton."),
        ("nb", "To personer omkom i en trafikkulykke på E6."),
        ("nb", "Mannen døde av et hjerteinfarkt."),
        ("nb", "Keeperen reddet skuddet i andre omgang."),
        ("nb", "Filmen ble tatt opp i Marokko."),
        ("nn", "To personar omkom i ei trafikkulykke på E39."),
        ("nn", "Mannen døydde av eit hjarteinfarkt."),
        ("nn", "Ho slo rekorden i maraton."),
        ("da", "To personer omkom i en trafikulykke på E45."),
        ("da", "Manden døde af et hjertestop."),
        ("da", "Hun slog rekorden i maraton."),
        ("da", "Priserne steg i marts."),
        ("da", "Man kan gøre et godt kup på loppemarkedet."),
    ],
)
def test_other_senses_make_no_claim(claims_of: Reader, code: str, text: str) -> None:
    assert [claim.trigger.quote for claim in claims_of(code, text)] == []
