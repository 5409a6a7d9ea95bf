"""Issuers: whose statement a document is, and who "we" are in it."""

from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import NB, Drawn, claim, who

SV = load("sv")


def _by(title: str, name: str) -> Drawn:
    return Drawn(title, names={name: "PER"}, passage=PassageKind.HEADLINE)


def test_we_in_a_statement_are_whoever_issued_it() -> None:
    swedish = claim(
        _by("Uttalande/NOUN/root/0 av/ADP/case/3 Karin/PROPN/nmod/1 Ek/PROPN/flat:name/3", "Karin Ek"),
        "Vi/PRON/nsubj/2 fördömer/VERB/root/0/VerbForm=Fin gripandena/NOUN/obj/2",
        pack=SV,
    )
    norwegian = claim(
        _by("Felles/ADJ/amod/2 uttalelse/NOUN/root/0 fra/ADP/case/4 Kari/PROPN/nmod/2 Li/PROPN/flat/4", "Kari Li"),
        "Vi/PRON/nsubj/2 fordømmer/VERB/root/0/VerbForm=Fin pågripelsene/NOUN/obj/2",
        pack=NB,
    )
    found = [
        [p.refers and p.refers.quote for p in one.participants if p.role == "actor"] for one in (swedish, norwegian)
    ]
    assert found == [["Karin Ek"], ["Kari Li"]]


def test_a_title_that_tells_of_a_statement_issues_none() -> None:
    found = claim(
        _by("Avis/NOUN/nsubj/2 omtaler/VERB/root/0 uttalelse/NOUN/obj/2 fra/ADP/case/5 Li/PROPN/nmod/3", "Li"),
        "Vi/PRON/nsubj/2 fordømmer/VERB/root/0/VerbForm=Fin pågripelsene/NOUN/obj/2",
        pack=NB,
    )
    assert [p.refers for p in found.participants if p.role == "actor"] == [None]


def test_the_name_of_a_state_is_not_the_pronoun_that_it_looks_like() -> None:
    found = claim(
        "US/PROPN/nsubj/2 bombed/VERB/root/0 villages/NOUN/obj/2 the/DET/det/5 Pentagon/PROPN/nsubj/6 said/VERB/parataxis/2"
    )
    assert [(p.span.quote, p.refers) for p in found.participants if p.role == "actor"] == [("US", None)]
    assert who(found, "target") == ["villages"]
