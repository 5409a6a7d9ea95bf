"""Statements: who speaks in a document where what they say holds no claim."""

from collections.abc import Callable

from kilde.extract import extract
from kilde.languages import Pack
from kilde.model import Reading


def heard(analyser, packs, publish, language: str, text: str) -> list[list[str]]:  # type: ignore[no-untyped-def]
    publication = publish(text)
    reading = analyser.read(publication, language)
    assert isinstance(reading, Reading)
    words = publication.text.words
    told = extract(reading, words, packs[language])
    assert all(span.holds(words) for one in told.statements for span in one.spans())
    return [[voice.name for chain in one.voices for voice in chain] for one in told.statements]


def test_who_speaks_of_no_happening_is_kept(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    text = "Tre menn ble drept i et angrep i Bodø torsdag. Politimester Kari Lund sier at saken er svært alvorlig."
    assert heard(analyser, packs, publish, "nb", text) == [["Kari Lund"]]


def test_a_voice_of_a_claim_is_no_statement_too(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    text = "Politimester Kari Lund sier at tre menn ble drept i et angrep i Bodø torsdag."
    assert heard(analyser, packs, publish, "nb", text) == []


def test_a_document_without_claims_has_no_statements(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    assert heard(analyser, packs, publish, "nb", "Ordfører Kari Lund sier at været er fint i Bodø i dag.") == []


def test_what_cannot_speak_does_not(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    text = "Tre mænd blev dræbt i et angreb i Aarhus torsdag. Ingen siger noget om det."
    assert heard(analyser, packs, publish, "da", text) == []


def test_who_will_not_comment_says_nothing(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    deed = {
        "nb": "Tre menn ble drept i et angrep i Bodø torsdag. Ambassadør Kari Lund vil ikke kommentere saken.",
        "sv": "Tre män dödades i en attack i Lund i torsdags. Ambassadör Karin Ek vill inte kommentera saken.",
        "en": "Three men were killed in an attack in Leeds. Ambassador Ann Lee would not comment on the matter.",
    }
    for language, text in deed.items():
        assert heard(analyser, packs, publish, language, text) == []


def test_a_title_is_no_part_of_a_name(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    deed = "Three men were killed in an attack in Leeds on Thursday. "
    told = {
        "A spokesman, Lt. Paul Mora, said that the matter was grave.": "Paul Mora",
        "Superintendent Jane Cole said that the matter was grave.": "Jane Cole",
        "Brigadier General Lul Deng said that the matter was grave.": "Lul Deng",
    }
    for text, name in told.items():
        assert heard(analyser, packs, publish, "en", deed + text) == [[name]]


def test_a_word_of_saying_that_tells_a_deed_is_no_statement(analyser, packs: dict[str, Pack], publish: Callable) -> None:  # type: ignore[no-untyped-def,type-arg]
    english = "Five soldiers were killed in an attack in Gao on Friday. The government has declared a state of emergency."
    assert heard(analyser, packs, publish, "en", english) == []
    bokmaal = "Fem soldater ble drept i et angrep i Gao fredag. Regjeringen har erklært unntakstilstand i landet."
    assert heard(analyser, packs, publish, "nb", bokmaal) == []
