"""The analyser: a publication to its sentences, words and mentions, or an Issue; nothing is lost on the way."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kilde.analyse import Analyser
from kilde.model import Issue, Mention, MentionKind, PassageKind, Publication, Quantity, Reading, Said, TimeExpression

Publish = Callable[..., Publication]

ARTICLE = (
    "Tre drept i angrep\n\nTre soldater ble drept i et angrep mandag. Politiet leter etter Omar Farah.\n\n"
    "Farah er 39 år. Han ble sist sett 3. januar 2024.\n\nFoto: Kari Lie / NTB\n"
)


def read(analyser: Analyser, publication: Publication, language: str | None = "nb") -> Reading:
    reading = analyser.read(publication, language)
    assert isinstance(reading, Reading), reading
    return reading


def quoted(reading: Reading, text: str, kind: MentionKind) -> list[str]:
    """The words of the mentions of a kind, in text order."""
    found: list[tuple[int, Mention, int, int]] = []
    for sentence in reading.sentences:
        for m in sentence.mentions:
            found.append((sentence.start, m, sentence.words[m.first].start, sentence.words[m.last].end))
    return [text[a:b] for _, m, a, b in found if m.kind is kind]


def test_sentences_stand_in_their_passages_in_order(analyser: Analyser, publish: Publish) -> None:
    publication = publish(ARTICLE)
    reading = read(analyser, publication)
    words = publication.text.words
    assert [(words[s.start : s.end], s.passage) for s in reading.sentences] == [
        ("Tre drept i angrep", PassageKind.HEADLINE),
        ("Tre soldater ble drept i et angrep mandag.", PassageKind.LEAD),
        ("Politiet leter etter Omar Farah.", PassageKind.LEAD),
        ("Farah er 39 år.", PassageKind.BODY),
        ("Han ble sist sett 3. januar 2024.", PassageKind.BODY),
    ]
    assert [s.paragraph for s in reading.sentences] == [0, 1, 1, 2, 2]


def test_a_reading_says_what_it_is_of(analyser: Analyser, publish: Publish) -> None:
    publication = publish(ARTICLE, "2024-01-09")
    reading = read(analyser, publication)
    assert (reading.document, reading.text) == (publication.document.id, publication.text.id)
    assert (reading.language, reading.published) == ("nb", "2024-01-09")


def test_names_times_and_quantities_are_mentions(analyser: Analyser, publish: Publish) -> None:
    publication = publish(ARTICLE)
    reading = read(analyser, publication)
    assert "Omar Farah" in quoted(reading, publication.text.words, MentionKind.NAME)
    assert quoted(reading, publication.text.words, MentionKind.TIME) == ["mandag", "3. januar 2024"]
    values = [m.value for s in reading.sentences for m in s.mentions if m.kind is MentionKind.QUANTITY]
    assert Quantity(3, 3, Said.EXACTLY) in values
    assert all(isinstance(value, Quantity) for value in values)


def test_numbers_of_times_count_nothing(analyser: Analyser, publish: Publish) -> None:
    publication = publish("Han ble sist sett 3. januar 2024 i byen der fire menn ble funnet.")
    assert quoted(read(analyser, publication), publication.text.words, MentionKind.QUANTITY) == ["fire"]


def test_days_and_months_with_capitals_are_no_names(analyser: Analyser, publish: Publish) -> None:
    publication = publish("Three men were shot in Belfast on Saturday. Police expect a trial in January.")
    reading = read(analyser, publication, "en")
    names = quoted(reading, publication.text.words, MentionKind.NAME)
    assert not {"Saturday", "January"} & set(names)
    assert "Belfast" in names


def test_the_declared_language_goes_before_that_of_the_document(analyser: Analyser, publish: Publish) -> None:
    short = publish("Tre drept.")
    assert [read(analyser, short, language).language for language in ("nb", "da", "sv-SE")] == ["nb", "da", "sv"]


def test_a_language_without_a_pack_is_an_issue_that_names_the_source(analyser: Analyser, publish: Publish) -> None:
    found = analyser.read(
        publish("Zwei Männer wurden am Montag von Unbekannten erschossen, teilte die Polizei mit. " * 4)
    )
    assert isinstance(found, Issue)
    assert (found.item, found.code) == ("Test", "language")


def test_reading_twice_gives_the_same(analyser: Analyser, publish: Publish) -> None:
    assert analyser.read(publish(ARTICLE), "nb") == analyser.read(publish(ARTICLE), "nb")


ODD = st.sampled_from(
    ["Tre soldater ble drept", "mandag", "av Omar al-Farah", ".", "!", " ", "\n\n", "«", "»", "–", "\u00a0",
     "İzmir", "e\u0301", "👩\u200d👧", "漢字", "العربية", "3.", "12", "skal ha", "\u2028", "Foto: Kari"]
)  # fmt: skip


@pytest.mark.parametrize("language", ["nb", "en"])
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.lists(ODD | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=5), max_size=15).map(" ".join))
def test_words_and_mentions_stand_where_they_say(
    analyser: Analyser, publish: Publish, language: str, words: str
) -> None:
    publication = publish("Politiet kom. " + words)
    reading = read(analyser, publication, language)
    text = publication.text.words
    for sentence in reading.sentences:
        assert all(text[w.start : w.end] == w.text for w in sentence.words)
        assert all(sentence.start <= w.start and w.end <= sentence.end for w in sentence.words)
        for m in sentence.mentions:
            assert 0 <= m.first <= m.last < len(sentence.words)
            assert isinstance(m.value, TimeExpression) is (m.kind is MentionKind.TIME)
