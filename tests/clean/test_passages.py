"""Passages of plain text: what each paragraph, and each part of it, is for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.model import PassageKind
from tests.clean.cleaning import LONG, cleaned, kinds, passages, publication, record


def test_a_first_full_sentence_is_the_lead_and_no_headline() -> None:
    assert kinds("Noe hendte i byen.", LONG)[0] == ("lead", "Noe hendte i byen.")


def test_a_short_first_paragraph_without_full_stop_is_the_headline() -> None:
    assert kinds("Noe hendte i byen", LONG, LONG + " Mer.")[:2] == [("headline", "Noe hendte i byen"), ("lead", LONG)]


def test_the_name_of_a_section_above_a_headline_is_not_all_of_it() -> None:
    found = kinds("Verden", "Noe hendte i byen", LONG, LONG + " Mer.")
    assert [kind for kind, _ in found] == ["headline", "headline", "lead", "body"]


def test_a_question_can_be_a_headline() -> None:
    assert kinds("Hvem sto bak?", LONG)[0][0] == "headline"


def test_a_text_of_one_short_line_has_no_headline() -> None:
    assert kinds("Noe hendte i byen") == [("lead", "Noe hendte i byen")]


def test_a_headline_is_the_title_where_none_is_given() -> None:
    assert publication(cleaned(f"Noe hendte\n\n{LONG}")).document.title == "Noe hendte"
    assert publication(cleaned(LONG)).document.title is None


def test_a_short_line_between_paragraphs_is_a_cross_heading() -> None:
    assert [kind for kind, _ in kinds(LONG, "Politiet tier", LONG + " Mer.")] == ["lead", "cross-heading", "body"]


@pytest.mark.parametrize("line", ["Politiet tier.", "Dette er de drepte:", "Han svarte,", f"{LONG[:-1]} i natt"])
def test_a_line_that_ends_or_runs_as_text_does_is_no_cross_heading(line: str) -> None:
    assert kinds(LONG, line, LONG + " Mer.")[1][0] == "body"


def test_lines_of_a_list_are_no_cross_headings() -> None:
    assert [kind for kind, _ in kinds(LONG, "En buss", "To biler", "Tre hus", LONG + " Mer.")][1:3] == ["body", "body"]


def test_a_last_short_line_is_no_cross_heading() -> None:
    assert kinds(LONG, "Politiet tier")[-1][0] == "body"


@pytest.mark.parametrize(
    "speech",
    [
        "– Vi vet ikke hvem som sto bak, sier hun.",
        "- Det var selvforsvar. Ingen kom til skade, siger han.",
        "— We do not know, she said.",
        "«Vi vet ikke hvem som sto bak», sier hun.",
        "”Vi vet inte vem som låg bakom”, säger hon.",
        "– Hvor lenge kan dere vente?",
    ],
)
def test_direct_speech_is_a_quote(speech: str) -> None:
    assert kinds(LONG, speech, LONG + " Mer.")[1] == ("quote", speech)


def test_some_quoted_words_make_no_quote() -> None:
    assert kinds(LONG, "«Hard hevn» er det de lover dem som sto bak angrepet i byen.")[1][0] == "body"


def test_a_caption_is_told_by_capitals_and_a_colon_and_its_credit_apart() -> None:
    assert kinds(LONG, "ØDELAGT: Vinduene ble blåst ut. Foto: Kari Lie / NTB scanpix")[1:] == [
        ("caption", "ØDELAGT: Vinduene ble blåst ut."),
        ("credit", "Foto: Kari Lie / NTB scanpix"),
    ]


def test_a_caption_is_told_by_its_credit_alone() -> None:
    assert kinds(LONG, "SORG. Mange fulgte kisten. Foto: Kari Lie/AFP")[1:] == [
        ("caption", "SORG. Mange fulgte kisten."),
        ("credit", "Foto: Kari Lie/AFP"),
    ]
    assert kinds(LONG, "Mange fulgte kisten. (Arkivfoto: Kari Lie)")[1][0] == "caption"


def test_a_word_for_a_credit_inside_a_sentence_begins_none() -> None:
    assert kinds(LONG, "Gult foto: Kari Lie, Ola Li.")[1][0] == "body"
    assert kinds(LONG, "Mange kom. foto: Kari Lie")[1:] == [("caption", "Mange kom."), ("credit", "foto: Kari Lie")]


def test_a_credit_may_stand_before_its_caption() -> None:
    wanted = [("credit", "FOTO: Kari Lie / NTB scanpix"), ("caption", "Mange fulgte kisten gjennom byen fredag.")]
    assert kinds(LONG, "FOTO: Kari Lie / NTB scanpix Mange fulgte kisten gjennom byen fredag.")[1:] == wanted
    wanted = [("credit", "FOTO: Kari Lie"), ("caption", "SORG: Mange fulgte kisten.")]
    assert kinds(LONG, "FOTO: Kari Lie SORG: Mange fulgte kisten.")[1:] == wanted


def test_a_credit_that_cannot_be_parted_from_its_caption_stays_in_it() -> None:
    fused = "FOTO: Kari Lie Mange mennesker fulgte kisten gjennom byen fredag."
    assert kinds(LONG, fused)[1:] == [("caption", fused)]


def test_a_town_in_capitals_before_the_lead_makes_no_caption() -> None:
    assert [kind for kind, _ in kinds("Noe hendte i byen", f"NEW DELHI: {LONG}")] == ["headline", "lead"]


def test_capitals_that_open_several_paragraphs_name_who_speaks() -> None:
    talk = ["VG: Hva skjedde?", "LIE: Det vet vi ikke.", "VG: Når vet dere det?", "LIE: I morgen."]
    assert {kind for kind, _ in kinds(LONG, *talk)[1:]} == {"body"}


@pytest.mark.parametrize(
    "line", ["Av Kari Lie", "By Kari Lie and Ola Li, AFP", "Tekst: Kari Lie", "Tekst og foto: Kari Lie"]
)
def test_a_byline_is_a_credit(line: str) -> None:
    assert kinds("Noe hendte i byen", line, LONG)[1] == ("credit", line)


def test_a_sentence_that_opens_like_a_byline_is_text() -> None:
    assert kinds(LONG, "Av de drepte var tre barn fra byen.")[1][0] == "body"


def test_a_notice_is_a_sentence_that_begins_as_one() -> None:
    assert kinds(LONG, "Laster innhold Kunne ikke laste, men du kan prøve igjen.")[1][0] == "notice"
    assert kinds(LONG, "Artiklen fortsætter under annoncen", LONG + " Mer.")[1][0] == "notice"


def test_a_notice_inside_a_caption_is_parted_from_it_and_the_caption_kept_once() -> None:
    caption = "STORMET: Mange forsøkte å storme huset."
    assert kinds(LONG, f"{caption} Du trenger skript for å se video. {caption}")[1:] == [
        ("caption", caption),
        ("notice", "Du trenger skript for å se video."),
        ("notice", caption),
    ]


def test_one_word_is_a_notice_only_when_it_stands_alone() -> None:
    assert kinds(LONG, "ANNONSE", LONG + " Mer.")[1] == ("notice", "ANNONSE")
    assert kinds(LONG, "Annonse for partiet ble fjernet.")[1][0] == "body"


def test_links_to_other_articles_are_notices() -> None:
    assert kinds(LONG, "LES OGSÅ: Dette skjedde i går", LONG + " Mer.")[1][0] == "notice"
    assert kinds(LONG, "Fakta: Dette er saken", LONG + " Mer.")[1][0] == "notice"
    assert kinds(LONG, "Fakta er at ingen vet det.")[1][0] == "body"


@pytest.mark.parametrize(
    "signature", ["(NTB)", "/ritzau/", "(©NTB)", "(TT-AFP)", "©NTB", "[Reuters]", "NTB", "/ritzau/AFP"]
)
def test_the_signature_of_an_agency_is_a_notice_of_its_own(signature: str) -> None:
    assert kinds(LONG, signature)[1] == ("notice", signature)


@pytest.mark.parametrize("signature", ["(NTB)", "/ritzau/", "(©NTB)", "(TT-AFP)"])
def test_the_signature_of_an_agency_is_parted_from_the_last_sentence(signature: str) -> None:
    assert kinds(LONG, f"Ingen er pågrepet. {signature}")[1:] == [("body", "Ingen er pågrepet."), ("notice", signature)]


def test_an_agency_that_is_a_voice_is_no_signature() -> None:
    assert kinds(LONG, "Ingen er pågrepet, skriver NTB.")[1][0] == "body"


def test_a_long_paragraph_that_stands_there_twice_counts_once() -> None:
    assert [kind for kind, _ in kinds(LONG, LONG + " Mer.", LONG + " Mer.")] == ["lead", "body", "notice"]


def test_a_question_that_is_put_to_everyone_stays() -> None:
    asked = LONG + " Hva mener du om det?"
    assert "notice" not in dict(kinds(LONG, asked, "En.", asked, "To.", asked, "Tre."))


def test_blank_lines_part_paragraphs_and_where_there_are_none_lines_do() -> None:
    assert len(kinds(LONG, LONG + " Mer.")) == 2
    assert len(passages(cleaned(f"{LONG}\n{LONG} Mer.\n{LONG} Enda mer."))) == 3


def test_lines_that_were_broken_to_fit_a_width_are_joined() -> None:
    words = (LONG + " ") * 4
    lines: list[str] = []
    line = ""
    for word in words.split():
        if len(line) + len(word) > 70:
            lines, line = [*lines, line], ""
        line = f"{line} {word}".strip()
    found = passages(cleaned("\n".join([*lines, line, "", LONG])))
    assert [text for _, text in found] == [words.strip(), LONG]


def test_the_title_of_a_record_is_its_headline_once() -> None:
    assert passages(record(title="Noe hendte.", text=LONG)) == [("headline", "Noe hendte."), ("lead", LONG)]
    assert passages(record(title="Noe hendte", text=f"NOE HENDTE\n\n{LONG}"))[0] == ("headline", "NOE HENDTE")


ODD = st.lists(
    st.one_of(
        st.sampled_from(
            [*'\n\r\t .:!?-–«»"()/©[]{}', "\x00", "\u00ad", "\u200d", "\u202e", "\u2028", "e\u0301", "👩‍🚒", "\ufeff"]
        ),
        st.sampled_from(
            ["foto: ", "FOTO: ", "SORG: ", "(NTB)", "/ritzau/", "annonse", "les også ", "Laster innhold ", "date "]
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
).map("".join)
PARTS = st.lists(
    st.one_of(ODD, st.sampled_from([LONG, "\n\n", "foto: A / AFP", "SORG: Mange kom. ", " (NTB)", "Annonse"]))
)


@settings(deadline=None)
@given(PARTS.map("".join))
def test_passages_keep_order_and_hold_every_character_but_white_space(words: str) -> None:
    found = cleaned(words).publication
    if found is None:
        return
    text, at = found.text, 0
    for passage in text.passages:
        assert at <= passage.start < passage.end <= len(text.words)
        assert not text.words[at : passage.start].strip()
        assert text.words[passage.start : passage.end] == text.words[passage.start : passage.end].strip()
        assert isinstance(passage.kind, PassageKind)
        at = passage.end
    assert not text.words[at:].strip()


@settings(deadline=None)
@given(PARTS.map("".join))
def test_cleaning_a_clean_text_changes_no_word(words: str) -> None:
    first = cleaned(words).publication
    if first is not None:
        again = cleaned("x " + first.text.words).publication
        assert again is not None
        assert "".join(again.text.words.split()) == "x" + "".join(first.text.words.split())
