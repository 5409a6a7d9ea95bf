"""Titles with capitals on every word are read as sentences; names keep theirs."""

from collections.abc import Callable

import pytest

from kilde.analyse.titled import as_sentence
from kilde.model import Claim

COMMON = frozenset({"rebels", "attack", "army", "in", "on", "guards", "meet"})


def test_common_words_of_a_title_lose_their_capitals() -> None:
    title, sentence = "Rebels Attack Army Base in Mali", "Rebels attack army Base in Mali"
    assert as_sentence(title.split(), COMMON) == sentence.split()


@pytest.mark.parametrize(
    "words",
    ["Rebels attack an Army base", "REBELS ATTACK ARMY BASE", "Anna Berg, Lars Lund, Mary Attack", "Rebels Attack"],
)
def test_a_sentence_capitals_and_a_row_of_names_stay(words: str) -> None:
    assert as_sentence(words.split(), COMMON) == words.split()


@pytest.mark.parametrize(
    ("title", "kind", "actor", "target"),
    [
        ("Georgia Arrests Opposition Members on Fraud Charges", "COERCE", "Georgia", "Opposition Members"),
        ("Ukraine Accuses Russia of Shelling Hospital", "ACCUSE", "Ukraine", "Russia"),
        ("Kidnappers Release French Journalist", "RETREAT", "Kidnappers", "French Journalist"),
        ("Iran Rejects Offer of Nuclear Talks", "REJECT", "Iran", "Offer"),
    ],
)
def test_who_does_what_in_a_title_is_told(
    title: str, kind: str, actor: str, target: str, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    claim = next(c for c in claims_of("en", f"{title}\n\nIt was on Monday, two officials said.") if c.kind == kind)
    said = {p.role: p.span.quote for p in claim.participants}
    assert said["actor"] == actor
    assert said["target"].startswith(target)
