"""Figures: what numbers count, whole or in part; silence counts nothing."""

from collections.abc import Callable

import pytest

from kilde.model import Claim, Quantity, Said
from tests.extract.making import NB, Drawn, claim, claims

HURT = "five/NUM/nsubj:pass/8 were/AUX/aux:pass/8 wounded/VERB/conj/4"


def counted(found: Claim) -> list[tuple[str, int | None, int | None, str]]:
    return [(f.of, f.low, f.high, f.span.quote) for f in found.figures]


def test_a_number_on_the_target_counts_what_the_trigger_does() -> None:
    found = claim(
        Drawn("Soldiers/NOUN/nsubj/2 killed/VERB/root/0 three/NUM/nummod/4 protesters/NOUN/obj/2", counts={"three": 3})
    )
    assert counted(found) == [("killed", 3, 3, "three protesters")]


def test_a_number_on_the_actor_counts_no_one_harmed() -> None:
    found = claim(
        Drawn(
            "Three/NUM/nummod/2 soldiers/NOUN/nsubj/3 killed/VERB/root/0 a/DET/det/5 protester/NOUN/obj/3",
            counts={"Three": 3},
        )
    )
    assert "killed" not in {f.of for f in found.figures}


def test_a_number_may_stand_alone() -> None:
    found = claim(Drawn("Three/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0", counts={"Three": 3}))
    assert counted(found) == [("killed", 3, 3, "Three")]


def test_killed_and_wounded_are_counted_apart_in_one_claim() -> None:
    found = claim(
        Drawn(
            "Three/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0 and/CCONJ/cc/7 "
            "five/NUM/nsubj:pass/7 were/AUX/aux:pass/7 wounded/VERB/conj/3",
            counts={"Three": 3, "five": 5},
        )
    )
    assert counted(found) == [("killed", 3, 3, "Three"), ("injured", 5, 5, "five")]


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(12, None, Said.AT_LEAST),
        Quantity(None, 12, Said.UP_TO),
        Quantity(12, 12, Said.ABOUT),
        Quantity(24, None, Said.DOZENS),
    ],
)
def test_hedges_are_kept(quantity: Quantity) -> None:
    found = claim(
        Drawn(
            "some/NUM/nummod/2 people/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 killed/VERB/root/0",
            counts={"some": quantity},
        )
    )
    assert [(f.low, f.high, f.said) for f in found.figures] == [(quantity.low, quantity.high, quantity.said)]


def test_silence_counts_nothing() -> None:
    assert claim("Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2").figures == ()


def test_a_number_of_those_among_them_is_a_part() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 40/NUM/nummod/4 people/NOUN/obj/2 ,/PUNCT/punct/8 "
            "including/ADP/case/8 three/NUM/nummod/8 children/NOUN/nmod/4 in/ADP/case/11 two/NUM/nummod/11 villages/NOUN/nmod/4",
            counts={"40": 40, "three": 3, "two": 2},
        )
    )
    assert [(f.of, f.span.quote, f.total) for f in found.figures] == [
        ("killed", "40 people", True),
        ("killed", "three children", False),
    ]


def test_only_people_are_killed() -> None:
    found = claims(
        Drawn(
            "The/DET/det/2 army/NOUN/nsubj/3 killed/VERB/root/0 soldiers/NOUN/obj/3 with/ADP/case/7 two/NUM/nummod/7 "
            "rockets/NOUN/obl/3",
            counts={"two": 2},
        )
    )
    assert {f.of for c in found for f in c.figures} == {"rockets"}


def test_dates_and_years_count_nothing() -> None:
    found = claim("Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 in/ADP/case/5 2014/NUM/obl/2")
    assert found.figures == ()


def test_none_is_a_number() -> None:
    found = claim(
        Drawn(
            "Ingen/DET/det/2 sivile/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 drept/VERB/root/0",
            counts={"Ingen": Quantity(0, 0, Said.NONE)},
        ),
        pack=NB,
    )
    assert counted(found) == [("killed", 0, 0, "Ingen sivile")]
    assert found.factuality.value == "CT-"


def test_a_father_of_two_is_one() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 a/DET/det/4 father/NOUN/obj/2/Number=Sing of/ADP/case/6 two/NUM/nmod/4"
    )
    assert counted(claim(Drawn(line, counts={"two": 2}))) == []


def test_houses_beside_each_other_are_not_summed_up_as_people() -> None:
    line = (
        "Ni/NUM/nummod/2 biler/NOUN/nsubj:pass/7 og/CCONJ/cc/5 to/NUM/nummod/5 hus/NOUN/conj/2 "
        "ble/AUX/aux:pass/7 skadet/VERB/root/0/VerbForm=Part i/ADP/case/9 luftangrepet/NOUN/obl/7"
    )
    [struck, *_] = found = claims(Drawn(line, counts={"Ni": 9, "to": 2}), pack=NB)
    assert struck.kind == "ASSAULT"
    assert not any(f.of == "injured" for one in found for f in one.figures)


