"""Numbers hang on what they count, behind a verb with an "and" after them and behind a dash."""

from kilde.analyse.counted import counted
from kilde.model import Mention, MentionKind
from tests.analyse.making import hung, tree

SEIZED = (
    ("They", "PRON", "nsubj", 1),
    ("seized", "VERB", "ROOT", 1),
    ("nine", "NUM", "nummod", 5),
    ("and", "CCONJ", "cc", 5),
    ("six", "NUM", "nummod", 5),
    ("miners", "NOUN", "nsubj:pass", 7),
    ("were", "AUX", "aux:pass", 7),
    ("hurt", "VERB", "conj", 1),
)


def test_a_number_before_and_is_what_the_verb_is_done_to() -> None:
    found = hung(counted(tree(*SEIZED), [Mention(MentionKind.QUANTITY, 2, 2), Mention(MentionKind.QUANTITY, 4, 4)]))
    assert found[2:5] == [(1, "obj"), (7, "cc"), (5, "nummod")]


def test_two_numbers_of_one_noun_stay_together() -> None:
    rows = (*SEIZED[:5], ("miners", "NOUN", "obj", 1))
    words = tree(*rows)
    assert counted(words, [Mention(MentionKind.QUANTITY, 2, 2), Mention(MentionKind.QUANTITY, 4, 4)]) == words


def test_a_participle_behind_a_dash_is_told_of_its_number() -> None:
    rows = (
        ("Fire", "NOUN", "ROOT", 0),
        ("-", "PUNCT", "punct", 3),
        ("nine", "NUM", "nummod", 3),
        ("hurt", "VERB", "amod", 0),
    )
    words = tuple(word._replace(feats="VerbForm=Part" * (word.pos == "VERB")) for word in tree(*rows))
    found = hung(counted(words, [Mention(MentionKind.QUANTITY, 2, 2)]))
    assert found[2:] == [(3, "nsubj:pass"), (0, "parataxis")]


def test_what_a_bare_participle_tells_was_done_to_its_number() -> None:
    rows = (
        ("Ni", "NUM", "nsubj", 1),
        ("drept", "VERB", "ROOT", 1),
        ("og", "CCONJ", "cc", 3),
        ("40", "NUM", "conj", 1),
        ("såret", "VERB", "obj", 1),
    )
    words = tuple(word._replace(feats="VerbForm=Part" * (word.pos == "VERB")) for word in tree(*rows))
    found = hung(counted(words, [Mention(MentionKind.QUANTITY, 0, 0), Mention(MentionKind.QUANTITY, 3, 3)]))
    assert found == [(1, "nsubj:pass"), (1, "ROOT"), (4, "cc"), (4, "nsubj:pass"), (1, "conj")]
