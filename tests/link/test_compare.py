"""Comparing: every reason there is, every bar, and the same verdict whichever claim comes first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.link.compare import ENOUGH, MOSTLY, Company, barred, compare
from kilde.link.weights import TYING, WEIGHTS
from kilde.model import Aspect, Evidence, Participant, PassageKind, Place
from tests.link.making import (
    AFGHANISTAN,
    AIRPORT,
    HERAT,
    KABUL,
    LAHORE,
    MIDDLE_EAST,
    PAKISTAN,
    PROVINCE,
    document,
    drawn,
    figure,
    span,
    told,
)

A, B = document("a"), document("b")
LATE = document("late", "2024-08-01")
LEAD = PassageKind.LEAD


def reasons(one: Evidence, other: Evidence, in_one_article: bool = False) -> set[str]:
    """The reasons by which two claims may be of one happening; a name or place ties them."""
    a, b = drawn(one, other)
    return set(compare(a, b, in_one_article).reasons)


def answer() -> Evidence:
    """What was done to Hamas: it may answer what Hamas did."""
    return told(B, kind="SANCTION", actor="Farc", target="Hamas")


def set_in(place: Place, one: Evidence) -> Evidence:
    """A claim that does not say where, and that its article sets somewhere."""
    return replace(one, resolution=replace(one.resolution, setting=place))


def score(one: Evidence, other: Evidence) -> float:
    """How much speaks for one happening of two claims of different articles."""
    a, b = drawn(one, other)
    return compare(a, b).score


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        ("same person harmed", told(A, target="Ali", effect="killed"), told(B, target="Ali", effect="killed")),
        ("same target", told(A, target="Ali", effect="killed"), told(B, target="Ali", effect="injured")),
        ("same target", told(A, target="Hamas"), told(B, target="Hamas")),
        ("same actor", told(A, actor="Farc"), told(B, actor="Farc")),
        ("same day", told(A, actor="Farc", day="2024-03-11"), told(B, actor="Farc", day="2024-03-11")),
        ("same day", told(A, actor="Farc", day="[2024-03-11,2024-03-18]"), told(B, actor="Farc", day="2024-03-11")),
        ("days overlap", told(A, actor="Farc", day="2024-03"), told(B, actor="Farc", day="2024-03-11")),
        ("days overlap", told(A, actor="Farc", day="2024-03-11/.."), told(B, actor="Farc", day="2024-03-11")),
        ("other actors", told(A, kind="SANCTION", actor="Farc", target="Ali", day="2024-03-11"),
         told(B, kind="SANCTION", actor="Eln", target="Ali", day="2024-03-11")),
        ("years overlap", told(A, actor="Farc", day="2024"), told(B, actor="Farc", day="2024")),
        ("published together", told(A, actor="Farc", passage=LEAD), told(B, actor="Farc", passage=LEAD)),
        ("same scene", told(A, place=KABUL), told(B, place=KABUL)),
        ("same scene", told(A, place=KABUL), told(B, place=AIRPORT)),
        ("same scene", told(A, place=PROVINCE), told(B, place=PROVINCE)),
        ("one place within the other", told(A, place=KABUL), told(B, place=PROVINCE)),
        ("one place within the other", told(A, place=AFGHANISTAN), told(B, place=KABUL)),
        ("same country", told(A, place=AFGHANISTAN, actor="Farc"), told(B, place=AFGHANISTAN, actor="Farc")),
        ("same country", told(A, place=MIDDLE_EAST, actor="Farc"), told(B, place=MIDDLE_EAST, actor="Farc")),
        ("same count", told(A, place=KABUL, figures=(figure("killed", 3),)),
         told(B, place=KABUL, figures=(figure("killed", 3),))),
        ("same mode", told(A, place=KABUL, mode="aerial"), told(B, place=KABUL, mode="aerial")),
        ("a name in common", told(A, sentence="They bombed Pansjir"), told(B, sentence="He fled Pansjir")),
        ("several names in common", told(A, sentence="They bombed Pansjir and Gulran"),
         told(B, sentence="In Gulran and Pansjir")),
        ("other people harmed", told(A, target="Ali", effect="killed", place=KABUL),
         told(B, target="Omar", effect="killed", place=KABUL)),
        ("other counts", told(A, place=KABUL, figures=(figure("expelled", 3),)),
         told(B, place=KABUL, figures=(figure("expelled", 15),))),
        ("other modes", told(A, actor="Farc", mode="aerial"), told(B, actor="Farc", mode="firearms")),
        ("modes that go together", told(A, actor="Farc", mode="aerial"), told(B, actor="Farc", mode="explosives")),
        ("one taken, one charged", told(A, actor="Farc", mode="arrest", effect="arrested"),
         told(B, actor="Farc", mode="arrest")),
        ("a place of one name", told(A, day="2024-03-11", places=(span(5, "Lorby"),)),
         told(B, day="2024-03-11", place=PAKISTAN, places=(span(9, "Lorby in Pakistan"), span(18, "Pakistan")))),
        ("set in one place", told(A, day="2024-03-11", place=KABUL), set_in(KABUL, told(B, day="2024-03-11"))),
        ("as many in one country", told(A, day="2024-03-11", place=KABUL, figures=(figure("released", 15),)),
         told(B, day="2024-03-11", place=AFGHANISTAN, figures=(figure("released", 15),))),
        ("told in one article", told(A, target="Ali", effect="killed"), told(A, 9, target="Ali", effect="killed")),
        ("told in one article of one day", told(A, place=KABUL, effect="killed", day="2024-03-11"),
         told(A, 9, place=KABUL, effect="killed", day="2024-03-11")),
    ],
)  # fmt: skip
def test_each_reason_is_found(reason: str, one: Evidence, other: Evidence) -> None:
    in_one_article = one.document == other.document
    assert reason in reasons(one, other, in_one_article)
    assert reasons(one, other, in_one_article) == reasons(other, one, in_one_article)


def test_where_articles_set_two_deeds_tells_nothing_unless_both_were_on_one_day() -> None:
    one, other = told(A, actor="Farc", place=KABUL), set_in(KABUL, told(B, actor="Farc"))
    assert "set in one place" not in reasons(one, other)
    later = set_in(KABUL, told(B, actor="Farc", day="2024-03-11"))
    assert "set in one place" not in reasons(told(A, actor="Farc", place=HERAT, day="2024-03-11"), later)


def test_who_takes_hostages_and_shoots_does_both_in_one_deed() -> None:
    taken = told(A, actor="Farc", mode="abduct", place=KABUL)
    shot = told(B, actor="Farc", mode="firearms", place=KABUL)
    assert "other modes" not in reasons(taken, shot)
    assert "other modes" in reasons(taken, told(B, actor="Eln", mode="firearms", place=KABUL))


def test_every_reason_has_a_test() -> None:
    [mark] = [m for m in test_each_reason_is_found.pytestmark if m.name == "parametrize"]  # type: ignore[attr-defined]
    [company] = test_what_their_articles_have_in_common_speaks_for_two.pytestmark  # type: ignore[attr-defined]
    in_company = {reason for case in company.args[1] for reason in case[1]}
    assert {case[0] for case in mark.args[1]} | in_company | {"news of the story"} == set(WEIGHTS)


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        (Company(0.0, (1, 1)), set()),
        (Company(MOSTLY - 0.01, (2, 3)), {"articles of one story", "same word"}),
        (Company(MOSTLY, (2, 3)), {"articles with most names in common", "same word"}),
        (Company(0.4, (1, 3)), {"articles of one story", "same word", "one article tells of no other"}),
        (Company(0.4, (1, 1)), {"articles of one story", "same word", "neither article tells of another"}),
    ],
)
def test_what_their_articles_have_in_common_speaks_for_two(company: Company, expected: set[str]) -> None:
    a, b = drawn(told(A), told(B))
    news = expected | {"news of the story"} if company.share else expected
    one, lead = drawn(told(A), told(B, passage=LEAD))
    assert set(compare(one, lead, company=company).reasons) == news
    assert set(compare(a, b, company=company).reasons) == expected
    assert set(compare(b, a, company=company).reasons) == expected


@pytest.mark.parametrize("company", [Company(MOSTLY, (1, 1)), Company(MOSTLY, (1, 3))])
def test_of_one_story_alone_is_not_of_one_happening(company: Company) -> None:
    protest, blockade = told(A, trigger=span(0, "protest"), day="2024"), told(B, trigger=span(0, "blocked"), day="2024")
    a, b = drawn(protest, blockade)
    assert compare(a, b, company=company).barred == "nothing but the story in common"
    a, b = drawn(replace(protest, claim=replace(protest.claim, mode="demo")), told(B, mode="demo"))
    assert compare(a, b, company=company).score >= ENOUGH


def test_articles_less_near_and_long_apart_want_more_than_the_way_of_doing() -> None:
    far = Company(MOSTLY - 0.1, (1, 1))
    words = (span(0, "arrested"), span(0, "pågrepet"), span(0, "gripen"))
    a, b, late = drawn(*(told(d, mode="arrest", trigger=w) for d, w in zip((A, B, LATE), words, strict=True)))
    assert compare(a, b, company=far).score >= ENOUGH
    assert compare(a, late, company=far).barred == "nothing but the story in common"
    assert compare(a, late, company=far._replace(share=MOSTLY)).score >= ENOUGH


def test_articles_two_years_apart_are_of_one_story_with_most_names_in_common_alone() -> None:
    one, years_on = drawn(told(A, place=KABUL), told(document("years", "2026-06-01"), place=KABUL))
    assert compare(one, years_on, company=Company(MOSTLY - 0.1, (1, 1))).reasons == ("same scene",)
    assert "articles with most names in common" in compare(one, years_on, company=Company(MOSTLY, (1, 1))).reasons


def test_a_few_on_one_day_in_one_country_may_be_others() -> None:
    few, many = (
        [
            told(d, day="2024-03-11", place=where, figures=(figure("killed", n),))
            for d, where in ((A, KABUL), (B, AFGHANISTAN))
        ]
        for n in (2, 12)
    )
    assert "as many in one country" not in reasons(few[0], few[1])
    assert "as many in one country" in reasons(many[0], many[1])
    elsewhere = told(B, day="2024-03-11", place=PAKISTAN, figures=(figure("killed", 12),))
    a, b = drawn(many[0], elsewhere)
    assert compare(a, b).barred == "other places"


def test_what_the_police_do_and_what_others_do_are_two_deeds_of_two_articles() -> None:
    [police, other] = drawn(told(A, place=KABUL), told(B, place=KABUL))
    police, gunman = replace(police, by_forces=True), replace(other, by_others=True)
    assert "other actors" in compare(police, gunman).reasons
    assert "other actors" not in compare(police, other).reasons
    assert "other actors" not in compare(police, replace(gunman, by_forces=True)).reasons


def test_news_of_the_day_after_or_of_a_month_that_is_not_over_may_tell_of_it() -> None:
    died = told(LATE, effect="killed", day="2024-03-25")
    for one, other in (
        (told(A), told(LATE, day="2024-03-13")),
        (told(document("month", "2024-03")), told(LATE, day="2024-03-25")),
        (told(document("undated", None)), told(LATE, day="2024-03-25")),
        (told(A), died),
    ):
        a, b = drawn(one, other)
        assert not barred(a, b)


@pytest.mark.parametrize(
    ("bar", "one", "other"),
    [
        ("another kind", told(kind="ASSAULT"), told(kind="PROTEST")),
        ("one lies ahead", told(aspect=Aspect.PLANNED), told(aspect=Aspect.OCCURRED)),
        ("each done to who did the other", told(kind="SANCTION", actor="Hamas", target="Farc"), answer()),
        ("one ousted, one held", told(kind="COERCE", mode="seize"), told(kind="COERCE", mode="arrest")),
        ("other times", told(day="2024-03-11"), told(day="2024-03-12")),
        ("other times", told(day="[2024-03-11,2024-03-18]"), told(day="2024-03-12")),
        ("other times", told(day="[2024-03-11,2024-03-12]"), told(day="[2024-03-12,2024-03-13]")),
        ("other places", told(place=KABUL), told(place=HERAT)),
        ("other places", told(place=KABUL), told(place=PAKISTAN)),
        ("other places", told(place=AFGHANISTAN), told(place=PAKISTAN)),
        ("news of another time", told(A, passage=LEAD), told(B, day="2020-01-03")),
        ("news of another time", told(A, passage=LEAD), told(LATE, passage=LEAD)),
        ("news of another time", told(A), told(LATE, passage=LEAD)),
        ("news of another time", told(LATE, passage=LEAD), told(A, day="2024-03-11")),
        ("news of another time", told(A, passage=LEAD), told(B, day="2024-01-30")),
        ("published before it happened", told(A), told(LATE, day="2024-03-14")),
    ],
)
def test_what_excludes_one_another_is_barred(bar: str, one: Evidence, other: Evidence) -> None:
    a, b = drawn(one, other)
    assert barred(a, b) == barred(b, a) == bar
    assert compare(a, b) == (0.0, (), bar)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told(), told()),
        (told(actor="Hamas", target="Farc"), told(actor="Farc", target="Hamas")),
        (answer(), told(kind="SANCTION", actor="Farc", target="Farc")),
        (told(A, passage=LEAD, aside=True), told(B, day="2020-01-03")),
        (told(day="2024-03-11"), told()),
        (told(place=KABUL), told()),
        (told(place=KABUL), told(place=AFGHANISTAN)),
        (told(place=MIDDLE_EAST), told(place=KABUL)),
        (told(aspect=Aspect.ATTEMPTED), told(aspect=Aspect.OCCURRED)),
        (told(aspect=Aspect.PLANNED), told(aspect=Aspect.THREATENED)),
        (told(day="2024-03"), told(day="2024-03-12")),
        (told(day="[2024-03-11,2024-03-12]"), told(day="2024-03-12")),
        (told(day="[2024-03-04,2024-03-11]"), told(day="[2024-03-11,2024-03-12]")),
        (told(A, passage=LEAD), told(LATE)),
        (told(A, passage=LEAD), told(B, day="2024-03-01")),
        (told(LATE, passage=LEAD), told(B, day="2024")),
    ],
)
def test_what_one_is_silent_of_or_says_more_broadly_bars_nothing(one: Evidence, other: Evidence) -> None:
    assert barred(*drawn(one, other)) == ""


def test_tolls_may_differ_as_they_rise() -> None:
    one, other = (told(d, place=KABUL, figures=(figure("killed", n),)) for d, n in ((A, 3), (B, 5)))
    assert "other counts" not in reasons(one, other)


def test_towns_over_a_border_but_near_are_one_scene() -> None:
    here = Place("here", "Here", 31.50, 74.30, "IND", "town")
    there = Place("there", "There", 31.55, 74.34, "PAK", "town")
    assert barred(*drawn(told(place=here), told(place=there))) == ""
    assert barred(*drawn(told(place=here), told(place=KABUL))) == "other places"
    assert barred(*drawn(told(place=LAHORE), told(place=KABUL))) == "other places"


def test_much_happens_on_one_day_so_time_alone_links_nothing_between_articles() -> None:
    one, other = told(A, day="2024-03-11", mode="aerial"), told(B, day="2024-03-11", mode="aerial")
    assert score(one, other) == 0.0
    assert not TYING & {"same day", "days overlap", "years overlap", "published together", "same mode"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told(A, target="Ali", effect="killed"), told(B, target="Ali", effect="killed")),
        (told(A, place=KABUL, day="2024-03-11"), told(B, place=KABUL, day="2024-03-11")),
        (told(A, place=KABUL, day="2024-03-11"), told(B, place=AFGHANISTAN, day="2024-03-11")),
    ],
)
def test_what_is_enough(one: Evidence, other: Evidence) -> None:
    assert score(one, other) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told(A, place=AFGHANISTAN, day="2024-03"), told(B, place=AFGHANISTAN, day="2024-03-11")),
        (told(A, actor="Farc"), told(B, actor="Farc")),
        (told(A, actor="Farc", day="2024"), told(B, actor="Farc", day="2024")),
        (told(A, place=KABUL), told(B, place=KABUL)),
        (told(A, place=KABUL, target="Ali", effect="killed", day="2024-03-11"),
         told(B, place=AFGHANISTAN, target="Omar", effect="killed", day="2024-03-11")),
        (told(A, place=KABUL, target="Hamas", day="2024-03", mode="aerial"),
         told(B, place=KABUL, target="Hamas", day="2024-03-11", mode="firearms")),
    ],
)  # fmt: skip
def test_what_is_not_enough(one: Evidence, other: Evidence) -> None:
    assert score(one, other) < ENOUGH


CLAIMS = st.builds(
    told,
    doc=st.sampled_from([A, B, LATE, document("n", None)]),
    sentence=st.sampled_from(["they attacked", "They bombed Pansjir and Gulran", "In Pansjir"]),
    target=st.sampled_from(["", "Ali", "Omar", "Hamas", "a man"]),
    actor=st.sampled_from(["", "Farc", "Eln", "gunmen"]),
    day=st.sampled_from([None, "2024-03-11", "2024-03", "2024", "[2024-03-11,2024-03-18]", "2024-03-10/.."]),
    place=st.sampled_from([None, KABUL, AIRPORT, HERAT, PROVINCE, AFGHANISTAN, PAKISTAN, MIDDLE_EAST]),
    effect=st.sampled_from([None, "killed", "injured"]),
    mode=st.sampled_from([None, "aerial"]),
    passage=st.sampled_from([LEAD, PassageKind.BODY]),
    aspect=st.sampled_from([Aspect.OCCURRED, Aspect.PLANNED]),
)


@given(CLAIMS, CLAIMS, st.booleans())
def test_the_verdict_is_the_same_whichever_comes_first(one: Evidence, other: Evidence, in_one_article: bool) -> None:
    a, b = drawn(one, other)
    first, second = compare(a, b, in_one_article), compare(b, a, in_one_article)
    assert (first.score, set(first.reasons), first.barred) == (second.score, set(second.reasons), second.barred)
    assert 0.0 <= first.score <= 1.0


def test_what_the_police_do_is_not_what_those_did_whom_they_came_for() -> None:
    police = Participant("actor", span(0, "police"), span(0, "police"), None, ("police",))
    taken, stormed = drawn(told(A, mode="abduct", place=KABUL), told(B, place=KABUL, participants=(police,)))
    assert barred(taken, stormed) == barred(stormed, taken) == "one taken, one come for"
    taken, by_police = drawn(
        told(A, mode="abduct", place=KABUL), told(B, mode="abduct", place=KABUL, participants=(police,))
    )
    assert barred(taken, by_police) == barred(by_police, stormed) == ""


def test_the_more_speaks_for_it_the_higher_the_score_and_never_one() -> None:
    likely = told(A, place=KABUL, day="2024-03-10", target="Ali", effect="killed", mode="aerial")
    scores = []
    for mode in (None, "aerial"):
        one, other = drawn(likely, told(B, place=KABUL, day="2024-03-10", target="Ali", effect="killed", mode=mode))
        scores.append(compare(one, other).score)
    assert 0.9 < scores[0] < scores[1] < 1.0


def test_of_what_else_is_alike_the_news_of_the_story_is_meant() -> None:
    company = Company(0.9, (1, 2))
    scores = []
    for other in (told(B, passage=LEAD), told(B)):
        one, news = drawn(told(A), other)
        scores.append(compare(one, news, company=company).score)
    assert scores[0] > scores[1]
