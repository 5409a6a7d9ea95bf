"""What other code relies on: loading, single components, preset sentences, the digest."""

import re
import tomllib
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import kilde_models
from kilde_models.pipeline import PIPELINE, digest

TEXT = "Statsminister Mette Frederiksen rejste til København. Der mødte hun præsident Volodymyr Zelenskyj."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return kilde_models.load()


def test_the_whole_pipeline_tags_parses_and_names(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("MORPH")
    assert {word.pos_ for word in doc} >= {"NOUN", "VERB", "PROPN", "PUNCT"}
    assert {name.label_ for name in doc.ents} <= {"PER", "ORG", "LOC", "MISC"}
    assert ("København", "LOC") in [(name.text, name.label_) for name in doc.ents]


def test_names_are_found_without_the_parser(nlp: Language) -> None:
    doc = nlp.get_pipe("ner")(nlp.make_doc(TEXT))
    assert doc.ents
    assert not doc.has_annotation("DEP")


def test_pronouns_of_address_are_no_names(nlp: Language) -> None:
    for text in (
        "Om Du har frågor kan Du ringa oss på Din lediga tid.",
        "Vi tackar Dig för Ditt brev och önskar Dig en god sommar.",
    ):
        assert not nlp.get_pipe("ner")(nlp.make_doc(text)).ents


def test_a_family_name_alone_is_a_person_by_what_stands_around_it(nlp: Language) -> None:
    doc = nlp.get_pipe("ner")(nlp.make_doc("Senare undersökte Sorin en grupp elever i åldern 10 år."))
    assert [(name.text, name.label_) for name in doc.ents] == [("Sorin", "PER")]


def test_no_name_ends_where_the_parser_ends_a_sentence(nlp: Language) -> None:
    """Names come first: a preset sentence start would cut one, a parsed one comes too late."""
    words = ["Statsminister", "Mette", "Frederiksen", "rejste", "til", "København", "."]
    cut = Doc(nlp.vocab, words=words, sent_starts=[True, False, True, False, False, False, False])
    assert "Mette Frederiksen" not in [name.text for name in nlp(cut).ents]
    assert nlp.pipe_names.index("ner") < nlp.pipe_names.index("parser")


def test_trees_are_made_without_names(nlp: Language) -> None:
    with nlp.select_pipes(disable=["ner"]):
        doc = nlp(TEXT)
    assert doc.has_annotation("DEP")
    assert not doc.has_annotation("ENT_IOB")


def test_sentence_starts_set_beforehand_are_kept(nlp: Language) -> None:
    words = ["Han", "kom", "i", "2007.", "Og", "gik", "igen"]
    doc = Doc(nlp.vocab, words=words, sent_starts=[True, False, False, False, True, False, False])
    with nlp.select_pipes(disable=["ner"]):
        doc = nlp(doc)
    assert [sentence.start for sentence in doc.sents] == [0, 4]


def test_weights_compute_in_single_precision_and_lie_in_half(nlp: Language) -> None:
    stored = sum(file.stat().st_size for file in PIPELINE.rglob("*") if file.is_file())
    assert stored < 15_000_000
    weights = [
        layer.get_param(name)
        for layer in nlp.get_pipe("ner").model.walk()
        for name in layer.param_names
        if layer.has_param(name)
    ]
    assert {str(weight.dtype) for weight in weights} == {"float32"}


def test_two_loads_share_nothing_and_agree() -> None:
    first, second = kilde_models.load(), kilde_models.load()
    assert first.vocab is not second.vocab
    assert first(TEXT).to_json() == second(TEXT).to_json()


def test_the_digest_is_that_of_the_files() -> None:
    assert digest() == kilde_models.DIGEST
    assert re.fullmatch("[0-9a-f]{64}", kilde_models.DIGEST)


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == kilde_models.__version__


def test_exactly_the_promised_names_are_exported() -> None:
    assert sorted(kilde_models.__all__) == ["DIGEST", "__version__", "lemma", "load", "sentencewise"]


def test_sentences_of_a_document_are_read_as_the_whole_is(nlp: Language) -> None:
    words = [[(word.text, bool(word.whitespace_)) for word in nlp.make_doc(half)] for half in TEXT.split(". ")]
    flat = [word for half in words for word in half]
    starts = [i == 0 for half in words for i in range(len(half))]
    spaces = [space for _, space in flat]
    whole = nlp(Doc(nlp.vocab, words=[word for word, _ in flat], spaces=spaces, sent_starts=[*starts]))
    parts = kilde_models.sentencewise(kilde_models.load(), words)
    found = [(name.text, name.label_) for part in parts for name in part.ents]
    assert found == [(name.text, name.label_) for name in whole.ents]
    assert [word.dep_ for part in parts for word in part] == [word.dep_ for word in whole]
    again = kilde_models.load()
    before = [(n.text, n.label_) for n in again(TEXT).ents]
    kilde_models.sentencewise(again, words)
    assert [(n.text, n.label_) for n in again(TEXT).ents] == before
