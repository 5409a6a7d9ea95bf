"""Trees: words stand where they say they do, whatever the characters; clitics are words of their own."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kilde.analyse.trees import parse
from kilde.languages import load
from kilde.model import Word

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"

ODD = st.sampled_from(
    ["Han", "ble", "skutt", ".", ",", "«", "»", "–", " ", "  ", "\t", "\n", "\u00a0", "\u2028", "\u3000", "2014.", "ß",
     "İstanbul", "ﬁ", "e\u0301", "👩\u200d👧", "🇳🇴", "漢字", "العربية", "ไทย", "don't", "USA's", "'s", "’s", "3.500",
     "AK-47", "x" * 60, "http://a.b/c?d=e"]
)  # fmt: skip


def sentence(nlp: Language, text: str, *clitics: str) -> tuple[Word, ...]:
    """The words of a text that is one sentence."""
    return parse(nlp, text, [(0, len(text))], clitics)[0]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ODD | st.text(max_size=8), max_size=12).map("".join), st.booleans())
@example("\u0130\u0130 USA's", True)
@example(" \u00a0\u2028 ", True)
def test_words_stand_where_they_say_in_order_and_lose_no_character(nlp: Language, text: str, clitics: bool) -> None:
    whole = "Før. " + text
    [words] = parse(nlp, whole, [(5, len(whole))], ("'s", "’s") if clitics else ())
    assert all(whole[w.start : w.end] == w.text for w in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    covered = {i for w in words for i in range(w.start, w.end)}
    assert not [i for i in range(5, len(whole)) if i not in covered and not whole[i].isspace()]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ODD, min_size=1, max_size=20).map(" ".join))
def test_heads_stay_inside_the_sentence_and_lead_to_a_root(nlp: Language, text: str) -> None:
    middle = f"Politiet kom. {text} Han døde."
    start = len("Politiet kom. ")
    bounds = [(0, start - 1), (start, start + len(text)), (start + len(text) + 1, len(middle))]
    for words in parse(nlp, middle, bounds):
        for i, word in enumerate(words):
            at, steps = i, 0
            while words[at].head != at and steps <= len(words):
                at, steps = words[at].head, steps + 1
            assert words[at].head == at
            assert word.pos in TAGS.split()


def test_one_list_of_words_for_each_sentence(nlp: Language) -> None:
    text = "Politiet kom.\u00a0 \u00a0To menn ble drept."
    bounds = [(0, 13), (13, 16), (16, len(text))]
    assert [[w.text for w in words] for words in parse(nlp, text, bounds)] == [
        ["Politiet", "kom", "."],
        [],
        ["To", "menn", "ble", "drept", "."],
    ]
    assert parse(nlp, text, []) == []
    assert parse(nlp, "  ", [(0, 2)]) == [()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia's army fired.", ["Russia", "'s", "army", "fired", "."]),
        ("Russia’s army fired.", ["Russia", "’s", "army", "fired", "."]),
        ("The USA'S army fired.", ["The", "USA", "'S", "army", "fired", "."]),
    ],
)
def test_clitics_are_words_of_their_own(nlp: Language, text: str, words: list[str]) -> None:
    assert [w.text for w in sentence(nlp, text, "'s", "’s")] == words


def test_an_ending_that_is_no_clitic_of_the_language_stays_on_its_word(nlp: Language) -> None:
    assert sentence(nlp, "Pappa'ns bil")[0].text == "Pappa'ns"


def test_a_number_and_the_full_stop_of_its_sentence_are_two_words(nlp: Language) -> None:
    assert [w.text for w in sentence(nlp, "Han døde i 2014.")] == ["Han", "døde", "i", "2014", "."]
    assert [w.text for w in sentence(nlp, "Tallet steg til 39.")][-2:] == ["39", "."]
    assert "3." in [w.text for w in sentence(nlp, "Han døde 3. januar i byen.")]


def test_a_clitic_alone_is_not_cut(nlp: Language) -> None:
    assert all(w.text for w in sentence(nlp, "'s ’s", "'s", "’s"))


def test_lower_case_has_the_words_own_length_or_not_but_never_moves_it(nlp: Language) -> None:
    text = "İstanbul STRASSE GROẞ"
    assert [text[w.start : w.end] for w in sentence(nlp, text)] == re.findall(r"\S+", text)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Politiet skjøt mannen.", "skjøt", "Politiet"),
        ("Politiet skaut mannen.", "skaut", "Politiet"),
        ("Politiet skød manden.", "skød", "Politiet"),
        ("Polisen sköt mannen.", "sköt", "Polisen"),
        ("The soldiers killed the mayor in the village.", "killed", "soldiers"),
    ],
)
def test_plain_sentences_are_parsed(nlp: Language, text: str, verb: str, subject: str) -> None:
    words = {w.text: w for w in sentence(nlp, text)}
    assert words[verb].pos == "VERB"
    assert words[subject].dep == "nsubj"


def test_results_do_not_hang_on_other_texts(nlp: Language) -> None:
    text = "Soldater drepte tre demonstranter i hovedstaden mandag."
    alone = sentence(nlp, text)
    parse(nlp, "Noe annet. " * 5, [(i * 11, i * 11 + 10) for i in range(5)])
    assert sentence(nlp, text) == alone


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EU:s möte.", ["EU", "möte", "."]),
        ("I USA:s och FN:s namn", ["I", "USA", "och", "FN", "namn"]),
        ("EU: s k möte", ["EU", ":", "s", "k", "möte"]),
    ],
)
def test_endings_behind_a_mark_are_no_words(nlp: Language, text: str, words: list[str]) -> None:
    read = parse(nlp, text, [(0, len(text))], (), (":s",))[0]
    assert [word.text for word in read] == words
    assert all(text[word.start : word.end] == word.text for word in read)


def test_an_ending_makes_its_word_an_owner(nlp: Language) -> None:
    text = "FN:s generalsekreterare fördömde attacken."
    assert parse(nlp, text, [(0, len(text))], (), (":s",))[0][0].dep == "nmod:poss"


def test_a_full_stop_behind_a_word_that_is_no_abbreviation_ends_its_sentence(nlp: Language) -> None:
    text = "Police arrested a man."
    (words,) = parse(nlp, text, [(0, len(text))], (), (), {"mr."})
    assert [w.text for w in words] == ["Police", "arrested", "a", "man", "."]
    (words,) = parse(nlp, text, [(0, len(text))], (), (), {"man."})
    assert words[-1].text == "man."


def test_a_word_of_another_language_is_read_as_one_of_its_own(nlp: Language) -> None:
    text = "Police arrested three men."
    (words,) = parse(nlp, text, [(0, len(text))], read_as={"men": "women"})
    assert [(w.text, w.lower, w.pos) for w in words[3:4]] == [("men", "men", "NOUN")]


def test_verbs_that_the_parser_does_not_know_are_read_as_verbs(nlp: Language) -> None:
    text = "Police in riot gear clashed with about 300 men."
    read_as = {pair[0]: pair[-1] for pair in load("en").grammar.read_as}
    (words,) = parse(nlp, text, [(0, len(text))], read_as=read_as)
    assert [(w.text, w.pos) for w in words if w.text == "clashed"] == [("clashed", "VERB")]


@pytest.mark.parametrize(
    ("text", "subject", "verb", "object_"),
    [
        ("Court imprisons journalist", "Court", "imprisons", "journalist"),
        ("The council evicts the tenants on Monday.", "council", "evicts", "tenants"),
        ("In the capital, the king pardons two smugglers, his office said.", "king", "pardons", "smugglers"),
        ("The airline sues the builder of its planes.", "airline", "sues", "builder"),
        ("The army interrogated the drivers on Sunday.", "army", "interrogated", "drivers"),
    ],
)
def test_a_verb_that_the_parser_does_not_know_has_its_subject_and_its_object(
    nlp: Language, text: str, subject: str, verb: str, object_: str
) -> None:
    read_as = {pair[0]: pair[-1] for pair in load("en").grammar.read_as}
    (words,) = parse(nlp, text, [(0, len(text))], read_as=read_as)
    told = next(i for i, word in enumerate(words) if word.text == verb)
    hung = {word.text: word.dep for word in words if word.head == told}
    assert (words[told].pos, hung[subject], hung[object_]) == ("VERB", "nsubj", "obj")
