"""Direct speech that goes on over sentences, and the attributions of a document as records of their own."""

import pytest

from kilde.extract import attributed
from kilde.model import PassageKind, Reading
from tests.extract.making import EN, NB, Drawn, chains, claims, sentence

SHOT = '"/PUNCT/punct/3 Soldiers/NOUN/nsubj/3 shot/VERB/root/0 protesters/NOUN/obj/3'
SAID = (
    '{open}They/PRON/nsubj/2 fled/VERB/root/0 ,/PUNCT/punct/5 "/PUNCT/punct/5 said/VERB/parataxis/2 Lee/PROPN/nsubj/5'
)
NAMED = {"Lee": "PER"}


def _said(*drawn: Drawn) -> list[list[list[str]]]:
    return [chains(c) for c in claims(*drawn) if c.trigger.quote == "shot"]


def test_whoever_ends_a_quotation_said_its_first_sentences_too() -> None:
    assert _said(Drawn(SHOT), Drawn(SAID.format(open=""), names=NAMED)) == [[["Lee"]]]


def test_whoever_spoke_in_the_same_paragraph_goes_on_in_the_next_quotation() -> None:
    told = "Lee/PROPN/nsubj/2 said/VERB/root/0 they/PRON/nsubj/4 fled/VERB/ccomp/2"
    assert _said(Drawn(told, names=NAMED), Drawn(SHOT)) == [[["Lee"]]]
    assert _said(Drawn(told, names=NAMED, paragraph=1), Drawn(SHOT, paragraph=2)) == [[]]


def test_a_colon_announces_the_speaker_of_the_next_paragraph() -> None:
    told = "Lee/PROPN/nsubj/2 said/VERB/root/0 :/PUNCT/punct/2"
    assert _said(Drawn(told, names=NAMED, paragraph=1), Drawn(SHOT, paragraph=2)) == [[["Lee"]]]


def test_a_new_dash_goes_on_with_the_speaker_before() -> None:
    dash = "–/PUNCT/punct/3 {}/NOUN/nsubj/3 {}/VERB/root/0 {}/NOUN/obj/3"
    told = dash.format("Folk", "ropte", "slagord") + " ,/PUNCT/punct/6 sier/VERB/parataxis/3 politiet/NOUN/nsubj/6"
    quote = PassageKind.QUOTE
    first, second = Drawn(told, passage=quote), Drawn(dash.format("Soldater", "drepte", "barn"), passage=quote)
    assert [chains(c) for c in claims(first, second, pack=NB) if c.trigger.quote == "drepte"] == [[["politiet"]]]


@pytest.mark.parametrize("cue", ["bekrefter", "kommenterer"])
def test_who_will_not_comment_on_it_does_not_say_it(cue: str) -> None:
    shot = Drawn("Soldater/NOUN/nsubj/2 drepte/VERB/root/0 barn/NOUN/obj/2", paragraph=1)
    that = "Det/PRON/obj/2 {cue}/VERB/root/0 {no}/ADV/advmod/2 politiet/NOUN/nsubj/2"
    said = Drawn(that.format(cue=cue, no="nå"), paragraph=1)
    unsaid = Drawn(that.format(cue=cue, no="ikke"), paragraph=1)
    assert chains(claims(shot, said, pack=NB)[0]) == [["politiet"]]
    assert chains(claims(shot, unsaid, pack=NB)[0]) == ([["politiet"]] if cue == "bekrefter" else [])


def test_a_participle_goes_on_with_who_said_it_and_not_with_those_told_of() -> None:
    told = (
        "Lee/PROPN/nsubj/2 said/VERB/root/0 rebels/NOUN/nsubj/4 fled/VERB/ccomp/2 ,/PUNCT/punct/6 "
        "adding/VERB/advcl/4/VerbForm=Ger soldiers/NOUN/nsubj/8 shot/VERB/ccomp/6 protesters/NOUN/obj/8"
    )
    behind = told.replace("soldiers/NOUN/nsubj/8", "soldiers/NOUN/nsubj/6")
    assert _said(Drawn(told, names=NAMED)) == [[["Lee"]]]
    assert _said(Drawn(behind, names=NAMED)) == [[["Lee"]]]


def test_attributions_are_records_whether_or_not_anything_happened() -> None:
    drawn = Drawn("Lee/PROPN/nsubj/2 hopes/VERB/root/0 the/DET/det/4 rain/NOUN/nsubj/5 ends/VERB/ccomp/2", names=NAMED)
    text = "Lee hopes the rain ends"
    [one] = attributed(Reading("document", "text", "en", None, (sentence(drawn),)), text, EN)
    assert ([s.quote for s in one.sources], one.cue.quote, [c.quote for c in one.content]) == (
        ["Lee"],
        "hopes",
        ["the rain ends"],
    )


def test_what_somebody_hopes_is_told_by_the_outlet() -> None:
    hopes = "Lee/PROPN/nsubj/2 hopes/VERB/root/0 soldiers/NOUN/nsubj/4 shot/VERB/ccomp/2 nobody/PRON/obj/4"
    assert _said(Drawn(hopes, names=NAMED)) == [[]]


def test_speech_that_no_mark_closes_goes_on_in_the_next_paragraph() -> None:
    told = 'Lee/PROPN/nsubj/2 said/VERB/root/0 :/PUNCT/punct/2 "/PUNCT/punct/5 Gangs/NOUN/nsubj/6 fled/VERB/parataxis/2'
    left_open, closed = Drawn(told, names=NAMED, paragraph=1), Drawn(f'{told} "/PUNCT/punct/2', names=NAMED, paragraph=1)
    assert _said(left_open, Drawn(SHOT, paragraph=2)) == [[["Lee"]]]
    assert _said(closed, Drawn(SHOT, paragraph=2)) == [[]]
