"""Sentences: where they end, where marks only look like an end, and that no word of a passage is lost."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kilde.analyse.sentences import LONGEST, sentences
from kilde.model import Passage, PassageKind

ABBREVIATIONS = frozenset({"dr.", "bl.a.", "kl.", "gen.", "u.s."})


def cut(text: str, kind: PassageKind = PassageKind.BODY) -> list[str]:
    """The sentences of a text that is one passage."""
    bounds = sentences(text, Passage(kind, 0, len(text)), ABBREVIATIONS, {"den", "det", "die"})
    return [text[a:b] for a, b in bounds]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("To menn ble drept. Fem ble såret.", ["To menn ble drept.", "Fem ble såret."]),
        ("Hvem sto bak? Ingen vet! Politiet leter …  Byen sover.",
         ["Hvem sto bak?", "Ingen vet!", "Politiet leter …", "Byen sover."]),
        ("Were they warned?! Nobody says.", ["Were they warned?!", "Nobody says."]),
        ("Angrebet varede i timer... Byen brændte.", ["Angrebet varede i timer...", "Byen brændte."]),
        ("Полиция стреляла. Двое погибли.", ["Полиция стреляла.", "Двое погибли."]),
    ],
)  # fmt: skip
def test_marks_end_sentences(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Politiet pågrep bl.a. Ali og hans bror.",
        "Møtet begynner kl. 18 på torget.",
        "Legen dr. Hansen døde i angrepet.",
        "The U.S. Army fired at the convoy.",
        "Soldater skjøt mot Gen. Omars bil.",
    ],
)
def test_abbreviations_of_the_pack_end_none(text: str) -> None:
    assert cut(text) == [text]


def test_a_word_like_an_abbreviation_but_not_listed_ends_a_sentence() -> None:
    assert cut("De nådde prof. Ali der.") == ["De nådde prof.", "Ali der."]


@pytest.mark.parametrize("text", ["Den 3. Januar kom soldatene.", "Die 2. Division griff an.", "Det 21. Århundrede."])
def test_ordinals_end_none(text: str) -> None:
    assert cut(text) == [text]


def test_numbers_that_open_a_line_count_what_follows() -> None:
    assert cut("1. Kabul falt.\n2. Herat falt.") == ["1. Kabul falt.", "2. Herat falt."]


@pytest.mark.parametrize(
    "text",
    [
        "Tallet på drepte steg til 39. Politiet leter.",
        "He was 62. Police found him.",
        "Branden skete i nummer 7. Ingen kom til skade.",
        "Attacken skedde den 3 juni kl. 14. Polisen söker en man.",
    ],
)
def test_other_numbers_end_a_sentence(text: str) -> None:
    assert len(cut(text)) == 2


def test_years_end_a_sentence() -> None:
    assert cut("Krigen begynte i 2014. Russland nekter.") == ["Krigen begynte i 2014.", "Russland nekter."]


@pytest.mark.parametrize("text", ["Journalisten J. B. Olsen ble drept.", "President George W. Bush sa nei."])
def test_initials_end_none(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize("text", ["Prisen er 3.500 kroner i dag.", "Se kilde.no for mer.", "Den 3.1.2020 falt byen."])
def test_marks_inside_words_end_none(text: str) -> None:
    assert cut(text) == [text]


def test_what_goes_on_in_small_letters_is_the_same_sentence() -> None:
    assert cut("«Vi vil aldri gi opp!» sa lederen.") == ["«Vi vil aldri gi opp!» sa lederen."]
    assert cut("Yahoo! said nothing.") == ["Yahoo! said nothing."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("«De skjøt mot oss.» Han døde.", "«De skjøt mot oss.»"),
        ("”De sköt mot oss.” Han dog.", "”De sköt mot oss.”"),
        ("\"They shot at us.\" He died.", "\"They shot at us.\""),
        ("(De skjøt mot oss.) Han døde.", "(De skjøt mot oss.)"),
        ("Vi rømte. «De skjøt mot oss.»", "Vi rømte."),
        ("Vi rømte. – De skjøt mot oss.", "Vi rømte."),
    ],
)  # fmt: skip
def test_closing_marks_stay_with_their_sentence(text: str, first: str) -> None:
    assert cut(text)[0] == first
    assert len(cut(text)) == 2


def test_line_breaks_end_sentences_without_marks() -> None:
    assert cut("To drept i Kabul\nFem såret\n\nPolitiet leter") == ["To drept i Kabul", "Fem såret", "Politiet leter"]


@pytest.mark.parametrize("kind", [PassageKind.HEADLINE, PassageKind.CROSS_HEADING])
def test_a_heading_is_one_sentence(kind: PassageKind) -> None:
    assert cut("Krig. Nød. Flukt.", kind) == ["Krig. Nød. Flukt."]


@pytest.mark.parametrize("kind", [PassageKind.NOTICE, PassageKind.CREDIT])
def test_what_is_no_part_of_the_news_is_not_read(kind: PassageKind) -> None:
    assert cut("Du trenger JavaScript. Foto: NTB.", kind) == []


def test_only_the_passage_is_cut() -> None:
    text = "Før. To menn ble drept. Fem ble såret. Etter."
    passage = Passage(PassageKind.BODY, text.index("To"), text.index(" Etter"))
    assert [text[a:b] for a, b in sentences(text, passage, ABBREVIATIONS)] == ["To menn ble drept.", "Fem ble såret."]


def test_overlong_sentences_are_cut_at_a_space() -> None:
    parts = cut("navn " * 1000)
    assert all(len(part) <= LONGEST and part.startswith("navn") and part.endswith("navn") for part in parts)
    assert sum(part.count("navn") for part in parts) == 1000


def test_overlong_words_are_cut_where_they_must() -> None:
    assert [len(part) for part in cut("x" * (2 * LONGEST + 1))] == [LONGEST, LONGEST, 1]


PIECES = st.sampled_from(
    ["Ord", "ord", "dr.", "3.", "2014.", "J.", ". ", "! ", "…", "?!", "»", "«", "“", "”", "\"", "’", ")", "(", "–", "-",
     "\n", "\n\n", " ", "\t", "\u00a0", "\u2028", "\u3000", "İ", "ß", "ﬁ", "é", "👩‍👧", "漢字", "。", "العربية", "١٢.",
     "\u0301", "x" * 900, "ord " * 300]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join), st.sampled_from(PassageKind))
@example("a\x85b", PassageKind.BODY)
@example("İ. İ", PassageKind.BODY)
def test_sentences_are_in_order_apart_and_lose_no_character(text: str, kind: PassageKind) -> None:
    bounds = list(sentences(text, Passage(kind, 0, len(text)), ABBREVIATIONS))
    if kind in {PassageKind.NOTICE, PassageKind.CREDIT}:
        assert bounds == []
        return
    assert all(0 <= a < b <= len(text) and b - a <= LONGEST for a, b in bounds)
    assert all(b <= c for (_, b), (c, _) in pairwise(bounds))
    assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in bounds)
    covered = {i for a, b in bounds for i in range(a, b)}
    assert not [i for i, char in enumerate(text) if i not in covered and not char.isspace()]


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("TULSA, Okla. (AP) — Five people died.", "TULSA, Okla. (AP) —"),
        ("LORBY, Nigeria (Reuters) -Dozens fled.", "LORBY, Nigeria (Reuters) -"),
        ("LORBY (AFP)-Dozens fled.", "LORBY (AFP)-"),
        ("STOCKHOLM 3 maj (TT) – En man greps.", "STOCKHOLM 3 maj (TT) –"),
        ("OSLO (NTB): Fem døde.", "OSLO (NTB):"),
        ("A man — The Fox — was seized.", "A man — The Fox — was seized."),
    ],
)
def test_a_dateline_is_a_sentence_of_its_own(line: str, opening: str) -> None:
    first, *_ = sentences(line, Passage(PassageKind.LEAD, 0, len(line)), {"okla."})
    assert line[slice(*first)] == opening
