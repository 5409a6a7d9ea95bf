"""Roles: who does what to whom, by voice, preposition, possession and nature."""

import pytest

from kilde.extract.phrases import apart_from
from kilde.languages import load
from kilde.model import Participant, PassageKind, Span
from tests.extract.making import NB, Drawn, claim, claims, tree, who

KILLED = {"nb": "drepte", "nn": "drap", "da": "dræbte", "en": "killed"}


def test_the_subject_of_an_active_verb_acts_on_its_object() -> None:
    found = claim("Soldiers/NOUN/nsubj/2 killed/VERB/root/0 two/NUM/nummod/4 protesters/NOUN/obj/2")
    assert (who(found, "actor"), who(found, "target")) == (["Soldiers"], ["two protesters"])


def test_a_passive_turns_them_round() -> None:
    found = claim(
        "Protesters/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0 by/ADP/case/5 soldiers/NOUN/obl/3"
    )
    assert (who(found, "actor"), who(found, "target")) == (["soldiers"], ["Protesters"])


def test_a_passive_may_stand_in_the_form() -> None:
    found = claim(
        "Demonstranter/NOUN/nsubj/2 drepes/VERB/root/0/VerbForm=Fin|Voice=Pass av/ADP/case/4 soldater/NOUN/obl/2",
        pack=NB,
    )
    assert (who(found, "actor"), who(found, "target")) == (["soldater"], ["Demonstranter"])


def test_those_coordinated_take_part_each() -> None:
    found = claim(
        "Soldiers/NOUN/nsubj/4 and/CCONJ/cc/3 police/NOUN/conj/1 killed/VERB/root/0 students/NOUN/obj/4 and/CCONJ/cc/7 "
        "workers/NOUN/conj/5"
    )
    assert (who(found, "actor"), who(found, "target")) == (["Soldiers", "police"], ["students", "workers"])


def test_a_weapon_is_what_it_is_done_with() -> None:
    found = claim("Rockets/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2")
    assert (who(found, "actor"), who(found, "instrument")) == ([], ["Rockets"])


def test_only_what_can_harm_is_an_instrument() -> None:
    line = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 with/ADP/case/5 {}/NOUN/obl/2"
    assert who(claim(line.format("knives")), "instrument") == ["knives"]
    assert who(claim(line.format("pleasure")), "instrument") == []


def test_a_noun_has_its_actor_by_possession_and_its_target_by_preposition() -> None:
    found = claim(
        Drawn(
            "Sudan/PROPN/nmod:poss/3 's/PART/case/1 attack/NOUN/nsubj/7 on/ADP/case/6 the/DET/det/6 town/NOUN/nmod/3 "
            "lasted/VERB/root/0",
            names={"Sudan": "LOC"},
        )
    )
    assert (who(found, "actor"), who(found, "target")) == (["Sudan"], ["the town"])


def test_a_nationality_before_a_noun_acts() -> None:
    found = claim(
        "Israeli/ADJ/amod/2 attacks/NOUN/nsubj/6 on/ADP/case/5 the/DET/det/5 town/NOUN/nmod/2 lasted/VERB/root/0"
    )
    assert who(found, "actor") == ["Israeli"]


def test_a_light_verb_gives_its_noun_who_acts() -> None:
    found = claim(
        "Soldiers/NOUN/nsubj/2 conducted/VERB/root/0 an/DET/det/4 attack/NOUN/obj/2 on/ADP/case/7 the/DET/det/7 town/NOUN/nmod/4"
    )
    assert (who(found, "actor"), who(found, "target")) == (["Soldiers"], ["the town"])


def test_an_infinitive_shares_the_subject_of_its_verb() -> None:
    found = claim(
        "Soldiers/NOUN/nsubj/2 tried/VERB/root/0 to/PART/mark/4 kill/VERB/xcomp/2/VerbForm=Inf protesters/NOUN/obj/4"
    )
    assert who(found, "actor") == ["Soldiers"]


def test_a_relative_clause_is_about_its_noun() -> None:
    found = claim(
        "The/DET/det/2 soldiers/NOUN/nsubj/6 who/PRON/nsubj/4 killed/VERB/acl:relcl/2 protesters/NOUN/obj/4 slept/VERB/root/0"
    )
    assert who(found, "actor") == ["The soldiers"]


@pytest.mark.parametrize("feats", ["Reflex=Yes", "Poss=Yes"])
def test_words_that_point_back_take_no_part(feats: str) -> None:
    found = claims(f"Soldiers/NOUN/nsubj/2 killed/VERB/root/0 themselves/PRON/obj/2/{feats}")
    assert all(who(c, "target") == [] for c in found)


def test_the_wounded_beside_the_killed_are_one_happening() -> None:
    line = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 students/NOUN/obj/2 and/CCONJ/cc/5 wounded/VERB/conj/2 workers/NOUN/obj/5"
    found = claim(line)
    assert found.effect == "killed"
    assert who(found, "target") == ["students", "workers"]


