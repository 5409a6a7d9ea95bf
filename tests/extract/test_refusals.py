"""Refusals, denials of deeds, and claims of responsibility."""

from tests.extract.making import EN, NB, Drawn, claims


def test_who_rejects_that_it_was_so_denies_the_deed() -> None:
    line = (
        "Iran/PROPN/nsubj/2 avviser/VERB/root/0/VerbForm=Fin at/SCONJ/mark/5 Oman/PROPN/nsubj/5 "
        "{}angrep/VERB/{dep}/2/{feats} Jemen/PROPN/obj/5"
    )
    names = {"Iran": "LOC", "Oman": "LOC", "Jemen": "LOC"}
    [denied] = claims(Drawn(line.format("", dep="ccomp", feats="VerbForm=Fin"), names=names), pack=NB)
    assert (denied.kind, denied.factuality.value) == ("ASSAULT", "CT-")


def test_who_rejects_what_is_to_come_refuses() -> None:
    line = (
        "Iran/PROPN/nsubj/2 avviser/VERB/root/0/VerbForm=Fin at/SCONJ/mark/6 Oman/PROPN/nsubj/6 skal/AUX/aux/6/VerbForm=Fin "
        "angripe/VERB/ccomp/2/VerbForm=Inf Jemen/PROPN/obj/6"
    )
    found = claims(Drawn(line, names={"Iran": "LOC", "Oman": "LOC", "Jemen": "LOC"}), pack=NB)
    assert [c.kind for c in found] == ["REJECT"]


def test_a_claim_of_responsibility_tells_of_the_deed_before_it() -> None:
    attack = "Gunmen/NOUN/nsubj/2 attacked/VERB/root/0 soldiers/NOUN/obj/2"
    claimed = "{}/PRON/nsubj/2 claimed/VERB/root/0/VerbForm=Fin responsibility/NOUN/obj/2"
    first, again = claims(attack, claimed.format("They"), pack=EN)
    assert (again.kind, again.stance.value, again.takes_up) == ("ASSAULT", "claims_responsibility", first.trigger)
    assert len(claims(attack, claimed.format("Nobody"), pack=EN)) == 1
    named = claimed.format("They") + " for/ADP/case/6 the/DET/det/6 attack/NOUN/nmod/3/Definite=Def"
    assert [c.trigger.quote for c in claims(attack, named, pack=EN)] == ["attacked", "attack"]


def test_a_denial_tells_of_the_deed_before_it() -> None:
    attack = "Opprørere/NOUN/nsubj/2 angrep/VERB/root/0 soldater/NOUN/obj/2"
    denial = "De/PRON/nsubj/2 nekter/VERB/root/0/VerbForm=Fin for/ADP/case/4 det/PRON/obl/2"
    _, denied = claims(attack, denial, pack=NB)
    assert (denied.kind, denied.stance.value, denied.factuality.value) == ("ASSAULT", "denies", "CT-")
