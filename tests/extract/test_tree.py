"""Trees: phrases, clauses, conjuncts and names as rules walk them; loops in a broken tree end."""

from hypothesis import given
from hypothesis import strategies as st

from kilde.extract.tree import Tree
from kilde.model import PassageKind, Sentence
from tests.extract.making import tree, words

LINE = (
    "The/DET/det/3 tall/ADJ/amod/3 leader/NOUN/nsubj/8 of/ADP/case/5 Hamas/PROPN/nmod/3 who/PRON/nsubj/7 fled/VERB/acl:relcl/3 "
    "died/VERB/root/0/VerbForm=Fin in/ADP/case/10 Gaza/PROPN/obl/8 and/CCONJ/cc/12 Rafah/PROPN/conj/10"
)


def test_a_phrase_has_its_modifiers_but_no_clause_and_no_conjunct() -> None:
    one = tree(LINE)
    assert one.phrase(2) == (0, 4)
    assert one.phrase(9) == (9, 9)
    assert one.phrase(9, prepositions=True) == (8, 9)


def test_a_phrase_never_cuts_a_name() -> None:
    one = tree("Al/PROPN/flat/3 -/PUNCT/punct/3 Shabaab/PROPN/nsubj/4 fled/VERB/root/0", names={"Al - Shabaab": "ORG"})
    assert one.phrase(2) == (0, 2)


def test_a_phrase_has_all_that_bounds_its_number() -> None:
    line = "killed/VERB/root/0 at/ADP/case/5 least/ADJ/nmod/5 13/NUM/nummod/5 people/NOUN/obj/1"
    assert tree(line, counts={"at least 13": 13}).phrase(4) == (1, 4)


def test_a_name_right_after_a_noun_is_its_name_wherever_the_tree_hung_it() -> None:
    one = tree("general/NOUN/nsubj/3 Soleimani/PROPN/obj/3 fled/VERB/root/0", names={"Soleimani": "PER"})
    assert one.phrase(0) == (0, 1)
    named = one.adjoining(0)
    assert named is not None
    assert (named.first, named.last) == (1, 1)


def test_a_clause_is_that_of_the_nearest_verb_that_heads_one() -> None:
    one = tree(LINE)
    assert [one.clause(i) for i in (0, 4, 5, 9, 11)] == [7, 7, 6, 7, 7]
    assert one.clause_words(7) == [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]


def test_conjuncts_are_found_through_one_another() -> None:
    assert tree(LINE).conjuncts(9) == [9, 11]
    chain = tree("A/PROPN/root/0 B/PROPN/conj/1 C/PROPN/conj/2")
    assert chain.conjuncts(0) == [0, 1, 2]


def test_the_preposition_stands_before_its_phrase() -> None:
    one = tree("out/ADP/case/3 of/ADP/case/3 Gaza/PROPN/obl/4 fled/VERB/root/0 with/ADP/case/3")
    assert one.preposition(2) == "out"
    assert one.preposition(3) == ""


def test_an_infinitive_with_its_marker_has_no_tense() -> None:
    assert not tree("to/PART/mark/2 flee/VERB/root/0/VerbForm=Fin").is_finite(1)
    assert tree("has/AUX/aux/2/VerbForm=Fin fled/VERB/root/0").is_finite(1)


DEPS = ["nsubj", "conj", "acl", "obl", "case", "flat", "appos", "advmod", "nmod", "ccomp", "compound"]


@st.composite
def drawn(draw: st.DrawFn) -> Tree:
    """Any tree, crossing edges and odd relations included."""
    size = draw(st.integers(1, 8))
    order = draw(st.permutations(range(size)))
    above = {word: order[draw(st.integers(0, at - 1))] + 1 if at else 0 for at, word in enumerate(order)}
    tags = [(draw(st.sampled_from(["NOUN", "VERB", "PUNCT", "ADP"])), draw(st.sampled_from(DEPS))) for _ in range(size)]
    line = " ".join(f"w{i}/{pos}/{dep}/{above[i]}" for i, (pos, dep) in enumerate(tags))
    return Tree(Sentence(0, 99, PassageKind.BODY, 0, words(line), ()))


@given(drawn())
def test_every_tree_can_be_walked(one: Tree) -> None:
    everything = set(range(len(one)))
    for i in everything:
        assert set(one.ancestors(i)) <= everything - {i}
        assert i in one.subtree(i) <= everything
        assert one.clause(i) in {i, *one.ancestors(i)}
        assert i in one.clause_words(one.clause(i))
        first, last = one.phrase(i)
        assert 0 <= first <= i <= last < len(one)
        assert one.conjuncts(i)[0] == i
        assert len(one.conjuncts(i)) == len(set(one.conjuncts(i)))
