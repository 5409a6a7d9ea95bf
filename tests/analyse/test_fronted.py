"""Who has the form of an object does nothing, wherever they stand."""

from kilde.analyse.fronted import fronted
from tests.analyse.making import hung, tree


def test_who_has_the_form_of_an_object_is_none_that_does_it() -> None:
    rows = (("Henne", "PRON", "nsubj", 1), ("fann", "VERB", "ROOT", 1), ("Mari", "PROPN", "obj", 1))
    forms = ("Case=Acc", "Case=Acc|Gender=Neut")
    her, it = (tuple(w._replace(feats=f) if w.pos == "PRON" else w for w in tree(*rows)) for f in forms)
    found = [hung(fronted(her)), hung(fronted(it))]
    assert (found[0][0], found[0][2]) == ((1, "obj"), (1, "nsubj"))
    assert (found[1][0], found[1][2]) == ((1, "nsubj"), (1, "obj"))


def test_nothing_is_fronted_behind_that() -> None:
    rows = (
        ("at", "SCONJ", "mark", 3),
        ("den", "PRON", "nsubj", 3),
        ("har", "AUX", "aux", 3),
        ("mistet", "VERB", "ROOT", 3),
        ("mænd", "NOUN", "obj", 3),
    )
    words = tuple(word._replace(feats="Case=Acc" * (word.pos == "PRON")) for word in tree(*rows))
    assert fronted(words) == words
