"""Events dated by what documents say of how far they lie apart, from texts in five languages to the view."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.pipeline import Growing, Settings, View, read, view

from .conftest import now

Told = Callable[..., View]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """The view of a ledger of texts, each with its day of publication."""

    def run(*texts: tuple[str, str]) -> View:
        for number, (published, text) in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(f" date {published} {text}\n")
        paths = [str(tmp_path / f"{number}.txt") for number in range(len(texts))]
        with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
            read(paths, ledger, Settings(), now)
            return view(ledger)

    return run


def times(seen: View, kind: str) -> set[str | None]:
    return {event.edtf for event in seen.events if event.kind == kind}


@pytest.mark.parametrize(
    ("killing", "later", "kind", "time"),
    [
        ("Kari Nordby ble drept i Bergen 10. januar.",
         "Tre dager etter drapet på Kari Nordby ble to menn pågrepet i Bergen.", "COERCE", "2024-01-13"),
        ("Kari Nordby ble drept i Bergen 10. januar 2020.",
         "På fireårsdagen for drapet på Kari Nordby demonstrerte tusenvis i Bergen.", "PROTEST", "2024-01-10"),
        ("Ola Dale vart drepen i Bergen 10. januar.",
         "To dagar etter at politiet skaut Ola Dale, demonstrerte hundrevis i Bergen.", "PROTEST", "2024-01-12"),
        ("Jens Holm blev dræbt i Aarhus den 10. januar.",
         "To dage efter drabet på Jens Holm blev en mand anholdt i Aarhus.", "COERCE", "2024-01-12"),
        ("Anna Berg mördades i Malmö den 10 januari.",
         "Dagen efter mordet på Anna Berg greps två män i Malmö.", "COERCE", "2024-01-11"),
        ("Amina Diallo was killed by gunmen in Dakar on 10 January.",
         "Hundreds protested in Dakar the day after police killed Amina Diallo.", "PROTEST", "2024-01-11"),
        ("Amina Diallo was killed by gunmen in Dakar on 10 January.",
         "Police arrested two men in Dakar hours after the killing of Amina Diallo.", "COERCE", "2024-01-10/2024-01-11"),
    ],
)  # fmt: skip
def test_an_event_is_reckoned_from_one_of_another_document(
    told: Told, killing: str, later: str, kind: str, time: str
) -> None:
    assert times(told(("2024-01-20", killing), ("2024-01-20", later)), kind) == {time}


@pytest.mark.parametrize(
    "text",
    [
        "En bombe drepte seks i Kabul fredag. Samme dag som angrepet ble tre menn arrestert i Herat.",
        "En bombe drepte seks i Kabul fredag. Dagen etter angrepet ble tre menn arrestert i Herat.",
        "En bombe drepte seks i Kabul fredag. Dagen etter ble tre menn arrestert i Herat.",
        "Ei bombe drap seks i Kabul fredag. Tre dagar etter angrepet vart tre menn arresterte i Herat.",
        "En bombe dræbte seks i Kabul fredag. To dage senere blev tre mænd anholdt i Herat.",
        "En bomb dödade sex i Kabul på fredagen. Dagen efter attacken greps tre män i Herat.",
        "A bomb killed six people in Kabul on Friday. Three days later, police arrested two men in Herat.",
        "Gunmen attacked a police station in Lagos on Friday. Two days after the attack, the army arrested ten men.",
    ],
)
def test_what_is_told_after_an_event_of_the_article_is_reckoned_from_it(told: Told, text: str) -> None:
    days = {"Samme": 5, "Tre": 8, "To": 7, "Three": 8, "Two": 7}
    wanted = days.get(text.split(". ")[1].split()[0], 6)
    assert times(told(("2024-01-09", text)), "COERCE") == {f"2024-01-{wanted:02}"}


def test_years_ago_said_on_the_day_narrow_to_the_month_that_is_known(told: Told) -> None:
    seen = told(
        ("2024-01", "Amina Diallo was killed by gunmen in Dakar four years ago today."),
        ("2020-02", "Amina Diallo was killed by gunmen in Dakar on a Thursday."),
    )
    assert times(seen, "ASSAULT") == {"2020-01-30"}


def test_a_weekday_of_a_month_is_narrowed_from_another_document(told: Told) -> None:
    seen = told(
        ("2024-01", "Thousands protested in Dakar on Wednesday, on the fourth anniversary of the killing of Amina Diallo."),
        ("2020-02", "Amina Diallo was killed by gunmen in Dakar on 17 January."),
    )  # fmt: skip
    assert times(seen, "PROTEST") == {"2024-01-17"}


def test_two_happenings_that_lie_apart_are_two_claims(told: Told) -> None:
    text = "Gunmen attacked a police station in Lagos on Friday. Two days after the attack, the army raided three villages."
    claims = told(("2024-01-09", text)).evidence.values()
    taken_up = {(one.claim.trigger.quote, one.claim.takes_up and one.claim.takes_up.quote) for one in claims}
    assert taken_up - {("attack", "attacked")} == {("attacked", None), ("raided", None)}


def test_growing_one_by_one_in_any_order_gives_what_all_at_once_give(told: Told) -> None:
    whole = told(
        ("2024-01-20", "Kari Nordby ble drept i Bergen 10. januar."),
        ("2024-01-21", "Tre dager etter drapet på Kari Nordby ble to menn pågrepet i Bergen."),
        ("2024-01-22", "Hundrevis demonstrerte i Bergen dagen etter at to menn ble pågrepet i Bergen."),
    )
    documents = sorted({one.claim.document for one in whole.evidence.values()})
    for order in permutations(documents):
        growing = Growing()
        for document in order:
            growing.add([one for one in whole.evidence.values() if one.claim.document == document])
            growing.view()
        assert growing.view().events == whole.events
