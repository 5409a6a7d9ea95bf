"""Independence: copies count once, and who first said it counts, not who passed it on."""

from dataclasses import replace
from itertools import permutations

from kilde.link.origins import families, origins
from kilde.model import Entity, Evidence, VoiceKind
from tests.link.making import document, told, voice

AFP = voice("AFP", VoiceKind.AGENCY)
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
    own = told(document("b", source="THE POST"), sentence="In its own words")
    assert names(told(document("a", source="The Post")), own) == ("The Post",)


def test_what_an_agency_signed_is_its_own_whoever_prints_it() -> None:
    signed = replace(document("a", source="The Post"), agencies=("NTB",))
    assert names(told(signed)) == ("NTB",)
    assert names(told(signed), told(document("b"), sentence="A line of its own", voices=((AFP,),))) == ("NTB", "AFP")
    assert names(told(signed), told(document("b"), sentence="Its own", voices=((voice("ntb", VoiceKind.AGENCY),),))) == ("NTB",)


def test_copies_of_one_text_were_written_by_one() -> None:
    first, second = document("a", "2024-03-11", source="One"), document("b", "2024-03-12", source="Two")
    assert names(told(second, sentence=WIRE), told(first, sentence=WIRE)) == ("One",)
    signed = replace(second, agencies=("NTB", "AFP"))
    assert names(told(signed, sentence=WIRE), told(first, sentence=WIRE)) == ("NTB and AFP",)
    assert names(told(signed, sentence=WIRE), told(first, sentence="Ten were killed")) == ("NTB and AFP", "One")


def test_voices_that_are_one_entity_are_one_origin() -> None:
    army, forces = Entity("army", "the army", "group"), Entity("forces", "armed forces", "group")
    told_ = [
        told(document("a"), voices=((voice("the army"),),), speakers=((army,),)),
        told(document("b"), voices=((voice("armed forces"),),), speakers=((forces,),)),
    ]
    assert origins(told_, {}) == ("the army", "armed forces")
    assert origins(told_, {"forces": army}) == ("the army",)
