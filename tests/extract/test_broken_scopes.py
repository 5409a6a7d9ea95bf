"""What a cue carries and whose it is where the tree hung the words wrongly, in English and a Nordic language each."""

import pytest

from kilde.extract.attributions import attributions
from kilde.languages import Pack, load
from kilde.model import Stance
from tests.extract.making import EN, NB, chains, claim, claims, tree

SV = load("sv")


@pytest.mark.parametrize(
    ("pack", "line", "source"),
    [
        (
            EN,
            "Gunmen/NOUN/nsubj/2 killed/VERB/root/0 a/DET/det/4 nurse/NOUN/obj/2 ,/PUNCT/punct/2 according/VERB/case/9 "
            "to/ADP/fixed/6 two/NUM/nummod/9 officials/NOUN/obl/10 briefed/VERB/parataxis/2/VerbForm=Fin on/ADP/case/12 "
            "it/PRON/obl/10",
            "two officials",
        ),
        (
            NB,
            "Men/CCONJ/cc/6 ifølge/ADP/case/3 kilder/NOUN/obl/4 intervjuet/VERB/advcl/6 ,/PUNCT/punct/4 drepte/VERB/root/0 "
            "soldater/NOUN/nsubj/6 en/DET/det/9 lærer/NOUN/obj/6",
            "kilder",
        ),
    ],
)
def test_a_clause_on_a_source_is_not_what_it_says(pack: Pack, line: str, source: str) -> None:
    assert chains(claim(line, pack=pack)) == [[source]]


def test_a_source_that_a_helper_leads_up_to_ends_its_sentence() -> None:
    line = (
        "Soldater/NOUN/nsubj/2 drepte/VERB/nsubj/9 tre/NUM/nummod/4 bønder/NOUN/obj/2 ,/PUNCT/punct/9 har/AUX/aux/9 "
        "den/DET/det/8 {}/NOUN/nsubj/9 {}/VERB/root/0"
    )
    assert chains(claim(line.format("ombudsmannen", "opplyst"), pack=NB)) == [["den ombudsmannen"]]
    assert chains(claim(line.format("politisjefen", "fortalt"), pack=NB)) == [["den politisjefen"]]


@pytest.mark.parametrize(
    ("pack", "line", "source"),
    [
        (NB, "{}/NOUN/obl/2 sier/VERB/root/0 de/PRON/nsubj/2 drepte/VERB/iobj/2/VerbForm=Fin ti/NUM/obj/2", "Soldatene"),
        (EN, "{}/NOUN/obl/2 say/VERB/root/0 they/PRON/nsubj/2 killed/VERB/iobj/2/VerbForm=Fin ten/NUM/obj/2", "Soldiers"),
    ],
)
def test_a_pronoun_behind_a_cue_begins_what_is_said(pack: Pack, line: str, source: str) -> None:
    assert chains(claim(line.format(source), pack=pack)) == [[source]]


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        (
            NB,
            "Storm/NOUN/nsubj/2 tok/VERB/root/0 strømmen/NOUN/obj/2 –/PUNCT/punct/6 politiet/NOUN/nsubj/6 "
            "avkrefter/VERB/conj/2/VerbForm=Fin terrorangrep/NOUN/obj/6",
        ),
        (
            EN,
            "Storm/NOUN/nsubj/2 cut/VERB/root/0 power/NOUN/obj/2 –/PUNCT/punct/6 police/NOUN/nsubj/6 "
            "deny/VERB/conj/2/VerbForm=Fin bombing/NOUN/obj/6",
        ),
    ],
)
def test_what_is_denied_stands_behind_its_cue(pack: Pack, line: str) -> None:
    (denied,) = [found for found in claims(line, pack=pack) if found.kind == "ASSAULT"]
    assert ([chain[0] for chain in chains(denied)], denied.stance) == ([line.split()[4].split("/")[0]], Stance.DENIES)


def test_a_mark_that_opens_a_quotation_inside_what_is_said_ends_nothing() -> None:
    line = (
        "The/DET/det/2 office/NOUN/nsubj/3 confirms/VERB/root/0 that/SCONJ/mark/8 \"/PUNCT/punct/6 soldiers/NOUN/nsubj/8 "
        "\"/PUNCT/punct/6 killed/VERB/ccomp/3/VerbForm=Fin farmers/NOUN/obj/8"
    )
    assert claim(line).stance is Stance.CONFIRMS


