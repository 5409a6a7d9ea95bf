"""Triggers: single words, phrases with words between, compounds by their last part, and words that only look so."""

from dataclasses import replace

import pytest

from kilde.extract.triggers import hits, may_hit, phrase_end
from kilde.languages import CompoundPart, Pack, Trigger, load
from kilde.model import Quantity, Said
from tests.extract.making import DAY, EN, NB, tree

ACT = {"subject": "actor", "object": "target"}
SEIZE = Trigger("take hostage", "ASSAULT", "abduct", "verb", ACT)
TAKE = Trigger("take", "COERCE", "seize", "verb", ACT)
ATTACK = Trigger("angrep", "ASSAULT", None, "noun", {"possessive": "actor"})
STRIKE = Trigger("slag", "ASSAULT", "beat", "noun", {})

PACK = replace(
    EN,
    triggers={"took": (TAKE,), "angrep": (ATTACK,), "slag": (STRIKE,), "krig": (STRIKE,)},
    trigger_phrases={"took": ((("took", "them", "hostage"), SEIZE), (("took", "hostage"), SEIZE))},
    compound_parts={
        "rakett": CompoundPart("heavy-weapons", "instrument"),
        "selvmord": CompoundPart("suicide-attack", None),
    },
    not_compounds=frozenset({"hjerteangrep", "rakettkrig"}),
)


def found(line: str, pack: Pack = PACK, **mentions: dict[str, object]) -> list[tuple[str, str]]:
    """The words of each trigger and its citation form."""
    one = tree(line, **mentions)
    return [(" ".join(w.text for w in one.words[h.first : h.last + 1]), h.trigger.lemma) for h in hits(one, pack)]


def test_a_word_is_a_trigger_under_the_tag_of_its_part_of_speech() -> None:
    assert found("They/PRON/nsubj/2 took/VERB/root/0 it/PRON/obj/2") == [("took", "take")]
    assert found("the/DET/det/2 took/NOUN/root/0") == []


def test_a_phrase_wins_over_the_word_in_it() -> None:
    assert found("They/PRON/nsubj/2 took/VERB/root/0 hostage/NOUN/obj/2 two/NUM/obj/2") == [
        ("took hostage", "take hostage")
    ]


def test_the_longer_phrase_wins() -> None:
    assert found("They/PRON/nsubj/2 took/VERB/root/0 them/PRON/obj/2 hostage/NOUN/obj/2") == [
        ("took them hostage", "take hostage")
    ]


def test_an_idle_phrase_takes_up_its_words_and_tells_of_nothing() -> None:
    idle = Trigger("take hostage", "", None, "verb", {}, idle=True)
    pack = replace(PACK, trigger_phrases={"took": ((("took", "hostage"), idle),)})
    assert found("They/PRON/nsubj/2 took/VERB/root/0 it/PRON/obj/2 hostage/NOUN/obj/2", pack) == []
    assert found("They/PRON/nsubj/2 took/VERB/root/0 it/PRON/obj/2", pack) == [("took", "take")]


def test_what_a_phrase_means_comes_before_that_it_is_idle() -> None:
    idle = Trigger("take hostage", "", None, "verb", {}, idle=True)
    pack = replace(PACK, trigger_phrases={"took": ((("took", "hostage"), idle), (("took", "hostage"), SEIZE))})
    assert found("They/PRON/nsubj/2 took/VERB/root/0 hostage/NOUN/obj/2", pack) == [("took hostage", "take hostage")]


@pytest.mark.parametrize(
    ("line", "form", "pack"),
    [("She/PRON/nsubj/2 sent/VERB/root/0 it/PRON/obj/2", "sent", EN), ("Hun/PRON/nsubj/2 ba/VERB/root/0", "ba", NB)],
)
def test_a_strict_word_is_no_trigger_without_what_its_sense_needs(line: str, form: str, pack: Pack) -> None:
    plain = Trigger(form, "REQUEST", None, "verb", ACT, needs=frozenset({"office"}))
    for trigger, told in ((plain, True), (replace(plain, strict=True), False)):
        words = replace(pack, triggers={form: (trigger,)}, trigger_phrases={})
        assert bool(hits(tree(line), words, lambda hit: False)) is told
        assert hits(tree(line), words, lambda hit: True)


@pytest.mark.parametrize("between", range(5))
def test_a_few_words_may_stand_inside_a_phrase(between: int) -> None:
    inside = " ".join(["men/NOUN/obj/2"] * between)
    [(_, lemma)] = found(f"They/PRON/nsubj/2 took/VERB/root/0 {inside} hostage/NOUN/dep/1")
    assert (lemma == "take hostage") is (between <= 3)


