"""Names: what the model finds, what capitals show, what everyone knows, and what a document says elsewhere."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kilde.analyse.names import names
from kilde.model import PassageKind
from tests.analyse.making import quoted, words

BODY = PassageKind.BODY

LEADING = frozenset({"i"})
PARTICLES = {"al", "bin", "ibn", "abu", "der", "da", "von", "of", "de", "el", "la", "van"}


def named(*lines: str, kind: PassageKind = BODY, known: dict[str, str] | None = None) -> list[list[tuple[str, str]]]:
    """The names of each sentence with their labels."""
    sentences = [words(line) for line in lines]
    found = names(sentences, [kind] * len(sentences), known or {}, PARTICLES, LEADING)
    return [quoted(one, here) for one, here in zip(sentences, found, strict=True)]


def test_names_of_the_model_are_kept() -> None:
    assert named("Så/ADV kom/VERB Kari/PROPN:B-PER Lie/PROPN:I-PER til/ADP Oslo/PROPN:B-LOC") == [
        [("Kari Lie", "PER"), ("Oslo", "LOC")]
    ]


def test_two_names_side_by_side_stay_two() -> None:
    assert named("i/ADP Oslo/PROPN:B-LOC Kari/PROPN:B-PER") == [[("Oslo", "LOC"), ("Kari", "PER")]]


def test_a_name_that_begins_in_the_middle_is_one_all_the_same() -> None:
    assert named("hos/ADP Kari/PROPN:I-PER Lie/PROPN:I-PER") == [[("Kari Lie", "PER")]]


def test_a_name_of_the_model_without_a_capital_or_digit_is_none() -> None:
    assert named("de/DET sa/VERB regjeringen/NOUN:B-ORG det/PRON") == [[]]
    assert named("de/DET så/VERB 22.juli-senteret/NOUN:B-ORG der/ADV") == [[("22.juli-senteret", "ORG")]]


def test_persons_lose_the_description_before_them() -> None:
    assert named(
        "Den/DET:B-PER iranske/ADJ:I-PER generalen/NOUN:I-PER Qasem/PROPN:I-PER Soleimani/PROPN:I-PER døde/VERB"
    ) == [[("Qasem Soleimani", "PER")]]


def test_small_words_inside_names_stay() -> None:
    assert named("Da/ADV kom/VERB Omar/PROPN:B-PER al/PROPN:I-PER Bashir/PROPN:I-PER") == [[("Omar al Bashir", "PER")]]
    assert named("Da/ADV traff/VERB Omar/PROPN bin/X Laden/PROPN dem/PRON") == [[("Omar bin Laden", "MISC")]]


def test_bodies_keep_the_small_words_they_have() -> None:
    assert named("hos/ADP Leger/PROPN:B-ORG uten/ADP:I-ORG grenser/NOUN:I-ORG") == [[("Leger uten grenser", "ORG")]]


def test_capitals_inside_a_sentence_show_names() -> None:
    assert named("Han/PRON ledet/VERB Kataib/PROPN Hizbollah/NOUN i/ADP går/NOUN") == [[("Kataib Hizbollah", "MISC")]]


def test_the_first_word_and_words_after_marks_may_have_capitals_for_other_reasons() -> None:
    assert named("Soldater/NOUN kom/VERB ./PUNCT Politiet/NOUN så/VERB :/PUNCT Ingen/PRON «/PUNCT Vent/VERB") == [[]]


def test_single_letters_marks_and_verbs_with_capitals_are_no_names() -> None:
    assert named("de/PRON valgte/VERB A/NOUN og/CCONJ Skjøt/VERB og/CCONJ IV./PUNCT") == [[]]


def test_headlines_show_no_names_by_capitals() -> None:
    line = "Two/NUM Men/NOUN Killed/VERB In/ADP Attack/NOUN"
    assert named(line, kind=PassageKind.HEADLINE) == [[]]
    assert named(line) != [[]]


def test_a_longer_name_by_capitals_takes_in_the_shorter_of_the_model() -> None:
    assert named("Han/PRON besøkte/VERB Camp/NOUN Ashraf/PROPN:B-LOC") == [[("Camp Ashraf", "LOC")]]


def test_capitals_never_cut_a_name_of_the_model() -> None:
    assert named("hos/ADP Leger/PROPN:B-ORG uten/ADP:I-ORG Grenser/NOUN:I-ORG Norge/PROPN") == [
        [("Leger uten Grenser", "ORG")]
    ]


def test_names_of_one_kind_side_by_side_are_one_name_in_parts() -> None:
    assert named("hos/ADP Abu/PROPN:B-PER Mahdi/PROPN:I-PER Muhandis/PROPN:B-PER") == [[("Abu Mahdi Muhandis", "PER")]]


def test_a_small_word_that_opens_a_clause_parts_two_names() -> None:
    assert named("Han/PRON traff/VERB Putin/PROPN da/SCONJ Trump/PROPN ringte/VERB") == [
        [("Putin", "MISC"), ("Trump", "MISC")]
    ]
    assert named("Han/PRON traff/VERB Rio/PROPN da/ADP Silva/PROPN") == [[("Rio da Silva", "MISC")]]


def test_known_names_have_their_label() -> None:
    known = {"afp": "ORG", "the guardian": "ORG"}
    assert named("sier/VERB AFP/X og/CCONJ The/DET Guardian/PROPN", known=known) == [
        [("AFP", "ORG"), ("The Guardian", "ORG")]
    ]
    assert named("sier/VERB afp/NOUN", known=known) == [[]]


def test_a_known_name_does_not_cut_a_longer_one() -> None:
    assert named("sier/VERB Reuters/PROPN:B-PER Hansen/PROPN:I-PER", known={"reuters": "ORG"}) == [
        [("Reuters Hansen", "PER")]
    ]


def test_last_names_are_carried_through_the_document() -> None:
    first = "Så/ADV drepte/VERB de/PRON Qasem/PROPN:B-PER Soleimani/PROPN:I-PER"
    assert named(first, "Soleimani/PROPN ledet/VERB styrken/NOUN") == [
        [("Qasem Soleimani", "PER")],
        [("Soleimani", "PER")],
    ]
    assert named("Soleimani/PROPN ledet/VERB styrken/NOUN", first)[0] == [("Soleimani", "PER")]


def test_first_names_and_last_words_of_other_names_are_not_carried() -> None:
    first = "Så/ADV traff/VERB Kari/PROPN:B-PER Lie/PROPN:I-PER Norges/PROPN:B-ORG Bank/PROPN:I-ORG"
    assert named(first, "Kari/PROPN kom/VERB", "Bank/PROPN falt/VERB")[1:] == [[], []]


def test_the_label_given_most_often_is_carried() -> None:
    tagged = ["i/ADP Gaza/PROPN:B-LOC"] * 2 + ["hos/ADP Gaza/PROPN:B-ORG"]
    assert named(*tagged, "Gaza/PROPN brenner/VERB")[3] == [("Gaza", "LOC")]


def test_names_that_begin_with_the_same_word_keep_their_own_labels() -> None:
    first = "så/VERB Al/PROPN:B-PER Gore/PROPN:I-PER og/CCONJ Al/PROPN:B-ORG Qaida/PROPN:I-ORG"
    assert named(first, "Al/PROPN Qaida/PROPN nekter/VERB", "Al/PROPN Gore/PROPN nekter/VERB")[1:] == [
        [("Al Qaida", "ORG")],
        [("Al Gore", "PER")],
    ]


def test_a_name_that_only_capitals_show_takes_the_label_it_has_elsewhere() -> None:
    first = "Så/ADV drepte/VERB de/PRON Qasem/PROPN:B-PER Soleimani/PROPN:I-PER"
    assert named(first, "de/PRON hyllet/VERB Soleimani/PROPN der/ADV")[1] == [("Soleimani", "PER")]


def test_a_common_word_that_opens_a_sentence_is_no_carried_name() -> None:
    assert named("så/ADV sa/VERB Stein/PROPN:B-PER", "Stein/NOUN falt/VERB")[1] == []


WORDS = st.sampled_from(
    ["Ali/PROPN:B-PER", "Omar/PROPN:I-PER", "al/X", "bin/X:I-PER", "Oslo/PROPN:B-LOC", "Oslo/NOUN", "Ali/NOUN",
     "så/VERB", "AFP/X", "The/DET", "Guardian/NOUN", "./PUNCT", "den/DET:B-PER", "X/NOUN", "Hamas/PROPN"]
)  # fmt: skip


@given(st.lists(st.lists(WORDS, max_size=9).map(" ".join), max_size=5), st.sampled_from([BODY, PassageKind.HEADLINE]))
def test_names_are_in_order_apart_and_inside_their_sentence(lines: list[str], kind: PassageKind) -> None:
    sentences = [words(line) for line in lines]
    found = names(sentences, [kind] * len(sentences), {"afp": "ORG", "the guardian": "ORG"}, PARTICLES)
    for one, here in zip(sentences, found, strict=True):
        assert all(0 <= m.first <= m.last < len(one) and m.label for m in here)
        assert all(a.last < b.first for a, b in pairwise(here))


def test_a_persons_last_name_is_no_place_unless_something_lies_in_it() -> None:
    told = "Ann/PROPN:B-PER Berg/PROPN:I-PER talte/VERB"
    assert named(told, "Berg/PROPN:B-LOC døde/VERB")[1] == [("Berg", "PER")]
    assert named(told, "Hun/PRON bor/VERB i/ADP Berg/PROPN:B-LOC")[1] == [("Berg", "LOC")]
    assert named(told, "Ja/INTJ mellom/ADP Berg/PROPN:B-LOC og/CCONJ oss/PRON")[1] == [("Berg", "PER")]
    assert named("Berg/PROPN:B-LOC døde/VERB") == [[("Berg", "LOC")]]
