"""Headlines that leave out whom they are about, and what else is enough for a claim where no noun is known."""

import pytest

from tests.conftest import Reader

BODY = {
    "nb": "Politiet opplyser at to menn ble drept i byen.",
    "nn": "Politiet opplyser at to menn vart drepne i byen.",
    "da": "Politiet oplyser, at to mænd blev dræbt i byen.",
    "sv": "Polisen uppger att två män dödades i staden.",
    "en": "Police say two men were killed in the city.",
}
LEFT_OUT = [
    ("nb", "Krever nyvalg etter drapet", "REQUEST"),
    ("nb", "Truet butikkansatte med øks", "THREATEN"),
    ("nb", "Avviser påstandene om tortur", "REJECT"),
    ("nn", "Trugar med sanksjonar", "THREATEN"),
    ("da", "Anklages for krigsforbrydelser", "ACCUSE"),
    ("sv", "Häktas för mordförsök", "COERCE"),
    ("sv", "Döms till livstids fängelse", "SANCTION"),
]
BY_THEMSELVES = [
    ("nn", "Avtalen vart underteikna i Genève.", "AGREE"),
    ("nb", "Samtalene fortsetter.", "CONSULT"),
    ("nn", "Begge er utviste frå landet.", "SANCTION"),
    ("da", "Flere er blevet smidt ud af landet i år.", "COERCE"),
    ("sv", "Det var Irans andra uppskjutning på en vecka.", "MOBILIZE"),
    ("nb", "Politiet undersøker om mannen har gjort det samme før.", "ACCUSE"),
    ("sv", "Schweiz har medlat i konflikten sedan i fjol.", "CONSULT"),
    ("en", "Oman's envoy shuttled between Riyadh and Sanaa.", "CONSULT"),
]


@pytest.mark.parametrize(("language", "headline", "kind"), LEFT_OUT)
def test_a_headline_may_leave_out_its_subject(language: str, headline: str, kind: str, claims_of: Reader) -> None:
    claims = claims_of(language, f"{headline}\n\n{BODY[language]}")
    told = [claim for claim in claims if claim.passage == "headline" and claim.kind == kind]
    assert [claim.trigger.quote.split()[0] for claim in told] == [headline.split()[0]]


def test_what_a_headline_asks_is_not_told(claims_of: Reader) -> None:
    claims = claims_of("nb", f"Krever nyvalg?\n\n{BODY['nb']}")
    assert [claim for claim in claims if claim.passage == "headline"] == []


def test_a_sentence_of_the_text_is_no_headline(claims_of: Reader) -> None:
    claims = claims_of("nb", f"Uro i byen\n\n{BODY['nb']} Avviser påstandene om tortur.")
    assert "REJECT" not in {claim.kind for claim in claims}


@pytest.mark.parametrize(("language", "text", "kind"), BY_THEMSELVES)
def test_few_words_are_enough(language: str, text: str, kind: str, claims_of: Reader) -> None:
    assert kind in {claim.kind for claim in claims_of(language, text)}


def test_who_mediates_is_named(claims_of: Reader) -> None:
    [claim] = claims_of("sv", "Turkiet medlade mellan Ryssland och Ukraina.")
    roles = [(one.role, one.head.quote) for one in claim.participants]
    assert roles == [("actor", "Turkiet"), ("target", "Ryssland"), ("target", "Ukraina")]
