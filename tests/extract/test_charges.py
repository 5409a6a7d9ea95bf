"""Deeds that somebody is charged with, bare nouns that tell by themselves, and words that count or claim nothing."""

from kilde.languages import Pack, load
from kilde.model import Aspect, Claim, Factuality, PassageKind
from tests.extract.making import EN, Drawn, claims, who

SV = load("sv")


def of(kind: str, *drawn: Drawn | str, pack: Pack = EN) -> list[Claim]:
    return [c for c in claims(*drawn, pack=pack) if c.kind == kind]


def test_who_is_arrested_for_a_murder_is_only_thought_to_have_done_it() -> None:
    [murder] = of(
        "ASSAULT",
        "Officers/NOUN/nsubj/2 arrested/VERB/root/0/VerbForm=Fin a/DET/det/4 man/NOUN/obj/2 for/ADP/case/6 "
        "murder/NOUN/obl/2",
    )
    assert (who(murder, "actor"), murder.factuality) == (["a man"], Factuality.PROBABLE)


def test_a_noun_may_stand_between_the_arrest_and_the_deed() -> None:
    [murder] = of(
        "ASSAULT",
        "She/PRON/nsubj:pass/3 was/AUX/aux:pass/3 arrested/VERB/root/0 on/ADP/case/5 suspicion/NOUN/obl/3 "
        "of/ADP/case/7 murder/NOUN/nmod/5",
    )
    assert who(murder, "actor") == ["She"]


def test_who_is_convicted_did_it() -> None:
    [murder] = of(
        "ASSAULT",
        "She/PRON/nsubj:pass/3 was/AUX/aux:pass/3 convicted/VERB/root/0 of/ADP/case/5 murder/NOUN/obl/3",
    )
    assert (who(murder, "actor"), murder.factuality) == (["She"], Factuality.CERTAIN)


def test_an_accusation_of_doing_leaves_it_open() -> None:
    [attack] = of(
        "ASSAULT",
        "Soldiers/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 accused/VERB/root/0 of/SCONJ/mark/5 "
        "attacking/VERB/advcl/3/VerbForm=Ger a/DET/det/7 convoy/NOUN/obj/5",
    )
    assert attack.factuality is Factuality.PROBABLE


def test_who_is_accused_of_doing_is_the_doer_of_what_hangs_on_them_too() -> None:
    [attack] = of(
        "ASSAULT",
        "Congo/PROPN/nsubj/2 accused/VERB/root/0 rebels/NOUN/obj/2 of/SCONJ/mark/5 "
        "trying/VERB/acl/3/VerbForm=Ger to/PART/mark/7 attack/VERB/xcomp/5/VerbForm=Inf troops/NOUN/obj/7",
    )
    assert who(attack, "actor") == ["rebels"]


def test_an_arrest_after_an_attack_charges_nobody_with_it() -> None:
    found = of(
        "ASSAULT",
        "A/DET/det/2 man/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 arrested/VERB/root/0 after/ADP/case/7 a/DET/det/7 "
        "shooting/NOUN/obl/4",
    )
    assert found == []


def test_a_bare_noun_tells_where_it_has_a_place_of_its_own() -> None:
    [shooting] = of(
        "ASSAULT",
        Drawn(
            "A/DET/det/2 man/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 arrested/VERB/root/0 after/ADP/case/7 a/DET/det/7 "
            "shooting/NOUN/obl/4 in/ADP/case/9 Lorby/PROPN/nmod/7",
            names={"Lorby": "LOC"},
        ),
    )
    assert [p.quote for p in shooting.places] == ["Lorby"]


def test_what_is_reported_is_told() -> None:
    line = "Anmälan/NOUN/nsubj:pass/4 om/ADP/case/3 misshandel/NOUN/nmod/1 upprättas/VERB/root/0/Voice=Pass"
    assert len(of("ASSAULT", line, pack=SV)) == 1


def test_a_headline_without_a_verb_tells_of_its_noun_and_a_line_of_the_body_does_not() -> None:
    line = "Misshandel/NOUN/root/0 utomhus/ADV/advmod/1"
    assert len(of("ASSAULT", Drawn(line, passage=PassageKind.HEADLINE), pack=SV)) == 1
    assert of("ASSAULT", line, pack=SV) == []


def test_a_participle_that_says_which_one_is_no_accusation() -> None:
    line = "The/DET/det/3 accused/VERB/amod/3/VerbForm=Part man/NOUN/nsubj/4 slept/VERB/root/0"
    assert of("ACCUSE", line) == []


def test_an_age_behind_a_name_counts_nobody() -> None:
    [arrest] = of(
        "COERCE",
        Drawn(
            "Ann/PROPN/nsubj:pass/7 Lee/PROPN/flat/1 ,/PUNCT/punct/4 43/NUM/nummod/1 ,/PUNCT/punct/1 "
            "was/AUX/aux:pass/7 arrested/VERB/root/0",
            names={"Ann Lee": "PER"},
            counts={"43": 43},
        ),
    )
    assert arrest.figures == ()


