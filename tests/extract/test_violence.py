"""What kills and injures may be an accident: a document tells of violence, or such words claim nothing."""

from collections.abc import Callable

import pytest

FELL = "A wall fell on a group of guests in the garden. A woman was killed and two men were injured. It was a warm day."


def test_those_killed_by_a_falling_wall_are_victims_of_nobody(claims_of: Callable[..., tuple[object, ...]]) -> None:
    assert claims_of("en", FELL) == ()


@pytest.mark.parametrize(
    "more",
    ["A bomb had gone off.", "Soldiers stood by.", "Three men were arrested.", "They attacked the guards."],
)
def test_arms_armed_people_and_arrests_make_it_violence(
    claims_of: Callable[..., tuple[object, ...]], more: str
) -> None:
    assert "ASSAULT" in {claim.kind for claim in claims_of("en", f"{FELL} {more}")}  # type: ignore[attr-defined]


def test_weak_words_count_beside_arms_and_militants_alone(claims_of: Callable[..., tuple[object, ...]]) -> None:
    text = "En kornsilo blev mandag ramt ved havnen. Det skriver havnens kontor. {} De 22 ansatte er ikke kommet noget til."
    assert claims_of("da", text.format("Vejret var gråt.")) == ()
    assert len(claims_of("da", text.format("Et missil var på vej."))) == 1


def test_whoever_kills_somebody_is_violent(claims_of: Callable[..., tuple[object, ...]]) -> None:
    quiet = "It was Monday. The weather was fine."
    assert claims_of("en", f"Two women were killed in Lyon. {quiet}") == ()
    assert len(claims_of("en", f"A man killed two women in Lyon. {quiet}")) == 1


def test_a_short_text_is_taken_at_its_word(claims_of: Callable[..., tuple[object, ...]]) -> None:
    assert len(claims_of("en", "Two women were killed in Lyon.")) == 1


@pytest.mark.parametrize(
    ("language", "text", "victim"),
    [
        ("nb", "En mann er siktet etter en skyting i Moss. Naboen hans har alvorlige skader.", "Naboen hans"),
        ("nb", "En mann er siktet etter en skyting i Moss. To gutter ble funnet med stikkskader.", "To gutter"),
        ("nn", "Ein mann er sikta etter ei skyting i Voss. Naboen har skadar i armen.", "Naboen"),
        ("da", "En mand er sigtet efter et skyderi i Vejle. Naboen har kvæstelser i ansigtet.", "Naboen"),
        ("sv", "En man har häktats efter en skjutning i Lund. Två pojkar hittades med knivskador.", "Två pojkar"),
        ("en", "A man was charged after a shooting in Derby. The cook suffered a gunshot wound.", "The cook"),
        ("en", "A man was charged after a shooting in Derby. The cook was left with serious injuries.", "The cook"),
    ],
)
def test_whoever_has_wounds_is_injured(
    claims_of: Callable[..., tuple[object, ...]], language: str, text: str, victim: str
) -> None:
    injuring = [claim for claim in claims_of(language, text) if claim.effect == "injured"]  # type: ignore[attr-defined]
    assert [[p.span.quote for p in claim.participants] for claim in injuring] == [[victim]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three drivers were shot near the border on Monday."),
        ("sv", "Tre förare sköts nära gränsen i måndags."),
        ("da", "Tre chauffører blev skudt nær grænsen i mandags."),
        ("nb", "Tre sjåfører ble skutt nær grensa på mandag."),
    ],
)
def test_who_is_shot_may_be_dead_or_injured(
    claims_of: Callable[..., tuple[object, ...]], language: str, text: str
) -> None:
    counted = [(f.of, f.low) for claim in claims_of(language, text) for f in claim.figures]  # type: ignore[attr-defined]
    assert counted == [("casualties", 3)]


@pytest.mark.parametrize(
    "more",
    ["Thousands marched against the mine, and police stood by.", "A curfew was imposed.", "Youths rioted."],
)
def test_who_dies_amid_unrest_is_its_victim(claims_of: Callable[..., tuple[object, ...]], more: str) -> None:
    quiet = "The weather was fine. It was Monday."
    died = "Seven miners died by the road."
    assert "ASSAULT" in {claim.kind for claim in claims_of("en", f"{died} {more} {quiet}")}  # type: ignore[attr-defined]
    assert "ASSAULT" not in {claim.kind for claim in claims_of("en", f"{died} {quiet}")}  # type: ignore[attr-defined]


def test_who_dies_in_a_coup_is_its_victim(claims_of: Callable[..., tuple[object, ...]]) -> None:
    text = "The {} said that a coup attempt had failed. It was Monday. The weather was fine. A dozen people died."
    assert "ASSAULT" in {claim.kind for claim in claims_of("en", text.format("government"))}  # type: ignore[attr-defined]


def test_who_dies_beside_seized_goods_is_no_victim(claims_of: Callable[..., tuple[object, ...]]) -> None:
    text = "Customs officers seized ten bottles of wine. It was Monday. The weather was fine. Two people died."
    assert "ASSAULT" not in {claim.kind for claim in claims_of("en", text)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Trafikolycka på väg 9. En lastbil och en cyklist kolliderade. Cyklisten dog. Föraren greps för rattfylleri."),
        ("nb", "Det var kollisjon på E9. En syklist ble påkjørt. Syklisten døde. Bilisten er pågrepet for promillekjøring."),
        ("en", "Two cars were in a collision on the motorway. A pedestrian was killed. It was raining. The driver was arrested."),
    ],
)
def test_the_arrest_of_a_driver_makes_no_violence_of_a_crash(
    claims_of: Callable[..., tuple[object, ...]], language: str, text: str
) -> None:
    assert {claim.kind for claim in claims_of(language, text)} == {"COERCE"}  # type: ignore[attr-defined]


def test_nor_do_cars_that_are_seized(claims_of: Callable[..., tuple[object, ...]]) -> None:
    seized = f"{FELL} Their cars were seized by the police."
    assert "ASSAULT" not in {claim.kind for claim in claims_of("en", seized)}  # type: ignore[attr-defined]
