"""Pronouns and definite nouns stand for whom the text has most on the reader's mind, of those who fit."""

from kilde.extract.pronouns import is_pronoun
from kilde.languages import load
from tests.extract.making import EN, Drawn, claims, tree

SPOKE = "Lee/PROPN/nsubj/2/Number=Sing spoke/VERB/root/0/VerbForm=Fin with/ADP/case/4 Moe/PROPN/obl/2/Number=Sing"
NAMES = {"Lee": "PER", "Moe": "PER"}
HELD = "{who}/PRON/nsubj:pass/3/Number=Sing was/AUX/aux:pass/3 arrested/VERB/root/0/VerbForm=Part"


def meant(*drawn: Drawn | str, pack: str = "en", role: str = "target") -> str | None:
    """Whom the last claim's participant in a role takes up."""
    last = claims(*drawn, pack=load(pack))[-1]
    [one] = [p for p in last.participants if p.role == role]
    return one.refers.quote if one.refers else None


def test_who_takes_part_in_nothing_is_meant_too() -> None:
    assert meant(Drawn(SPOKE, names=NAMES), HELD.format(who="He")) == "Lee"


def test_her_that_is_said_of_somebody_tells_who_is_no_he() -> None:
    own = (
        "Lee/PROPN/nsubj/2/Number=Sing left/VERB/root/0/VerbForm=Fin her/PRON/nmod:poss/4/Number=Sing|Poss=Yes|PronType=Prs "
        "house/NOUN/obj/2/Number=Sing with/ADP/case/6 Moe/PROPN/obl/2/Number=Sing"
    )
    assert meant(Drawn(own, names=NAMES), HELD.format(who="He")) == "Moe"


def test_a_noun_for_a_woman_is_no_he() -> None:
    line = (
        "Kvinnen/NOUN/nsubj/2/Definite=Def|Number=Sing møtte/VERB/root/0/VerbForm=Fin en/DET/det/4 "
        "nabo/NOUN/obj/2/Number=Sing"
    )
    held = "{who}/PRON/nsubj:pass/3/Number=Sing ble/AUX/aux:pass/3 pågrepet/VERB/root/0/VerbForm=Part"
    assert meant(line, held.format(who="Han"), pack="nb") == "nabo"
    assert meant(line, held.format(who="Hun"), pack="nb") == "Kvinnen"


def test_an_object_is_not_the_subject_of_its_clause() -> None:
    line = (
        "Lee/PROPN/nsubj/2/Number=Sing {verb}/VERB/root/0/VerbForm=Fin {him}/PRON/obj/2/Number=Sing "
        "{on}/ADP/case/5 {day}/NOUN/obl/2"
    )
    english = line.format(verb="stabbed", him="him", on="on", day="Monday")
    assert meant(Drawn(SPOKE, names=NAMES), Drawn(english, names={"Lee": "PER"})) == "Moe"
    met = "Lee/PROPN/nsubj/2/Number=Sing träffade/VERB/root/0/VerbForm=Fin Moe/PROPN/obj/2/Number=Sing"
    swedish = line.format(verb="knivhögg", him="honom", on="på", day="torget")
    assert meant(Drawn(met, names=NAMES), Drawn(swedish, names={"Lee": "PER"}), pack="sv") == "Moe"


def test_he_is_the_subject_of_the_clause_above_rather_than_who_was_told_of_more() -> None:
    line = (
        "The/DET/det/2 gunman/NOUN/nsubj/3/Number=Sing ran/VERB/root/0/VerbForm=Fin before/SCONJ/mark/7 "
        "he/PRON/nsubj:pass/7/Number=Sing was/AUX/aux:pass/7 killed/VERB/advcl/3/VerbForm=Part"
    )
    assert meant(Drawn(SPOKE, names=NAMES), Drawn(SPOKE, names=NAMES), line) == "gunman"


def test_they_are_people_rather_than_a_body() -> None:
    line = (
        "Students/NOUN/nsubj/2/Number=Plur left/VERB/root/0/VerbForm=Fin the/DET/det/4 ministry/NOUN/obj/2/Number=Sing"
    )
    held = "They/PRON/nsubj:pass/3/Number=Plur were/AUX/aux:pass/3 arrested/VERB/root/0/VerbForm=Part"
    assert meant(line, held) == "Students"


