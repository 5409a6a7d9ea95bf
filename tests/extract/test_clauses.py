"""Clauses share their scene with those that go on from them, and those of another time do not."""

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
    found = scenes(claims_of, "nb", "Tirsdag braket det løs i Hebron, der en gutt ble skutt i brystet.")
    assert list(found.values()) == [(["Hebron"], ["Tirsdag"])]
    found = scenes(claims_of, "sv", "Oroligheter utbröt också i Hebron, där en pojke sköts i bröstet.")
    assert "Hebron" in found["sköts"][0]


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


def test_a_clause_on_a_deed_dates_it(claims_of: Reader) -> None:
    found = scenes(claims_of, "nb", "Skipene seilte i tråd med avtalen som ble inngått i juli.")
    assert [when for _, when in found.values()] == [["i juli"]]