def test_who_is_made_to_do_it_does_it() -> None:
    [strike] = of(
        "ASSAULT",
        "Generals/NOUN/nsubj/2 forced/VERB/root/0 soldiers/NOUN/obj/2 to/PART/mark/5 "
        "attack/VERB/xcomp/2/VerbForm=Inf a/DET/det/7 village/NOUN/obj/5",
    )
    assert who(strike, "actor") == ["soldiers"]


def test_a_word_that_means_an_attempt_is_one() -> None:
    line = "En/DET/det/2 man/NOUN/nsubj:pass/3 greps/VERB/root/0/Voice=Pass|VerbForm=Fin för/ADP/case/5 mordförsök/NOUN/obl/3"
    assert [c.aspect for c in of("ASSAULT", line, pack=SV)] == [Aspect.ATTEMPTED]


def test_words_of_a_phrase_show_no_other_sense() -> None:
    line = (
        "Tio/NUM/nummod/2 personer/NOUN/nsubj:pass/3 dödades/VERB/root/0/VerbForm=Fin|Voice=Pass när/SCONJ/mark/6 "
        "bussen/NOUN/nsubj:pass/6 stacks/VERB/advcl/3/Voice=Pass i/ADP/case/8 brand/NOUN/obl/6"
    )
    assert len(of("ASSAULT", line, pack=SV)) == 1


def test_some_of_the_men_are_people_as_the_men_are() -> None:
    [attack] = of(
        "ASSAULT",
        "One/DET/nsubj/5 of/ADP/case/4 the/DET/det/4 men/NOUN/nmod/1 attacked/VERB/root/0 a/DET/det/7 guard/NOUN/obj/5",
    )
    assert who(attack, "target") == ["a guard"]


def actors(line: str, pack: Pack = EN) -> list[list[str]]:
    """Who did the deeds of a line, deed by deed."""
    return [who(c, "actor") for c in of("ASSAULT", line, pack=pack)]


def test_every_language_has_its_preposition_of_charges() -> None:
    nb = "Hun/PRON/nsubj/3 er/AUX/aux/3 siktet/VERB/root/0/VerbForm=Part for/ADP/case/5 drap/NOUN/obl/3"
    nn = "Ho/PRON/nsubj/3 er/AUX/aux/3 sikta/VERB/root/0/VerbForm=Part for/ADP/case/5 drap/NOUN/obl/3"
    da = "Hun/PRON/nsubj/3 er/AUX/aux/3 sigtet/VERB/root/0/VerbForm=Part for/ADP/case/5 drab/NOUN/obl/3"
    assert [actors(line, load(code)) for code, line in (("nb", nb), ("nn", nn), ("da", da))] == [
        [["Hun"]],
        [["Ho"]],
        [["Hun"]],
    ]


def test_an_attempt_may_stand_before_the_deed_wherever_the_tree_hangs_it() -> None:
    line = (
        "Hun/PRON/nsubj/3 er/AUX/aux/3 sigtet/VERB/root/0/VerbForm=Part for/ADP/case/5 forsøg/NOUN/obl/3 "
        "på/ADP/case/7 drab/NOUN/obl/3"
    )
    assert actors(line, load("da")) == [["Hun"]]


def test_who_is_thought_to_have_taken_part_is_no_other_than_the_suspect() -> None:
    line = (
        "Mannen/NOUN/nsubj/10 ,/PUNCT/punct/5 som/PRON/obj/5 politiet/NOUN/nsubj/5 "
        "mistenker/VERB/acl:relcl/1/VerbForm=Fin for/ADP/mark/8 å/PART/mark/8 begå/VERB/advcl/5/VerbForm=Inf "
        "drap/NOUN/obj/8 rømte/VERB/root/0/VerbForm=Fin"
    )
    assert actors(line, load("nb")) == [["Mannen"]]


def test_a_second_charge_is_against_the_same_one_as_the_first() -> None:
    line = (
        "Personerna/NOUN/nsubj:pass/2 anhölls/VERB/root/0/Voice=Pass såsom/CCONJ/mark/5 skäligen/NOUN/nsubj/5 "
        "misstänkta/ADJ/xcomp/2/VerbForm=Part för/ADP/case/7 mord/NOUN/obl/5"
    )
    assert actors(line, SV) == [["Personerna"]]


def test_the_accused_themselves_are_held_for_the_doers() -> None:
    line = (
        "Rätten/NOUN/nsubj/2 dömer/VERB/root/0/VerbForm=Fin sex/NUM/nummod/4 åtalade/ADJ/obj/2/VerbForm=Part "
        "för/ADP/case/6 mord/NOUN/nmod/4"
    )
    assert actors(line, SV) == [["sex åtalade"]]


def test_the_arrest_of_somebody_for_a_deed_names_the_doer() -> None:
    line = (
        "Police/NOUN/nsubj/2 announced/VERB/root/0/VerbForm=Fin the/DET/det/4 arrest/NOUN/obj/2 of/ADP/case/7 "
        "two/NUM/nummod/7 men/NOUN/nmod/4 for/ADP/case/10 the/DET/det/10 murder/NOUN/nmod/4"
    )
    assert actors(line) == [["two men"]]


