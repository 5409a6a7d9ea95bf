"""Demands: what is only demanded is no claim, and those of whom it is demanded are its target."""

from tests.extract.making import claim, claims, who

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
