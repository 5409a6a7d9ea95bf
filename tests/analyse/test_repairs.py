"""Repairs: what hangs on a helping verb moves to the verb it helps; times are neither subjects nor objects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.analyse.argued import argued
from kilde.analyse.repairs import (
    MAY_HANG,
    acting,
    cased,
    defined,
    described,
    joined,
    named,
    promoted,
    rehung,
    standing,
)
from kilde.analyse.timed import timed
from kilde.languages import load
from kilde.model import Mention, MentionKind, TimeExpression, TimeForm, Word
from tests.analyse.making import tree

THURSDAY = TimeExpression(TimeForm.WEEKDAY, weekday=3)


def test_the_subject_on_a_helping_verb_moves_to_the_verb_it_helps() -> None:
    words = tree(("Gruppen", "NOUN", "nsubj", 1), ("har", "AUX", "aux", 2), ("angrepet", "VERB", "root", 2))
    assert [w.head for w in rehung(words)] == [2, 2, 2]


def test_a_participle_right_behind_its_helper_is_the_verb_whatever_it_was_taken_for() -> None:
    rows = (("Banda", "NOUN", "nsubj", 1), ("har", "VERB", "ROOT", 1), ("kravd", "VERB", "advmod", 1))
    words = tuple(w._replace(feats="VerbForm=Part") if w.text == "kravd" else w for w in tree(*rows))
    assert [(w.head, w.dep) for w in promoted(words)] == [(1, "nsubj"), (2, "aux"), (2, "ROOT")]


def test_what_hangs_on_a_copula_moves_to_the_predicate() -> None:
    words = tree(("Han", "PRON", "nsubj", 1), ("er", "AUX", "cop", 2), ("død", "ADJ", "root", 2))
    assert [w.head for w in rehung(words)] == [2, 2, 2]


def test_fixed_phrases_marks_and_conjuncts_stay_on_a_helping_verb() -> None:
    for dep in MAY_HANG:
        words = tree(("ordet", "X", dep, 1), ("har", "AUX", "aux", 2), ("angrepet", "VERB", "root", 2))
        assert rehung(words) == words


def test_a_helping_verb_that_is_the_root_keeps_what_it_has() -> None:
    words = tree(("Han", "PRON", "nsubj", 1), ("er", "AUX", "aux", 1), ("her", "ADV", "advmod", 1))
    assert rehung(words) == words


def test_a_helping_verb_on_its_own_dependent_makes_no_loop() -> None:
    words = tree(("kan", "AUX", "aux", 1), ("ha", "AUX", "nsubj", 0))
    assert rehung(words) == words


def test_a_second_subject_behind_its_verb_is_its_object() -> None:
    words = tree(("Byen", "NOUN", "nsubj", 1), ("ber", "VERB", "root", 1), ("regjeringen", "NOUN", "nsubj", 1))
    assert [w.dep for w in argued(words)] == ["nsubj", "root", "obj"]
    alone = tree(("Nå", "ADV", "advmod", 1), ("ber", "VERB", "root", 1), ("byen", "NOUN", "nsubj", 1))
    assert argued(alone) == alone


def test_what_has_an_object_and_no_helper_is_no_passive() -> None:
    words = tree(("Byen", "NOUN", "nsubj:pass", 1), ("avviser", "VERB", "root", 1), ("kravet", "NOUN", "obj", 1))
    assert [w.dep for w in argued(words)] == ["nsubj", "root", "obj"]


def test_times_are_neither_subjects_nor_objects() -> None:
    words = tree(
        ("Torsdag", "NOUN", "nsubj", 2),
        ("har", "AUX", "aux", 2),
        ("angrepet", "VERB", "root", 2),
        ("dem", "PRON", "obj", 2),
    )
    mended = timed(words, [Mention(MentionKind.TIME, 0, 0, "", THURSDAY)])
    assert [w.dep for w in mended] == ["obl:tmod", "aux", "root", "obj"]


def test_words_inside_a_time_keep_what_they_are_to_one_another() -> None:
    words = tree(("natt", "NOUN", "obj", 2), ("torsdag", "NOUN", "obj", 0), ("skjøt", "VERB", "root", 2))
    mended = timed(words, [Mention(MentionKind.TIME, 0, 1, "", THURSDAY)])
    assert [w.dep for w in mended] == ["obl:tmod", "obj", "root"]


def test_other_mentions_mend_nothing() -> None:
    words = tree(("Oslo", "PROPN", "nsubj", 1), ("sier", "VERB", "root", 1), ("ti", "NUM", "obj", 1))
    assert timed(words, [Mention(MentionKind.NAME, 0, 0, "LOC"), Mention(MentionKind.QUANTITY, 2, 2)]) == words


DEPS = st.sampled_from(["aux", "cop", "aux:pass", "nsubj", "obj", "conj", "root", "obl"])


@st.composite
def trees(draw: st.DrawFn) -> tuple[Word, ...]:
    """A tree: every word hangs on one that is nearer to the root, which hangs on itself."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for at, word in enumerate(order[1:], start=1):
        heads[word] = order[draw(st.integers(0, at - 1))]
    return tree(*((f"w{i}", "VERB", draw(DEPS), heads[i]) for i in range(size)))


