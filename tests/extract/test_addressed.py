"""Addressed: whom something is said to where its words only name what they did."""

import pytest

from kilde.languages import load
from tests.extract.making import NB, claims, who

SV = load("sv")


def _said(line: str, kind: str, language: str) -> list[str]:
    told = claims(line, pack={"nb": NB, "sv": SV}[language])
    return [name for one in told if one.kind == kind for name in who(one, "target")]


@pytest.mark.parametrize(
    ("language", "line", "whom"),
    [
        ("nb", "Norge/PROPN/nsubj/2 fordømmer/VERB/root/0 Irans/PROPN/nmod:poss/4 angrep/NOUN/obj/2", "Irans"),
        ("sv", "Norge/PROPN/nsubj/2 fördömer/VERB/root/0 hærens/NOUN/nmod:poss/4/Case=Gen agerande/NOUN/obj/2", ""),
        (
            "sv",
            "Norge/PROPN/nsubj/2 fördömer/VERB/root/0 Irans/PROPN/nmod:poss/4/Case=Gen agerande/NOUN/obj/2",
            "Irans",
        ),
    ],
)
def test_of_a_deed_it_is_said_to_whoever_it_is_of(language: str, line: str, whom: str) -> None:
    found = _said(line, "ACCUSE", language)
    assert (whom in found) if whom else ("hærens" not in found)


def test_what_is_asked_for_is_nobody() -> None:
    lines = {
        "nb": "Norge/PROPN/nsubj/2 krever/VERB/root/0/VerbForm=Fin løslatelse/NOUN/obj/2 av/ADP/case/5 fangene/NOUN/nmod/3",
        "sv": "Norge/PROPN/nsubj/2 kräver/VERB/root/0/VerbForm=Fin frigivning/NOUN/obj/2 av/ADP/case/5 fångarna/NOUN/nmod/3",
    }
    assert {language: _said(line, "REQUEST", language) for language, line in lines.items()} == {"nb": [], "sv": []}
