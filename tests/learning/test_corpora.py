"""Real texts in which candidates were judged."""

import pytest

from evals.measures import folder
from evals.police import QUIET, VIOLENT
from learning.corpora import NOTICES, judged, real_texts
from learning.rows import of_corpus


def test_notices_that_are_scored_are_not_learned_from() -> None:
    assert not any(scored.startswith(NOTICES) for scored in (*QUIET, *VIOLENT))


def test_what_is_judged_is_told_or_not() -> None:
    verdicts = [told for known in judged().values() for told in known.values()]
    assert len(verdicts) > 1000
    assert {True, False} == set(verdicts)


def test_what_was_judged_is_a_candidate_of_its_text() -> None:
    known = judged()
    real = (text for text in real_texts(folder()) if text.corpus == "toponyms/TR-News.xml")
    texts = [text for text in real if (text.corpus, text.id) in known]
    if not texts:
        pytest.skip(f"no TR-News in {folder()}")
    rows = [row for text in texts[:6] for row in of_corpus(text, known[text.corpus, text.id])]
    found = [row for row in rows if row.is_told is not None]
    wanted = sum(len(known[text.corpus, text.id]) for text in texts[:6])
    assert len(found) >= 0.8 * wanted
