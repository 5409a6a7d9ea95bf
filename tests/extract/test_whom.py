"""Whom a single sentence says that a deed is done to, and who did it, where its words name other things beside them."""

import pytest

from kilde.languages import load
from tests.extract.making import DAY, EN, NB, Drawn, claims, who

DA, NN, SV = load("da"), load("nn"), load("sv")
PACKS = {"en": EN, "nb": NB, "nn": NN, "da": DA, "sv": SV}


def _found(language: str, drawn: Drawn | str, kind: str) -> tuple[list[str], list[str]]:
    [one, *_] = [c for c in claims(drawn, pack=PACKS[language]) if c.kind == kind]
    return who(one, "actor"), who(one, "target")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Skytingen/NOUN/nsubj/4 av/ADP/case/3 {}/NOUN/nmod/1 sjokkerte/VERB/root/0 naboene/NOUN/obj/4"),
        ("nn", "Skytinga/NOUN/nsubj/4 av/ADP/case/3 {}/NOUN/nmod/1 sjokkerte/VERB/root/0 naboane/NOUN/obj/4"),
        ("da", "Skydningen/NOUN/nsubj/4 af/ADP/case/3 {}/NOUN/nmod/1 chokerede/VERB/root/0 naboerne/NOUN/obj/4"),
        ("sv", "Skjutningen/NOUN/nsubj/4 av/ADP/case/3 {}/NOUN/nmod/1 skakade/VERB/root/0 grannarna/NOUN/obj/4"),
    ],
)
def test_of_whom_a_shooting_is_told_suffered_it(language: str, line: str) -> None:
    assert _found(language, line.format("studenten"), "ASSAULT") == ([], ["studenten"])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Lorvia/PROPN/nsubj/2 pledged/VERB/root/0/VerbForm=Fin 40/NUM/nummod/4 euros/NOUN/obj/2 "
            "in/ADP/case/7 military/ADJ/amod/7 aid/NOUN/nmod/4 to/ADP/case/9 Norvik/PROPN/nmod/7",
        ),
        (
            "nb",
            "Lorvia/PROPN/nsubj/2 gir/VERB/root/0/VerbForm=Fin 40/NUM/nummod/4 kroner/NOUN/obj/2 "
            "i/ADP/case/6 bistand/NOUN/nmod/4 til/ADP/case/8 Norvik/PROPN/nmod/6",
        ),
    ],
)
def test_money_is_given_to_nobody_but_whom_it_goes_to(language: str, line: str) -> None:
    _, targets = _found(language, Drawn(line, names={"Lorvia": "LOC", "Norvik": "LOC"}), "AID")
    assert not {t for t in targets if "euros" in t or "kroner" in t}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nb",
            "Mannen/NOUN/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0/VerbForm=Part med/ADP/case/5 slag/NOUN/obl/3 "
            "mot/ADP/case/7 hodet/NOUN/obl/3",
        ),
        (
            "da",
            "Manden/NOUN/nsubj:pass/3 blev/AUX/aux:pass/3 dræbt/VERB/root/0/VerbForm=Part med/ADP/case/5 slag/NOUN/obl/3 "
            "mod/ADP/case/7 hovedet/NOUN/obl/3",
        ),
    ],
)
def test_a_part_of_the_body_is_no_victim(language: str, line: str) -> None:
    _, targets = _found(language, line, "ASSAULT")
    assert targets == [line.split("/", 1)[0]]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "Mændene/NOUN/nsubj/4 er/AUX/aux/4 alle/ADJ/nsubj/4 sigtet/VERB/root/0/VerbForm=Part"),
        ("nb", "Mennene/NOUN/nsubj/4 er/AUX/aux:pass/4 alle/ADJ/nsubj/4 siktet/VERB/root/0/VerbForm=Part"),
    ],
)
def test_a_word_for_how_many_stands_for_nobody_beside_the_subject(language: str, line: str) -> None:
    assert _found(language, line, "COERCE")[1] == [line.split("/", 1)[0]]


