"""Phrases of a verb that a passive turns round, by a helper or by an ending."""

import pytest

from kilde.extract.begun import active_of
from kilde.extract.triggers import hits
from kilde.languages import Pack, load
from tests.extract.making import EN, NB, tree

DA, NN, SV = load("da"), load("nn"), load("sv")

POURED = (
    "Petrol/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 poured/VERB/root/0/VerbForm=Part|Voice=Pass through/ADP/case/6 "
    "the/DET/det/6 letterbox/NOUN/obl/3"
)
SHOT = (
    "Et/DET/det/2 antal/NOUN/nsubj/5 skud/NOUN/nmod/2 blev/AUX/aux:pass/5 affyret/VERB/root/0/VerbForm=Part "
    "mod/ADP/case/7 huset/NOUN/obl/5"
)


def kinds(line: str, pack: Pack) -> list[tuple[str, str | None]]:
    return [(hit.trigger.kind, hit.trigger.mode) for hit in hits(tree(line), pack)]


def test_a_phrase_may_end_in_a_preposition_that_follows_its_passive() -> None:
    assert kinds(POURED, EN) == [("ASSAULT", "destroy")]
    assert kinds(POURED.replace("Petrol", "Water"), EN) == []


def test_its_object_may_stand_behind_a_word_that_only_counts_it() -> None:
    assert ("ASSAULT", "firearms") in kinds(SHOT, DA)


@pytest.mark.parametrize(
    ("line", "pack", "kind"),
    [
        ("Lederen/NOUN/nsubj/2 settes/VERB/root/0/{} i/ADP/case/4 husarrest/NOUN/obl/2", NB, "COERCE"),
        ("Lederen/NOUN/nsubj/2 sættes/VERB/root/0/{} i/ADP/case/4 husarrest/NOUN/obl/2", DA, "COERCE"),
        ("Ledaren/NOUN/nsubj/2 sätts/VERB/root/0/{} i/ADP/case/4 husarrest/NOUN/obl/2", SV, "COERCE"),
    ],
)
def test_an_ending_that_makes_the_passive_leaves_a_phrase_what_it_is(line: str, pack: Pack, kind: str) -> None:
    assert [k for k, _ in kinds(line.format("VerbForm=Fin|Voice=Pass"), pack)] == [kind]


def test_what_only_looks_like_such_a_passive_begins_no_phrase_of_an_active() -> None:
    assert active_of("settes", NB) == "sette"
    assert active_of("settes", EN) is None
    assert active_of("førast", NN) == "føre" or active_of("førast", NN) == "føra"
    assert active_of("slåast", NN) is None
