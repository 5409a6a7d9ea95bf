"""Participles that stand for somebody without an article."""

from kilde.analyse.bare import bare
from kilde.model import Word
from tests.analyse.making import hung, tree

DENIES = (("Siktede", "ADJ", "amod", 1), ("nekter", "VERB", "ROOT", 1), ("alt", "PRON", "obj", 1))


def _finite(*rows: tuple[str, str, str, int]) -> tuple[Word, ...]:
    return tuple(w._replace(feats="VerbForm=Fin") if w.pos in {"VERB", "AUX"} else w for w in tree(*rows))


def test_an_adjective_right_before_its_verb_is_the_subject() -> None:
    found = bare(_finite(*DENIES))
    assert hung(found) == [(1, "nsubj"), (1, "ROOT"), (1, "obj")]
    assert found[0].pos == "NOUN"


def test_an_adjective_before_the_helping_verb_of_a_passive_is_its_subject() -> None:
    rows = (("Siktede", "ADJ", "amod", 2), ("ble", "AUX", "aux:pass", 2), ("løslatt", "VERB", "ROOT", 2))
    assert hung(bare(_finite(*rows)))[0] == (2, "nsubj:pass")


def test_an_adjective_of_a_verb_with_a_subject_stays_one() -> None:
    rows = _finite(*DENIES, ("han", "PRON", "nsubj", 1))
    assert bare(rows) == rows
