"""What Danish news tells in turns of its own, and words that only look like a deed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Manden fik et knivstik i halsen, siger vagtchefen.", "ASSAULT", "primitive"),
        ("Gerningsmanden pumpede fem skud ind i offeret.", "ASSAULT", "firearms"),
        ("Den 29-årige skal blive bag tremmer i fire uger.", "COERCE", "arrest"),
        ("Politiet fik fingre i en tredje mand onsdag aften.", "COERCE", "arrest"),
        ("USA har sendt 200 flygtninge tilbage med fly.", "COERCE", "deport"),
        ("Soldater tvang beboerne ud af deres hjem.", "COERCE", None),
        ("Hæren har overtaget styret.", "COERCE", "seize"),
        ("Flåden tog skibet i arrest.", "COERCE", "seize"),
        ("Oppositionslederen har fået udrejseforbud.", "COERCE", "restrict"),
        ("Hackere stjal oplysninger om 40.000 borgere.", "COERCE", "cyber"),
        ("Hun skal seks måneder i fængsel for vold.", "SANCTION", "convict"),
        ("Polen har trukket sin ambassadør hjem fra Moskva.", "SANCTION", "withdraw"),
        ("Frankrig går i forbøn for de dødsdømte.", "REQUEST", None),
        ("USA varsler straftiltag mod begge parter.", "THREATEN", None),
        ("Familien retter en anklagende finger mod politiet.", "ACCUSE", None),
        ("Vandmangel fik de unge på gaden i september.", "PROTEST", "demo"),
        ("Landmænd parkerede traktorer på motorvejen.", "PROTEST", "obstruct"),
        ("Specialstyrker sparkede døren ind hos en 29-årig mand.", "MOBILIZE", "police"),
        ("Omkring 70 ukrainske piloter bliver oplært i Danmark.", "AID", None),
        ("27 studerende er genforenet med deres familier efter 55 dages fangenskab.", "RETREAT", "release"),
    ],
)
def test_turns_of_news_are_claims(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("da", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Jeg fik fingre i to billetter til koncerten.",
        "Børnene blev sendt tilbage i skole efter ferien.",
        "Familien blev genforenet med sin kat efter tre uger.",
        "Kunderne spærrede adgangen til butikken på udsalgsdagen.",
        "Fonden giver to millioner til et nyt museum.",
        "Kæden lancerede en offensiv, men aktien faldt, og omsætningen skuffede.",
        "Aktien blev straffet hårdt på børsen.",
        "Ministeren holder pressemøde torsdag.",
        "Holdets anfører bombarderede målet i semifinalen.",
        "Håndboldholdet pulveriserede modstanderen.",
    ],
)
def test_the_same_words_of_other_things_are_none(text: str, claims_of: Reader) -> None:
    assert not claims_of("da", text)
