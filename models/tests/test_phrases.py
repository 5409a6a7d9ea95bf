"""Sentences made from the grammars are whole trees, and tagged as the grammars say."""

from random import Random

import pytest

import kilde_models
from training import inventory
from training.corpora import LANGUAGES
from training.phrases import Maker, grammar
from training.tagged import tagged

NAMES = inventory.load()


def maker(language: str, seed: int = 1) -> Maker:
    return Maker(language, grammar(language), NAMES, Random(seed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_made_is_one_tree(language: str) -> None:
    for sentences in maker(language).passages(200):
        for sentence in sentences:
            assert [word.relation for word in sentence].count("ROOT") == 1
            assert all(word.relation and word.word and not set(word.word) & set("{}()*^|?") for word in sentence)
            for at in range(len(sentence)):
                for _ in sentence:
                    at = sentence[at].head
                assert sentence[at].relation == "ROOT"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_in_braces_is_a_line_or_a_name(language: str) -> None:
    ways = grammar(language)
    known = {*ways, "TOWN", "LAND", "LANDS", "ORG", "AGENCY", "PERSON"}
    items = [item for alternatives in ways.values() for way in alternatives for item in way]
    while items:
        item = items.pop()
        items += item.parts
        if item.word.startswith("{"):
            assert item.word.strip("{}") in known


def test_a_sentence_has_a_capital_and_a_full_stop_and_a_headline_none() -> None:
    for seed in range(20):
        sentence, headline = maker("en", seed).sentence("S"), maker("en", seed).sentence("H")
        assert not sentence[0].word[0].islower()
        assert (sentence[-1].word, sentence[-1].relation) == (".", "punct")
        assert headline[-1].word != "."


def test_names_of_two_words_are_joined_as_the_treebank_joins_them() -> None:
    for language, relation in (("sv", "flat:name"), ("da", "flat")):
        found = [word for sentences in maker(language).passages(80) for s in sentences for word in s]
        assert {word.relation for word in found if word.relation.startswith("flat")} == {relation}


def test_tags_are_those_that_the_grammar_asks_for() -> None:
    made = list(maker("nb").passages(12))
    items = list(tagged(kilde_models.load(), "nb", made))
    for sentences, item in zip(made, items, strict=True):
        words = [word for sentence in sentences for word in sentence]
        assert item.words == tuple(word.word for word in words)
        assert item.tree is not None
        for word, part, features in zip(words, item.tree.parts, item.tree.features, strict=True):
            if word.tag == "NOUN":
                assert part == "NOUN"
            if word.tag == "VERB,Past,Fin":
                assert part == "VERB"
                assert {"Tense=Past", "VerbForm=Fin"} <= set(features.split("|"))
    starts = [sum(len(s) for s in made[0][:k]) for k in range(len(made[0]))]
    assert [i for i, begins in enumerate(items[0].starts) if begins] == starts


def test_the_same_chance_makes_the_same() -> None:
    assert list(maker("da", 5).passages(4)) == list(maker("da", 5).passages(4))
