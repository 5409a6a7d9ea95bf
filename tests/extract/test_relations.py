"""Relations: who leads, belongs to, supports, founded whom as sentences say it, and other names."""

import pytest

from kilde.extract import extract
from kilde.languages import Pack
from kilde.model import Reading, Relation
from tests.extract.making import EN, NB, Drawn, sentence

LEE = {"Ann Lee": "PER", "Rota": "ORG"}


def relations(drawn: Drawn, pack: Pack = EN) -> tuple[Relation, ...]:
    """The relations of one sentence; each one's spans are what stands in the text."""
    one = sentence(drawn)
    text = " ".join(word.text for word in one.words)
    found = extract(Reading("document", "text", pack.code, None, (one,)), text, pack).relations
    assert all(span.holds(text) for relation in found for span in relation.spans())
    return found


def told(drawn: Drawn, pack: Pack = EN) -> list[tuple[str, str, str]]:
    """Kind, subject and object of each relation, by their heads."""
    return [(one.kind, one.subject.head.quote, one.object.head.quote) for one in relations(drawn, pack)]


@pytest.mark.parametrize(
    "line",
    [
        "Rota/PROPN/compound/2 leader/NOUN/nmod/3 Ann/PROPN/nsubj/5 Lee/PROPN/flat/3 spoke/VERB/root/0",
        "The/DET/det/2 leader/NOUN/nsubj/8 of/ADP/case/4 Rota/PROPN/nmod/2 ,/PUNCT/punct/6 Ann/PROPN/appos/4"
        " Lee/PROPN/flat/6 spoke/VERB/root/0",
        "Ann/PROPN/nsubj/8 Lee/PROPN/flat/1 ,/PUNCT/punct/4 leader/NOUN/appos/1 of/ADP/case/6 Rota/PROPN/nmod/4"
        " ,/PUNCT/punct/4 spoke/VERB/root/0",
        "Ann/PROPN/nsubj/5 Lee/PROPN/flat/1 is/AUX/cop/5 the/DET/det/5 leader/NOUN/root/0 of/ADP/case/7 Rota/PROPN/nmod/5",
        "Rota/PROPN/root/0 ,/PUNCT/punct/3 led/VERB/acl/1 by/ADP/case/5 Ann/PROPN/obl:agent/3 Lee/PROPN/flat/5",
    ],
)
def test_who_leads_a_body_is_read_whatever_way_it_is_put(line: str) -> None:
    assert told(Drawn(line, LEE)) == [("leads", "Ann Lee", "Rota")]


@pytest.mark.parametrize(
    "line",
    [
        # a list of two, a senior one of several, a leader of something else of the body, one whose aide is named
        "Ann/PROPN/nsubj/9 Lee/PROPN/flat/1 ,/PUNCT/punct/4 leader/NOUN/conj/1 of/ADP/case/6 Rota/PROPN/nmod/4"
        " and/CCONJ/cc/8 others/NOUN/conj/1 spoke/VERB/root/0",
        "A/DET/det/4 senior/ADJ/amod/4 Rota/PROPN/compound/4 leader/NOUN/nmod/5 Ann/PROPN/nsubj/7 Lee/PROPN/flat/5"
        " spoke/VERB/root/0",
        "Ann/PROPN/nsubj/9 Lee/PROPN/flat/1 ,/PUNCT/punct/6 Rota/PROPN/nmod:poss/6 's/PART/case/4 head/NOUN/appos/1"
        " of/ADP/case/8 culture/NOUN/nmod/6 spoke/VERB/root/0",
        "The/DET/det/2 aide/NOUN/nsubj/11 of/ADP/case/5 the/DET/det/5 leader/NOUN/nmod/2 of/ADP/case/7"
        " Rota/PROPN/nmod/5 ,/PUNCT/punct/9 Ann/PROPN/appos/2 Lee/PROPN/flat/9 spoke/VERB/root/0",
        "They/PRON/nsubj/2 want/VERB/root/0 Ann/PROPN/obj/2 Lee/PROPN/flat/3 to/PART/mark/8 be/AUX/cop/8 the/DET/det/8"
        " leader/NOUN/xcomp/2 of/ADP/case/10 Rota/PROPN/nmod/8",
    ],
)
def test_who_may_not_lead_it_is_left_out(line: str) -> None:
    assert told(Drawn(line, LEE)) == []


def test_a_nationality_stands_for_the_state_whose_president_is_named() -> None:
    line = "Norwegian/ADJ/amod/2 President/PROPN/nmod/3 Ann/PROPN/nsubj/5 Lee/PROPN/flat/3 spoke/VERB/root/0"
    assert told(Drawn(line, {"President Ann Lee": "PER"})) == [("leads", "Ann Lee", "Norwegian")]
    other = line.replace("President", "Commander")
    assert told(Drawn(other, {"Ann Lee": "PER"})) == []


