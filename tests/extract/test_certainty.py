"""Certainty: what modals, adverbs, negation and governing verbs make of a happening, in several languages."""

from collections.abc import Mapping

import pytest

from kilde.languages import Pack
from kilde.model import Aspect, Factuality
from tests.conftest import Reader
from tests.extract.making import EN, NB, claim, claims

PLAIN = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0/Tense=Past|VerbForm=Fin protesters/NOUN/obj/2"


def held(line: str, pack: Pack = EN) -> tuple[str, str]:
    """The factuality and aspect of the one claim of a sentence."""
    found = claim(line, pack=pack)
    return found.factuality.value, found.aspect.value


def test_a_plain_sentence_is_certain_and_happened() -> None:
    assert held(PLAIN) == ("CT+", "occurred")


@pytest.mark.parametrize(
    ("line", "factuality"),
    [
        (f"{PLAIN} reportedly/ADV/advmod/2", "PR+"),
        (f"{PLAIN} allegedly/ADV/advmod/2", "PR+"),
        (f"{PLAIN} possibly/ADV/advmod/2", "PS+"),
        ("Soldiers/NOUN/nsubj/4 may/AUX/aux/4 have/AUX/aux/4 killed/VERB/root/0 protesters/NOUN/obj/4", "PS+"),
        ("Soldiers/NOUN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 kill/VERB/root/0 protesters/NOUN/obj/4", "CT-"),
        ("No/DET/det/2 protesters/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 killed/VERB/root/0", "CT-"),
        (
            "Soldiers/NOUN/nsubj/5 may/AUX/aux/5 not/PART/advmod/5 have/AUX/aux/5 killed/VERB/root/0 protesters/NOUN/obj/5",
            "PS-",
        ),
    ],
)
def test_words_of_certainty(line: str, factuality: str) -> None:
    assert held(line)[0] == factuality


@pytest.mark.parametrize(
    ("line", "factuality"),
    [
        ("Generalen/NOUN/nsubj:pass/4 skal/AUX/aux/4 være/AUX/aux:pass/4 drept/VERB/root/0/VerbForm=Part", "PR+"),
        ("Generalen/NOUN/nsubj:pass/4 kan/AUX/aux/4 være/AUX/aux:pass/4 drept/VERB/root/0/VerbForm=Part", "PS+"),
        ("Generalen/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 ikke/PART/advmod/4 drept/VERB/root/0/VerbForm=Part", "CT-"),
        (
            "Generalen/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 angivelig/ADV/advmod/4 drept/VERB/root/0/VerbForm=Part",
            "PR+",
        ),
    ],
)
def test_words_of_certainty_of_another_language(line: str, factuality: str) -> None:
    assert held(line, NB) == (factuality, "occurred")


def test_negation_of_another_clause_leaves_the_happening_as_it_is() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 who/PRON/nsubj/7 did/AUX/aux/7 not/PART/advmod/7 "
        "leave/VERB/acl:relcl/3"
    )
    assert held(line)[0] == "CT+"


def test_a_known_deed_is_not_negated_with_its_aftermath() -> None:
    line = "Leaders/NOUN/nsubj/2 said/VERB/root/0 the/DET/det/4 attack/NOUN/nsubj/7 {}/AUX/aux/7 not/PART/advmod/7 go/VERB/ccomp/2"
    rest = " unpunished/ADV/advmod/7 in/ADP/case/10 Herat/PROPN/obl/4"
    assert held(line.format("will") + rest)[0] == "CT+"
    happened = line.replace("go/", "happen/").format("did")
    assert held(happened + rest.replace("unpunished/ADV", "there/ADV"))[0] == "CT-"


def test_what_stands_under_if_is_hypothetical() -> None:
    line = "If/SCONJ/mark/3 soldiers/NOUN/nsubj/3 kill/VERB/advcl/6 protesters/NOUN/obj/3 we/PRON/nsubj/6 leave/VERB/root/0"
    assert held(line) == ("Uu", "hypothetical")


