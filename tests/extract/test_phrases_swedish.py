"""Phrases of Swedish news, and everyday words that only look like them."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Presidenten sparkade försvarsministern på måndagen.", "SANCTION", "expel"),
        ("Norge hemkallar sin ambassadör från Lorvik.", "SANCTION", "withdraw"),
        ("Hackarna sänkte myndighetens hemsidor.", "COERCE", "cyber"),
        ("Premiärministern gick till hård attack mot Norge.", "ACCUSE", "disapprove"),
        ("Två män kastade ut en granne från en balkong.", "ASSAULT", None),
        ("Hovrätten ogillade åtalet mot polismannen.", "RETREAT", "release"),
        ("Åtal väcktes mot tre poliser.", "COERCE", "arrest"),
        ("Landet har placerat styrkor vid gränsen.", "MOBILIZE", "troops"),
        ("Demonstranterna forcerade avspärrningarna.", "PROTEST", "riot"),
        ("Demonstranter ockuperade rektorns kontor.", "PROTEST", "obstruct"),
        ("USA säger upp kärnvapenavtalet med Iran.", "SANCTION", "discontinue"),
        ("Regimen drog in aktivisternas pass.", "COERCE", "restrict"),
        ("Presidenten har beordrat en utredning.", "ACCUSE", "investigate"),
    ],
)
def test_phrases_of_news_are_claims(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("sv", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Bolagets vinst sjönk och vd:n sparkas.",
        "Åkaren slog i huvudet och fördes hem.",
        "Vi fick böter för att bilen stod fel.",
        "Barnen bombarderade varandra med snöbollar.",
        "Kriget om kunderna hårdnar i Lorvik.",
        "Fyrverkerier avfyrades över slottet.",
        "Huset jämnades med marken för att ge plats åt en galleria.",
        "Läraren förhörde eleverna på glosorna.",
        "Träden fälldes av stormen.",
        "Den misstänkta är fortfarande på fri fot.",
    ],
)
def test_everyday_words_are_none(text: str, claims_of: Reader) -> None:
    assert not claims_of("sv", text)


def test_a_set_fire_told_alone_is_a_notice_of_a_fire(claims_of: Reader) -> None:
    """A deed is told where somebody is harmed or arms are used beside it."""
    assert not claims_of("sv", "Misstänkt anlagd brand på en altan.")
    assert "ASSAULT" in {claim.kind for claim in claims_of("sv", "Maskerade män satte eld på partikontoret.")}
