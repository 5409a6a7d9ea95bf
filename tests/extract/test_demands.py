"""Demands: what is only demanded is no claim, and those of whom it is demanded are its target."""

from kilde.languages import load
from tests.extract.making import NB, Drawn, claim, claims, who

DEMAND = "Rebels/NOUN/nsubj/2 demanded/VERB/root/0 that/SCONJ/mark/5 soldiers/NOUN/nsubj/5 withdraw/VERB/ccomp/2"


def test_what_is_demanded_has_not_happened() -> None:
    assert claim(DEMAND).kind == "REQUEST"


def test_what_is_told_of_those_it_is_demanded_of_has() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 demanded/VERB/root/0 that/SCONJ/mark/8 soldiers/NOUN/nsubj/8 who/PRON/nsubj/6 "
        "killed/VERB/acl:relcl/4 civilians/NOUN/obj/6 withdraw/VERB/ccomp/2"
    )
    assert [c.kind for c in claims(line)] == ["REQUEST", "ASSAULT"]


def test_whoever_is_to_do_it_is_whom_it_is_demanded_of() -> None:
    assert who(claim(DEMAND), "target") == ["soldiers"]


def test_what_is_told_beside_a_demand_has_happened() -> None:
    line = "Rebels/NOUN/nsubj/2 demanded/VERB/root/0 money/NOUN/obj/2 and/CCONJ/cc/5 killed/VERB/conj/2 civilians/NOUN/obj/5"
    assert [c.kind for c in claims(line)] == ["REQUEST", "ASSAULT"]


def test_an_infinitive_that_the_tree_took_for_an_object_is_only_demanded() -> None:
    line = (
        "De/PRON/nsubj:pass/2 uppmanades/VERB/root/0/VerbForm=Fin hämnas/VERB/obj/2/VerbForm=Inf på/ADP/case/5 "
        "soldaterna/NOUN/obl/3"
    )
    assert [claim.kind for claim in claims(line, pack=load("sv"))] == ["REQUEST"]


def test_a_demand_far_from_its_clause_is_one() -> None:
    line = (
        "Mandag/NOUN/obl/2 ba/VERB/root/0/VerbForm=Fin Unionens/NOUN/nmod/4 leder/NOUN/nsubj/2 Ada/PROPN/appos/4 "
        "Lund/PROPN/flat:name/5 om/ADP/case/10 at/SCONJ/mark/10 fangene/NOUN/nsubj:pass/10 "
        "løslates/VERB/advcl/2/VerbForm=Fin|Voice=Pass"
    )
    assert claim(Drawn(line, names={"Ada Lund": "PER"}), pack=NB).kind == "REQUEST"


def test_what_a_threat_is_of_has_not_happened() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 made/VERB/root/0 threats/NOUN/obj/2 of/ADP/case/5 attacks/NOUN/nmod/3 "
        "against/ADP/case/7 soldiers/NOUN/nmod/3"
    )
    assert [c.kind for c in claims(line)] == ["THREATEN"]


def test_what_the_preposition_of_a_demand_governs_is_only_demanded() -> None:
    line = (
        "Berlin/PROPN/nsubj/3 is/AUX/aux/3 pushing/VERB/root/0 for/ADP/case/5 sanctions/NOUN/obl/3 "
        "on/ADP/case/8 the/DET/det/8 firm/NOUN/nmod/5"
    )
    assert [c.kind for c in claims(Drawn(line, names={"Berlin": "LOC"}))] == ["REQUEST"]
