"""Verbs that the tagger took for other words."""

import pytest

from kilde.analyse.verbs import verb_forms, verbal
from kilde.languages import load
from kilde.model import Word
from tests.analyse.making import tree

SV = load("sv")
FORMS = verb_forms(SV)


def mend(*rows: tuple[str, str, str, int]) -> dict[str, Word]:
    return {word.text: word for word in verbal(tree(*rows), FORMS, (), SV.grammar)}


@pytest.mark.parametrize(
    "rows",
    [
        [("Mannen", "NOUN", "ROOT", 0), ("dog", "ADV", "advmod", 0)],
        [("Sedan", "ADV", "advmod", 2), ("dog", "ADV", "advmod", 2), ("mannen", "NOUN", "ROOT", 2)],
    ],
)
def test_a_verb_taken_for_an_adverb_stands_above_its_subject(rows: list[tuple[str, str, str, int]]) -> None:
    words = mend(*rows)
    subject = words["Mannen"] if "Mannen" in words else words["mannen"]
    assert (words["dog"].pos, words["dog"].dep) == ("VERB", "ROOT")
    assert subject.dep.startswith("nsubj")


def test_a_passive_has_its_subject_before_the_phrase_that_was_read_as_its_own() -> None:
    words = mend(
        ("Mannen", "NOUN", "ROOT", 0), ("i", "ADP", "case", 3), ("parken", "NOUN", "amod", 3), ("greps", "NOUN", "nmod", 0)
    )  # fmt: skip
    assert (words["greps"].dep, words["Mannen"].dep) == ("ROOT", "nsubj:pass")
    assert words["parken"].head == 0
    assert words["i"].head == 2


def test_a_supine_behind_its_helper_has_an_object() -> None:
    words = mend(
        ("Hon", "PRON", "nsubj", 1), ("har", "VERB", "ROOT", 1), ("beskjutit", "ADJ", "amod", 3), ("hus", "NOUN", "obj", 1)
    )  # fmt: skip
    assert (words["beskjutit"].pos, words["hus"].head, words["hus"].dep) == ("VERB", 2, "obj")


@pytest.mark.parametrize(
    "rows",
    [
        [("i", "ADP", "case", 1), ("förhör", "NOUN", "ROOT", 1)],
        [("en", "DET", "det", 1), ("skada", "NOUN", "ROOT", 1)],
        [("Efterlyst", "NOUN", "amod", 1), ("man", "NOUN", "ROOT", 1)],
    ],
)
def test_nouns_and_descriptions_stay_what_they_are(rows: list[tuple[str, str, str, int]]) -> None:
    before = tree(*rows)
    assert verbal(before, FORMS, (), SV.grammar) == before


def test_forms_that_are_nouns_as_well_are_left_alone() -> None:
    forms = set(verb_forms(load("en")))
    assert "kill" in forms
    assert not forms & {"attack", "fire", "patrol", "rescue", "storm"}


def test_a_participle_that_names_people_too_is_a_verb_behind_a_helper() -> None:
    words = mend(
        ("Mannen", "NOUN", "nsubj", 3), ("är", "AUX", "cop", 3), ("häktad", "NOUN", "nsubj", 3), ("misstänkt", "ADJ", "ROOT", 3)
    )  # fmt: skip
    assert (words["häktad"].pos, words["häktad"].dep, words["misstänkt"].head) == ("VERB", "ROOT", 2)
    assert (words["Mannen"].head, words["Mannen"].dep) == (2, "nsubj:pass")


def test_a_participle_with_an_article_stays_whom_it_names() -> None:
    words = mend(("Den", "DET", "det", 1), ("häktade", "NOUN", "nsubj", 2), ("flydde", "VERB", "ROOT", 2))
    assert words["häktade"].pos == "NOUN"


def test_a_supine_in_s_is_a_passive_whatever_its_tag() -> None:
    words = mend(("Han", "PRON", "nsubj", 2), ("har", "AUX", "aux", 2), ("häktats", "VERB", "ROOT", 2))
    assert words["häktats"].feats.endswith("Voice=Pass")


def test_a_supine_beside_another_has_its_own_object() -> None:
    row = [("Män", "NOUN", "nsubj", 2), ("har", "AUX", "aux", 2), ("anfallit", "VERB", "ROOT", 2)]
    row += [("byar", "NOUN", "nsubj:pass", 5), ("och", "CCONJ", "cc", 5), ("dödat", "ADJ", "amod", 6)]
    before = tree(*row, ("bybor", "NOUN", "conj", 2))
    supine = before[2]._replace(feats="VerbForm=Sup|Voice=Act")
    mended = verbal((*before[:2], supine, *before[3:]), FORMS, (), SV.grammar)
    words = {word.text: word for word in mended}
    assert (words["dödat"].head, words["dödat"].dep) == (2, "conj")
    assert (words["byar"].head, words["bybor"].head) == (2, 5)


def test_a_verb_taken_for_the_subject_of_the_next_clause_stands_first() -> None:
    row = [("Två", "NUM", "nsubj:pass", 1), ("misstänks", "VERB", "nsubj:pass", 4), ("och", "CCONJ", "cc", 4)]
    before = tree(*row, ("en", "DET", "nsubj:pass", 4), ("fördes", "VERB", "ROOT", 4))
    words = verbal((before[0], before[1]._replace(feats="VerbForm=Fin"), *before[2:]), FORMS, (), SV.grammar)
    assert [(w.dep, w.head) for w in words if w.pos == "VERB"] == [("ROOT", 1), ("conj", 1)]


def test_what_has_an_article_and_a_preposition_is_no_verb() -> None:
    row = [("Ledaren", "NOUN", "nsubj", 4), ("från", "ADP", "case", 3), ("en", "DET", "det", 3)]
    before = tree(*row, ("milis", "VERB", "obl", 4), ("flydde", "VERB", "ROOT", 4))
    given = (*before[:3], before[3]._replace(feats="VerbForm=Fin|Voice=Pass"), before[4])
    assert verbal(given, FORMS, (), SV.grammar) == given
