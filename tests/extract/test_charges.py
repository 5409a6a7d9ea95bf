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