def test_a_compound_names_the_body_by_its_first_part() -> None:
    line = "Den/DET/det/3 tidligere/ADJ/amod/3 Rota-lederen/NOUN/nsubj/6 Ann/PROPN/appos/3 Lee/PROPN/flat/4 snakket/VERB/root/0"
    (found,) = relations(Drawn(line, {"Ann Lee": "PER"}), NB)
    assert (found.kind, found.object.span.quote, found.trigger.quote, found.former) == ("leads", "Rota", "-lederen", True)


def test_a_group_that_is_only_described_may_be_supported() -> None:
    line = "En/DET/det/3 iranskstøttet/ADJ/amod/3 milits/NOUN/nsubj/4 angrep/VERB/root/0 byen/NOUN/obj/4"
    assert told(Drawn(line), NB) == [("supports", "iransk", "milits")]
    named = "Den/DET/det/3 iranskstøttede/ADJ/amod/3 militsen/NOUN/nsubj/5 Rota/PROPN/appos/3 angrep/VERB/root/0 byen/NOUN/obj/5"
    assert told(Drawn(named, {"Rota": "ORG"}), NB) == [("supports", "iransk", "Rota")]


def test_a_passive_turns_the_two_round() -> None:
    line = "Rota/PROPN/nsubj:pass/2 støttes/VERB/root/0 av/ADP/case/4 Iran/PROPN/obl/2"
    assert told(Drawn(line, {"Rota": "ORG", "Iran": "LOC"}), NB) == [("supports", "Iran", "Rota")]


def test_parts_and_founders() -> None:
    part = "Rota/PROPN/nsubj/9 ,/PUNCT/punct/5 the/DET/det/5 armed/ADJ/amod/5 wing/NOUN/appos/1 of/ADP/case/7 Vekt/PROPN/nmod/5 ,/PUNCT/punct/5 fired/VERB/root/0"
    assert told(Drawn(part, {"Rota": "ORG", "Vekt": "ORG"})) == [("part_of", "Rota", "Vekt")]
    founded = "Rota/PROPN/nsubj:pass/3 was/AUX/aux:pass/3 founded/VERB/root/0 in/ADP/case/5 1990/NUM/obl/3 by/ADP/case/7 Ann/PROPN/obl:agent/3 Lee/PROPN/flat/7"
    assert told(Drawn(founded, LEE)) == [("founded", "Ann Lee", "Rota")]


def test_the_past_is_former_and_what_was_denied_did_not_hold() -> None:
    line = "Ann/PROPN/nsubj/5 Lee/PROPN/flat/1 was/AUX/cop/5/Tense=Past|VerbForm=Fin the/DET/det/5 leader/NOUN/root/0 of/ADP/case/7 Rota/PROPN/nmod/5"
    (found,) = relations(Drawn(line, LEE))
    assert found.former
    negated = "Ann/PROPN/nsubj/6 Lee/PROPN/flat/1 is/AUX/cop/6 not/PART/advmod/6 the/DET/det/6 leader/NOUN/root/0 of/ADP/case/8 Rota/PROPN/nmod/6"
    (found,) = relations(Drawn(negated, LEE))
    assert (found.factuality, found.former) == ("CT-", False)


def test_what_somebody_says_has_their_voice() -> None:
    line = (
        "Ann/PROPN/nsubj/3 Lee/PROPN/flat/1 said/VERB/root/0 Bo/PROPN/nsubj/8 Vik/PROPN/flat/4 is/AUX/cop/8"
        " the/DET/det/8 leader/NOUN/ccomp/3 of/ADP/case/10 Rota/PROPN/nmod/8"
    )
    (found,) = relations(Drawn(line, {**LEE, "Bo Vik": "PER"}))
    assert [[voice.name for voice in chain] for chain in found.voices] == [["Ann Lee"]]


def test_other_names_are_kept_with_their_words() -> None:
    line = (
        "Ann/PROPN/nsubj/8 Lee/PROPN/flat/1 ,/PUNCT/punct/5 also/ADV/advmod/5 known/VERB/acl/1 as/ADP/case/7"
        " Ravn/PROPN/obl/5 spoke/VERB/root/0"
    )
    (found,) = relations(Drawn(line, {"Ann Lee": "PER", "Ravn": "PER"}))
    assert (found.kind, found.subject.head.quote, found.object.head.quote) == ("also_known_as", "Ann Lee", "Ravn")
    assert found.trigger.quote == "also known as"
    letters = "Popular/ADJ/amod/2 Forces/PROPN/nsubj/6 (/PUNCT/punct/4 PF/PROPN/appos/2 )/PUNCT/punct/4 fired/VERB/root/0"
    assert told(Drawn(letters, {"Popular Forces": "ORG"})) == [("also_known_as", "Popular Forces", "PF")]


def test_numbers_in_brackets_are_no_names() -> None:
    line = "World/PROPN/nsubj/6 Cup/PROPN/flat/1 (/PUNCT/punct/4 2010/NUM/nmod/1 )/PUNCT/punct/4 began/VERB/root/0"
    assert told(Drawn(line, {"World Cup": "MISC"})) == []