def test_an_attack_that_kills_is_one_happening() -> None:
    found = claim(
        "An/DET/det/2 attack/NOUN/nsubj/6 on/ADP/case/5 the/DET/det/5 town/NOUN/nmod/2 killed/VERB/root/0 "
        "protesters/NOUN/obj/6"
    )
    assert found.effect == "killed"
    assert who(found, "target") == ["the town", "protesters"]
    assert who(found, "actor") == []


def test_different_deeds_are_claims_each() -> None:
    found = claims(
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 students/NOUN/obj/2 and/CCONJ/cc/5 arrested/VERB/conj/2 workers/NOUN/obj/5"
    )
    assert [(c.kind, who(c, "actor"), who(c, "target")) for c in found] == [
        ("ASSAULT", ["Soldiers"], ["students"]),
        ("COERCE", ["Soldiers"], ["workers"]),
    ]


def test_what_the_preposition_of_a_phrase_governs_is_its_object() -> None:
    line = "Opprørere/NOUN/nsubj/2 tente/VERB/root/0/VerbForm=Fin på/ADP/case/4 teltene/NOUN/obl/2"
    assert who(claim(line, pack=NB), "target") == ["teltene"]


def test_after_an_adverbial_the_noun_behind_the_verb_is_its_subject() -> None:
    line = "{}/{}/3 angrep/VERB/root/0/VerbForm=Fin opprørerne/NOUN/obj/3"
    assert who(claim(line.format("I/ADP/case/2 mai", "NOUN/obl"), pack=NB), "actor") == ["opprørerne"]
    assert who(claim(line.format("De/DET/det/2 soldatene", "NOUN/nsubj"), pack=NB), "target") == ["opprørerne"]


def test_an_object_that_looks_oblique_is_one() -> None:
    line = "Retten/NOUN/nsubj/2 dømte/VERB/root/0/VerbForm=Fin en/DET/det/4 mann/NOUN/obl/2 til/ADP/case/6 fengsel/NOUN/obl/2"
    assert who(claim(line, pack=NB), "target") == ["en mann"]


def test_an_agent_behind_another_preposition_did_nothing() -> None:
    line = (
        "Two/NUM/nummod/2 men/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 killed/VERB/root/0/VerbForm=Part "
        "in/ADP/case/6 town/NOUN/nmod/7 Lorby/PROPN/obl:agent/4"
    )
    [killing] = claims(Drawn(line, counts={"Two": 2}))
    assert who(killing, "actor") == []


def test_a_noun_of_a_phrase_is_no_target_beside_another() -> None:
    line = "Facket/NOUN/nsubj/2 tackade/VERB/root/0/VerbForm=Fin ja/NOUN/obj/2 till/ADP/case/5 budet/NOUN/obl/2"
    [yes] = claims(line, pack=load("sv"))
    assert who(yes, "target") == ["budet"]


def test_a_noun_taken_for_an_adjective_is_still_who_did_it() -> None:
    line = "Rebels/ADJ/advmod/2 killed/VERB/root/0/VerbForm=Fin eleven/NUM/obj/2"
    [killing] = claims(Drawn(line, counts={"eleven": 11}))
    assert who(killing, "actor") == ["Rebels"]


def test_whoever_is_among_the_harmed_suffered() -> None:
    found = claim(
        "Blandt/ADP/case/3 de/DET/det/3 dræbte/VERB/nmod/6/VerbForm=Part er/AUX/cop/6 en/DET/det/6 "
        "reporter/NOUN/root/0 fra/ADP/case/8 Lorby/PROPN/nmod/6",
        pack=load("da"),
    )
    assert who(found, "target") == ["en reporter fra Lorby"]


def test_those_that_are_found_among_the_harmed_suffered() -> None:
    found = claim(
        Drawn(
            "Bland/ADP/case/3 de/DET/det/3 skjutna/ADJ/obl/4 finns/VERB/root/0 fyra/NUM/nummod/6 elever/NOUN/nsubj/4",
            counts={"fyra": 4},
        ),
        pack=load("sv"),
    )
    assert who(found, "target") == ["fyra elever"]


def test_what_is_joined_to_a_subject_behind_the_verb_did_not_do_it() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 shelled/VERB/root/0/VerbForm=Fin Lorby/PROPN/obj/2 and/CCONJ/cc/5 "
        "villages/NOUN/conj/1 nearby/ADV/advmod/5"
    )
    assert who(claim(line), "actor") == ["Soldiers"]


