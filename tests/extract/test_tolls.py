"""Tolls: numbers of the harmed that hang on no noun of their own, sums, and parts of a number."""

import pytest

from kilde.model import Claim, Quantity, Said
from tests.extract.making import DAY, NB, Drawn, claim, claims

Counted = list[tuple[str, int | None, int | None, bool]]


STRONG = "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 protesters/NOUN/obj/2"
"""A sentence of violence, without which words that accidents share claim nothing."""


def first(drawn: Drawn) -> list[Claim]:
    """The claims of a sentence that another of violence follows."""
    return [c for c in claims(drawn, STRONG) if c.sentence.start == 0]


def counted(found: Claim) -> Counted:
    return [(f.of, f.low, f.high, f.total) for f in found.figures]


@pytest.mark.parametrize(
    ("line", "counts", "figures"),
    [
        ("3/NUM/nummod/2 dead/X/root/0 after/ADP/case/4 bombing/NOUN/obl/2", {"3": 3}, [("killed", 3, 3, True)]),
        (
            "The/DET/det/2 bombing/NOUN/nsubj/3 left/VERB/root/0 20/NUM/obl/6 badly/ADV/advmod/6 wounded/ADJ/obj/3",
            {"20": Quantity(21, None, Said.MORE_THAN)},
            [("injured", 21, None, True)],
        ),
        (
            "Gunman/NOUN/compound/2 kills/NOUN/root/0 12/NUM/nmod/2",
            {"12": 12},
            [("killed", 12, 12, True)],
        ),
        (
            "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/7 from/ADP/case/5 bombing/NOUN/nmod/3 has/AUX/aux/7 "
            "risen/VERB/root/0 to/ADP/case/9 45/NUM/obl/7",
            {"45": 45},
            [("killed", 45, 45, True)],
        ),
        (
            "Among/ADP/case/3 the/DET/det/3 dead/ADJ/nsubj/6 were/AUX/cop/6 two/NUM/nummod/6 children/NOUN/root/0",
            {"two": 2},
            [("killed", 2, 2, False)],
        ),
    ],
    ids=["3 dead", "20 badly wounded", "kills 12", "the toll has risen", "among the dead"],
)
def test_numbers_without_a_noun_of_their_own(line: str, counts: dict[str, int | Quantity], figures: Counted) -> None:
    found = [f for one in first(Drawn(line, counts=counts)) for f in counted(one)]
    assert found == figures


def test_a_number_that_does_the_harm_is_no_toll() -> None:
    line = "Two/NUM/nsubj/2 killed/VERB/root/0 a/DET/det/4 guard/NOUN/obj/2"
    assert counted(claim(Drawn(line, counts={"Two": 2}))) == []


@pytest.mark.parametrize(
    ("whom", "counts", "total"),
    [
        ("A/DET/det/2 teacher/NOUN/nsubj:pass/7", {}, 3),
        ("Four/NUM/nummod/2 women/NOUN/nsubj:pass/7", {"Four": 4}, 6),
    ],
)
def test_those_beside_each_other_are_added_up(whom: str, counts: dict[str, int], total: int) -> None:
    line = f"{whom} and/CCONJ/cc/5 two/NUM/nummod/5 guards/NOUN/nsubj:pass/7 were/AUX/aux:pass/7 killed/VERB/root/0"
    assert counted(claim(Drawn(line, counts={**counts, "two": 2}))) == [("killed", total, total, True)]


def test_of_an_unknown_number_there_is_no_sum() -> None:
    line = (
        "Women/NOUN/nsubj:pass/6/Number=Plur and/CCONJ/cc/4 two/NUM/nummod/4 guards/NOUN/nsubj:pass/6 were/AUX/aux:pass/6 "
        "killed/VERB/root/0"
    )
    assert counted(claim(Drawn(line, counts={"two": 2}))) == [("killed", 2, 2, True)]


def test_parts_of_a_number_are_no_totals() -> None:
    line = (
        "Bombing/NOUN/nsubj/2 killed/VERB/root/0 12/NUM/nummod/4 people/NOUN/obj/2 ,/PUNCT/punct/4 among/ADP/case/7 "
        "them/PRON/nmod/4 three/NUM/nummod/9 children/NOUN/appos/4"
    )
    assert counted(claim(Drawn(line, counts={"12": 12, "three": 3}))) == [
        ("killed", 12, 12, True),
        ("killed", 3, 3, False),
    ]
    some = "Two/NUM/nsubj:pass/5 of/ADP/case/3 them/PRON/nmod/1 were/AUX/aux:pass/5 killed/VERB/root/0"
    assert [counted(c) for c in first(Drawn(some, counts={"Two": 2}))] == [[("killed", 2, 2, False)]]


def test_people_that_are_hit_are_injured_and_things_are_not() -> None:
    line = "Tre/NUM/nummod/2 {}/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 truffet/VERB/root/0 i/ADP/case/6 luftangrepet/NOUN/obl/4"
    people, things = (claims(Drawn(line.format(noun), counts={"Tre": 3}), pack=NB) for noun in ("menn", "rør"))
    assert [counted(c) for c in people] == [[("injured", 3, 3, True)]]
    assert [counted(c) for c in things] == [[]]


