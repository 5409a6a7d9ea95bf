"""Roles that words outside a noun's phrase give it, and documents that tell of nothing that happened."""

from kilde.languages import load
from tests.extract.making import Drawn, claim, claims, who

DA = load("da")


def test_whoever_is_subjected_to_it_suffers_it() -> None:
    line = "Kvinden/NOUN/nsubj/3 blev/AUX/aux:pass/3 udsat/VERB/root/0 for/ADP/case/5 overfald/NOUN/obl/3"
    assert who(claim(line, pack=DA), "target") == ["Kvinden"]


def test_a_shooting_at_a_place_has_no_target_there() -> None:
    line = "Skyderi/NOUN/root/0 på/ADP/case/3 {}/{}/nmod/1"
    assert who(claim(Drawn(line.format("Nørrebro", "PROPN"), names={"Nørrebro": "LOC"}), pack=DA), "target") == []
    assert who(claim(line.format("betjente", "NOUN"), pack=DA), "target") == ["betjente"]


def test_a_review_claims_nothing() -> None:
    told = "Politiet/NOUN/nsubj/2 dræbte/VERB/root/0 to/NUM/nummod/4 mænd/NOUN/obj/2"
    review = "Anmeldelse/NOUN/root/0 af/ADP/case/3 dramaserie/NOUN/nmod/1 med/ADP/case/5 {}/NOUN/nmod/1"
    assert claims(told, review.format("soldater"), pack=DA)
    assert not claims(told, review.format("hovedrolle"), pack=DA)