def test_those_whom_some_are_part_of_are_no_part_of_them() -> None:
    found = claim(
        Drawn(
            "Four/NUM/nsubj/6 of/ADP/case/4 nine/NUM/nummod/4 guards/NOUN/nmod/1 were/AUX/aux:pass/6 killed/VERB/root/0",
            counts={"Four": 4, "nine": 9},
        )
    )
    assert [(f.low, f.high) for f in found.figures] == [(4, 4)]


def test_those_who_are_charged_with_a_killing_are_not_the_killed() -> None:
    line = (
        "Prosecutors/NOUN/nsubj/2 charged/VERB/root/0 four/NUM/nummod/4 men/NOUN/obj/2 with/ADP/case/6 murder/NOUN/obl/2"
    )
    found = claims(Drawn(line, counts={"four": 4}))
    assert "ASSAULT" in {one.kind for one in found}
    assert not any(f.of == "killed" for one in found for f in one.figures)


def test_a_number_inside_a_phrase_counts_what_its_noun_is_counted_as() -> None:
    freed = claim(
        Drawn(
            "Twelve/NUM/nummod/2 hostages/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 freed/VERB/root/0",
            counts={"Twelve": 12},
        )
    )
    fired = claim(
        Drawn(
            "Guards/NOUN/nsubj/2 fired/VERB/root/0 three/NUM/nummod/4 shots/NOUN/obj/2 at/ADP/case/7 "
            "the/DET/det/7 man/NOUN/obl/2",
            counts={"three": 3},
        )
    )
    assert counted(freed) == [("hostages", 12, 12, "Twelve hostages")]
    assert counted(fired) == [("shots", 3, 3, "three shots")]


def test_those_of_the_harmed_of_whom_more_is_said_are_a_part() -> None:
    found = claim(
        Drawn(
            "Nine/NUM/nsubj:pass/3 were/AUX/aux:pass/3 wounded/VERB/root/0 ,/PUNCT/punct/8 two/NUM/nsubj/8 of/ADP/case/7 "
            "them/PRON/nmod/5 badly/ADV/advmod/3",
            counts={"Nine": 9, "two": 2},
        )
    )
    assert [(f.of, f.low, f.total) for f in found.figures] == [("injured", 9, True), ("injured", 2, False)]


def test_a_toll_may_stand_behind_the_verb_that_comes_first() -> None:
    [_, found] = claims(
        "Menn/NOUN/nsubj/2 drepte/VERB/root/0 to/NUM/nummod/4 vakter/NOUN/obj/2",
        Drawn(
            "I/ADP/case/2 byen/NOUN/obl/4 er/AUX/cop/4 antallet/NOUN/root/0 drepte/ADJ/amod/4 27/NUM/nmod/5",
            counts={"27": 27},
        ),
        pack=NB,
    )
    assert counted(found) == [("killed", 27, 27, "27")]


def test_two_deeds_with_others_between_are_not_one_phrase() -> None:
    found = claims(
        Drawn(
            "Raiders/NOUN/nsubj/2 shot/VERB/root/0 two/NUM/nummod/4 cooks/NOUN/obj/2 and/CCONJ/cc/6 "
            "wounded/VERB/conj/2 nine/NUM/obj/6",
            counts={"two": 2, "nine": 9},
        )
    )
    assert [(f.of, f.low) for one in found for f in one.figures if f.of == "injured"] == [("injured", 9)]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("sv", "En lärare och två vakter dödades i Lorvik.", [("killed", 3)]),
        ("nb", "En lærer og to vakter ble drept i Lorvik.", [("killed", 3)]),
        ("sv", "Sammanlagt 61 diplomater har utvisats.", [("expelled", 61)]),
        ("sv", "Tiotusentals tågade genom staden.", [("protesters", 20000)]),
        ("sv", "Uppskattningsvis 3 000 demonstrerade i Lorvik.", [("protesters", 3000)]),
    ],
)
def test_numbers_beside_a_verb_count_all_whom_it_tells_of(
    language: str, text: str, counted: list[tuple[str, int]], claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    [claim] = claims_of(language, text)
    assert [(figure.of, figure.low) for figure in claim.figures] == counted


def test_some_of_those_told_of_are_no_more_of_them() -> None:
    line = (
        "Fem/NUM/nummod/2 personar/NOUN/nsubj:pass/10 ,/PUNCT/punct/4 to/NUM/conj/2 av/ADP/case/7 dei/DET/det/7 "
        "barn/NOUN/nmod/4 ,/PUNCT/punct/10 ble/AUX/aux:pass/10 drept/VERB/root/0"
    )
    found = claim(Drawn(line.replace("dei", "de"), counts={"Fem": 5, "to": 2}), pack=NB)
    assert next((f.of, f.low) for f in found.figures) == ("killed", 5)


def test_what_a_trigger_counts_people_as_goes_before_what_they_are() -> None:
    line = "To/NUM/nummod/2 vakter/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 skutt/VERB/root/0/VerbForm=Part ned/ADV/advmod/4"
    [found, *_] = claims(Drawn(line, counts={"To": 2}), pack=NB)
    assert [(f.of, f.low) for f in found.figures] == [("casualties", 2)]
