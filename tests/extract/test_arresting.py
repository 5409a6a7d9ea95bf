"""Police who tell of an arrest made it, where nobody else is said to have."""

from tests.extract.making import Drawn, claim, who

TOLD = (
    "A/DET/det/2 man/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 arrested/VERB/ccomp/7/Tense=Past|VerbForm=Part "
    ",/PUNCT/punct/4 {who} said/VERB/root/0/Tense=Past|VerbForm=Fin"
)


def test_police_who_tell_of_an_arrest_made_it() -> None:
    assert who(claim(TOLD.format(who="police/NOUN/nsubj/7")), "actor") == ["police"]


def test_others_who_tell_of_an_arrest_did_not_make_it() -> None:
    assert who(claim(TOLD.format(who="witnesses/NOUN/nsubj/7")), "actor") == []


def test_whoever_is_said_to_have_arrested_goes_before() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 arrested/VERB/ccomp/7/Tense=Past|VerbForm=Fin a/DET/det/4 man/NOUN/obj/2 "
        ",/PUNCT/punct/2 police/NOUN/nsubj/7 said/VERB/root/0/Tense=Past|VerbForm=Fin"
    )
    assert who(claim(Drawn(line)), "actor") == ["Soldiers"]
