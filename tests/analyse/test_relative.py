"""A clause without a relative word hangs on the noun that it is about."""

from kilde.analyse.relative import related
from tests.analyse.making import hung, tree


def test_a_clause_between_a_noun_and_its_predicate_is_about_the_noun() -> None:
    rows = (
        ("Manden", "NOUN", "nsubj", 3),
        (",", "PUNCT", "punct", 3),
        ("politiet", "NOUN", "nsubj", 3),
        ("skød", "VERB", "ROOT", 3),
        (",", "PUNCT", "punct", 3),
        ("er", "AUX", "cop", 6),
        ("død", "ADJ", "conj", 3),
    )
    words = tuple(w._replace(feats="VerbForm=Fin") if w.text in {"skød", "er"} else w for w in tree(*rows))
    found = hung(related(words))
    assert (found[0], found[2], found[3], found[6]) == ((6, "nsubj"), (3, "nsubj"), (0, "acl:relcl"), (6, "ROOT"))


def test_a_sentence_with_one_predicate_stays_as_it_is() -> None:
    words = tree(("Manden", "NOUN", "nsubj", 2), ("politiet", "NOUN", "nmod", 0), ("skød", "VERB", "ROOT", 2))
    assert related(words) == words