def test_whoever_calls_on_somebody_is_not_called_on() -> None:
    hung = (
        "The/DET/det/2 group/NOUN/root/0 called/VERB/acl/2/Tense=Past|VerbForm=Part|Voice=Pass on/ADP/case/6 the/DET/det/6 "
        "regime/NOUN/obl/3 to/PART/mark/8 act/VERB/xcomp/3/VerbForm=Inf"
    )
    assert _found("en", hung, "REQUEST") == (["The group"], ["the regime"])
    root = hung.replace("root/0", "nsubj/3").replace("acl/2", "root/0")
    assert _found("en", root, "REQUEST") == (["The group"], ["the regime"])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nb",
            "Læreren/NOUN/nsubj/5 er/AUX/aux/5 i/ADP/case/4 Lorby/PROPN/obl/5 dømt/VERB/root/0/VerbForm=Part",
        ),
        (
            "sv",
            "Läraren/NOUN/nsubj/5 har/AUX/aux/5 i/ADP/case/4 Lorby/PROPN/obl/5 dömts/VERB/root/0/VerbForm=Sup|Voice=Pass",
        ),
    ],
)
def test_a_court_known_by_the_last_word_of_its_name_gave_the_sentence(language: str, line: str) -> None:
    court = {"nb": "tingrett", "sv": "tingsrätt"}[language]
    named = line.replace("/5 dømt", f"/5 {court}/NOUN/flat:name/4 dømt").replace(
        "/5 dömts", f"/5 {court}/NOUN/flat:name/4 dömts"
    )
    named = named.replace("nsubj/5", "nsubj/6").replace("aux/5", "aux/6").replace("obl/5", "obl/6")
    assert _found(language, Drawn(named, names={f"Lorby {court}": "ORG"}), "SANCTION")[0] == [f"Lorby {court}"]
    assert _found(language, Drawn(line, names={"Lorby": "LOC"}), "SANCTION")[0] == []


@pytest.mark.parametrize(
    ("language", "day", "said", "verb"),
    [
        ("en", "On/ADP/case/2 Friday", "sister", "was/AUX/aux:pass/8 sentenced"),
        ("nb", "På/ADP/case/2 fredag", "søster", "ble/AUX/aux:pass/8 dømt"),
    ],
)
def test_a_name_before_what_commas_set_off_is_the_subject(language: str, day: str, said: str, verb: str) -> None:
    line = (
        (
            f"{day}/PROPN/obl/8 Lee/PROPN/appos/2 ,/PUNCT/punct/3 {said}/X/conj/2 ,/PUNCT/punct/2 {verb}"
            "/VERB/root/0/Tense=Past|VerbForm=Part to/PART/mark/10 pay/VERB/xcomp/8"
        )
        .replace("/8", "/7")
        .replace("/10", "/9")
    )
    when = {day.split()[-1]: DAY}
    assert _found(language, Drawn(line, names={"Lee": "PER"}, times=when), "SANCTION")[1] == ["Lee"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "They/PRON/nsubj/2 demanded/VERB/root/0/VerbForm=Fin the/DET/det/4 resignation/NOUN/obj/2 of/ADP/case/7 "
            "the/DET/det/7 minister/NOUN/nmod/4",
        ),
        ("sv", "De/PRON/nsubj/2 krävde/VERB/root/0/VerbForm=Fin avgång/NOUN/obj/2 av/ADP/case/5 ministern/NOUN/nmod/3"),
    ],
)
def test_whose_resignation_is_asked_for_is_asked(language: str, line: str) -> None:
    _, targets = _found(language, line, "REQUEST")
    assert [t for t in targets if "minister" in t]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nb",
            "Lorvia/PROPN/nsubj/2 truer/VERB/root/0/VerbForm=Fin med/ADP/case/4 reiseforbud/NOUN/obl/2 mot/ADP/case/6 "
            "ledere/NOUN/nmod/4",
        ),
        (
            "sv",
            "Lorvia/PROPN/nsubj/2 hotar/VERB/root/0/VerbForm=Fin med/ADP/case/4 sanktioner/NOUN/obl/2 mot/ADP/case/6 "
            "ledare/NOUN/nmod/4",
        ),
    ],
)
def test_whom_a_threatened_deed_is_against_is_threatened(language: str, line: str) -> None:
    _, targets = _found(language, Drawn(line, names={"Lorvia": "LOC"}), "THREATEN")
    assert targets == [line.split()[-1].split("/")[0]]
