"""Sentences in Bokmål become Danish ones, with their trees."""

from dataclasses import replace

from sentences import passage

from training.corpora import Passage, Tree
from training.respelling import danish

SENTENCE = passage(
    "nb",
    [
        ("Presten", 2, "nsubj", "NOUN", "O"),
        ("sier", 0, "ROOT", "VERB", "O"),
        ("at", 7, "mark", "SCONJ", "O"),
        ("den", 6, "det", "DET", "O"),
        ("store", 6, "amod", "ADJ", "O"),
        ("båten", 7, "nsubj:pass", "NOUN", "O"),
        ("ventet", 2, "ccomp", "VERB", "O"),
        ("etter", 9, "case", "ADP", "O"),
        ("Olas", 10, "nmod", "PROPN", "O"),
        ("søster", 7, "obl", "NOUN", "O"),
        (".", 2, "punct", "PUNCT", "O"),
    ],
)


def with_features(item: Passage, **known: str) -> Passage:
    assert item.tree is not None
    given = tuple(known.get(word, old) for word, old in zip(item.words, item.tree.features, strict=True))
    return replace(item, tree=replace(item.tree, features=given))


def respelled() -> tuple[Passage, Tree]:
    item = danish(with_features(SENTENCE, båten="Definite=Def", ventet="Tense=Past|VerbForm=Fin"))
    assert item.tree is not None
    return item, item.tree


def test_words_are_spelled_as_danish_spells_them() -> None:
    item, _ = respelled()
    assert " ".join(item.words) == "Præsten siger , at den store båd ventede efter Olas søster ."
    assert item.language == "da"


def test_relations_are_those_of_the_danish_treebank() -> None:
    item, tree = respelled()
    rows = zip(item.words, tree.relations, tree.heads, strict=True)
    found = {word: (relation, item.words[head]) for word, relation, head in rows}
    assert found["båd"] == ("nsubj", "ventede")
    assert found["Olas"] == ("nmod:poss", "søster")
    assert found[","] == ("punct", "ventede")
    assert found["siger"] == ("ROOT", "siger")


def test_nothing_is_said_of_tags_and_names() -> None:
    item, tree = respelled()
    assert set(tree.parts) == set(tree.features) == {""}
    assert item.names is None


def test_what_has_no_tree_stays() -> None:
    bare = replace(SENTENCE, tree=None)
    assert danish(bare) is bare
