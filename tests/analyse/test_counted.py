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


def test_a_noun_beside_a_verb_that_has_a_number_done_to_it_is_a_verb() -> None:
    rows = (
        ("Menn", "NOUN", "nsubj", 1),
        ("drap", "VERB", "ROOT", 1),
        ("12", "NUM", "obj", 1),
        ("og", "CCONJ", "cc", 4),
        ("såra", "NOUN", "conj", 1),
        ("30", "NUM", "obj", 4),
    )
    found = counted(tree(*rows), [Mention(MentionKind.QUANTITY, 2, 2), Mention(MentionKind.QUANTITY, 5, 5)])
    assert (found[4].pos, "VerbForm=Fin" in found[4].feats) == ("VERB", True)
    beside = tree(*rows[:5], ("30", "NUM", "nummod", 4))
    assert counted(beside, [Mention(MentionKind.QUANTITY, 5, 5)])[4].pos == "NOUN"


def test_a_number_hung_on_the_and_before_it_is_who_the_verb_behind_it_tells_of() -> None:
    rows = (
        ("Two", "NUM", "nsubj", 2),
        ("are", "AUX", "cop", 2),
        ("missing", "ADJ", "ROOT", 2),
        ("and", "CCONJ", "cc", 6),
        ("nine", "NUM", "nummod", 3),
        ("have", "AUX", "aux", 6),
        ("fled", "VERB", "conj", 2),
    )
    assert hung(counted(tree(*rows), [Mention(MentionKind.QUANTITY, 4, 4)]))[4] == (6, "nsubj")