def test_a_word_that_only_may_begin_a_phrase_of_arrest_charges_nobody() -> None:
    line = (
        "Gruppen/NOUN/nsubj/2 tok/VERB/root/0/VerbForm=Fin på/ADP/case/4 seg/PRON/obl/2/Reflex=Yes "
        "ansvaret/NOUN/obj/2 for/ADP/case/7 angrepet/NOUN/nmod/5"
    )
    [attack] = of("ASSAULT", line, pack=load("nb"))
    assert attack.factuality is Factuality.CERTAIN


def test_a_headline_names_the_charged_by_their_age() -> None:
    line = (
        "28-åring/ADJ/amod/2 häktad/NOUN/root/0 och/CCONJ/cc/4 gripen/NOUN/conj/2 för/ADP/case/6 knivattack/NOUN/obl/4"
    )
    assert actors(line, SV) == [["28-åring"]]


def test_who_blows_himself_up_is_the_bomber() -> None:
    line = (
        "En/DET/det/2 mann/NOUN/nsubj/3 sprengte/VERB/root/0/VerbForm=Fin seg/PRON/obj/3/Reflex=Yes selv/DET/det/4 "
        "i/ADP/case/7 luften/NOUN/obl/3"
    )
    assert actors(line, load("nb")) == [["En mann"]]


def test_who_is_asked_to_be_remanded_is_held_for_the_doer() -> None:
    line = (
        "Mannen/NOUN/nsubj:pass/3 har/AUX/aux/3/VerbForm=Fin begärts/VERB/root/0/VerbForm=Sup|Voice=Pass "
        "häktad/NOUN/obj/3 misstänkt/NOUN/obj/3 för/ADP/case/7 mord/NOUN/nmod/5"
    )
    assert actors(line, SV) == [["Mannen"]]


def test_nobody_who_is_arrested_over_a_killing_did_it() -> None:
    line = (
        "No/DET/det/2 one/PRON/nsubj:pass/5 has/AUX/aux/5 been/AUX/aux:pass/5 arrested/VERB/root/0/VerbForm=Part "
        "over/ADP/case/8 the/DET/det/8 killing/NOUN/obl/5 in/ADP/case/10 Lorby/PROPN/nmod/8"
    )
    found = {one.kind: one for one in claims(Drawn(line, names={"Lorby": "LOC"}, counts={"one": 0}))}
    assert who(found["ASSAULT"], "actor") == []
    assert not found["ASSAULT"].factuality.value.endswith("-")


def test_who_gets_a_sentence_for_a_deed_did_it_and_not_the_sentence() -> None:
    [murder] = of(
        "ASSAULT",
        "A/DET/det/2 teacher/NOUN/nsubj/3 received/VERB/root/0/VerbForm=Fin a/DET/det/6 life/NOUN/compound/6 "
        "sentence/NOUN/obj/3 for/ADP/case/9 the/DET/det/9 murder/NOUN/nmod/6 of/ADP/case/12 a/DET/det/12 pupil/NOUN/nmod/9",
    )
    assert (who(murder, "actor"), who(murder, "target")) == (["A teacher"], ["a pupil"])
    [murder] = of(
        "ASSAULT",
        "Läraren/NOUN/nsubj/2/Definite=Def fick/VERB/root/0/VerbForm=Fin livstid/NOUN/obj/2 för/ADP/case/5 "
        "mordet/NOUN/nmod/3/Definite=Def på/ADP/case/7 eleven/NOUN/nmod/5/Definite=Def",
        pack=SV,
    )
    assert (who(murder, "actor"), who(murder, "target")) == (["Läraren"], ["eleven"])


def test_who_gets_a_sentence_is_whom_it_is_passed_on() -> None:
    drawn = "Læreren/NOUN/nsubj/2/Definite=Def fikk/VERB/root/0/VerbForm=Fin dødsdom/NOUN/obj/2"
    [sentence] = of("SANCTION", drawn, pack=load("nb"))
    assert (who(sentence, "actor"), who(sentence, "target")) == ([], ["Læreren"])


def test_a_murder_is_not_whom_a_sentence_is_passed_on_where_somebody_is() -> None:
    [sentence] = of(
        "SANCTION",
        "A/DET/det/2 judge/NOUN/nsubj/3 sentenced/VERB/root/0/VerbForm=Fin a/DET/det/5 man/NOUN/obj/3 to/ADP/case/7 "
        "life/NOUN/obl/3 in/ADP/case/9 prison/NOUN/obl/3 for/ADP/case/12 the/DET/det/12 murder/NOUN/obl/3",
    )
    assert who(sentence, "target") == ["a man"]
    [sentence] = of(
        "SANCTION",
        "En/DET/det/2 domare/NOUN/nsubj/3 dömde/VERB/root/0/VerbForm=Fin en/DET/det/5 man/NOUN/obj/3 till/ADP/case/7 "
        "fängelse/NOUN/obl/3 för/ADP/case/9 mordet/NOUN/nmod/7/Definite=Def",
        pack=SV,
    )
    assert who(sentence, "target") == ["en man"]