@pytest.mark.parametrize(
    ("pack", "line", "source"),
    [
        (
            NB,
            "Hæren/NOUN/nsubj/2 opplyste/VERB/root/0 at/SCONJ/dep/2 soldater/NOUN/mark/3 drepte/ADJ/conj/4 bønder/NOUN/obj/5",
            "Hæren",
        ),
        (EN, "Police/NOUN/nsubj/2 said/VERB/root/0 that/SCONJ/dep/2 men/NOUN/mark/3 killed/ADJ/conj/4 ten/NUM/obj/5", "Police"),
    ],
)
def test_a_stranded_conjunction_begins_what_is_said(pack: Pack, line: str, source: str) -> None:
    assert chains(claim(line, pack=pack)) == [[source]]


def test_the_subject_of_what_is_said_is_said_too() -> None:
    line = (
        "Governor/NOUN/nsubj/2 said/VERB/root/0 the/DET/det/4 blast/NOUN/obj/2 was/AUX/aux/6 "
        "carried/VERB/ccomp/2/VerbForm=Fin out/ADP/compound:prt/6"
    )
    (said,) = attributions(tree(line), EN)
    assert said.scope == frozenset(range(2, 7))


@pytest.mark.parametrize(
    ("line", "source"),
    [
        (
            "Gruppen/NOUN/nsubj/2 säger/VERB/root/0 sig/PRON/obj/2 kontrollera/VERB/xcomp/2 staden/NOUN/obj/4",
            "Gruppen",
        ),
        (
            "Rebellerna/NOUN/nsubj/2 säger/VERB/root/0 sig/PRON/obj/2 ha/AUX/aux/5 intagit/VERB/xcomp/2 staden/NOUN/obj/5",
            "Rebellerna",
        ),
    ],
)
def test_a_phrase_that_holds_its_own_cue_has_that_voice(line: str, source: str) -> None:
    assert chains(claim(line, pack=SV)) == [[source]]


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        (EN, "Lee/PROPN/root/0 ,/PUNCT/punct/3 34/NUM/appos/1 ,/PUNCT/punct/6 denied/VERB/amod/6 murder/NOUN/appos/1"),
        (NB, "Lee/PROPN/root/0 ,/PUNCT/punct/3 34/NUM/appos/1 ,/PUNCT/punct/6 benektet/VERB/amod/6 drap/NOUN/appos/1"),
    ],
)
def test_who_opens_a_sentence_denies_behind_what_is_told_of_them(pack: Pack, line: str) -> None:
    (said,) = attributions(tree(line, names={"Lee": "PER"}), pack)
    assert (said.sources, said.stance, 5 in said.scope) == ((0,), Stance.DENIES, True)


def test_a_noun_behind_a_name_and_what_is_told_of_it_is_a_verb() -> None:
    line = "Lee/PROPN/root/0 ,/PUNCT/punct/3 34/NUM/appos/1 ,/PUNCT/punct/5 denies/NOUN/appos/1 murder/NOUN/obj/5"
    (said,) = attributions(tree(line, names={"Lee": "PER"}), EN)
    assert (said.sources, said.stance) == ((0,), Stance.DENIES)


def test_who_does_it_to_themselves_says_nothing() -> None:
    line = "Soldaten/NOUN/nsubj/2 melder/VERB/root/0 seg/PRON/obj/2/Reflex=Yes ut/ADP/compound:prt/2"
    assert attributions(tree(line), NB) == []
    told = "Soldaten/NOUN/nsubj/2 melder/VERB/root/0 at/SCONJ/mark/4 det/PRON/ccomp/2"
    assert [one.sources for one in attributions(tree(told), NB)] == [(0,)]


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        (
            EN,
            "Officials/NOUN/nsubj/3 ,/PUNCT/punct/3 asked/VERB/ccomp/5/VerbForm=Fin ,/PUNCT/punct/3 said/VERB/root/0 "
            "rebels/NOUN/nsubj/7 killed/VERB/ccomp/5 farmers/NOUN/obj/7",
        ),
        (
            NB,
            "Ordføreren/NOUN/nsubj/3 ,/PUNCT/punct/3 oppringt/VERB/ccomp/5/VerbForm=Fin ,/PUNCT/punct/3 sier/VERB/root/0 "
            "opprørere/NOUN/nsubj/7 drepte/VERB/ccomp/5 bønder/NOUN/obj/7",
        ),
    ],
)
def test_a_participle_between_a_source_and_its_cue_is_passed_over(pack: Pack, line: str) -> None:
    assert chains(claim(line, pack=pack)) == [[line.split("/")[0]]]
