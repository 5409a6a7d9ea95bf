"""What a source is called: the agency that "byrået" stands for, the body in full, no half of a name."""

import pytest

from kilde.languages import load
from tests.extract.making import Drawn, claims

TOLD = "{who} melder/VERB/root/0/Tense=Pres|VerbForm=Fin at/SCONJ/mark/{at} fem/NUM/nsubj:pass/{at} ble/AUX/aux:pass/{at} drept/VERB/ccomp/{verb}/VerbForm=Part"


def _told(who: str, length: int) -> str:
    return TOLD.format(who=who.replace("@", str(length + 1)), at=length + 5, verb=length + 1)


def _names(*drawn: Drawn) -> list[str]:
    return [chain[0].name for claim in claims(*drawn, pack=load("nb")) for chain in claim.voices]


NNA = Drawn(_told("Nyhetsbyrået/NOUN/nsubj/@ NNA/PROPN/flat:name/1", 2), names={"NNA": "ORG"}, counts={"fem": 5})


@pytest.mark.parametrize("tagged", ["byrået/NOUN/nsubj/@/Definite=Def", "Byrået/PROPN/nsubj/@"])
def test_the_agency_alone_is_the_one_that_was_named(tagged: str) -> None:
    assert _names(NNA, Drawn(_told(tagged, 1), counts={"fem": 5})) == ["NNA", "NNA"]


def test_another_agency_of_a_name_is_itself() -> None:
    again = Drawn(_told("Reuters/PROPN/nsubj/@", 1), names={"Reuters": "ORG"}, counts={"fem": 5})
    assert _names(NNA, again) == ["NNA", "Reuters"]


def test_a_name_with_the_noun_of_a_body_behind_it_is_no_half() -> None:
    line = _told("Sør-norsk/PROPN/nsubj/@ politi/NOUN/flat:name/1", 2)
    assert _names(Drawn(line, names={"Sør-norsk": "ORG"}, counts={"fem": 5})) == ["Sør-norsk politi"]


def test_whoever_denies_ties_to_somebody_denies_not_what_those_did() -> None:
    line = (
        "Iran/PROPN/nsubj/2 denied/VERB/root/0/Tense=Past|VerbForm=Fin ties/NOUN/obj/2 to/ADP/case/6 the/DET/det/6 "
        "militants/NOUN/nmod/3 who/PRON/nsubj/8 attacked/VERB/acl:relcl/6/Tense=Past|VerbForm=Fin the/DET/det/10 "
        "base/NOUN/obj/8"
    )
    [attack] = [one for one in claims(Drawn(line, names={"Iran": "LOC"})) if one.kind == "ASSAULT"]
    assert attack.voices == ()
    assert attack.stance.value == "reports"


def test_whoever_denies_that_it_was_theirs_denies_what_those_did() -> None:
    line = (
        "Iran/PROPN/nsubj/2 denied/VERB/root/0/Tense=Past|VerbForm=Fin that/SCONJ/mark/7 it/PRON/nsubj/7 "
        "was/AUX/cop/7 its/PRON/nmod:poss/7 militants/NOUN/ccomp/2 who/PRON/nsubj/9 "
        "attacked/VERB/acl:relcl/7/Tense=Past|VerbForm=Fin the/DET/det/11 base/NOUN/obj/9"
    )
    [attack] = [one for one in claims(Drawn(line, names={"Iran": "LOC"})) if one.kind == "ASSAULT"]
    assert attack.stance.value == "denies"


