"""Tests of quick vectors: they are those of the network, and a word has one, whatever it is read with."""

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import fix_random_seed

import kilde_models
from kilde_models import hastened
from kilde_models.hastened import hasten

TEXTS = (
    "Hæren angrep en landsby ved grensen natt til tirsdag, opplyser myndighetene.",
    "The army attacked a village near the border on Monday night.",
    "Nei.",
    "Militären sade i går att en by vid gränsen hade anfallits, men byn svarade inte.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return kilde_models.load()


@pytest.fixture
def quick() -> Language:
    nlp = kilde_models.load()
    for name in ("tok2vec", "ner"):
        hasten(nlp.get_pipe(name).model)  # type: ignore[attr-defined]
    return nlp


def _tensors(nlp: Language) -> list[list[float]]:
    docs = [nlp.make_doc(text) for text in TEXTS * 2]
    return [nlp.get_pipe("tok2vec")(doc).tensor.tolist() for doc in docs]


def test_vectors_are_those_of_the_network(nlp: Language, quick: Language) -> None:
    whole = [nlp.get_pipe("tok2vec")(nlp.make_doc(text)).tensor for text in TEXTS]
    for one, found in zip(whole, _tensors(quick), strict=False):
        assert np.allclose(one, found, atol=1e-4)


def test_a_word_has_the_same_vector_to_the_last_bit_in_whatever_company_it_is_met(quick: Language) -> None:
    words = [word.text for text in TEXTS for word in quick.make_doc(text)]
    model: Any = quick.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    [first_layers] = [layer.layers[0] for layer in model.walk() if layer.name == "remembered_words"]
    [whole] = first_layers.predict([Doc(quick.vocab, words=words)])
    for size in range(1, len(words)):
        [some] = first_layers.predict([Doc(quick.vocab, words=words[:size])])
        assert (some == whole[:size]).all()


def test_a_text_has_the_same_vectors_whatever_was_read_before(quick: Language) -> None:
    first = _tensors(quick)
    assert first[: len(TEXTS)] == first[len(TEXTS) :]
    assert first[::-1][: len(TEXTS)] == _tensors(quick)[::-1][: len(TEXTS)]


def test_the_memory_starts_afresh_when_it_is_full(quick: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = _tensors(quick)
    for most in (4, 12, 20):
        monkeypatch.setattr(hastened, "FORMS", most)
        again = kilde_models.load()
        hasten(again.get_pipe("tok2vec").model)  # type: ignore[attr-defined]
        assert np.allclose(np.vstack(_tensors(again)), np.vstack(expected), atol=1e-5)


def test_a_hastened_network_is_trained_as_it_was(nlp: Language, quick: Language) -> None:
    def trained(one: Language) -> list[list[float]]:
        fix_random_seed(0)
        docs = [Doc(one.vocab, words=text.split()) for text in TEXTS]
        found, _ = one.get_pipe("tok2vec").model(docs, is_train=True)  # type: ignore[attr-defined]
        return [row for doc in found for row in doc.tolist()]

    assert trained(quick) == trained(nlp)
