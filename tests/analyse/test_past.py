"""Past tenses that a tree took for participles: above their subject and their object, where these show them."""

from kilde.analyse.past import parted, told
from kilde.languages import load
from kilde.model import Word
from tests.analyse.making import hung, tree

EN = load("en").grammar


def _participles(rows: tuple[tuple[str, str, str, int], ...]) -> tuple[Word, ...]:
    return tuple(w._replace(feats="Tense=Past|VerbForm=Part") if w.pos == "VERB" else w for w in tree(*rows))


SEIZED = (
    ("The", "DET", "det", 1),
    ("junta", "NOUN", "nsubj", 3),
    ("seized", "VERB", "amod", 3),
    ("power", "NOUN", "ROOT", 3),
)
ACCUSED = (
    ("Miners", "NOUN", "ROOT", 0),
    ("accused", "VERB", "acl", 0),
    ("Kofi", "PROPN", "obj", 1),
    ("of", "SCONJ", "mark", 4),
    ("lying", "VERB", "advcl", 1),
)
PERFECT = (
    ("Miners", "NOUN", "nsubj", 1),
    ("have", "AUX", "ROOT", 1),
    ("long", "ADV", "advmod", 3),
    ("accused", "VERB", "amod", 4),
    ("Kofi", "PROPN", "obj", 1),
)


def test_what_stands_between_a_subject_and_its_object_is_the_verb() -> None:
    mended = told(_participles(SEIZED), [], EN)
    assert hung(mended) == [(1, "det"), (2, "nsubj"), (2, "ROOT"), (2, "obj")]


def test_a_participle_has_no_object_so_that_it_is_the_verb_of_the_noun_before_it() -> None:
    mended = told(_participles(ACCUSED), [], EN)
    assert hung(mended)[:3] == [(1, "nsubj"), (1, "ROOT"), (1, "obj")]


def test_a_participle_of_a_noun_that_has_a_verb_stays_one() -> None:
    rows = (
        ("Men", "NOUN", "nsubj", 3),
        ("named", "VERB", "acl", 0),
        ("Kofi", "PROPN", "obj", 1),
        ("left", "AUX", "ROOT", 3),
    )
    assert told(_participles(rows), [], EN) == _participles(rows)


def test_a_helper_of_the_perfect_makes_a_verb_of_the_participle_behind_it() -> None:
    mended = told(_participles(PERFECT), [], EN)
    assert hung(mended) == [(3, "nsubj"), (3, "aux"), (3, "advmod"), (3, "ROOT"), (3, "obj")]


def test_what_somebody_has_may_be_described_by_a_participle() -> None:
    rows = (*PERFECT[:3], ("wounded", "VERB", "amod", 4), ("men", "NOUN", "obj", 1))
    assert told(_participles(rows), [], EN) == _participles(rows)


def test_a_language_whose_past_tense_has_a_form_of_its_own_has_no_such_sentences() -> None:
    for rows in (SEIZED, ACCUSED, PERFECT):
        assert told(_participles(rows), [], load("nb").grammar) == _participles(rows)


def test_an_adjective_with_a_subject_of_its_own_is_no_subject() -> None:
    words = tree(
        ("Troops", "NOUN", "nsubj", 1), ("loyal", "ADJ", "nsubj", 2), ("fled", "VERB", "ROOT", 2)
    )
    assert hung(parted(words)) == [(2, "nsubj"), (0, "amod"), (2, "ROOT")]


def test_an_adjective_with_a_copula_is_a_predicate_and_no_part_of_its_subject() -> None:
    """ "Miners are dead and more hurt", where the tree has "dead" for the subject of "hurt"."""
    words = tree(
        ("Miners", "NOUN", "nsubj", 2), ("are", "AUX", "cop", 2), ("dead", "ADJ", "nsubj", 3), ("hurt", "VERB", "ROOT", 3)
    )
    assert parted(words) == words