@pytest.mark.parametrize(
    ("language", "line", "source"),
    [
        (
            "nb",
            "Fem/NUM/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0/VerbForm=Part ifølge/ADP/case/6 "
            "to/NUM/nummod/6 vitner/NOUN/obl/3/Number=Plur",
            "to vitner",
        ),
        (
            "sv",
            "Fem/NUM/nsubj:pass/2 dödades/VERB/root/0/Voice=Pass enligt/ADP/case/5 två/NUM/nummod/5 "
            "källor/NOUN/obl/2/Number=Plur nära/ADP/case/7 rörelsen/NOUN/nmod/5",
            "två källor nära rörelsen",
        ),
        ("sv", "Fem/NUM/nsubj:pass/2 dödades/VERB/root/0/Voice=Pass enligt/ADP/case/4 två/NUM/obl/2", "två"),
    ],
)
def test_so_many_sources_are_called_by_their_noun(language: str, line: str, source: str) -> None:
    drawn = Drawn(line, counts={"Fem": 5})
    assert [chain[0].name for c in claims(drawn, pack=load(language)) for chain in c.voices] == [source]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            (
                "Police/NOUN/compound/3 chief/NOUN/compound/3 Bakke/PROPN/nsubj/4 said/VERB/root/0/Tense=Past|VerbForm=Fin "
                "rebels/NOUN/nsubj/6/Number=Plur killed/VERB/ccomp/4/VerbForm=Fin a/DET/det/8 guard/NOUN/obj/6/Number=Sing",
                "A/DET/det/2 clerk/NOUN/nsubj:pass/4/Number=Sing was/AUX/aux:pass/4 killed/VERB/ccomp/7/VerbForm=Part "
                ",/PUNCT/punct/4 he/PRON/nsubj/7/Number=Sing|PronType=Prs confirmed/VERB/root/0/Tense=Past|VerbForm=Fin",
            ),
        ),
        (
            "sv",
            (
                "Polischefen/NOUN/nsubj/3 Bakke/PROPN/flat:name/1 säger/VERB/root/0/VerbForm=Fin att/SCONJ/mark/7 "
                "en/DET/det/6 vakt/NOUN/nsubj:pass/7/Number=Sing dödades/VERB/ccomp/3/Voice=Pass",
                "En/DET/det/2 kassör/NOUN/nsubj:pass/3/Number=Sing dödades/VERB/ccomp/5/Voice=Pass ,/PUNCT/punct/3 "
                "bekräftar/VERB/root/0/VerbForm=Fin han/PRON/nsubj/5/Number=Sing|PronType=Prs",
            ),
        ),
    ],
)
def test_whom_a_speaker_is_the_first_to_tell_of_is_not_who_speaks(language: str, lines: tuple[str, ...]) -> None:
    drawn = [Drawn(line, names={"Bakke": "PER"} if "Bakke" in line else {}) for line in lines]
    last = claims(*drawn, pack=load(language))[-1]
    assert [[voice.name for voice in chain] for chain in last.voices] == [["Bakke"]]


@pytest.mark.parametrize(
    ("language", "killed", "was", "says"), [("nb", "drept", "ble", "sier"), ("da", "dræbt", "blev", "siger")]
)
def test_a_part_of_a_name_that_is_written_like_a_pronoun_is_none(
    language: str, killed: str, was: str, says: str
) -> None:
    lines = (
        "En/DET/det/2 man{n}/NOUN/nsubj/3/Number=Sing {says}/VERB/root/0/VerbForm=Fin at/SCONJ/mark/7 en/DET/det/6 "
        "vakt/NOUN/nsubj:pass/7 {killed}/VERB/ccomp/3/VerbForm=Part",
        "To/NUM/nsubj:pass/3 {was}/AUX/aux:pass/3 {killed}/VERB/ccomp/5/VerbForm=Part ,/PUNCT/punct/3 "
        "{says}/VERB/root/0/VerbForm=Fin Pieter/PROPN/nsubj/5 De/PRON/flat/6/Case=Nom|PronType=Prs Smet/PROPN/flat/6",
        "Fem/NUM/nsubj:pass/3 {was}/AUX/aux:pass/3 {killed}/VERB/ccomp/5/VerbForm=Part ,/PUNCT/punct/3 "
        "{says}/VERB/root/0/VerbForm=Fin han/PRON/nsubj/5/Number=Sing|PronType=Prs",
    )
    made = [line.format(n="n" if language == "nb" else "d", killed=killed, was=was, says=says) for line in lines]
    drawn = [
        Drawn(made[0]),
        Drawn(made[1], names={"Pieter De Smet": "PER"}, counts={"To": 2}),
        Drawn(made[2], counts={"Fem": 5}),
    ]
    found = [chain[0].name for c in claims(*drawn, pack=load(language)) for chain in c.voices]
    assert found[1:] == ["Pieter De Smet", "Pieter De Smet"]
