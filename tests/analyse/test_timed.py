"""Nouns that a tree hung on a time beside them are those of the verb."""

from collections.abc import Callable

import pytest

from kilde.analyse.timed import timed
from kilde.model import Claim, Mention, MentionKind, TimeExpression, TimeForm
from tests.analyse.making import hung, tree

DAY = TimeExpression(TimeForm.WEEKDAY, weekday=0)


def test_a_noun_behind_a_time_is_the_object_of_the_verb() -> None:
    words = tree(
        ("Rådet", "NOUN", "nsubj", 1), ("forbød", "VERB", "ROOT", 1), ("mandag", "NOUN", "obl", 1),
        ("partiet", "NOUN", "nmod", 2),
    )  # fmt: skip
    assert hung(timed(words, [Mention(MentionKind.TIME, 2, 2, "", DAY)]))[3] == (1, "obj")


def test_a_noun_behind_a_time_with_a_preposition_stays() -> None:
    words = tree(
        ("Rådet", "NOUN", "nsubj", 1), ("møttes", "VERB", "ROOT", 1), ("mandag", "NOUN", "obl", 1),
        ("i", "ADP", "case", 4), ("uken", "NOUN", "nmod", 2),
    )  # fmt: skip
    assert timed(words, [Mention(MentionKind.TIME, 2, 2, "", DAY)]) == words


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("nb", "Politiet pågrep 3. mars mannen.", "mannen"),
        ("sv", "Regeringen förbjöd den 3 mars partiet.", "partiet"),
        ("nn", "Politiet opplyser at to væpna menn drap ein sjåfør måndag.", "ein sjåfør"),
    ],
)
def test_what_stands_beside_a_day_is_what_it_was_done_to(
    language: str, text: str, target: str, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    told = [(p.role, p.span.quote) for claim in claims_of(language, text) for p in claim.participants]
    assert ("target", target) in told
