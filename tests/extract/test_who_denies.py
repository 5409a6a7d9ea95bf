"""Who says or denies it where trees of news take a verb for something else."""

import pytest

from kilde.languages import load
from kilde.model import Stance
from tests.extract.making import Drawn, claims

PACKS = {language: load(language) for language in ("en", "nb", "sv")}
DEED = {
    "en": "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 protesters/NOUN/obj/2",
    "nb": "Soldater/NOUN/nsubj/2 drepte/VERB/root/0/VerbForm=Fin demonstranter/NOUN/obj/2",
}


def _voices(language: str, drawn: str | Drawn) -> list[tuple[str, Stance, list[str]]]:
    found = claims(drawn, pack=PACKS[language])
    return [(one.trigger.quote, one.stance, [v.span.quote for chain in one.voices for v in chain]) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "The/DET/det/2 army/NOUN/nsubj:pass/3 denied/VERB/amod/4/VerbForm=Fin shelling/VERB/root/0/VerbForm=Ger "
        "the/DET/det/6 market/NOUN/obj/4",
        "The/DET/det/3 army/NOUN/compound/3 denies/NOUN/root/0 that/PRON/obj/6/PronType=Rel troops/NOUN/nsubj/6 "
        "shelled/VERB/acl:relcl/3/VerbForm=Fin the/DET/det/8 market/NOUN/obj/6",
    ],
)
def test_who_denies_doing_something_denies_the_deed(line: str) -> None:
    [(_, stance, [who])] = _voices("en", line)
    assert stance is Stance.DENIES
    assert who in {"The army", "army"}


def test_who_is_described_before_they_speak() -> None:
    line = (
        "Residents/NOUN/nsubj:pass/2 reached/VERB/ccomp/5/VerbForm=Part by/ADP/case/4 phone/NOUN/obl/2 "
        "said/VERB/root/0/VerbForm=Fin soldiers/NOUN/nsubj/7 shot/VERB/ccomp/5/VerbForm=Fin men/NOUN/obj/7"
    )
    assert _voices("en", line) == [("shot", Stance.REPORTS, ["Residents"])]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nb",
            "Lee/PROPN/nsubj/2 sier/VERB/root/0/VerbForm=Fin at/SCONJ/mark/6 opprørere/NOUN/nsubj:pass/6 "
            "ble/AUX/aux:pass/6 drept/VERB/ccomp/2/VerbForm=Part –/PUNCT/punct/10 "
            "noe/PRON/det/9/Gender=Neut|PronType=Ind hæren/NOUN/nsubj/10 benekter/VERB/ccomp/2/VerbForm=Fin",
        ),
        (
            "sv",
            "Lee/PROPN/nsubj/2 säger/VERB/root/0/VerbForm=Fin att/SCONJ/mark/5 rebeller/NOUN/nsubj:pass/5 "
            "dödades/VERB/advcl/9/VerbForm=Fin|Voice=Pass ,/PUNCT/punct/5 "
            "något/DET/det/8/Gender=Neut|PronType=Ind armén/NOUN/nsubj/9 tillbakavisar/VERB/ccomp/2/VerbForm=Fin",
        ),
    ],
)
def test_a_denial_that_takes_up_what_others_say_is_no_voice_of_theirs(language: str, line: str) -> None:
    deed, stance, voices = _voices(language, line)[0]
    assert deed in {"drept", "dödades"}
    assert (stance, voices) == (Stance.REPORTS, ["Lee"])


@pytest.mark.parametrize(
    ("language", "line", "who"),
    [
        ("en", "Medics/NOUN/nsubj/2 counted/VERB/root/0/VerbForm=Fin nine/NUM/nummod/4 bodies/NOUN/obj/2", "Medics"),
        ("nb", "Leger/NOUN/nsubj/2 talte/VERB/root/0/VerbForm=Fin nine/NUM/nummod/4 lik/NOUN/obj/2", "Leger"),
    ],
)
def test_who_counts_the_dead_says_how_many_they_are(language: str, line: str, who: str) -> None:
    found = claims(DEED[language], Drawn(line, counts={"nine": 9}), pack=PACKS[language])[1:]
    assert [[v.span.quote for chain in one.voices for v in chain] for one in found] == [[who]]
