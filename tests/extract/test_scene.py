"""Scene: the times and places of the happening's own clause, not those of the saying, an owner or another happening."""

from kilde.languages import load
from kilde.model import Claim, TimeExpression, TimeForm
from tests.extract.making import DAY, Drawn, claim, claims

TODAY = TimeExpression(TimeForm.OFFSET, shift=0, unit="day")


def where(found: Claim) -> list[str]:
    return [place.quote for place in found.places]


def when(found: Claim) -> list[str]:
    return [time.span.quote for time in found.times]


def test_times_and_places_of_the_clause_are_the_happenings() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 in/ADP/case/5 Khartoum/PROPN/obl/2 on/ADP/case/7 "
            "Thursday/PROPN/obl/2",
            names={"Khartoum": "LOC"},
            times={"on Thursday": DAY},
        )
    )
    assert (where(found), when(found)) == (["Khartoum"], ["on Thursday"])


def test_a_sentence_that_brings_its_time_forward_dates_the_deed() -> None:
    found = claim(
        Drawn(
            "It/PRON/expl/4 was/AUX/cop/4 on/ADP/case/4 Thursday/PROPN/root/0 that/SCONJ/mark/7 soldiers/NOUN/nsubj/7 "
            "killed/VERB/acl:cleft/4 protesters/NOUN/obj/7",
            times={"on Thursday": DAY},
        )
    )
    assert when(found) == ["on Thursday"]


def test_where_somebody_comes_from_is_not_where_it_happened() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/4 from/ADP/case/3 Mali/PROPN/nmod/1 killed/VERB/root/0 protesters/NOUN/obj/4",
            names={"Mali": "LOC"},
        )
    )
    assert where(found) == []


def test_the_time_of_saying_is_not_that_of_the_deed() -> None:
    found = claim(
        Drawn(
            "Police/NOUN/nsubj/2 said/VERB/root/0 Thursday/PROPN/obl:tmod/2 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/2 "
            "protesters/NOUN/obj/5 today/NOUN/obl:tmod/5",
            times={"Thursday": DAY, "today": TODAY},
        )
    )
    assert when(found) == ["today"]


def test_the_time_of_confirming_is_not_that_of_the_deed() -> None:
    found = claim(
        Drawn(
            "Police/NOUN/nsubj/2 confirmed/VERB/root/0 Thursday/PROPN/obl:tmod/2 the/DET/det/5 attack/NOUN/obj/2 on/ADP/case/8 "
            "the/DET/det/8 town/NOUN/nmod/5",
            times={"Thursday": DAY},
        )
    )
    assert when(found) == []


def test_how_long_it_lasted_dates_nothing() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 for/ADP/case/6 three/NUM/nummod/6 days/NOUN/obl/2",
            times={"for three days": TimeExpression(TimeForm.DURATION, shift=3, unit="day")},
        )
    )
    assert when(found) == []


def test_an_owner_is_no_place() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 attacked/VERB/root/0 Sudan/PROPN/nmod:poss/5 's/PART/case/3 embassy/NOUN/obj/2 in/ADP/case/7 "
            "Cairo/PROPN/nmod/5",
            names={"Sudan": "LOC", "Cairo": "LOC"},
        )
    )
    assert "Cairo" in where(found)
    assert "Sudan" not in where(found)


def test_the_phrase_around_a_name_says_more_than_the_name() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 at/ADP/case/6 the/DET/det/6 airport/NOUN/obl/2 "
            "in/ADP/case/8 Baghdad/PROPN/nmod/6",
            names={"Baghdad": "LOC"},
        )
    )
    assert where(found) == ["the airport in Baghdad", "Baghdad"]


def test_the_place_of_another_happening_is_not_this_ones() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 in/ADP/case/5 Khartoum/PROPN/obl/2 ,/PUNCT/punct/9 "
        "and/CCONJ/cc/9 rebels/NOUN/nsubj/9 abducted/VERB/conj/2 children/NOUN/obj/9 in/ADP/case/12 Darfur/PROPN/obl/9"
    )
    found = claims(Drawn(line, names={"Khartoum": "LOC", "Darfur": "LOC"}))
    assert {c.trigger.quote: where(c) for c in found} == {"killed": ["Khartoum"], "abducted": ["Darfur"]}


def test_a_place_without_a_preposition_of_place_is_none() -> None:
    found = claim(
        Drawn(
            "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 because/ADP/case/6 of/ADP/fixed/4 "
            "Khartoum/PROPN/obl/2",
            names={"Khartoum": "LOC"},
        )
    )
    assert where(found) == []


