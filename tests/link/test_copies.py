"""Wire families: texts that copy one another, whole, cut or slightly edited, count once."""

from itertools import combinations, permutations
from random import Random

import pytest

from kilde.link.copies import ALIKE, LONG_ENOUGH, SHARED, copies
from kilde.model import Evidence
from tests.link.making import document, told

WIRE = "Ten people died in the blast"


def families(evidence: list[Evidence]) -> int:
    return len(copies(evidence))


def test_texts_that_share_half_of_the_shorter_ones_sentences_are_one_family() -> None:
    one = [told(document("a"), 0, WIRE), told(document("a"), 50, "Police found a car")]
    other = [told(document("b"), 0, WIRE), told(document("b"), 50, "The mayor wept")]
    assert families([*one, *other]) == 1


def test_texts_of_their_own_words_are_families_of_their_own() -> None:
    other = [told(document("b"), 0, WIRE), *(told(document("b"), 50 + i, f"Line {i}") for i in range(2))]
    one = [told(document("a"), 0, WIRE), *(told(document("a"), 50 + i, f"Row {i}") for i in range(2))]
    assert families([*one, *other]) == 2


def test_a_copy_word_for_word_in_another_paper_is_the_same_text() -> None:
    assert families([told(document("a", text="same"), 0, WIRE), told(document("b", text="same"), 0, WIRE)]) == 1


def test_case_and_white_space_make_no_other_text() -> None:
    assert families([told(document("a"), 0, WIRE), told(document("b"), 0, "TEN people died \n in the blast")]) == 1


def test_families_do_not_hang_on_the_order_or_the_names_of_texts() -> None:
    chain = {
        "a": ["one", "two"],
        "b": ["two", "three", "four"],
        "c": ["three", "four", "five", "six"],
        "d": ["seven"],
    }
    for names in permutations("abcd"):
        told_ = [
            told(document(new), 10 * i, line)
            for new, old in zip(names, chain, strict=True)
            for i, line in enumerate(chain[old])
        ]
        assert families(told_) == 2, names


def test_a_sentence_that_was_cut_or_slightly_edited_is_the_same_sentence() -> None:
    long = "The city has imposed a curfew, and shops in the centre stayed closed on Thursday"
    assert families([told(document("a"), 0, "The city has imposed a curfew."), told(document("b"), 0, long)]) == 1
    assert families([told(document("a"), 0, WIRE), told(document("b"), 0, "Ten people had died in the blast")]) == 1
    assert families([told(document("a"), 0, WIRE), told(document("b"), 0, "Four people wept after the blast")]) == 2


def test_short_sentences_are_no_copies_for_a_few_words_in_common() -> None:
    assert families([told(document("a"), 0, "A bomb exploded"), told(document("b"), 0, "A car bomb exploded")]) == 2


def is_copy(one: set[frozenset[str]], other: set[frozenset[str]]) -> bool:
    """The rule by itself: so much of the text with fewer sentences stands in the other, word for word or edited."""
    short, long = sorted((one, other), key=len)
    alike = [
        any(a == b or LONG_ENOUGH <= min(len(a), len(b)) <= len(a & b) / ALIKE for b in long)
        for a in short
    ]
    return sum(alike) >= SHARED * len(short)


@pytest.mark.parametrize("seed", range(8))
def test_families_are_those_of_comparing_every_text_with_every_other(seed: int) -> None:
    chance = Random(seed)
    lines = [[chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randint(2, 9))] for _ in range(40)]
    lines += [line[1:] for line in lines]
    texts = {str(number): chance.sample(lines, chance.randint(1, 4)) for number in range(20)}
    words = {text: {frozenset(line) for line in own} for text, own in texts.items()}
    families = [{text} for text in texts]
    for other, one in combinations(texts, 2):
        kin = [family for family in families if {one, other} & family]
        if len(kin) == 2 and is_copy(words[one], words[other]):
            families = [*(family for family in families if family not in kin), kin[0] | kin[1]]
    told_ = [told(document(text), 10 * i, " ".join(line)) for text, own in texts.items() for i, line in enumerate(own)]
    sources = {e.document.text: e.document.source for e in told_}
    found = {frozenset(sources[text] for text in family) for family in copies(told_)}
    expected = {frozenset(document(text).source for text in family) for family in families}
    assert 1 < len(found) < len(texts)
    assert found == expected
