"""A line that states when a text was published gives its date; a date in a sentence does not."""

import pytest

from kilde.clean import clean
from kilde.languages import load_all
from kilde.model import Item, Metadata, Publication

NOTICES = [pack.notices for pack in load_all().values()]
BODY = "A bomb went off in the market on 3 May 2020 and killed six people. The police look for two men, they said."


def publication(*paragraphs: str) -> Publication:
    found = clean(Item("a.txt", "text", "\n\n".join(paragraphs).encode(), Metadata()), NOTICES).publication
    assert found is not None
    return found


def published(*paragraphs: str) -> str | None:
    return publication(*paragraphs).document.published


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published 12 March 2021", "2021-03-12"),
        ("Published on March 12th, 2021 at 10:45 GMT", "2021-03-12"),
        ("NTB Publisert: 12.03.2021 kl. 10.45 Oppdatert 13.03.2021", "2021-03-12"),
        ("Publicerad 2021-03-12", "2021-03-12"),
        ("Offentliggjort d. 12. marts 2021", "2021-03-12"),
        ("fredag 12. mars 2021", "2021-03-12"),
        ("12.3.2021 08:15", "2021-03-12"),
        ("Publisert: 12.03.21 13:18 Oppdatert: 13.03.21 17:36", "2021-03-12"),
        ("Publisert: 12.03.21 av tre personer", None),
        ("Byen2021-03-12 11:06", "2021-03-12"),
        ("2021 03 12", "2021-03-12"),
        ("12. mars 2021 18:51 Sist oppdatert for litt siden", "2021-03-12"),
        ("12. feb. 2021 18:51 Sist oppdatert for litt siden", "2021-02-12"),
        ("Feb 12, 2021", "2021-02-12"),
        ("12 okt. 2021", "2021-10-12"),
        ("03/14/2021", "2021-03-14"),
        ("14/03/2021", "2021-03-14"),
        ("03/04/2021", None),
        ("31.02.2021", None),
        ("He was born on 12 March 2021", None),
        ("Published by Kari Lie", None),
    ],
)
def test_a_line_that_states_a_date_gives_it(line: str, date: str | None) -> None:
    assert published("Six killed in blast", line, BODY) == date
    assert published("Six killed in blast", BODY, line) == date


def test_such_a_line_is_no_news() -> None:
    text = publication("Six killed in blast", "Published 12 March 2021", BODY).text
    assert [passage.kind.value for passage in text.passages] == ["headline", "notice", "lead"]


def test_a_date_in_a_sentence_is_none() -> None:
    assert published(BODY) is None
    assert published(f"The report published 12 March 2021 says that the mine had been closed for years. {BODY}") is None


def test_a_month_that_is_known_is_narrowed_to_a_day_in_it() -> None:
    line, head = "Published 12 March 2021", " date 2021-{} Six killed in blast"
    assert published(head.format("03"), line, BODY) == "2021-03-12"
    assert published(head.format("04"), line, BODY) == "2021-04"


def test_what_the_item_says_of_itself_goes_before() -> None:
    assert published(" date 2020-05-04 Six killed in blast", "Published 12 March 2021", BODY) == "2020-05-04"
