"""Clauses share their scene with those that go on from them, and those of another time do not."""

import pytest

from tests.conftest import Reader


def scenes(claims_of: Reader, language: str, text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The words for where and when of each claim, by its trigger."""
    return {
        c.trigger.quote: ([p.quote for p in c.places], [t.span.quote for t in c.times])
        for c in claims_of(language, text)
    }


def test_what_goes_on_from_a_clause_is_where_that_was(claims_of: Reader) -> None:
    found = scenes(claims_of, "nb", "I Dakar sperret studenter en bro og kastet stein mot politiet.")
    assert all("Dakar" in where for where, _ in found.values())
    assert len(found) == 2


def test_what_a_clause_says_of_a_place_happened_there_and_then(claims_of: Reader) -> None:
    found = scenes(claims_of, "nb", "Søndag var det opptøyer i Nairobi, der to kvinner ble knivstukket.")
    assert found["knivstukket"] == (["Nairobi"], ["Søndag"])
    found = scenes(claims_of, "sv", "Oroligheter utbröt också i Lagos, där en buss sattes i brand.")
    assert any("Lagos" in where for trigger, (where, _) in found.items() if "brand" in trigger)


def test_an_outcome_is_where_the_deed_was(claims_of: Reader) -> None:
    found = scenes(claims_of, "en", "Two men walked into a bar in Lyon, killing six guests.")
    assert "Lyon" in found["killing"][0]


def test_what_was_before_has_not_the_day_of_what_it_led_to(claims_of: Reader) -> None:
    found = scenes(claims_of, "da", "Manden blev mandag dømt for at have dræbt sin kone.")
    assert {trigger: when for trigger, (_, when) in found.items()} == {"dømt for": ["mandag"], "dræbt": []}
    found = scenes(claims_of, "en", "A man was arrested on Monday after he stabbed two tourists in Lyon.")
    assert (found["arrested"][1], found["stabbed"][1]) == (["Monday"], [])


def test_the_day_of_what_led_to_an_arrest_is_not_the_arrests(claims_of: Reader) -> None:
    found = scenes(claims_of, "da", "Politiet har anholdt en mand, efter at en bombe søndag dræbte seks i Herat.")
    assert found["anholdt"][1] == []


def test_a_deed_may_be_where_its_compound_says(claims_of: Reader) -> None:
    found = scenes(claims_of, "en", "Thousands took to the streets of Lagos.")
    assert [where for where, _ in found.values()] == [["Lagos"]]
    found = scenes(claims_of, "en", "Six soldiers slain in Lyon ambush")
    assert any("Lyon" in place for where, _ in found.values() for place in where)


def test_a_court_has_a_seat(claims_of: Reader) -> None:
    found = scenes(claims_of, "nb", "Kvinnen ble i Uppsala tingsrett dømt til seks års fengsel for ran.")
    assert any("Uppsala" in place for where, _ in found.values() for place in where)


def test_a_clause_on_a_deed_dates_it(claims_of: Reader) -> None:
    found = scenes(claims_of, "nb", "Fangene slapp ut etter avtalen som ble undertegnet i mars.")
    assert ["i mars"] in [when for _, when in found.values()]


def test_what_happens_in_cases_has_no_day(claims_of: Reader) -> None:
    found = scenes(claims_of, "da", "Onsdag kom der endnu et tilfælde, hvor politifolk skyder og dræber mænd.")
    assert all(when == [] for _, when in found.values())
    assert found


@pytest.mark.parametrize(
    ("language", "text", "deed", "expected"),
    [
        ("en", "A man stabbed outside a bar in Leeds on Saturday died on Tuesday.", "stabbed", ["Saturday"]),
        ("en", "A guard wounded in the raid died on Thursday.", "wounded", []),
        ("nb", "En mann som ble slått ned i Bergen lørdag, døde mandag på sykehus.", "slått ned", ["lørdag"]),
        ("da", "En mand, der blev stukket ned i Aarhus fredag, døde mandag.", "stukket ned", ["fredag"]),
        ("sv", "En man som sköts i Malmö i fredags avled på måndagen.", "sköts", ["i fredags"]),
    ],
)
def test_the_day_of_a_death_is_not_that_of_the_deed(
    language: str, text: str, deed: str, expected: list[str], claims_of: Reader
) -> None:
    found = scenes(claims_of, language, text)
    assert [when for trigger, (_, when) in found.items() if deed in trigger] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "step", "expected"),
    [
        ("en", "Two men were charged with murder on Tuesday after Saturday's stabbing.", "charged", ["Tuesday"]),
        ("da", "En mand er sigtet for drab efter lørdagens knivstikkeri i Odense.", "sigtet", []),
        ("nb", "En mann er siktet for drap etter knivstikkingen i Drammen i mars.", "siktet", []),
        ("sv", "En man har åtalats för mord efter knivattacken på ett köpcentrum i Falun i mars.", "åtalats", []),
        ("en", "Police have arrested three men over a fire in Leeds on Saturday.", "arrested", []),
        ("en", "Police have arrested 20 people since Monday.", "arrested", ["since Monday"]),
        ("en", "Soldiers have shot dead two men in Nablus on Friday.", "shot dead", ["Friday"]),
    ],
)
def test_what_was_only_before_keeps_its_day(
    language: str, text: str, step: str, expected: list[str], claims_of: Reader
) -> None:
    found = scenes(claims_of, language, text)
    assert [when for trigger, (_, when) in found.items() if step in trigger] == [expected]
