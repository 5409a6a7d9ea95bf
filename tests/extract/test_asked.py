"""Who will not do what others ask for rejects it, and who must is asked."""

from tests.extract.making import EN, NB, Drawn, claims

WEAPONS = "Norway/PROPN/nsubj/4 {}/AUX/aux/4/VerbForm=Fin {}/PART/advmod/4 send/VERB/root/0/VerbForm=Inf weapons/NOUN/obj/4 to/ADP/case/7 Ghana/PROPN/obl/4"
NAMES = {"Norway": "LOC", "Ghana": "LOC"}


def test_who_will_not_send_weapons_rejects_it() -> None:
    [refusal] = claims(Drawn(WEAPONS.format("will", "not"), names=NAMES), pack=EN)
    assert (refusal.kind, refusal.mode) == ("REJECT", "assist")
    assert (refusal.factuality.value, refusal.aspect.value) == ("CT+", "occurred")


def test_who_has_not_done_it_rejects_nothing() -> None:
    found = claims(Drawn(WEAPONS.format("did", "not"), names=NAMES), pack=EN)
    assert "REJECT" not in {claim.kind for claim in found}


def test_the_present_says_what_somebody_will_not_do() -> None:
    line = (
        "Sverige/PROPN/nsubj/2 sender/VERB/root/0/Tense=Pres|VerbForm=Fin ikke/PART/advmod/2 våpen/NOUN/obj/2 "
        "til/ADP/case/6 Ghana/PROPN/obl/2"
    )
    [refusal] = claims(Drawn(line, names={"Sverige": "LOC", "Ghana": "LOC"}), pack=NB)
    assert (refusal.kind, refusal.mode) == ("REJECT", "assist")


def test_who_must_do_it_is_asked_by_whoever_says_so() -> None:
    line = (
        "Ghana/PROPN/nsubj/3 must/AUX/aux/3/VerbForm=Fin release/VERB/root/0/VerbForm=Inf prisoners/NOUN/obj/3 ,/PUNCT/punct/7 "
        "Norway/PROPN/nsubj/7 said/VERB/parataxis/3/VerbForm=Fin"
    )
    [demand] = claims(Drawn(line, names=NAMES), pack=EN)
    assert (demand.kind, demand.mode, demand.factuality.value) == ("REQUEST", "yield", "CT+")
    assert [(one.role, one.span.quote) for one in demand.participants] == [("actor", "Norway"), ("target", "Ghana")]


def test_what_must_be_done_by_nobodys_word_is_no_deed() -> None:
    line = "Ghana/PROPN/nsubj/3 must/AUX/aux/3/VerbForm=Fin release/VERB/root/0/VerbForm=Inf prisoners/NOUN/obj/3"
    assert claims(Drawn(line, names={"Ghana": "LOC"}), pack=EN) == ()
