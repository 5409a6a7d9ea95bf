"""Participles that were tagged as supines."""

from kilde.analyse.participles import suffered
from kilde.languages import load
from tests.analyse.making import tree

SUPINE = "VerbForm=Sup|Voice=Act"


def feats(language: str, form: str) -> str:
    words = tree((form, "VERB", "ROOT", 0))
    return suffered((words[0]._replace(feats=SUPINE),), load(language).grammar)[0].feats


def test_what_ends_as_a_participle_is_one_and_what_ends_as_a_supine_is_not() -> None:
    assert [feats("sv", form) for form in ("bortförd", "gripna", "skjuten")] == ["Tense=Past|VerbForm=Part"] * 3
    assert [feats("sv", form) for form in ("bortfört", "gripit", "skjutit")] == [SUPINE] * 3


def test_a_language_that_does_not_tell_them_apart_is_left_alone() -> None:
    assert feats("nb", "gripen") == SUPINE