def test_who_marches_is_counted_and_hostages_that_are_freed_are_hostages() -> None:
    march = "Hundreds/NOUN/nsubj/2 marched/VERB/root/0 on/ADP/case/4 Thursday/PROPN/obl/2"
    found = claim(Drawn(march, counts={"Hundreds": Quantity(200, None, Said.HUNDREDS)}, times={"Thursday": DAY}))
    assert counted(found) == [("protesters", 200, None, True)]
    freed = "Opprørere/NOUN/nsubj/2 løslot/VERB/root/0 12/NUM/nummod/4 gisler/NOUN/obj/2"
    assert counted(claim(Drawn(freed, counts={"12": 12}), pack=NB)) == [("hostages", 12, 12, True)]


def test_a_number_before_a_preposition_is_of_nobody_killed() -> None:
    line = (
        "Police/NOUN/nsubj/2 hold/VERB/root/0 three/NUM/obj/2 over/ADP/case/5 murder/NOUN/obl/2 of/ADP/case/7 "
        "mayor/NOUN/nmod/5/Number=Sing"
    )
    found = claims(Drawn(line, counts={"three": 3}))
    assert "killed" not in {f.of for one in found for f in one.figures}


def test_none_of_many_is_none() -> None:
    line = (
        "None/PRON/nsubj:pass/7 of/ADP/case/5 the/DET/det/5 40/NUM/nummod/5 miners/NOUN/nmod/1 was/AUX/aux:pass/7 "
        "hurt/VERB/root/0/VerbForm=Part when/SCONJ/mark/10 rebels/NOUN/nsubj/10 fired/VERB/advcl/7"
    )
    found = claims(Drawn(line, counts={"None": Quantity(0, 0, Said.NONE), "40": 40}))
    assert [(f.of, f.low, f.high) for one in found for f in one.figures if f.of == "injured"] == [("injured", 0, 0)]


def test_a_toll_is_what_it_was_raised_to() -> None:
    line = (
        "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj:pass/5 was/AUX/aux:pass/5 raised/VERB/root/0 "
        "from/ADP/case/7 seven/NUM/obl/5 to/ADP/case/9 nine/NUM/nmod/7"
    )
    found = claims(STRONG, Drawn(line, counts={"seven to nine": Quantity(7, 9, Said.BETWEEN)}))
    told = [(f.of, f.low, f.high, f.total) for one in found for f in one.figures]
    assert told == [("killed", 7, 7, False), ("killed", 9, 9, True)]


def test_those_of_the_harmed_with_whom_a_sentence_opens_are_some() -> None:
    line = (
        "Av/ADP/case/3 de/DET/det/3 drepte/ADJ/obl/4 var/VERB/root/0 18/NUM/nummod/6 kvinner/NOUN/nsubj/4"
    )
    found = claims("Soldatene/NOUN/nsubj/2 skjøt/VERB/root/0 bøndene/NOUN/obj/2", Drawn(line, counts={"18": 18}), pack=NB)
    assert [(f.of, f.low, f.total) for one in found for f in one.figures] == [("killed", 18, False)]


def test_a_toll_and_what_it_is_of_are_one_claim() -> None:
    line = (
        "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/8 from/ADP/case/7 the/DET/det/7 bomb/NOUN/compound/7 "
        "attack/NOUN/nmod/3 is/VERB/root/0 nineteen/NUM/obj/8"
    )
    [found] = claims(Drawn(line, counts={"nineteen": 19}))
    assert [(f.of, f.low) for f in found.figures] == [("killed", 19)]


def test_some_of_those_who_died_are_none_of_the_hurt() -> None:
    line = (
        "Five/NUM/nummod/2 nurses/NOUN/nsubj/3 died/VERB/root/0 ,/PUNCT/punct/5 three/NUM/parataxis/3 of/ADP/case/7 "
        "them/PRON/nmod/5 women/NOUN/dep/5/Number=Plur ,/PUNCT/punct/13 and/CCONJ/cc/13 nine/NUM/nsubj:pass/13 "
        "were/AUX/aux:pass/13 hurt/VERB/conj/3/VerbForm=Part"
    )
    found = claims(STRONG, Drawn(line, counts={"Five": 5, "three": 3, "nine": 9}))
    assert [(f.of, f.low) for one in found for f in one.figures if f.of == "injured"] == [("injured", 9)]


def test_parts_are_of_the_toll_that_they_follow() -> None:
    line = (
        "Three/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0/VerbForm=Part and/CCONJ/cc/6 24/NUM/nsubj/6 "
        "wounded/VERB/conj/3/VerbForm=Part ,/PUNCT/punct/8 including/VERB/case/9 five/NUM/nmod/6 badly/ADV/advmod/9"
    )
    found = [f for one in first(Drawn(line, counts={"Three": 3, "24": 24, "five": 5})) for f in counted(one)]
    assert ("injured", 5, 5, False) in found
    assert ("killed", 5, 5, False) not in found


def test_a_sentence_opens_with_those_whom_it_counts() -> None:
    line = (
        "Nine/NUM/nummod/2 villagers/NOUN/root/0 ,/PUNCT/punct/6 including/VERB/case/6 two/NUM/nummod/6 "
        "nurses/NOUN/nmod/2 ,/PUNCT/punct/9 sustained/VERB/amod/9/VerbForm=Part injuries/NOUN/conj/2"
    )
    found = [f for one in first(Drawn(line, counts={"Nine": 9, "two": 2})) for f in counted(one)]
    assert ("injured", 9, 9, True) in found
