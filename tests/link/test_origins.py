"""Independence: copies count once, and who first said it counts, not who passed it on."""

from itertools import permutations

from kilde.link.origins import families, origins
from kilde.model import Entity, Evidence
from tests.link.making import document, told, voice

WIRE = "Ten people died in the blast"


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


def names(*evidence: Evidence) -> tuple[str, ...]:
    return origins(evidence, {})


def test_the_first_voice_is_the_origin_whoever_passes_it_on() -> None:
    relayed = [
        told(document(paper), voices=((voice("the minister"), voice(agency)),))
        for paper, agency in (("a", "AFP"), ("b", "Reuters"))
    ]
    assert names(*relayed) == ("the minister",)


def test_parallel_voices_are_origins_each() -> None:
    assert names(told(voices=((voice("the army"),), (voice("a witness"),)))) == ("the army", "a witness")


def test_an_outlet_is_the_origin_of_what_it_says_itself() -> None:
    assert names(told(document("a", source="The Post")), told(document("b", source="THE POST"))) == ("The Post",)


def test_voices_that_are_one_entity_are_one_origin() -> None:
    army, forces = Entity("army", "the army", "group"), Entity("forces", "armed forces", "group")
    told_ = [
        told(document("a"), voices=((voice("the army"),),), speakers=((army,),)),
        told(document("b"), voices=((voice("armed forces"),),), speakers=((forces,),)),
    ]
    assert origins(told_, {}) == ("the army", "armed forces")
    assert origins(told_, {"forces": army}) == ("the army",)
