"""Verbs behind the day they are told with: above their subject, their day and their object, whatever the tree made."""

from kilde.analyse.dated import dated
from kilde.languages import load
from kilde.model import Mention, MentionKind, TimeExpression, TimeForm, Word
from tests.analyse.making import tree

FRIDAY = TimeExpression(TimeForm.WEEKDAY, weekday=4)


def _day(at: int) -> list[Mention]:
    return [Mention(MentionKind.TIME, at, at, "", FRIDAY)]


def _sentence(follows: str) -> tuple[Word, ...]:
    words = tree(
        ("Mali", "PROPN", "nsubj", 4),
        ("on", "ADP", "case", 2),
        ("Friday", "PROPN", "nmod", 0),
        ("expelled", "VERB", "amod", 4),
        (follows, "NOUN" if follows == "envoys" else "ADP", "root", 4),
    )
    return tuple(w._replace(feats="Tense=Past|VerbForm=Part") if w.text == "expelled" else w for w in words)


def test_a_past_tense_between_a_day_and_its_object_is_the_verb() -> None:
    mended = dated(_sentence("envoys"), _day(2), load("en").grammar)
    assert [(w.head, w.dep) for w in mended] == [(3, "nsubj"), (2, "case"), (3, "obl"), (3, "ROOT"), (3, "obj")]


def test_a_participle_with_a_preposition_behind_it_stays_one() -> None:
    words = _sentence("by")
    assert dated(words, _day(2), load("en").grammar) == words


def test_a_language_whose_verb_stands_second_has_no_such_sentences() -> None:
    words = _sentence("envoys")
    assert dated(words, _day(2), load("nb").grammar) == words