def test_they_are_those_who_stand_beside_each_other() -> None:
    line = (
        "Lee/PROPN/nsubj/4/Number=Sing and/CCONJ/cc/3 Moe/PROPN/conj/1/Number=Sing left/VERB/root/0/VerbForm=Fin "
        "early/ADV/advmod/4"
    )
    held = "They/PRON/nsubj:pass/3/Number=Plur were/AUX/aux:pass/3 arrested/VERB/root/0/VerbForm=Part"
    assert meant(Drawn(line, names=NAMES), held) == "Lee and Moe"


def test_one_of_several_is_he() -> None:
    line = (
        "En/PRON/nsubj/5/Number=Sing av/ADP/case/4 de/DET/det/4 soldatene/NOUN/nmod/1/Definite=Def|Number=Plur "
        "løp/VERB/root/0/VerbForm=Fin"
    )
    held = "Han/PRON/nsubj:pass/3/Number=Sing ble/AUX/aux:pass/3 pågrepet/VERB/root/0/VerbForm=Part"
    assert meant(line, held, pack="nb") == "En"


def test_it_that_stands_for_nobody_is_no_pronoun_for_somebody() -> None:
    clear = "It/PRON/{dep}/3/Number=Sing|PronType=Prs is/AUX/cop/3 clear/ADJ/root/0 that/SCONJ/mark/6 Lee/PROPN/nsubj/6 died/VERB/csubj/3"
    assert not is_pronoun(tree(clear.format(dep="expl")), 0, EN)
    assert not is_pronoun(tree(clear.format(dep="nsubj")), 0, EN)
    assert is_pronoun(tree("It/PRON/nsubj/2/Number=Sing|PronType=Prs attacked/VERB/root/0"), 0, EN)
    rain = "Det/PRON/expl/2/Number=Sing|PronType=Prs regner/VERB/root/0"
    assert not is_pronoun(tree(rain), 0, load("nb"))


def test_it_is_the_body_that_the_sentence_before_is_about() -> None:
    line = "The/DET/det/2 army/NOUN/nsubj/3/Number=Sing left/VERB/root/0/VerbForm=Fin"
    it = "It/PRON/nsubj/2/Number=Sing|PronType=Prs attacked/VERB/root/0/VerbForm=Fin a/DET/det/4 market/NOUN/obj/2/Number=Sing"
    assert meant(line, it, role="actor") == "army"


def test_who_says_it_is_not_the_he_of_their_own_words() -> None:
    line = (
        "“/PUNCT/punct/4 He/PRON/nsubj:pass/4/Number=Sing was/AUX/aux:pass/4 killed/VERB/ccomp/7/VerbForm=Part ”/PUNCT/punct/4 "
        ",/PUNCT/punct/7 says/VERB/root/0/VerbForm=Fin Lee/PROPN/nsubj/7/Number=Sing"
    )
    assert meant(Drawn(SPOKE, names=NAMES), Drawn(line, names={"Lee": "PER"})) == "Moe"


def test_a_definite_noun_takes_up_the_name_that_it_stood_by() -> None:
    line = (
        "Ambassador/NOUN/nsubj/3/Number=Sing Lee/PROPN/flat/1/Number=Sing spoke/VERB/root/0/VerbForm=Fin "
        "early/ADV/advmod/3"
    )
    shot = "Rebels/NOUN/nsubj/2/Number=Plur shot/VERB/root/0/VerbForm=Fin the/DET/det/4 ambassador/NOUN/obj/2/Definite=Def|Number=Sing"
    assert meant(Drawn(line, names={"Lee": "PER"}), shot) == "Lee"


def test_what_is_told_too_long_before_is_taken_up_no_more() -> None:
    rain = "Rain/NOUN/nsubj/2/Number=Sing fell/VERB/root/0/VerbForm=Fin"
    held = HELD.format(who="He")
    assert meant(Drawn(SPOKE, names=NAMES), *[rain] * 2, held) == "Lee"
    assert meant(Drawn(SPOKE, names=NAMES), *[rain] * 9, held) is None


def test_they_are_no_paper_that_tells_of_them() -> None:
    line = (
        "The/DET/det/2 newspaper/NOUN/nsubj/4/Number=Sing Dawn/PROPN/appos/2 wrote/VERB/root/0/VerbForm=Fin "
        "of/ADP/case/6 hikers/NOUN/obl/4/Number=Plur"
    )
    held = "They/PRON/nsubj:pass/3/Number=Plur were/AUX/aux:pass/3 arrested/VERB/root/0/VerbForm=Part"
    assert meant(Drawn(line, names={"Dawn": "ORG"}), held) == "hikers"