@given(trees())
def test_a_mended_tree_is_still_a_tree(words: tuple[Word, ...]) -> None:
    mended = rehung(words)
    assert [w._replace(head=0) for w in mended] == [w._replace(head=0) for w in words]
    for i in range(len(mended)):
        at, steps = i, 0
        while mended[at].head != at:
            at, steps = mended[at].head, steps + 1
            assert steps <= len(mended)


def test_a_noun_with_a_gender_and_the_ending_is_definite() -> None:
    words = (tree(("Skytinga", "NOUN", "root", 0))[0]._replace(feats="Gender=Fem"),)
    own = load("nn").grammar
    assert defined(words, own)[0].feats == "Definite=Def|Gender=Fem"
    told = (words[0]._replace(feats="Definite=Ind|Gender=Fem"),)
    assert defined(told, own) == told


def test_a_name_in_capitals_is_the_subject_that_it_was_not_taken_for() -> None:
    words = tree(("IS", "AUX", "cop", 1), ("hevder", "VERB", "root", 1))
    found = named(words, [Mention(MentionKind.NAME, 0, 0, "ORG")])
    assert (found[0].pos, found[0].dep) == ("PROPN", "nsubj")
    assert named(words, []) == words


def test_a_noun_written_like_a_pronoun_stands_above_its_adjective() -> None:
    words = tree(
        ("En", "DET", "det", 1), ("ung", "ADJ", "ROOT", 1), ("man", "PRON", "nsubj", 4), ("har", "AUX", "aux", 4), ("gripits", "VERB", "acl:relcl", 1)
    )  # fmt: skip
    assert [(w.pos, w.head) for w in described(words, load("sv").grammar)[1:5]] == [("ADJ", 2), ("NOUN", 4), ("AUX", 4), ("VERB", 4)]


def test_what_has_a_subject_and_an_object_is_a_verb() -> None:
    words = tree(("Opprørere", "NOUN", "nsubj", 1), ("angrep", "NOUN", "root", 1), ("leiren", "NOUN", "obj", 1))
    assert [w.pos for w in acting(words)] == ["NOUN", "VERB", "NOUN"]
    bare = tree(("Opprørere", "NOUN", "nsubj", 1), ("angrep", "NOUN", "root", 1))
    assert acting(bare) == bare


def test_a_name_taken_for_an_adverb_is_the_subject_of_its_passive() -> None:
    words = tree(("Orlyj", "ADV", "advmod", 2), ("blitt", "AUX", "aux:pass", 2), ("pågrepet", "VERB", "root", 2))
    assert named(words, [Mention(MentionKind.NAME, 0, 0, "PER")])[0].dep == "nsubj:pass"


def test_a_preposition_on_an_adjective_is_that_of_its_noun() -> None:
    words = tree(("i", "ADP", "case", 1), ("norra", "ADJ", "amod", 2), ("Mali", "PROPN", "obl", 2))
    assert cased(words)[0].head == 2


@pytest.mark.parametrize("pos", ["VERB", "ADJ"])
def test_a_participle_under_an_article_stands_for_people(pos: str) -> None:
    words = tree(
        ("Den", "PRON", "nsubj", 1), ("arresterte", pos, "nsubj", 3), ("er", "AUX", "cop", 3), ("ung", "ADJ", "root", 3)
    )  # fmt: skip
    mended = standing(words, load("nn").grammar)
    assert [(w.pos, w.dep) for w in mended[:2]] == [("DET", "det"), ("ADJ", "nsubj")]


def test_a_clause_with_a_subject_that_is_no_article_stays() -> None:
    words = tree(("Ola", "PROPN", "nsubj", 1), ("arresterte", "VERB", "obj", 2), ("ser", "VERB", "root", 2))
    assert standing(words, load("nn").grammar) == words


def test_a_second_subject_behind_a_conjunction_is_coordinated_with_the_first() -> None:
    words = tree(
        ("Ann", "PROPN", "nsubj", 3), ("and", "CCONJ", "cc", 2), ("foe", "ADJ", "nsubj", 3), ("agree", "VERB", "root", 3)
    )  # fmt: skip
    assert [(w.pos, w.dep, w.head) for w in joined(words)][2] == ("NOUN", "conj", 0)
