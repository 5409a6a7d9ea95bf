"""Judgements: what they are about is found again after a new reading, and what is none says why."""

from dataclasses import replace

import pytest

from kilde.model import Anchor, Claim, Correction, Judgement, Ruling, Span, digest
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


def test_a_judgement_that_fits_together_has_nothing_wrong() -> None:
    sides = (WHERE,), (replace(WHERE, document="other"),)
    for ruled in (
        Judgement(Ruling.SAME, sides, "Kari", "One attack."),
        Judgement(Ruling.DIFFERENT, sides, "Kari", "Two attacks."),
        Judgement(Ruling.CORRECT, sides[:1], "Kari", "Typo.", Correction("time", "2020-01-02")),
        Judgement(Ruling.REJECT, sides[:1], "Kari", "A film."),
        Judgement(Ruling.UNDO, (), "Kari", "A slip.", undoes="x"),
    ):
        assert ruled.wrong() == ""
        assert replace(ruled, by="").wrong()
        assert replace(ruled, reason="\n").wrong()


def test_the_very_same_trigger_goes_before_one_that_has_it_all() -> None:
    (_, exact), (_, longer) = claim(29, 38), claim(29, 49)
    assert WHERE.find([("a", longer), ("b", exact)]) == "b"
