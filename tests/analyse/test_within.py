"""Times at the end of a relative clause: they hang on its verb, not on the one behind them."""

from kilde.analyse.within import within
from kilde.model import Mention, MentionKind, TimeExpression, TimeForm, Word
from tests.analyse.making import tree

DAY = TimeExpression(TimeForm.WEEKDAY, weekday=3)


def drawn() -> tuple[Word, ...]:
    """ "Those who shot him Thursday were jailed", with the time hung on the last verb."""
    return tree(
        ("Those", "PRON", "nsubj:pass", 6), ("who", "PRON", "nsubj", 2), ("shot", "VERB", "acl:relcl", 0),
        ("him", "PRON", "obj", 2), ("Thursday", "NOUN", "obl", 6), ("were", "AUX", "aux:pass", 6),
        ("jailed", "VERB", "root", 6),
    )  # fmt: skip


def test_a_time_right_before_the_verb_is_of_the_clause_on_its_subject() -> None:
    assert [w.head for w in within(drawn(), [Mention(MentionKind.TIME, 4, 4, "", DAY)])][4] == 2


def test_a_time_between_commas_stays() -> None:
    words = tree(
        ("Those", "PRON", "nsubj:pass", 6), ("who", "PRON", "nsubj", 2), ("fled", "VERB", "acl:relcl", 0),
        (",", "PUNCT", "punct", 2), ("Thursday", "NOUN", "obl", 6), ("were", "AUX", "aux:pass", 6),
        ("jailed", "VERB", "root", 6),
    )  # fmt: skip
    assert within(words, [Mention(MentionKind.TIME, 4, 4, "", DAY)]) == words


def test_a_time_without_a_relative_clause_stays() -> None:
    words = tree(
        ("They", "PRON", "nsubj:pass", 3), ("Thursday", "NOUN", "obl", 3), ("were", "AUX", "aux:pass", 3),
        ("jailed", "VERB", "root", 3),
    )  # fmt: skip
    assert within(words, [Mention(MentionKind.TIME, 1, 1, "", DAY)]) == words


def test_a_time_before_a_comma_is_no_part_of_the_noun_behind_it() -> None:
    words = tree(
        ("Rebels", "NOUN", "nsubj", 1), ("shelled", "VERB", "root", 1), ("a", "DET", "det", 3),
        ("clinic", "NOUN", "obj", 1), ("on", "ADP", "case", 6), ("March", "PROPN", "nmod:unmarked", 6),
        ("3", "NUM", "nummod", 8), (",", "PUNCT", "punct", 1), ("medics", "NOUN", "nsubj", 9),
        ("say", "VERB", "parataxis", 1),
    )  # fmt: skip
    mended = within(words, [Mention(MentionKind.TIME, 5, 6, "", DAY)])
    assert (mended[6].head, mended[6].dep) == (1, "obl")
    assert within(words, [Mention(MentionKind.NAME, 5, 6, "LOC")]) == words
