"""People who flee or are driven out: the toll of violence where they are many, and otherwise nothing."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("da", "Soldater dræbte to bønder og drev 400 familier på flugt.", 400),
        ("nb", "Militsen angrep byen tirsdag. Rundt 6000 mennesker har flyktet fra hjemmene sine.", 6000),
        ("nn", "Soldatar drap to bønder i går. Om lag 300 er drivne på flukt.", 300),
        ("sv", "Milisen attackerade byn i går. 700 människor har lämnat sina hem.", 700),
    ],
)
def test_many_who_flee_violence_are_its_toll(language: str, text: str, number: int, claims_of: Reader) -> None:
    told = [(c.kind, f.low) for c in claims_of(language, text) for f in c.figures if f.of == "displaced"]
    assert told == [("ASSAULT", number)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "En bager blev stukket ned. Gerningsmanden flygtede på cykel."),
        ("da", "Oprørere angreb en lejr for internt fordrevne."),
        ("nb", "Militsen angrep en leir for internt fordrevne."),
        ("nn", "Drapsmannen rømde i ein raud bil, men vart sett av ein nabo."),
        ("sv", "En skola utrymdes efter ett inbrott."),
    ],
)
def test_one_who_flees_and_those_named_by_it_tell_nothing(language: str, text: str, claims_of: Reader) -> None:
    words = {word for c in claims_of(language, text) for word in c.trigger.quote.split()}
    assert words.isdisjoint({"flygtede", "fordrevne", "internt", "rømde", "utrymdes"})
