"""The name finder is trained apart from spaCy and then runs in it: both must compute the same."""

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from sentences import DANISH, ENGLISH, PASSAGES

from kilde_models import words

jax = pytest.importorskip("jax", reason="training names needs JAX")

from spacy.tokens import Doc  # noqa: E402

from training import network, shape  # noqa: E402
from training.corpora import Passage, bare, reference  # noqa: E402
from training.encoding import actions, encode  # noqa: E402
from training.export import back, export, mean, untrained  # noqa: E402
from training.train_names import Plan, lay_out, train  # noqa: E402

Data = Mapping[str, Any]
SHORT = Plan(steps=30, places=512, warmup=5, chunk=15, dropout=0.0, capitals=0.0, swapped=0.2, unseen=0.01)


@pytest.fixture(scope="module")
def data() -> Data:
    return encode(PASSAGES, untrained().vocab)


@pytest.fixture(scope="module")
def trained(data: Data) -> list[dict[str, Any]]:
    return train(data, SHORT, [1, 2])


def rows(nlp: Any, item: Passage) -> list[Any]:
    """Rows of the features as training has them, behind and before the empty places."""
    found = encode([item], nlp.vocab)
    empty = np.zeros((shape.PAD, 4), int)
    of = (found[f"rows{at}"][found[f"index{at}"][found["texts"][0]]] for at in range(len(shape.ROWS)))
    return [np.concatenate([empty, row, empty]) for row in of]


def test_actions_say_where_the_name_began() -> None:
    moves, back = actions(("B-PER", "I-PER", "I-PER", "O", "B-LOC"))
    assert [shape.ACTIONS[move] for move in moves] == ["B-PER", "I-PER", "L-PER", "O", "U-LOC"]
    assert back == [0, 1, 2, 0, 0]


def test_every_version_of_a_text_has_as_many_words(data: Data) -> None:
    assert data["texts"].shape[1] == data["lengths"].sum() == len(data["actions"]) == len(data["parts"])


def test_passages_lie_side_by_side_with_places_between() -> None:
    order = [2, 0, 1]
    at, owners = lay_out(np.array([3, 2, 4]), order, 20)
    assert [word for row in at for word in row if word >= 0] == [5, 6, 7, 8, 0, 1, 2, 3, 4]
    assert at[0].tolist()[shape.PAD : shape.PAD + 4] == [5, 6, 7, 8]
    assert set(at[0][shape.PAD + 4 : 2 * shape.PAD + 4]) == {-1}
    assert owners[0][shape.PAD + 4 + shape.PAD] == 1


def test_spacy_computes_the_same_vectors(trained: list[dict[str, Any]]) -> None:
    nlp = export(trained[0])
    here = np.pad(np.ones(len(DANISH.words), bool), shape.PAD)
    values = network.vectors(trained[0], rows(nlp, DANISH), here)
    ours = np.asarray(values @ trained[0]["project.W"].T + trained[0]["project.b"])[shape.PAD : -shape.PAD]
    theirs = nlp.get_pipe("ner").model.get_ref("tok2vec").predict([bare(nlp.vocab, DANISH)])
    assert np.asarray(theirs).reshape(ours.shape) == pytest.approx(ours, abs=1e-3)


def test_spacy_finds_what_was_learned(trained: list[dict[str, Any]]) -> None:
    nlp = export(trained[1])
    for item in (DANISH, ENGLISH):
        found, right = nlp(bare(nlp.vocab, item)), reference(nlp.vocab, item)
        assert [(name.start, name.end, name.label_) for name in found.ents] == [
            (name.start, name.end, name.label_) for name in right.ents
        ]


def test_what_spacy_has_can_be_read_back(trained: list[dict[str, Any]]) -> None:
    found = back(export(trained[0]))
    for name, values in trained[0].items():
        if not name.startswith("part"):
            assert found[name] == pytest.approx(values), name


def test_the_mean_of_rounds_is_taken(tmp_path: Path) -> None:
    for name, value in (("a", 1.0), ("b", 3.0)):
        np.savez(tmp_path / f"{name}.npz", table0=np.full((2, 2), value, np.float16))
    assert mean([tmp_path / "a.npz", tmp_path / "b.npz"])["table0"].tolist() == [[2.0, 2.0], [2.0, 2.0]]


def test_the_same_seed_gives_the_same_weights(data: Data, trained: list[dict[str, Any]]) -> None:
    again = train(data, SHORT, [1, 2])
    assert all((again[0][name] == trained[0][name]).all() for name in again[0])
    assert (trained[0]["action.W"] != trained[1]["action.W"]).any()


def test_features_do_not_hang_on_what_was_read_before() -> None:
    layer = words.extract()
    nlp = untrained()
    pool = [*DANISH.words, *ENGLISH.words]
    first = layer.predict([Doc(nlp.vocab, words=pool)])[0]
    Random(1).shuffle(pool)
    second = layer.predict([Doc(untrained().vocab, words=pool), Doc(nlp.vocab)])
    assert sorted(first.tolist()) == sorted(second[0].tolist())
    assert second[1].shape[0] == 0
