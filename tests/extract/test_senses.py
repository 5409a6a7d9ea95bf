"""Senses: what a trigger needs by it, words that show another sense, and who can do what is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kilde.extract.senses import Senses
from kilde.extract.triggers import Hit
from kilde.languages import Trigger
from kilde.model import Claim, Quantity, Said
from tests.extract.making import EN, NB, Drawn, claims, tree

HIT = Trigger(
    "hit",
    "ASSAULT",
    None,
    "verb",
    {"subject": "actor", "object": "target"},
    unless=frozenset({"goal", "match", "league"}),
)
FLIGHTS = {
    "en": "The crash closed the runway, and passengers of the flight sat in the plane. The pilot was unhurt.",
    "nb": "Kollisjonen stengte kjørefeltet, og bilisten satt i vogntoget. Ulykken var ved rundkjøringen.",
}
"""Texts of accidents, which tell of strikes as well."""

KILLED = "{who}/NOUN/nsubj/2 killed/VERB/root/0 three/NUM/nummod/4 {whom}/NOUN/obj/2"


def needing(needs: str) -> Hit:
    return Hit(1, 1, 1, replace(HIT, needs=frozenset({needs})))


def kinds(line: str, **mentions: dict[str, str]) -> set[str]:
    return {c.kind for c in claims(Drawn(line, **mentions))}  # type: ignore[arg-type]


def test_a_word_of_another_context_in_the_sentence_rules_a_trigger_out() -> None:
    here = tree("He/PRON/nsubj/2 hit/VERB/root/0 the/DET/det/4 goal/NOUN/obj/2")
    plain = tree("He/PRON/nsubj/2 hit/VERB/root/0 the/DET/det/4 man/NOUN/obj/2")
    senses = Senses([], EN)
    assert senses.other(here, HIT)
    assert not senses.other(plain, HIT)
    assert not senses.other(here, replace(HIT, unless=frozenset()))


def test_many_words_of_another_context_rule_it_out_in_the_whole_document() -> None:
    plain = tree("He/PRON/nsubj/2 hit/VERB/root/0 the/DET/det/4 man/NOUN/obj/2")
    words = sorted(HIT.unless)
    assert not Senses(words[:2] * 5, EN).other(plain, HIT)
    assert Senses(words[:3], EN).other(plain, HIT)


@pytest.mark.parametrize("who", ["Soldiers", "Rebels", "Rockets", "Police"])
def test_people_and_their_weapons_do_violence(who: str) -> None:
    assert kinds(KILLED.format(who=who, whom="protesters")) == {"ASSAULT"}


@pytest.mark.parametrize("who", ["Cholera", "Cold", "Prices"])
def test_what_is_nobody_does_none(who: str) -> None:
    assert "ASSAULT" not in kinds(KILLED.format(who=who, whom="protesters"))


@pytest.mark.parametrize(
    ("needs", "line", "enough"),
    [
        ("target", "They/PRON/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2", True),
        ("target", "They/PRON/nsubj/2 hit/VERB/root/0", False),
        ("person", "They/PRON/nsubj/2 hit/VERB/root/0 soldiers/NOUN/obj/2", True),
        ("person", "They/PRON/nsubj/2 hit/VERB/root/0 tables/NOUN/obj/2", False),
        ("struck", "They/PRON/nsubj/2 hit/VERB/root/0", True),
        ("struck", "They/PRON/nsubj/2 hit/VERB/root/0 school/NOUN/obj/2", True),
        ("struck", "They/PRON/nsubj/2 hit/VERB/root/0 economy/NOUN/obj/2", False),
        ("weapon", "They/PRON/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2 with/ADP/case/5 rockets/NOUN/obl/2", True),
        ("weapon", "They/PRON/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2 with/ADP/case/5 flowers/NOUN/obl/2", False),
        ("forces", "They/PRON/nsubj/2 hit/VERB/root/0 soldiers/NOUN/obj/2", True),
        ("forces", "They/PRON/nsubj/2 hit/VERB/root/0 children/NOUN/obj/2", False),
        (
            "forces",
            "They/PRON/nsubj/2 sent/VERB/root/0 word/NOUN/obj/2 that/SCONJ/mark/6 soldiers/NOUN/nsubj/6 "
            "died/VERB/acl/3",
            False,
        ),
        ("power", "Governments/NOUN/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2", True),
        ("power", "Children/NOUN/nsubj/2 hit/VERB/root/0 governments/NOUN/obj/2", False),
        ("place", "They/PRON/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2", False),
        ("many", "He/PRON/nsubj/2 hit/VERB/root/0 men/NOUN/obj/2/Number=Plur", True),
        ("many", "He/PRON/nsubj/2 hit/VERB/root/0 man/NOUN/obj/2/Number=Sing", False),
        ("many", "He/PRON/nsubj/2 hit/VERB/root/0 army/NOUN/obj/2/Number=Sing", True),
    ],
)
def test_what_a_trigger_needs(needs: str, line: str, enough: bool) -> None:
    one = tree(line)
    found = [("actor", 0), *(("target", 2) for _ in [0] if len(one) > 2)]
    assert Senses([], EN).enough(one, needing(needs), found) is enough


@pytest.mark.parametrize(("who", "enough"), [("Soldiers", True), ("Nurses", False)])
def test_men_that_an_army_counts_are_forces(who: str, enough: bool) -> None:
    line = f"{who}/NOUN/nsubj/2 hit/VERB/root/0 ten/NUM/nummod/4 men/NOUN/obj/2"
    one = tree(line, counts={"ten": Quantity(10, 10, Said.EXACTLY)})
    assert Senses([], EN).enough(one, needing("forces"), [("actor", 0), ("target", 3)]) is enough


@pytest.mark.parametrize(("whom", "told"), [("deer", set()), ("dogs", set()), ("men", {"ASSAULT"})])
def test_what_is_done_to_animals_is_no_violence(whom: str, told: set[str]) -> None:
    assert kinds(f"Police/NOUN/nsubj/2 killed/VERB/root/0 {whom}/NOUN/obj/2") == told


def test_a_place_is_a_name_of_one() -> None:
    one = tree("They/PRON/nsubj/2 hit/VERB/root/0 Gaza/PROPN/obj/2", names={"Gaza": "LOC"})
    assert Senses([], EN).enough(one, needing("place"), [("actor", 0), ("target", 2)])


def test_a_weak_trigger_claims_only_beside_violence() -> None:
    died = "Three/NUM/nummod/2 people/NOUN/nsubj/3 died/VERB/root/0"
    assert claims(died) == ()
    shot = "Soldiers/NOUN/nsubj/2 attacked/VERB/root/0 protesters/NOUN/obj/2"
    assert [c.trigger.quote for c in claims(shot, died)] == ["attacked", "died"]


def test_a_review_tells_of_nothing_that_happened() -> None:
    line = "Soldater/NOUN/nsubj/2 dreper/VERB/root/0/VerbForm=Fin bønder/NOUN/obj/2"
    review = [f"{word}/NOUN/root/0" for word in ("terningkast", "thrilleren", "romanen")]
    assert claims(line, *review[:2], pack=NB)
    assert not claims(line, *review, pack=NB)


def test_demands_of_sport_are_none(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    demand = "The minister demanded that the director resign."
    match = "The striker scored in the semi-final. The goalkeeper saved the league's best skater and the playoff went on."
    assert [claim.kind for claim in claims_of("en", demand)] == ["REQUEST"]
    assert claims_of("en", f"{demand} {match}") == ()


def test_what_a_body_has_can_demand_though_no_list_knows_it() -> None:
    line = "{who}/PROPN/nmod/2 kalenderting/NOUN/nsubj/3 krever/VERB/root/0 svar/NOUN/obj/3"

    def told(who: str, label: str) -> set[str]:
        return {c.kind for c in claims(Drawn(line.format(who=who), {who: label}), pack=NB)}

    assert "REQUEST" in told("FNs", "ORG")
    assert "REQUEST" not in told("Stines", "PER")


@pytest.mark.parametrize(
    ("text", "violent"),
    [
        ("The senator attacked her opponent. Voters saw the debate. The candidate leads the polls in the primary.", False),
        ("Gunmen attacked a village. The senator condemned it. Ten people died, officials said.", True),
    ],
)
def test_attacks_in_news_of_party_politics_are_words(
    text: str, violent: bool, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    assert any(c.kind == "ASSAULT" for c in claims_of("en", text)) == violent


@pytest.mark.parametrize(("who", "told"), [("rebels", {"ASSAULT"}), ("prices", set())])
def test_a_number_of_people_can_do_what_they_can(who: str, told: set[str]) -> None:
    line = f"Dozens/NOUN/nsubj/4 of/ADP/case/3 {who}/NOUN/nmod/1 killed/VERB/root/0 guards/NOUN/obj/4"
    assert {c.kind for c in claims(Drawn(line, counts={"Dozens": 24}))} == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway summoned the Spanish ambassador on Monday."),
        ("da", "Norge har indkaldt Spaniens ambassadør."),
        ("nb", "Danmark har innkalt Spanias ambassadør."),
        ("nn", "Danmark har innkalt ambassadøren til Spania."),
        ("sv", "Danmark har kallat till sig Spaniens ambassadör."),
    ],
)
def test_whoever_summons_an_ambassador_shows_disapproval(
    claims_of: Callable[..., tuple[Claim, ...]], language: str, text: str
) -> None:
    assert [(c.kind, c.mode) for c in claims_of(language, text)] == [("ACCUSE", "disapprove")]


def test_a_number_of_others_are_people() -> None:
    line = "Fem/NUM/nummod/2 andre/DET/nsubj:pass/4 ble/AUX/aux:pass/4 løslatt/VERB/root/0/VerbForm=Part"
    assert {c.kind for c in claims(Drawn(line, counts={"Fem": 5}), pack=NB)} == {"RETREAT"}


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("The/DET/det/2 arrested/VERB/nsubj:pass/4", True),
        ("The/DET/det/2 planned/VERB/nsubj:pass/4", False),
        ("The/DET/det/2 letter/NOUN/nsubj:pass/4", False),
    ],
)
def test_those_whom_it_was_done_to_are_people(who: str, expected: bool) -> None:
    found = kinds(f"{who} were/AUX/aux:pass/4 released/VERB/root/0 today/NOUN/obl/4")
    assert ("RETREAT" in found) is expected


def test_a_text_is_about_no_topic_of_which_it_has_half_as_many_words_as_of_violence() -> None:
    attack = next(one for one in EN.triggers["attack"] if one.pos == "noun" and one.topics)
    topic = list(EN.topics[next(iter(attack.topics))])[:6]
    here = tree("The/DET/det/2 attack/NOUN/nsubj/3 failed/VERB/root/0")
    told = ["killed", "wounded", "murdered", "stabbed", "bombed", "raided", "ambushed", "tortured", "kidnapped"]
    more = ["strangled", "beheaded", "assassinated", "shelled", "robbed"]
    assert Senses([*topic, *told[:3]], EN).other(here, attack)
    assert not Senses([*topic, *told, *more], EN).other(here, attack)


@pytest.mark.parametrize(
    ("protest", "other"),
    [
        ("Workers striking for better pay blocked the road.", "The officers fired six shots, striking the boy."),
        ("Thousands demonstrated against the law.", "The firm demonstrated a new engine against a wall."),
        ("The crowd marched 12 kilometres to the palace.", "The soldiers marched the captives into the forest."),
    ],
)
def test_a_verb_of_protest_is_done_to_nobody(
    claims_of: Callable[..., tuple[Claim, ...]], protest: str, other: str
) -> None:
    assert "PROTEST" in {claim.kind for claim in claims_of("en", protest)}
    assert "PROTEST" not in {claim.kind for claim in claims_of("en", other)}


def test_a_month_is_no_march(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    assert "PROTEST" not in {c.kind for c in claims_of("en", "Arrests have doubled since police moved in last March.")}
    assert {c.kind for c in claims_of("en", "The students held a march against the mayor.")} == {"PROTEST"}


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        ("The ministry will release the new documents on Friday.", set(), "en"),
        ("Guards released the two nurses at dawn.", {"RETREAT"}, "en"),
        ("The village held elections in May.", set(), "en"),
        ("A house fire killed a baker in Hove.", set(), "en"),
        ("Gunmen killed a baker in Hove.", {"ASSAULT"}, "en"),
        (f"{FLIGHTS['en']} Ground crew voted to strike on Friday.", {"PROTEST"}, "en"),
        (f"{FLIGHTS['nb']} Bakkemannskapet gikk ut i streik fredag.", {"PROTEST"}, "nb"),
    ],
)
def test_everyday_senses_are_told_from_those_of_claims(
    text: str, told: set[str], language: str, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    assert {claim.kind for claim in claims_of(language, text)} == told
