"""Pronouns take up those who were told of before."""

from kilde.languages import load
from tests.conftest import Reader
from tests.extract.making import Drawn, claims

ARREST = "Police/NOUN/nsubj/2/Number=Plur arrested/VERB/root/0/VerbForm=Fin a/DET/det/4 man/NOUN/obj/2/Number=Sing"


def taken_up(*drawn: Drawn | str) -> list[str | None]:
    """What those in the last claim take up."""
    return [p.refers.quote if p.refers else None for p in claims(*drawn)[-1].participants]


def test_he_is_the_person_told_of_last() -> None:
    line = "He/PRON/nsubj/2/Number=Sing stabbed/VERB/root/0/VerbForm=Fin a/DET/det/4 nurse/NOUN/obj/2"
    assert taken_up(ARREST, line) == ["man", None]


def test_they_are_those_told_of_last_who_are_several() -> None:
    line = "They/PRON/nsubj/2/Number=Plur stabbed/VERB/root/0/VerbForm=Fin a/DET/det/4 nurse/NOUN/obj/2"
    raid = (
        "Two/NUM/nummod/2 gunmen/NOUN/nsubj/3/Number=Plur attacked/VERB/root/0/VerbForm=Fin a/DET/det/5 "
        "guard/NOUN/obj/3/Number=Sing"
    )
    assert taken_up(Drawn(raid, counts={"Two": 2}), line) == ["gunmen", None]


def test_she_is_nobody_where_nobody_was_told_of() -> None:
    line = "She/PRON/nsubj/2/Number=Sing stabbed/VERB/root/0/VerbForm=Fin a/DET/det/4 nurse/NOUN/obj/2"
    assert taken_up(line) == [None, None]


def test_she_is_the_subject_of_the_clause_that_hers_hangs_on() -> None:
    line = (
        "Lee/PROPN/nsubj/2/Number=Sing left/VERB/root/0/VerbForm=Fin for/ADP/case/4 Oslo/PROPN/obl/2 where/ADV/advmod/7 "
        "she/PRON/nsubj/7/Number=Sing attacked/VERB/advcl/2/VerbForm=Fin a/DET/det/9 guard/NOUN/obj/7/Number=Sing"
    )
    assert taken_up(ARREST, Drawn(line, names={"Lee": "PER"})) == ["Lee", None]


def test_they_who_say_it_of_themselves_are_the_subject_of_saying() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2/Number=Plur announced/VERB/root/0/VerbForm=Fin that/SCONJ/mark/5 they/PRON/nsubj/5/Number=Plur "
        "stabbed/VERB/ccomp/2/VerbForm=Fin a/DET/det/7 guard/NOUN/obj/5/Number=Sing"
    )
    assert taken_up(ARREST, line) == ["Soldiers", None]
    alone = line.replace("Soldiers/NOUN/nsubj/2/Number=Plur", "Nurse/NOUN/nsubj/2/Number=Sing")
    assert taken_up(alone) == [None, None]


def test_we_are_those_who_say_it() -> None:
    line = (
        "We/PRON/nsubj/2/Number=Plur stabbed/VERB/root/0/VerbForm=Fin a/DET/det/4 guard/NOUN/obj/2/Number=Sing "
        ",/PUNCT/punct/2 says/VERB/parataxis/2/VerbForm=Fin a/DET/det/8 leader/NOUN/nsubj/6/Number=Sing"
    )
    assert taken_up(line) == ["a leader", None]


def test_they_who_say_it_of_themselves_need_no_subordinator() -> None:
    line = (
        "Rebellane/NOUN/nsubj/2/Number=Plur seier/VERB/root/0/VerbForm=Fin dei/PRON/nsubj/5/Number=Plur "
        "har/AUX/aux/5 drepe/VERB/xcomp/2 to/NUM/nummod/7 vakter/NOUN/obj/5/Number=Plur"
    )
    own = claims(Drawn(line, counts={"to": 2}), pack=load("nn"))[-1]
    assert [p.refers and p.refers.quote for p in own.participants] == ["Rebellane", None]


def test_those_to_whom_it_was_done_are_nobody_told_of_before(claims_of: Reader) -> None:
    claims = claims_of("nb", "Rederiet ble angrepet av pirater. Rederiet opplyser at alle de fem kidnappede er menn.")
    told = [one for claim in claims if claim.mode == "abduct" for one in claim.participants]
    assert [(one.role, one.span.quote, one.refers) for one in told] == [("target", "alle de fem", None)]
