"""Judgements: what they are about is found again after a new reading, and what is none says why."""

from dataclasses import replace

import pytest

from kilde.model import Anchor, Claim, Correction, Judgement, Manner, Ruling, Span, digest, plain
from tests.link.making import PLAIN

TEXT = "Rebels attacked the base and shot dead two guards"
WHERE = Anchor("doc", Span.of(TEXT, 29, 38), "ASSAULT")


def claim(start: int, end: int, kind: str = "ASSAULT", document: str = "doc") -> tuple[str, Claim]:
    """A claim with that trigger, under a name made from where it stands."""
    made = replace(PLAIN, document=document, kind=kind, trigger=Span.of(TEXT, start, end))
    return f"{kind}-{start}-{end}", made


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ([], None),
        ([claim(0, 6)], None),
        ([claim(29, 38, document="other")], None),
        ([claim(29, 33)], "ASSAULT-29-33"),
        ([claim(29, 33), claim(29, 38)], "ASSAULT-29-38"),
        ([claim(29, 33), claim(29, 38, "COERCE")], "ASSAULT-29-33"),
        ([claim(29, 38, "COERCE")], "COERCE-29-38"),
        ([claim(37, 45), claim(29, 33), claim(0, 6)], "ASSAULT-29-33"),
        ([claim(20, 33), claim(29, 33)], "ASSAULT-29-33"),
    ],
)
def test_an_anchor_finds_the_claim_that_stands_there_now(claims: list[tuple[str, Claim]], found: str | None) -> None:
    assert WHERE.find(claims) == found
    assert WHERE.find(reversed(claims)) == found


def test_ids_come_from_all_that_is_ruled() -> None:
    one = Judgement(Ruling.REJECT, ((WHERE,),), "Kari", "A film.")
    assert one.id == digest({"judgement": one})
    others = [replace(one, by="Per"), replace(one, reason="A play."), replace(one, ruling=Ruling.CORRECT)]
    assert len({each.id for each in (one, *others)}) == 4


def test_the_manner_is_of_the_id_unless_it_is_the_first_there_was() -> None:
    """Judgements that were stored before there were others keep their ids."""
    one = Judgement(Ruling.REJECT, ((WHERE,),), "Kari", "A film.")
    stored = {name: value for name, value in plain(one).items() if name != "manner"}
    assert one.id == digest({"judgement": stored})
    ids = {replace(one, manner=manner).id for manner in Manner}
    assert len(ids) == len(Manner)


@pytest.mark.parametrize("ruling", [Ruling.NOTE, Ruling.UNDO])
def test_no_note_or_undo_is_a_blind_answer(ruling: Ruling) -> None:
    undo = ruling is Ruling.UNDO
    made = Judgement(ruling, () if undo else ((WHERE,),), "Kari", "A film.", undoes="x" if undo else None)
    assert made.wrong() == ""
    assert replace(made, manner=Manner.BLIND).wrong()


def test_a_judgement_that_fits_together_has_nothing_wrong() -> None:
    sides = (WHERE,), (replace(WHERE, document="other"),)
    for ruled in (
        Judgement(Ruling.SAME, sides, "Kari", "One attack."),
        Judgement(Ruling.DIFFERENT, sides, "Kari", "Two attacks."),
        Judgement(Ruling.CORRECT, sides[:1], "Kari", "Typo.", Correction("time", "2020-01-02")),
        Judgement(Ruling.REJECT, sides[:1], "Kari", "A film."),
        Judgement(Ruling.KEEP, sides[:1], "Kari", "No film."),
        Judgement(Ruling.NOTE, sides, "Kari", "Which of both?"),
        Judgement(Ruling.UNDO, (), "Kari", "A slip.", undoes="x"),
    ):
        assert ruled.wrong() == ""
        assert replace(ruled, by="").wrong()
        assert replace(ruled, reason="\n").wrong()


def test_the_very_same_trigger_goes_before_one_that_has_it_all() -> None:
    (_, exact), (_, longer) = claim(29, 38), claim(29, 49)
    assert WHERE.find([("a", longer), ("b", exact)]) == "b"
