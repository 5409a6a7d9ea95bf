"""Sentences made from the grammars are whole trees, and tagged as the grammars say."""

from pathlib import Path
from random import Random

import pytest

import kilde_models
from training import inventory
from training.corpora import LANGUAGES, Passage
from training.inventory import likeness
from training.news_names import made
from training.phrases import GRAMMARS, NAMED, NAMING, Maker, _phrase, grammar
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


@pytest.mark.parametrize("folder", [GRAMMARS, NAMING])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_in_braces_is_a_line_or_a_name(language: str, folder: Path) -> None:
    ways = grammar(language, folder)
    known = {*ways, *NAMED, *(f"{kind}S" for kind in NAMED)}
    items = [item for alternatives in ways.values() for way in alternatives for item in way]
    while items:
        item = items.pop()
        items += item.parts
        if item.word.startswith("{"):
            assert item.word[1:].partition("}")[0] in known


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


def drawn(language: str, count: int = 120) -> list[Passage]:
    return list(made(language, count, NAMES, Random(3)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_passages_for_names_have_names_of_all_types_that_begin_and_go_on(language: str) -> None:
    tags = [tag for item in drawn(language) for tag in item.names or ()]
    assert {"B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "O"} == {tag for tag in tags if "MISC" not in tag}
    for item in drawn(language):
        assert item.names is not None
        assert len(item.words) == len(item.names) == len(item.starts)
        for before, tag in zip(("O", *item.names), item.names, strict=False):
            assert not tag.startswith("I-") or before[2:] == tag[2:]
        assert not any(set(word) & set("{}*^|") or not word for word in item.words)


def test_a_bracket_with_a_type_is_one_name() -> None:
    ways = {"N": (_phrase(["ORG:(", "Bank", "of", "{LAND}", ")", "closed"], ""),)}
    words = Maker("en", ways, NAMES, Random(1)).sentence("N")
    assert [word.name for word in words] == ["B-ORG", "I-ORG", "I-ORG", "O", "O"]


def test_who_was_named_is_named_again_by_the_family_name() -> None:
    ways = {"N": (_phrase(["{NAME}", "met", "{AGAIN}"], ""),)}
    for seed in range(20):
        names = [word for word in Maker("en", ways, NAMES, Random(seed)).sentence("N") if word.name != "O"]
        starts = [at for at, word in enumerate(names) if word.name == "B-PER"]
        first, again = names[: starts[1]], names[starts[1] :]
        assert {word.word for word in again} <= {word.word for word in first}


def test_an_english_genitive_stands_outside_the_name_and_a_nordic_one_inside() -> None:
    for language, names in (("en", ["B-LOC", "O"]), ("sv", ["B-LOC"])):
        words = Maker(language, {"N": (_phrase(["{LANDS}", "army"], ""),)}, NAMES, Random(4)).sentence("N")
        assert [word.name for word in words] == [*names, "O", "O"]


def test_strange_names_begin_as_one_and_end_as_another() -> None:
    found = {likeness(("al", "Masri"), ("Hamdan",), 1.0, Random(seed)) for seed in range(30)}
    assert all(name[0] == "al" and name[1].startswith("Ma") and name[1].endswith("an") for name in found)
    assert len(found) > 3
    assert likeness(("Masri",), ("Hamdan",), 0.0, Random(1)) == ("Masri",)
