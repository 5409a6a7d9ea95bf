"""Named later: whose name it is that follows a description, and whose it is not."""

import pytest

from tests.conftest import Reader


def _refers(claims_of: Reader, language: str, *paragraphs: str) -> set[str]:
    """Whom those who take part by a description stand for."""
    told = claims_of(language, "\n\n".join(paragraphs))
    return {p.refers.quote for one in told for p in one.participants if p.refers}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", ("A gunman killed two men in Tulsa.", "Police identified the gunman as Daniel Orr."), "Daniel Orr"),
        ("en", ("A soldier was shot dead in Helmand.", "The soldier was named as Ken Muir."), "Ken Muir"),
        ("sv", ("En man dödades i Malmö.", "Mannen identifieras som Erik Lund."), "Erik Lund"),
        ("nn", ("Ein ordførar vart drepen i Florø.", "Ordføraren, Olav Lie, var 50 år."), "Olav Lie"),
        ("da", ("En mand dræbte to i Vejle.", "Manden er identificeret som Niels Ravn."), "Niels Ravn"),
    ],
)
def test_a_sentence_says_who_it_was(claims_of: Reader, language: str, text: tuple[str, ...], name: str) -> None:
    assert name in _refers(claims_of, language, *text)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", ("A 23-year-old man was arrested in Leeds.", "Liam Ross, 23, was held at home."), "Liam Ross"),
        ("da", ("En 17-årig dreng stak en lærer ned i Vejle.", "Mikkel Toft, 17, blev anholdt."), "Mikkel Toft"),
        ("nb", ("En 38 år gammel mann ble pågrepet i Moss.", "Knut Berge (38) ble avhørt."), "Knut Berge"),
    ],
)
def test_of_one_age_they_are_one(claims_of: Reader, language: str, text: tuple[str, ...], name: str) -> None:
    assert name in _refers(claims_of, language, *text)


def test_of_another_age_they_are_two(claims_of: Reader) -> None:
    text = ("A 23-year-old man was arrested in Leeds.", "Liam Ross, 31, was stabbed by him.")
    assert "Liam Ross" not in _refers(claims_of, "en", *text)


def test_an_office_has_its_holder(claims_of: Reader) -> None:
    english = ("The foreign minister condemned the raid.", "He spoke twice. Foreign Minister Jana Orr was angry.")
    danish = ("Justitsministeren har anholdt en mand.", "Justitsminister Hanne Vik arresterede ham i går.")
    assert any("Jana Orr" in one for one in _refers(claims_of, "en", *english))
    assert any("Hanne Vik" in one for one in _refers(claims_of, "da", *danish))


def test_another_office_has_another_holder(claims_of: Reader) -> None:
    text = ("The foreign minister condemned the raid.", "Prime Minister Jana Orr was abroad.")
    assert "Jana Orr" not in _refers(claims_of, "en", *text)


def test_who_tells_of_it_is_another(claims_of: Reader) -> None:
    text = ("A man shot a clerk in Akron.", "Paul Dixon, 61, said that two men had run off.")
    assert "Paul Dixon" not in _refers(claims_of, "en", *text)


@pytest.mark.parametrize(
    ("language", "text", "whom"),
    [
        ("en", ("Four Russians were arrested in Leeds.", "They are accused of attacking a guard."), "Russians"),
        ("nb", ("Fire polakker ble pågrepet i Moss.", "De siktes for å ha angrepet en vekter."), "polakker"),
        ("sv", ("Tre polacker greps i Lund.", "De misstänks för att ha rånat en butik."), "polacker"),
    ],
)
def test_peoples_are_people(claims_of: Reader, language: str, text: tuple[str, ...], whom: str) -> None:
    assert _refers(claims_of, language, " ".join(text)) == {whom}


def test_who_receives_threats_makes_none(claims_of: Reader) -> None:
    [threat] = [one for one in claims_of("en", "The mayor received threats from a gang.") if one.kind == "THREATEN"]
    assert {(p.role, p.span.quote) for p in threat.participants} == {("target", "The mayor"), ("actor", "a gang")}
