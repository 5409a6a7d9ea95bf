"""Phrases of Danish news, and everyday words that only look like them."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Flere boligblokke ligger i ruiner efter raketangrebet.", "ASSAULT"),
        ("To mænd sloges med knive foran en bar i Lorvik.", "ASSAULT"),
        ("Amnesty efterlyser en uafhængig undersøgelse af drabene.", "REQUEST"),
        ("Præsidenten sammenlignede premierministeren med Hitler.", "ACCUSE"),
        ("Den 29-årige blev stillet for en dommer mandag.", "COERCE"),
        ("Retten har nedlagt navneforbud.", "COERCE"),
        ("EU lægger told på kinesiske biler.", "SANCTION"),
        ("Kina siger, at USA leger med ilden.", "THREATEN"),
        ("Otte demonstranter råbte slagord på gaden.", "PROTEST"),
    ],
)
def test_phrases_of_news_are_claims(text: str, kind: str, claims_of: Reader) -> None:
    assert kind in {claim.kind for claim in claims_of("da", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Programmet er på vej til at blive færdigt.",
        "Læreren lovede børnene en is.",
        "Hun er klar til at løbe maraton.",
        "Testpanelet er tilfredst med øllet.",
        "Hun er uenig med sin instruktør om rollen.",
        "De to forskere har arbejdet sammen i tyve år.",
        "Vi må erkende, at vinteren er kommet.",
    ],
)
def test_everyday_words_are_none(text: str, claims_of: Reader) -> None:
    assert not claims_of("da", text)


def test_a_plea_of_not_guilty_denies_the_deed(claims_of: Reader) -> None:
    """Where a text tells of violence, whoever pleads not guilty denies it."""
    told = claims_of("da", "Han stak en mand flere gange med en kniv. Manden nægter sig skyldig.")
    assert ("nægter sig skyldig", "denies") in {(claim.trigger.quote, claim.stance) for claim in told}