def test_a_phrase_ends_where_the_trigger_goes_on() -> None:
    found = claim(
        Drawn(
            "Så/ADV/advmod/2 gik/VERB/root/0/VerbForm=Fin tusinder/NOUN/nsubj/2 på/ADP/case/5 gaden/NOUN/nmod/3 "
            "i/ADP/case/7 Odense/PROPN/nmod/5",
            counts={"tusinder": 2000},
        ),
        pack=load("da"),
    )
    assert who(found, "actor") == ["tusinder"]


def test_a_phrase_begins_behind_the_trigger_that_was_hung_on_it() -> None:
    line = "Bandits/NOUN/nsubj/2 keep/VERB/root/0/VerbForm=Fin shelling/VERB/amod/4/VerbForm=Ger towns/NOUN/obj/2"
    assert "towns" in who(claim(line), "target")


def test_there_are_some_among_the_arrested() -> None:
    found = claim(
        "There/PRON/expl/2 are/VERB/root/0 reporters/NOUN/nsubj/2 among/ADP/case/6 those/DET/det/6 "
        "arrested/VERB/acl:relcl/3/VerbForm=Part"
    )
    assert (who(found, "actor"), who(found, "target")) == ([], ["reporters"])


def test_who_stands_between_a_verb_and_its_helper_suffered() -> None:
    line = "Today/ADV/advmod/4 are/AUX/cop/4 settlers/NOUN/nmod/4 hurt/NOUN/root/0"
    assert who(claim(line.replace("hurt", "wounded")), "target") == ["settlers"]


def test_a_name_taken_for_an_adjective_suffered() -> None:
    line = "Torvaldny/ADJ/advmod/3 was/AUX/aux:pass/3 arrested/VERB/root/0/VerbForm=Part on/ADP/case/5 Sunday/PROPN/obl/3"
    assert who(claim(line), "target") == ["Torvaldny"]


def test_a_relative_clause_with_a_subject_of_its_own_is_about_whom_it_is_done_to() -> None:
    found = claim(
        "The/DET/det/2 men/NOUN/nsubj/5 soldiers/NOUN/nsubj/4 killed/VERB/acl:relcl/2/VerbForm=Fin slept/VERB/root/0"
    )
    assert (who(found, "actor"), who(found, "target")) == (["soldiers"], ["The men"])


def test_a_clause_without_a_subject_of_its_own_has_none_from_the_clause_above() -> None:
    line = (
        "Ministrene/NOUN/nsubj/2 sier/VERB/root/0/Tense=Pres|VerbForm=Fin at/SCONJ/mark/6 det/PRON/expl/6 "
        "er/AUX/cop/6 innført/VERB/ccomp/2/VerbForm=Part sanksjoner/NOUN/obj/6/Number=Plur "
        "mot/ADP/case/9 banken/NOUN/nmod/7/Definite=Def"
    )
    assert "Ministrene" not in who(claim(line, pack=load("nb")), "target")


def test_whoever_charges_names_whom_before_the_charge() -> None:
    found = claims(
        "Two/NUM/nummod/2 men/NOUN/nsubj/3 charged/VERB/root/0/Tense=Past|VerbForm=Part with/ADP/case/5 murder/NOUN/obl/3"
    )
    assert [(who(c, "actor"), who(c, "target")) for c in found if c.mode == "arrest"] == [([], ["Two men"])]


def test_what_a_preposition_governs_is_no_subject_beside_another() -> None:
    found = claim(
        "Soldiers/NOUN/nsubj/5 inside/ADP/case/4 their/PRON/nmod:poss/4 home/NOUN/nsubj/5 killed/VERB/root/0 "
        "students/NOUN/obj/5"
    )
    assert who(found, "actor") == ["Soldiers"]


def test_an_adjective_behind_an_object_tells_of_that() -> None:
    found = claims(
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 students/NOUN/obj/2",
        "Police/NOUN/nsubj/2 found/VERB/root/0 the/DET/det/4 students/NOUN/obj/2 dead/ADJ/conj/2",
    )
    assert who(found[-1], "target") == ["the students"]


def test_a_verb_taken_for_a_noun_keeps_its_subject() -> None:
    line = "Lærere/NOUN/nsubj/2/Definite=Ind|Number=Plur streiker/NOUN/root/0/Definite=Ind|Number=Plur"
    found = claim(Drawn(line, passage=PassageKind.HEADLINE), pack=load("nb"))
    assert who(found, "actor") == ["Lærere"]


def test_the_noun_before_and_is_not_the_subject_of_the_verb_behind_it() -> None:
    line = (
        "Norge/PROPN/nsubj/2 følger/VERB/root/0/VerbForm=Fin andre/DET/det/4 lande/NOUN/nsubj/6 og/CCONJ/cc/6 "
        "udviser/VERB/obj/2/VerbForm=Fin to/NUM/nummod/9 polske/ADJ/amod/9 diplomater/NOUN/obj/6"
    )
    told = claim(Drawn(line, names={"Norge": "LOC"}, counts={"to": 2}), pack=load("da"))
    assert (who(told, "actor"), who(told, "target")) == (["Norge"], ["to polske diplomater"])


