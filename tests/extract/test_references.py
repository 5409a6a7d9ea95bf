"""References: "the attack" and "the leader" are those told of before, where the text makes it clear."""

from kilde.extract.nouns import alike
from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import DAY, NB, Drawn, claim, claims, who

FIRST = Drawn(
    "A/DET/det/3 militia/NOUN/compound/3 leader/NOUN/nsubj:pass/5 was/AUX/aux:pass/5 killed/VERB/root/0 in/ADP/case/7 "
    "Baghdad/PROPN/obl/5",
    names={"Baghdad": "LOC"},
)
ATTACK = (
    "{the}/DET/det/2 attack/NOUN/nsubj:pass/4{feats} was/AUX/aux:pass/4 carried/VERB/root/0 out/ADP/compound:prt/4 "
    "by/ADP/case/7 soldiers/NOUN/obl/4"
)


def test_the_attack_takes_up_the_one_told_before() -> None:
    first, again = claims(FIRST, ATTACK.format(the="The", feats=""))
    assert again.takes_up == first.trigger
    assert who(again, "actor") == ["soldiers"]


def test_an_attack_takes_up_none() -> None:
    _, again = claims(FIRST, ATTACK.format(the="An", feats=""))
    assert again.takes_up is None


def test_definiteness_may_stand_in_the_form() -> None:
    told = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2"
    line = "Angrepet/NOUN/nsubj:pass/3{} ble/AUX/aux:pass/3 utført/VERB/root/0 av/ADP/case/5 hæren/NOUN/obl/3"
    first, again = claims(told, line.format("/Definite=Def"), pack=NB)
    assert again.takes_up == first.trigger
    assert claims(told, line.format(""), pack=NB)[1].takes_up is None


def test_the_attack_at_the_start_of_a_text_takes_up_none() -> None:
    assert claim(ATTACK.format(the="The", feats="")).takes_up is None


def test_of_several_the_one_that_shares_words_is_taken_up() -> None:
    ceremony = Drawn(
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 guests/NOUN/obj/2 at/ADP/case/6 a/DET/det/6 ceremony/NOUN/obl/2"
    )
    market = Drawn(
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 traders/NOUN/obj/2 at/ADP/case/6 a/DET/det/6 market/NOUN/obl/2"
    )
    again = (
        "The/DET/det/2 attack/NOUN/nsubj:pass/7 at/ADP/case/5 the/DET/det/5 ceremony/NOUN/nmod/2 was/AUX/aux:pass/7 "
        "carried/VERB/root/0 out/ADP/compound:prt/7 by/ADP/case/10 soldiers/NOUN/obl/7"
    )
    first, second, third = claims(ceremony, market, again)
    assert third.takes_up == first.trigger
    nearest = claims(ceremony, market, ATTACK.format(the="The", feats=""))[-1]
    assert nearest.takes_up == second.trigger


def test_a_noun_that_only_points_back_claims_nothing() -> None:
    line = "He/PRON/nsubj/2 slept/VERB/root/0 after/ADP/case/5 the/DET/det/5 attack/NOUN/obl/2/Definite=Def"
    assert len(claims(FIRST, line)) == 1


def test_a_description_takes_up_whom_it_describes() -> None:
    again = (
        "The/DET/det/2 leader/NOUN/nsubj:pass/4/Definite=Def was/AUX/aux:pass/4 killed/VERB/root/0 by/ADP/case/6 "
        "soldiers/NOUN/obl/4"
    )
    first, second = claims(FIRST, again)
    [leader] = [p for p in first.participants if p.role == "target"]
    [described] = [p for p in second.participants if p.role == "target"]
    assert described.refers == leader.head
    assert leader.refers is None


def test_an_indefinite_description_or_another_noun_takes_up_nobody() -> None:
    for line in (
        "A/DET/det/2 leader/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 killed/VERB/root/0",
        "The/DET/det/2 soldier/NOUN/nsubj:pass/4/Definite=Def was/AUX/aux:pass/4 killed/VERB/root/0",
    ):
        assert all(p.refers is None for c in claims(FIRST, line) for p in c.participants)