@pytest.mark.parametrize(
    ("verb", "aspect"),
    [("tried", "attempted"), ("planned", "planned"), ("continue", "ongoing")],
)
def test_governing_verbs_say_how_far_it_came(verb: str, aspect: str) -> None:
    line = (
        f"Soldiers/NOUN/nsubj/2 {verb}/VERB/root/0 to/PART/mark/4 kill/VERB/xcomp/2/VerbForm=Inf protesters/NOUN/obj/4"
    )
    assert held(line) == ("CT+", aspect)


def test_a_governing_verb_of_another_clause_says_nothing() -> None:
    line = (
        "He/PRON/nsubj/2 tried/VERB/root/0 to/PART/mark/4 sleep/VERB/xcomp/2/VerbForm=Inf after/SCONJ/mark/7 "
        "soldiers/NOUN/nsubj/7 killed/VERB/advcl/2/VerbForm=Fin protesters/NOUN/obj/7"
    )
    assert held(line)[1] == "occurred"


def test_what_somebody_threatens_is_threatened() -> None:
    line = (
        "Opprørerne/NOUN/nsubj/2 truer/VERB/root/0/VerbForm=Fin med/ADP/case/5 å/PART/mark/5 "
        "angripe/VERB/advcl/2/VerbForm=Inf byen/NOUN/obj/5"
    )
    assert ("ASSAULT", "occurred") not in {(c.kind, c.aspect.value) for c in claims(line, pack=NB)}


def test_what_will_be_is_planned_and_what_will_have_been_is_not() -> None:
    line = "Soldiers/NOUN/nsubj/3 will/AUX/aux/3 kill/VERB/root/0/VerbForm=Inf protesters/NOUN/obj/3"
    assert held(line)[1] == "planned"
    assert held("Soldater/NOUN/nsubj/3 vil/AUX/aux/3 angripe/VERB/root/0/VerbForm=Inf byen/NOUN/obj/3", NB) == (
        "CT+",
        "planned",
    )


def test_what_went_on_is_over() -> None:
    line = "The/DET/det/2 attack/NOUN/nsubj/6 on/ADP/case/5 the/DET/det/5 town/NOUN/nmod/2 {verb}"
    assert held(line.format(verb="continues/VERB/root/0/Tense=Pres"))[1] == "ongoing"
    assert held(line.format(verb="continued/VERB/root/0/Tense=Past"))[1] == "occurred"


def test_every_pack_has_words_for_each_shade(packs: Mapping[str, Pack]) -> None:
    for pack in packs.values():
        words = pack.certainty
        shades = (
            words.hearsay,
            words.possible,
            words.negation,
            words.negative,
            words.conditional,
            words.attempt,
            words.plan,
        )
        assert all((*shades, words.future, words.threat, words.ongoing)), pack.code


@pytest.mark.parametrize(
    ("language", "text", "factuality", "aspect"),
    [
        ("nb", "Politiet skjøt ikke demonstrantene.", Factuality.CERTAIN_NOT, Aspect.OCCURRED),
        ("nn", "Politiet skaut ikkje demonstrantane.", Factuality.CERTAIN_NOT, Aspect.OCCURRED),
        ("da", "Politiet skød ikke demonstranterne.", Factuality.CERTAIN_NOT, Aspect.OCCURRED),
        ("sv", "Polisen sköt inte demonstranterna.", Factuality.CERTAIN_NOT, Aspect.OCCURRED),
        ("en", "Police did not shoot the protesters.", Factuality.CERTAIN_NOT, Aspect.OCCURRED),
        ("nb", "To soldater ble angivelig drept.", Factuality.PROBABLE, Aspect.OCCURRED),
        ("da", "To soldater blev angiveligt dræbt.", Factuality.PROBABLE, Aspect.OCCURRED),
        ("sv", "Två soldater uppges ha dödats.", Factuality.PROBABLE, Aspect.OCCURRED),
        ("en", "Two soldiers were reportedly killed.", Factuality.PROBABLE, Aspect.OCCURRED),
    ],
)
def test_short_sentences_as_the_model_reads_them(
    claims_of: object, language: str, text: str, factuality: Factuality, aspect: Aspect
) -> None:
    assert callable(claims_of)
    assert {(c.factuality, c.aspect) for c in claims_of(language, text)} == {(factuality, aspect)}


