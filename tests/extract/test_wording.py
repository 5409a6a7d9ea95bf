"""Marks that are words: of the trigger, of its sentence, and of the document's other candidates."""

import pytest

from kilde.extract.weighing import Weighed
from kilde.extract.wording import ABOUT, BESIDE, WORD
from kilde.languages import Pack
from tests.extract.making import EN, NB, claims

ENGLISH = "Gunmen/NOUN/nsubj/2 killed/VERB/root/0 {whom}/NOUN/obj/2 with/ADP/case/5 rifles/NOUN/obl/2"
NORWEGIAN = "Menn/NOUN/nsubj/2 drepte/VERB/root/0 {whom}/NOUN/obj/2 med/ADP/case/5 våpen/NOUN/obl/2"


def marks(line: str, pack: Pack, sort: str) -> set[str]:
    """The marks of one sort of the only candidate of a sentence."""
    seen: list[Weighed] = []

    def weigh(one: Weighed) -> bool:
        seen.append(one)
        return False

    assert claims(line, pack=pack, weigh=weigh) == ()
    (one,) = seen
    return {mark.removeprefix(sort) for mark in one.marks if mark.startswith(sort)}


@pytest.mark.parametrize(
    ("line", "pack", "whom", "stem"),
    [(ENGLISH, EN, "villagers", "villa"), (NORWEGIAN, NB, "landsbyboere", "lands")],
)
def test_words_are_cut_so_that_their_forms_count_together(line: str, pack: Pack, whom: str, stem: str) -> None:
    drawn = line.format(whom=whom)
    assert stem in marks(drawn, pack, BESIDE)
    assert stem in marks(drawn, pack, ABOUT)
    assert any(mark.startswith("ASSAULT ") for mark in marks(drawn, pack, WORD))


@pytest.mark.parametrize("whom", ["Karim", "12", "men"])
def test_names_numbers_and_short_words_are_no_marks(whom: str) -> None:
    drawn = ENGLISH.format(whom=whom)
    assert marks(drawn, EN, BESIDE) == {"kille", "rifle", "with"}