def test_a_phrase_holds_over_a_long_object_that_the_tree_binds() -> None:
    inside = " ".join(["men/NOUN/obj/2"] * 5)
    [(_, lemma)] = found(f"They/PRON/nsubj/2 took/VERB/root/0 {inside} hostage/NOUN/xcomp/2")
    assert lemma == "take hostage"


@pytest.mark.parametrize("mark", [".", ";", ":"])
def test_no_phrase_reaches_over_a_closing_mark(mark: str) -> None:
    line = f"They/PRON/nsubj/2 took/VERB/root/0 it/PRON/obj/2 {mark}/PUNCT/punct/2 hostage/NOUN/dep/2"
    assert found(line) == [("took", "take")]


def test_a_compound_is_read_from_its_last_part() -> None:
    [hit] = hits(tree("Et/DET/det/2 rakettangrep/NOUN/root/0"), PACK)
    assert hit.trigger is ATTACK
    assert hit.part == CompoundPart("heavy-weapons", "instrument")


@pytest.mark.parametrize("word", ["selvmordsangrep", "selvmords-angrep", "rakett-angrep"])
def test_a_first_part_may_have_a_joint(word: str) -> None:
    [hit] = hits(tree(f"Et/DET/det/2 {word}/NOUN/root/0"), PACK)
    assert hit.part is not None


@pytest.mark.parametrize("word", ["hjerteangrep", "rakettkrig", "forslag", "utslag", "slagene", "ukrig", "tysk-iraneren"])
def test_words_that_only_end_like_a_trigger_are_none(word: str) -> None:
    assert found(f"Et/DET/det/2 {word}/NOUN/root/0") == []


def test_a_compound_is_a_noun_and_no_name() -> None:
    assert found("rakettangrep/VERB/root/0") == []
    assert found("Rakettangrep/PROPN/root/0", names={"Rakettangrep": "ORG"}) == []


def test_a_word_inside_a_longer_name_is_no_trigger() -> None:
    line = "Krig/NOUN/root/0 og/CCONJ/cc/3 fred/NOUN/conj/1"
    assert found(line) == [("Krig", "slag")]
    assert found(line, names={"Krig og fred": "MISC"}) == []


def test_a_phrase_begins_with_no_word_of_a_longer_name() -> None:
    line = "Took/VERB/amod/1 Street/PROPN/nsubj/0 hostage/NOUN/obj/0"
    assert found(line) == [("Took Street hostage", "take hostage")]
    assert found(line, names={"Took Street": "MISC"}) == []
    assert found("Took/VERB/root/0 Ann/PROPN/obj/0 hostage/NOUN/obj/0", names={"Ann": "PER"}) != []


def test_triggers_stand_in_text_order() -> None:
    line = "krig/NOUN/root/0 og/CCONJ/cc/4 took/VERB/conj/1 hostage/NOUN/obj/3 slag/NOUN/conj/1"
    assert [words for words, _ in found(line)] == ["krig", "took hostage", "slag"]


@pytest.mark.parametrize(
    ("words", "may"), [(["took"], True), (["rakettangrep"], True), (["hjerteangrep", "fred"], False), ([], False)]
)
def test_the_cheap_test_never_misses(words: list[str], may: bool) -> None:
    assert may_hit(words, PACK) is may


@pytest.mark.parametrize(
    ("word", "mode"), [("luftangrep", "aerial"), ("droneangrep", "drone"), ("selvmordsbombe", "suicide-attack")]
)
def test_compounds_of_the_news(word: str, mode: str) -> None:
    [hit] = hits(tree(f"Et/DET/det/2 {word}/NOUN/root/0"), NB)
    assert mode in {hit.trigger.mode, hit.part.mode if hit.part else None}


def test_a_noun_or_a_number_begins_no_phrase_of_a_verb() -> None:
    fire = Trigger("fire at", "ASSAULT", "firearms", "verb", ACT)
    pack = replace(
        EN, triggers={}, trigger_phrases={"fire": ((("fire", "at"), fire),), "tre": ((("tre", "av"), fire),)}
    )
    escaped = "They/PRON/nsubj/2 escaped/VERB/root/0 fire/NOUN/obj/2 at/ADP/case/5 flats/NOUN/nmod/3"
    assert found(escaped, pack) == []
    assert found("tre/NUM/nsubj/3 av/ADP/case/1 vant/VERB/root/0", pack) == []
    assert found("gunmen/NOUN/nsubj/2 fire/VERB/root/0 at/ADP/case/4 cars/NOUN/obl/2", pack) == [("fire at", "fire at")]