def test_not_only_denies_nothing() -> None:
    line = (
        "Soldiers/NOUN/nsubj/4 {}/PART/advmod/4 {}/ADV/advmod/4 killed/VERB/root/0/Tense=Past|VerbForm=Fin "
        "protesters/NOUN/obj/4"
    )
    assert held(line.format("not", "only")) == ("CT+", "occurred")
    assert held(line.format("not", "yesterday")) == ("CT-", "occurred")


def test_a_negation_inside_a_trigger_is_part_of_what_it_says() -> None:
    [held] = claims("He/PRON/nsubj:pass/3 was/AUX/aux:pass/3 held/VERB/root/0 without/ADP/case/5 bail/NOUN/obl/3")
    assert held.factuality is Factuality.CERTAIN


def test_what_has_a_subject_of_its_own_is_not_denied_with_what_stands_before_it() -> None:
    found = claims(
        "Guards/NOUN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 shoot/VERB/root/0 and/CCONJ/cc/8 "
        "two/NUM/nummod/7 rebels/NOUN/nsubj/8 fired/VERB/conj/4 at/ADP/case/11 the/DET/det/11 guards/NOUN/obl/8"
    )
    assert [c.factuality for c in found] == [Factuality.CERTAIN_NOT, Factuality.CERTAIN]


def test_whoever_blames_somebody_has_no_doubt_unlike_who_suspects_them() -> None:
    line = (
        "Hæren/NOUN/nsubj/2 {verb}/VERB/root/0 militsen/NOUN/obj/2 for/ADP/mark/6 å/PART/mark/6 "
        "drepe/VERB/advcl/2/VerbForm=Inf to/NUM/nummod/8 menn/NOUN/obj/6"
    )
    blamed, suspected = (claims(line.format(verb=verb), pack=NB) for verb in ("beskylder", "mistenker"))
    assert [c.factuality for c in blamed if c.kind == "ASSAULT"] == [Factuality.CERTAIN]
    assert [c.factuality for c in suspected if c.kind == "ASSAULT"] == [Factuality.PROBABLE]


def test_violence_that_readers_know_of_lies_not_ahead_whatever_was_planned() -> None:
    words = "They/PRON/nsubj/2 planned/VERB/root/0 {}/DET/det/4 attack/NOUN/obj/2 on/ADP/case/6 villagers/NOUN/nmod/4"
    assert claim(words.format("the")).aspect is Aspect.OCCURRED
    assert claim(words.format("an")).aspect is Aspect.PLANNED


def test_a_planning_verb_says_nothing_of_the_deed_told_beside_it() -> None:
    words = "They/PRON/nsubj/2 planned/VERB/root/0 routes/NOUN/obj/2 and/CCONJ/cc/5 killed/VERB/conj/2 "
    words += "villagers/NOUN/obj/5"
    assert claim(words).aspect is Aspect.OCCURRED


def test_what_is_to_come_on_a_supine_is_over_and_hearsay(claims_of: Reader) -> None:
    (told,) = claims_of("sv", "Två män ska misshandlat en pojke utanför skolan i måndags.")
    assert (told.factuality, told.aspect) == (Factuality.PROBABLE, Aspect.OCCURRED)
    (planned,) = claims_of("sv", "Polisen ska gripa de två männen i morgon.")
    assert planned.aspect is Aspect.PLANNED


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("en", "A trial date has been set for a Leeds man accused of murdering his mother.", "murdering"),
        ("nb", "Rettssaken er planlagt mot en mann som er tiltalt for å ha drept moren sin.", "drept"),
    ],
)
def test_a_deed_that_somebody_is_charged_with_is_done_whatever_is_planned(
    claims_of: Reader, language: str, text: str, deed: str
) -> None:
    assert [claim.aspect for claim in claims_of(language, text) if claim.trigger.quote == deed] == [Aspect.OCCURRED]
