"""Who speaks in direct speech and around it, where trees and phrases hide it."""

import pytest

from kilde.languages import Pack, load
from kilde.model import PassageKind
from tests.extract.making import EN, NB, Drawn, chains, claims

SV = load("sv")
QUOTE = PassageKind.QUOTE
SAID = "–/PUNCT/punct/3 Folk/NOUN/nsubj/3 roper/VERB/root/0 ,/PUNCT/punct/5 sier/VERB/parataxis/3 Lie/PROPN/nsubj/5"
NAMED = {"Lie": "PER"}


def _said(trigger: str, *drawn: Drawn, pack: Pack) -> list[list[list[str]]]:
    return [chains(c) for c in claims(*drawn, pack=pack) if trigger in c.trigger.quote]


def test_whom_a_dash_lets_somebody_speak_of_does_not_speak_on() -> None:
    of_others = (
        "–/PUNCT/punct/3 Hæren/NOUN/nsubj/3 hevder/VERB/root/0 at/SCONJ/mark/6 vi/PRON/nsubj/6 flyktet/VERB/ccomp/3"
    )
    asked = Drawn("Og/CCONJ/cc/2 så/ADV/root/0 ?/PUNCT/punct/2", paragraph=2)
    shot = "–/PUNCT/punct/3 Soldater/NOUN/nsubj/3 drepte/VERB/root/0 barn/NOUN/obj/3"
    first = Drawn(SAID, names=NAMED, passage=QUOTE)
    told = Drawn(of_others, passage=QUOTE, paragraph=1)
    assert _said("drepte", first, told, asked, Drawn(shot, passage=QUOTE, paragraph=3), pack=NB) == [[["Lie"]]]


@pytest.mark.parametrize(
    ("line", "pack", "trigger", "whom"),
    [
        (
            "Avisa/NOUN/nsubj/5 er/AUX/cop/5 ifølge/ADP/case/4 politiet/NOUN/obl/5 stengt/VERB/root/0/VerbForm=Part",
            NB,
            "stengt",
            "politiet",
        ),
        (
            "Protesters/NOUN/nsubj/2 took/VERB/root/0 according/VERB/case/5 to/ADP/fixed/3 police/NOUN/obl/2 "
            "to/ADP/case/8 the/DET/det/8 streets/NOUN/obl/2",
            EN,
            "took",
            "police",
        ),
    ],
)
def test_a_source_inside_the_words_of_a_trigger_tells_of_it(line: str, pack: Pack, trigger: str, whom: str) -> None:
    assert _said(trigger, Drawn(line), pack=pack) == [[[whom]]]


@pytest.mark.parametrize(
    ("line", "pack"),
    [
        (
            "Luftforsvaret/NOUN/obj/2 sier/VERB/root/0 de/PRON/nsubj/2 drepte/VERB/ccomp/2 opprørere/NOUN/obj/4",
            NB,
        ),
        (
            "Flygvapnet/NOUN/obj/2 säger/VERB/root/0 de/PRON/nsubj/2 dödade/VERB/ccomp/2 rebeller/NOUN/obj/4",
            SV,
        ),
    ],
)
def test_the_pronoun_behind_a_verb_of_saying_is_not_who_speaks(line: str, pack: Pack) -> None:
    assert _said("d", Drawn(line), pack=pack) == [[[line.partition("/")[0]]]]


@pytest.mark.parametrize(
    ("line", "pack"),
    [
        ("Ministeriet/NOUN/nsubj/2 kallar/VERB/root/0 attacken/NOUN/obj/2 rutinmässig/ADJ/xcomp/2", SV),
        ("Ministry/NOUN/nsubj/2 called/VERB/root/0 the/DET/det/4 attack/NOUN/obj/2 routine/NOUN/xcomp/2", EN),
    ],
)
def test_whoever_calls_a_deed_something_tells_of_it(line: str, pack: Pack) -> None:
    [told] = _said("atta", Drawn(line), Drawn("Soldiers/NOUN/nsubj/2 shot/VERB/root/0 rebels/NOUN/obj/2"), pack=pack)
    assert told == [[line.partition("/")[0]]]


@pytest.mark.parametrize(
    ("line", "pack", "told"),
    [
        (
            "Etter/ADP/case/2 det/PRON/obl/8 NRK/PROPN/nsubj/4 forteller/VERB/acl:relcl/2 ,/PUNCT/punct/8 "
            "er/AUX/cop/8 soldater/NOUN/nsubj/8 drept/VERB/root/0/VerbForm=Part",
            NB,
            ["NRK"],
        ),
        (
            "Enligt/ADP/case/2 vad/PRON/obl/8 polisen/NOUN/nsubj/4 uppger/VERB/acl:relcl/2 ,/PUNCT/punct/8 "
            "har/AUX/aux/8 soldater/NOUN/nsubj/8 dödats/VERB/root/0/VerbForm=Part",
            SV,
            ["polisen"],
        ),
    ],
)
def test_whoever_opens_a_sentence_by_what_they_tell_says_the_rest(line: str, pack: Pack, told: list[str]) -> None:
    assert _said("d", Drawn(line), pack=pack) == [[told]]


@pytest.mark.parametrize(("label", "told"), [("Grimstad", []), ("Politiet", [["Politiet"]])])
def test_one_unknown_name_before_a_colon_in_running_text_is_where_it_was(label: str, told: list[list[str]]) -> None:
    line = (
        f"{label}/PROPN/root/0 :/PUNCT/punct/1 Soldater/NOUN/nsubj/5 ble/AUX/aux:pass/5 "
        "drept/VERB/parataxis/1/VerbForm=Part"
    )
    names = {"Grimstad": "ORG"} if label == "Grimstad" else {}
    assert _said("drept", Drawn(line, names=names), pack=NB) == [told]