def test_a_verb_right_behind_the_helper_of_a_passive_is_one_whatever_its_tag() -> None:
    stab = Trigger("knivstikke", "ASSAULT", "primitive", "verb", ACT)
    pack = replace(NB, triggers={"knivstukket": (stab,)}, trigger_phrases={})
    line = "Mannen/NOUN/nsubj/5 som/SCONJ/mark/3 ble/AUX/acl:relcl/1 knivstukket/NOUN/nsubj/5 sover/VERB/root/0"
    assert found(line, pack) == [("knivstukket", "knivstikke")]
    assert found(line.replace("ble", "liker"), pack) == []


def test_a_preposition_before_a_day_ends_no_phrase() -> None:
    goes = replace(EN, triggers={}, trigger_phrases={"goes": ((("goes", "along", "with"), TAKE),)}, compound_parts={})
    line = "It/PRON/nsubj/2 goes/VERB/root/0 along/ADV/advmod/2 with/ADP/case/5 {}/NOUN/obl/2"
    assert len(hits(tree(line.format("demands")), goes)) == 1
    assert hits(tree(line.format("Friday"), times={"Friday": DAY}), goes) == []


def test_a_state_behind_an_article_is_no_deed() -> None:
    line = "They/PRON/nsubj/2 left/VERB/root/0 a/DET/det/5 sinking/NOUN/compound/5 boat/NOUN/obj/2"
    assert found(line, EN) == []
    done = "They/PRON/nsubj/2 sank/VERB/root/0/VerbForm=Fin a/DET/det/4 boat/NOUN/obj/2"
    assert [words for words, _ in found(done, EN)] == ["sank a boat"]


def test_words_of_one_phrase_are_no_second_one() -> None:
    line = (
        "Parterne/NOUN/nsubj/3 er/AUX/aux/3 blevet/VERB/root/0/VerbForm=Part enige/ADJ/xcomp/3 om/ADP/case/9 en/DET/det/9 "
        "fire/NUM/nummod/8 dages/NOUN/nmod:poss/9 våbenhvile/NOUN/obl/4"
    )
    assert len(found(line, load("da"), counts={"fire": 4})) == 1


def test_what_bounds_a_number_is_no_particle_of_a_verb() -> None:
    line = "Rebels/NOUN/nsubj/2 fired/VERB/root/0 at/ADP/advmod/5 least/ADJ/nmod/5 60/NUM/nummod/6 shells/NOUN/obj/2"
    bounded = tree(line, counts={"at least 60": Quantity(60, None, Said.AT_LEAST)})
    assert phrase_end(bounded, 1, ("fired", "at")) is None


def test_a_phrase_of_time_may_stand_between_a_verb_and_its_particle() -> None:
    line = "Armén/NOUN/nsubj/2 ryckte/VERB/root/0 i/ADP/case/4 går/NOUN/obl/2 fram/ADV/{}/2"
    whole = ("ryckte i går fram", "rycka fram")
    assert whole in found(line.format("compound:prt"), load("sv"))
    assert whole not in found(line.format("advmod"), load("sv"))


def test_a_number_inside_a_phrase_is_as_one_word() -> None:
    line = (
        "They/PRON/nsubj/2 took/VERB/root/0 between/ADP/advmod/4 40/NUM/nummod/7 and/CCONJ/cc/6 50/NUM/conj/4 "
        "miners/NOUN/obj/2 hostage/NOUN/xcomp/2"
    )
    counted = tree(line, counts={"between 40 and 50": Quantity(40, 50, Said.BETWEEN)})
    assert phrase_end(counted, 1, ("took", "hostage")) == 7


def test_what_is_told_and_who_tells_it_are_no_phrase() -> None:
    """"Havna er stengt, skriver avisa" tells of no paper that was closed."""
    line = (
        "Havna/NOUN/nsubj:pass/3 er/AUX/aux:pass/3 stengt/VERB/ccomp/5/VerbForm=Part ,/PUNCT/punct/3 "
        "skriver/VERB/root/0 avisa/NOUN/nsubj/5"
    )
    closed = replace(NB, triggers={}, trigger_phrases={"stengt": ((("stengt", "avisa"), TAKE),)}, compound_parts={})
    assert found(line, closed) == []
    assert len(found("De/PRON/nsubj/2 stengt/VERB/root/0 omsider/ADV/advmod/2 avisa/NOUN/obj/2", closed)) == 1
