"""Numbers that others are made up of, that tolls rose from, of captives who are freed, and of forces sent out."""

import pytest

from kilde.languages import load
from tests.extract.making import Drawn, claims

PACKS = {language: load(language) for language in ("en", "nb", "da")}
DEED = {
    "en": "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 protesters/NOUN/obj/2",
    "nb": "Soldater/NOUN/nsubj/2 drepte/VERB/root/0/VerbForm=Fin demonstranter/NOUN/obj/2",
    "da": "Soldater/NOUN/nsubj/2 dræbte/VERB/root/0/VerbForm=Fin demonstranter/NOUN/obj/2",
}


def _counted(language: str, line: str, **counts: int) -> list[tuple[str, int | None, int | None]]:
    drawn = Drawn(line, counts={word.strip("_"): value for word, value in counts.items()})
    found = claims(DEED[language], drawn, pack=PACKS[language])[1:]
    return [(f.of, f.low, f.high) for one in found for f in one.figures]


def test_it_is_told_who_all_are_that_were_killed() -> None:
    line = (
        "Seven/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0/VerbForm=Part :/PUNCT/punct/6 "
        "four/NUM/nummod/6 soldiers/NOUN/parataxis/3 and/CCONJ/cc/9 three/NUM/nummod/9 {}/NOUN/conj/6 ./PUNCT/punct/3"
    )
    parts = [("killed", 7, 7), ("killed", 4, 4), ("killed", 3, 3)]
    assert _counted("en", line.format("civilians"), Seven=7, four=4, three=3) == parts
    assert _counted("en", line.format("civilians"), Seven=9, four=4, three=3) == [("killed", 9, 9)]
    norwegian = (
        "Sju/NUM/nsubj/3 er/AUX/cop/3 drept/VERB/root/0/VerbForm=Part :/PUNCT/punct/3 fire/NUM/nummod/6 "
        "soldater/NOUN/dep/3 og/CCONJ/cc/9 tre/NUM/nummod/9 sivile/NOUN/conj/6 ./PUNCT/punct/3"
    )
    assert _counted("nb", norwegian, Sju=7, fire=4, tre=3) == parts


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/4 rose/VERB/root/0/VerbForm=Fin to/ADP/case/6 "
            "64/NUM/obl/4 ,/PUNCT/punct/8 up/ADP/case/10 from/ADP/case/10 51/NUM/obl/4 ./PUNCT/punct/4",
        ),
        (
            "nb",
            "Dødstallet/NOUN/nsubj/3 har/AUX/aux/3 steget/VERB/root/0/VerbForm=Part til/ADP/case/5 64/NUM/obl/3 "
            ",/PUNCT/punct/9 opp/ADP/case/9 fra/ADP/case/9 51/NUM/obl/3 ./PUNCT/punct/3",
        ),
    ],
)
def test_what_a_toll_rose_from_is_told_beside_what_it_is(language: str, line: str) -> None:
    assert _counted(language, line, **{"64": 64, "51": 51}) == [("killed", 64, 64), ("killed", 51, 51)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "112/NUM/nsubj:pass/7 of/ADP/case/5 the/DET/det/5 240/NUM/nummod/5 hostages/NOUN/nmod/1 "
            "were/AUX/aux:pass/7 freed/VERB/root/0/VerbForm=Part",
        ),
        (
            "nb",
            "112/NUM/nsubj/7 av/ADP/case/5 de/DET/det/5 240/NUM/nummod/5 gislene/NOUN/nmod/1 er/AUX/cop/7 "
            "løslatt/VERB/root/0/VerbForm=Part",
        ),
    ],
)
def test_all_captives_are_counted_of_whom_some_are_freed(language: str, line: str) -> None:
    found = _counted(language, line, **{"112": 112, "240": 240})
    assert found == [("released", 112, 112), ("hostages", 240, 240)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Taipei/PROPN/nsubj/2 scrambles/VERB/root/0/VerbForm=Fin fighters/NOUN/obj/2 as/SCONJ/mark/7 "
            "19/NUM/nummod/6 planes/NOUN/nsubj/7 approach/VERB/advcl/2/VerbForm=Fin",
        ),
        (
            "da",
            "Washington/PROPN/nsubj/2 forstærker/VERB/root/0/VerbForm=Fin sin/PRON/nmod:poss/4 "
            "tilstedeværelse/NOUN/obj/2 med/ADP/case/7 19/NUM/nummod/7 kampfly/NOUN/nmod/4",
        ),
    ],
)
def test_forces_that_are_sent_out_are_counted_wherever_the_tree_hangs_them(language: str, line: str) -> None:
    assert _counted(language, line, **{"19": 19}) == [("aircraft", 19, 19)]


def test_two_numbers_of_forces_that_share_a_noun_are_told_each() -> None:
    english = (
        "Taipei/PROPN/nsubj/2 scrambles/VERB/root/0/VerbForm=Fin fighters/NOUN/obj/2 as/SCONJ/mark/11 19/NUM/nummod/6 "
        "Chinese/ADJ/nsubj/11 and/CCONJ/cc/10 17/NUM/nummod/10 Thai/ADJ/amod/10 planes/NOUN/conj/6 "
        "approach/VERB/advcl/2/VerbForm=Fin"
    )
    assert _counted("en", english, **{"19": 19, "17": 17}) == [("aircraft", 19, 19), ("aircraft", 17, 17)]
    danish = (
        "Washington/PROPN/nsubj/2 forstærker/VERB/root/0/VerbForm=Fin sin/PRON/nmod:poss/4 tilstedeværelse/NOUN/obj/2 "
        "med/ADP/case/7 19/NUM/nummod/7 danske/ADJ/nmod/4 og/CCONJ/cc/11 17/NUM/nummod/11 svenske/ADJ/amod/11 "
        "kampfly/NOUN/conj/7"
    )
    assert _counted("da", danish, **{"19": 19, "17": 17}) == [("aircraft", 19, 19), ("aircraft", 17, 17)]


def test_people_that_open_a_sentence_are_counted_for_what_is_done_to_them_behind_a_comma() -> None:
    english = (
        "Three/NUM/nummod/2 men/NOUN/dep/8 ,/PUNCT/punct/2 all/DET/det/5 brothers/NOUN/appos/2 ,/PUNCT/punct/2 "
        "were/AUX/aux:pass/8 arrested/VERB/root/0/VerbForm=Part|Voice=Pass"
    )
    assert _counted("en", english, Three=3) == [("arrested", 3, 3)]
    norwegian = (
        "Tre/NUM/nummod/2 menn/NOUN/dep/7 ,/PUNCT/punct/2 alle/DET/det/5 brødre/NOUN/appos/2 ,/PUNCT/punct/2 "
        "pågripes/VERB/root/0/VerbForm=Fin|Voice=Pass"
    )
    assert _counted("nb", norwegian, Tre=3) == [("arrested", 3, 3)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Two/NUM/nummod/2 officers/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 jailed/VERB/root/0/VerbForm=Part|Voice=Pass "
            "for/ADP/case/7 the/DET/det/7 massacre/NOUN/obl/4",
        ),
        (
            "nb",
            "To/NUM/nummod/2 politimenn/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 fengslet/VERB/root/0/VerbForm=Part "
            "for/ADP/case/6 drapet/NOUN/obl/4",
        ),
    ],
)
def test_who_is_sentenced_for_a_deed_is_no_figure_of_it(language: str, line: str) -> None:
    found = claims(Drawn(line, counts={line.split("/")[0]: 2}), pack=PACKS[language])
    deed = next(one for one in found if one.trigger.quote in {"massacre", "drapet"})
    assert deed.figures == ()
