"""Questions of the queue in the language of the reader."""

import pytest

from kilde.app.watched import Watched
from kilde.app.web.doubting import because, otherwise, tie
from kilde.app.web.messages import words
from kilde.link.weights import WEIGHTS
from kilde.pipeline import questions

ENGLISH = (" instead of ", "document", "event", "same ", "article")


@pytest.mark.parametrize("language", ["nb", "da"])
def test_no_question_of_the_examples_is_told_in_english(watched: Watched, language: str) -> None:
    seen, said = watched.seen(), words(language)
    asked = questions(seen)
    assert {one.about for one in asked} >= {"link", "near miss", "figures"}
    for one in asked:
        told = [because(said, seen, one), *(otherwise(said, change) for change in one.changes)]
        # "document" is Norwegian and Danish with a k: an English word stays nowhere
        assert [text for text in told if any(word in text for word in ENGLISH)] == []


def test_every_tie_has_words() -> None:
    assert {tie(words("nb"), one) for one in WEIGHTS}.isdisjoint(WEIGHTS)


def test_what_articles_say_stays_as_it_is() -> None:
    assert tie(words("nb"), "“the attack” takes up “is” is “it”") == "«the attack» tar opp «is” is “it»"
    assert tie(words("da"), "something new") == "something new"


@pytest.mark.parametrize(("change", "told"), [
    ("2 events instead of 1", "2 hendelser i stedet for 1"),
    ("killed 7 + 2 instead of none", "drept: 7 + 2 i stedet for ingen sagt"),
    ("wire families 1 instead of 2", "Byråfamilier: 1 i stedet for 2"),
    ("time 2020-01-02 instead of 2020-01", "Tid: 2. jan. 2020 i stedet for januar 2020"),
    ("asserted and denied instead of disputed", "hevdet + benektet i stedet for omstridt"),
    ("of another form", "of another form"),
])  # fmt: skip
def test_what_the_other_answer_changes(change: str, told: str) -> None:
    assert otherwise(words("nb"), change) == told