def test_whoever_is_counted_is_the_noun_behind_the_adjectives() -> None:
    line = (
        "Norge/PROPN/nsubj/2 udviser/VERB/root/0/VerbForm=Fin to/NUM/nummod/5 polske/ADJ/amod/5 diplomater/NOUN/nsubj/2"
    )
    told = claim(Drawn(line, names={"Norge": "LOC"}, counts={"to": 2}), pack=load("da"))
    assert who(told, "target") == ["to polske diplomater"]


def test_a_helper_that_was_taken_for_the_verb_makes_no_passive() -> None:
    line = (
        "Polen/PROPN/nsubj/2 har/VERB/root/0/VerbForm=Fin natten/NOUN/obl:tmod/2 udført/VERB/xcomp/2/VerbForm=Part "
        "luftangreb/NOUN/obj/4 mod/ADP/case/7 Norge/PROPN/obl/4"
    )
    told = claim(Drawn(line, names={"Norge": "LOC", "Polen": "LOC"}), pack=load("da"))
    assert who(told, "actor") == ["Polen"]


@pytest.mark.parametrize(
    ("owner", "pos", "dep", "label", "acting"),
    [
        ("Russian", "ADJ", "amod", "", ["Russian"]),
        ("rebel", "NOUN", "compound", "", ["rebel"]),
        ("Ankara", "PROPN", "compound", "LOC", []),
        ("school", "NOUN", "compound", "", []),
    ],
)
def test_who_stands_before_a_compound_did_the_deed(
    owner: str, pos: str, dep: str, label: str, acting: list[str]
) -> None:
    line = f"{owner}/{pos}/{dep}/2 drone/NOUN/compound/3 attack/NOUN/nsubj/4 killed/VERB/root/0 guards/NOUN/obj/4"
    (found,) = claims(Drawn(line, names={owner: label} if label else {}), pack=load("en"))
    assert who(found, "actor") == acting


def test_a_deed_of_weapons_hits_what_stands() -> None:
    line = "The/DET/det/2 {}/NOUN/nsubj/3 hit/VERB/root/0 {}/NOUN/obj/3"
    (found,) = claims(Drawn(line.format("strike", "houses")), pack=load("en"))
    assert (found.trigger.quote, who(found, "target")) == ("hit", ["houses"])
    assert all(c.trigger.quote != "hit" for c in claims(Drawn(line.format("strike", "profits")), pack=load("en")))
    assert claims(Drawn(line.format("price", "houses")), pack=load("en")) == ()


@pytest.mark.parametrize(
    ("language", "age"), [("nb", "40-åring"), ("nn", "40-åringen"), ("da", "40-årige"), ("en", "40-year-old")]
)
def test_somebody_of_an_age_can_act(language: str, age: str) -> None:
    line = f"{age}/NOUN/nsubj/2 {KILLED[language]}/VERB/root/0 3/NUM/nummod/4 soldater/NOUN/obj/2"
    (found,) = claims(Drawn(line), pack=load(language))
    assert who(found, "actor") == [age]


def test_a_phrase_keeps_words_where_its_head_stands_behind_it() -> None:
    text, one = "wounded men of Lorby", tree("wounded/ADJ/amod/2 men/NOUN/root/0 of/ADP/case/4 Lorby/PROPN/nmod/2")
    men, lorby = Span(0, 11, "wounded men"), Span(15, 20, "Lorby")
    assert apart_from(text, one, Participant("target", men, lorby), {0, 1}).span.quote == "men"
    assert apart_from(text, one, Participant("target", Span(0, 7, "wounded"), lorby), {0}).span.quote == "wounded"
    assert apart_from(text, one, Participant("target", men, Span(8, 11, "men")), {0}).span.quote == "men"


@pytest.mark.parametrize("tag", ["NOUN", "PRON"])
def test_a_word_that_only_stands_for_somebody_is_a_pronoun_whatever_its_tag(tag: str) -> None:
    line = f"Vedkommende/{tag}/nsubj/2 drepte/VERB/root/0 to/NUM/nummod/4 elever/NOUN/obj/2"
    (actor,) = (p for p in claim(line, pack=NB).participants if p.role == "actor")
    assert actor.traits == ("pronoun",)


def test_a_building_that_owns_an_attack_in_the_tree_is_what_it_is_done_to() -> None:
    line = "Soldatene/NOUN/nsubj/2 husker/VERB/root/0 {}/NOUN/obj/2 av/ADP/case/5 {}/NOUN/nmod/3"
    found = claim(line.format("bombingen", "ambassaden"), pack=NB)
    assert (who(found, "actor"), who(found, "target")) == ([], ["ambassaden"])