def test_a_time_before_a_colon_dates_all_that_follows() -> None:
    found = claim(
        Drawn(
            "Thursday/PROPN/root/0 :/PUNCT/punct/1 soldiers/NOUN/nsubj/4 killed/VERB/parataxis/1 protesters/NOUN/obj/4",
            times={"Thursday": DAY},
        )
    )
    assert when(found) == ["Thursday"]


def test_the_time_of_a_relative_clause_on_somebody_is_not_that_of_the_deed() -> None:
    found = claims(
        Drawn(
            "Police/NOUN/nsubj/2 arrested/VERB/root/0 students/NOUN/obj/2 who/PRON/nsubj/6 will/AUX/aux/6/VerbForm=Fin "
            "sing/VERB/acl:relcl/3 in/ADP/case/8 school/NOUN/obl/6 on/ADP/case/10 Thursday/PROPN/nmod/8",
            times={"on Thursday": DAY},
        )
    )
    assert [when(one) for one in found] == [[]]


def test_the_hospital_to_which_somebody_is_taken_is_no_scene() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 wounded/VERB/root/0 protesters/NOUN/obj/2 taken/VERB/acl/3 {}/ADP/case/6 hospital/NOUN/obl/2 "
        "in/ADP/case/8 Bamako/PROPN/nmod/6"
    )
    names = {"Bamako": "LOC"}
    assert not claim(Drawn(line.format("to"), names=names)).places
    assert claim(Drawn(line.format("in"), names=names)).places


def test_what_else_somebody_named_did_is_told_of_no_place_of_the_deed() -> None:
    words = (
        "{}/{}/nsubj:pass/7 who/PRON/nsubj/3 taught/VERB/acl:relcl/1 in/ADP/case/5 Quito/PROPN/obl/3 was/AUX/aux:pass/7 "
        "{}/VERB/root/0"
    )
    named = claim(Drawn(words.format("Omar", "PROPN", "killed"), names={"Omar": "PER", "Quito": "LOC"}))
    assert where(named) == []
    assert where(claim(Drawn(words.format("protesters", "NOUN", "killed"), names={"Quito": "LOC"}))) == ["Quito"]


def test_where_the_wounded_are_brought_is_not_where_it_happened() -> None:
    drawn = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2 {}/ADP/case/5 Bodø/PROPN/obl/2"
    nb = load("nb")
    assert where(claim(Drawn(drawn.format("til"), names={"Bodø": "LOC"}), pack=nb)) == []
    assert where(claim(Drawn(drawn.format("i"), names={"Bodø": "LOC"}), pack=nb)) == ["Bodø"]


def test_the_day_of_a_charge_is_not_that_of_the_deed() -> None:
    drawn = (
        "{}/NOUN/obl:tmod/4 he/PRON/nsubj:pass/4 was/AUX/aux:pass/4 convicted/VERB/root/0 of/ADP/case/7 the/DET/det/7 "
        "murder/NOUN/obl/4 {}/NOUN/obl:tmod/4"
    )
    charged = claims(Drawn(drawn.format("Thursday", "abroad"), times={"Thursday": DAY}))
    assert [when(one) for one in charged if one.kind == "ASSAULT"] == [[]]
    done = claims(Drawn(drawn.format("Today", "Thursday"), times={"Thursday": DAY}))
    assert [when(one) for one in done if one.kind == "ASSAULT"] == [["Thursday"]]


def test_who_claimed_a_deed_by_some_day_does_not_date_it() -> None:
    line = "Rebels/NOUN/nsubj/2 {verb}/VERB/root/0 the/DET/det/4 raid/NOUN/obj/2 on/ADP/case/6 soldiers/NOUN/nmod/4 by/ADP/case/8 "
    line += "Thursday/PROPN/obl/2"
    [claimed] = claims(Drawn(line.format(verb="claimed"), times={"Thursday": DAY}))
    assert when(claimed) == []


def test_what_somebody_is_known_for_does_not_date_what_is_done_to_them() -> None:
    line = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 men/NOUN/obj/2 blamed/VERB/acl/3 for/ADP/case/7 {time} harvest/NOUN/obl/4"
    found = claims(Drawn(line.format(time="Thursday/PROPN/nmod:poss/7"), times={"Thursday": DAY}))
    assert [when(one) for one in found if one.trigger.quote == "killed"] == [[]]