def test_words_are_alike_by_their_stem_or_last_part() -> None:
    assert alike("ceremonien", "ceremoni")
    assert alike("mindeceremonien", "ceremonien")
    assert alike("attack,", "attacks")
    assert not alike("by", "byen")
    assert not alike("market", "ceremony")


def test_a_participle_that_names_whom_another_verb_is_about_claims_nothing() -> None:
    line = (
        "Two/NUM/nummod/2 accused/ADJ/nsubj:pass/4 were/AUX/aux:pass/4 arrested/VERB/root/0/VerbForm=Part"
    )
    assert [claim.kind for claim in claims(Drawn(line, counts={"Two": 2}))] == ["COERCE"]


def test_a_clause_on_those_who_support_somebody_claims_no_support() -> None:
    line = (
        "Rebels/NOUN/nsubj/5 backed/VERB/acl/1/VerbForm=Part by/ADP/case/4 Turkey/PROPN/obl:agent/2 "
        "attacked/VERB/root/0/VerbForm=Fin the/DET/det/7 town/NOUN/obj/5"
    )
    assert [claim.kind for claim in claims(Drawn(line, names={"Turkey": "LOC"}))] == ["ASSAULT"]


def test_a_participle_behind_an_article_taken_for_a_verb_claims_nothing() -> None:
    line = "Den/PRON/nsubj/2 anholdte/VERB/root/0 har/AUX/aux/2 en/DET/det/5 bror/NOUN/obj/2 i/ADP/case/7 Lorby/PROPN/obl/2"
    assert claims(line, pack=load("da")) == ()


def test_what_is_said_of_a_deed_in_its_place_tells_it() -> None:
    line = (
        "Det/PRON/nsubj/5 er/AUX/cop/5 den/DET/det/5 største/ADJ/amod/5 demonstration/NOUN/root/0/Definite=Def "
        "i/ADP/case/7 Lorby/PROPN/nmod/5"
    )
    assert [one.kind for one in claims(Drawn(line, names={"Lorby": "LOC"}), pack=load("da"))] == ["PROTEST"]


def test_sanctions_that_somebody_is_under_are_told_again() -> None:
    line = (
        "Ministeren/NOUN/nsubj/3 er/AUX/aux:pass/3 omfattet/VERB/root/0/VerbForm=Part af/ADP/case/5 "
        "sanktionerne/NOUN/obl/3/Definite=Def"
    )
    [found] = claims(line, pack=load("da"))
    assert who(found, "target") == ["Ministeren"]


def test_a_known_deed_with_a_day_or_a_new_victim_of_its_own_is_told() -> None:
    slept = "He/PRON/nsubj/2 slept/VERB/root/0 after/ADP/case/5 the/DET/det/5 {}/NOUN/obl/2/Definite=Def "
    dated = Drawn(slept.format("attack") + "on/ADP/case/7 Monday/PROPN/nmod/5", times={"Monday": DAY})
    new = slept.format("arrest") + "of/ADP/case/8 a/DET/det/8 teacher/NOUN/nmod/5"
    assert [len(claims(FIRST, line)) for line in (dated, new)] == [2, 2]


def test_behind_its_dash_a_headline_tells_what_was_done_to_whom_it_leaves_out() -> None:
    line = "Bilen/NOUN/nsubj/2 brann/VERB/root/0 {mark}/PUNCT/punct/2 dømt/VERB/dep/2/VerbForm=Part stille/ADV/advmod/4"

    def told(mark: str, passage: PassageKind) -> set[str]:
        return {c.kind for c in claims(Drawn(line.format(mark=mark), passage=passage), pack=NB)}

    assert "SANCTION" in told("–", PassageKind.HEADLINE)
    assert "SANCTION" not in told("–", PassageKind.BODY)
    assert "SANCTION" not in told(",", PassageKind.HEADLINE)
