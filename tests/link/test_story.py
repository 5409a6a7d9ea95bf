"""Links inside one document: what is taken up, referred to, or plainly the same."""

from kilde.link.compare import ENOUGH
from kilde.link.sketch import sketch
from kilde.link.story import story_links
from kilde.model import Aspect, Evidence, Link, Participant, PassageKind
from tests.link.making import HERAT, KABUL, document, figure, span, told

A = document("a")


def links(*evidence: Evidence) -> list[Link]:
    """The links between claims of one document."""
    return story_links(evidence, {e.resolution.claim: sketch(e, {}) for e in evidence}, ENOUGH)


def pair(one: Evidence, other: Evidence) -> tuple[str, str]:
    """The ids of two claims in the order in which links have them."""
    first, second = sorted((one.resolution.claim, other.resolution.claim))
    return first, second


def taking_up(earlier: Evidence, at: int, **fields: object) -> Evidence:
    """A claim that speaks of an earlier one again."""
    return told(A, at, takes_up=earlier.claim.trigger, **fields)  # type: ignore[arg-type]


def test_the_attack_is_the_one_told_before() -> None:
    first = told(A, 0, target="a mosque", place=KABUL)
    again = taking_up(first, 50, target="the mosque in the old town")
    [link] = links(first, again)
    assert (link.one, link.other) == pair(first, again)
    assert "takes up" in link.reasons[0]


def test_what_excludes_the_earlier_is_no_taking_up() -> None:
    first = told(A, 0, target="a mosque", place=KABUL)
    assert links(first, taking_up(first, 50, target="a mosque", place=HERAT)) == []
    assert links(first, taking_up(first, 50, target="a mosque", aspect=Aspect.PLANNED)) == []


def test_the_kidnapping_takes_up_no_shooting() -> None:
    shooting = told(A, 0, mode="firearms", target="a guard")
    assert links(shooting, taking_up(shooting, 50, mode="abduct")) == []
    assert len(links(shooting, taking_up(shooting, 50))) == 1
    arrest = told(A, 0, kind="COERCE", mode="arrest", effect="arrested")
    assert len(links(arrest, taking_up(arrest, 50, kind="COERCE", mode="arrest"))) == 1


def test_a_coup_takes_up_no_arrest_and_a_demonstration_no_strike() -> None:
    arrest = told(A, 0, kind="COERCE", mode="arrest", effect="arrested")
    assert links(arrest, taking_up(arrest, 50, kind="COERCE", mode="seize")) == []
    strike = told(A, 0, kind="PROTEST", mode="strike")
    assert links(strike, taking_up(strike, 50, kind="PROTEST", mode="demo")) == []
    assert len(links(strike, taking_up(strike, 50, kind="PROTEST"))) == 1


def test_a_count_of_the_year_so_far_takes_up_no_single_deed() -> None:
    shots = told(A, 0, mode="firearms")
    assert links(shots, taking_up(shots, 50, day="2024")) == []
    assert len(links(shots, taking_up(shots, 50, day="2023"))) == 1
    assert len(links(shots, taking_up(shots, 50, day="2024-03-11"))) == 1


def test_what_was_long_ago_in_the_same_town_is_not_the_news() -> None:
    def blast(at: int, **fields: object) -> Evidence:
        return told(A, at, effect="killed", place=KABUL, **fields)  # type: ignore[arg-type]

    news, ago = blast(0, passage=PassageKind.LEAD), blast(50, day="2023-09")
    assert links(news, ago) == []
    assert len(links(blast(0), ago)) == 1
    assert links(blast(0, passage=PassageKind.LEAD, aside=True), ago) != []


def test_a_trigger_taken_up_that_made_no_claim_links_nothing() -> None:
    other = told(A, 50, target="a school in the old town", takes_up=span(25, "attack"))
    assert links(told(A, 0, target="a mosque"), other) == []


def referring(role: str = "target") -> Participant:
    """The leader told of at the beginning, described again further down."""
    return Participant(
        role, span(50, "the leader of the militia"), span(54, "leader"), LEADER.claim.participants[0].head
    )


LEADER = told(A, 0, target="a militia leader", effect="killed")


def test_a_description_takes_up_whom_it_describes() -> None:
    again = told(A, 50, effect="killed", participants=(referring(),))
    assert ("“the leader of the militia” is “a militia leader”",) in [link.reasons for link in links(LEADER, again)]


def test_what_was_done_long_before_to_the_one_described_is_not_the_news() -> None:
    news = told(A, 0, target="a militia leader", effect="killed", passage=PassageKind.LEAD)
    ago, since = (told(A, 50, effect="killed", participants=(referring(),), day=day) for day in ("2023-07", "2024-03"))
    assert links(news, ago) == []
    assert links(news, since) != []


def test_one_who_suffers_something_else_or_is_no_target_is_not_taken_up() -> None:
    for other in (
        told(A, 50, effect="arrested", participants=(referring(),)),
        told(A, 50, effect="killed", participants=(referring("actor"),)),
        told(A, 50, effect="killed", participants=(referring(),), aspect=Aspect.PLANNED),
        told(A, 50, effect="killed", participants=(referring(),), background=True),
    ):
        assert not [link for link in links(LEADER, other) if "is" in link.reasons[0].split()]


def test_claims_of_one_article_are_held_for_one_sooner() -> None:
    one = told(A, 0, target="Hamas", effect="killed", place=KABUL)
    other = told(A, 50, target="Hamas", effect="killed", place=KABUL)
    assert pair(one, other) in {(link.one, link.other) for link in links(one, other)}


def test_links_hang_on_no_order_of_the_evidence() -> None:
    first = told(A, 0, target="a crowded market", place=KABUL)
    rest = [taking_up(first, 80, target="the market"), told(A, 90, target="Ali", effect="killed")]
    assert set(links(first, *rest)) == set(links(*reversed([first, *rest])))


def test_words_that_say_nothing_of_their_own_speak_of_the_news() -> None:
    news = told(A, 0, day="2024-03-11", passage=PassageKind.LEAD)
    past = told(A, 20, day="2019")
    bare = taking_up(past, 50)
    [link] = links(news, past, bare)
    assert (link.one, link.other) == pair(news, bare)
    own = taking_up(past, 50, target="a mosque")
    [link] = links(news, past, own)
    assert (link.one, link.other) == pair(past, own)


def test_bare_words_that_cannot_mean_the_news_mean_what_they_take_up() -> None:
    news = told(A, 0, mode="firearms", passage=PassageKind.LEAD, day="2024-03-10")
    taken = told(A, 100, mode="abduct", day="2024-01-14")
    again = taking_up(taken, 200, mode="abduct")
    assert [(link.one, link.other) for link in links(news, taken, again)] == [pair(taken, again)]


def test_bare_words_mean_the_news_and_not_what_is_told_beside_it_in_passing() -> None:
    news = told(A, 0, kind="SANCTION", mode="expel", passage=PassageKind.LEAD, actor="Hamas")
    passing = told(
        A, 50, kind="SANCTION", mode="expel", passage=PassageKind.LEAD, actor="Farc", day="2024-03-10", aside=True
    )
    again = taking_up(passing, 200, kind="SANCTION", mode="expel")
    assert [(link.one, link.other) for link in links(news, passing, again)] == [pair(news, again)]


def test_an_expulsion_of_others_is_not_the_one_told_before() -> None:
    fifteen = told(A, 0, kind="SANCTION", mode="expel", figures=(figure("expelled", 15),))
    ten = taking_up(fifteen, 50, kind="SANCTION", mode="expel", figures=(figure("expelled", 10),))
    assert links(fifteen, ten) == []
    assert len(links(fifteen, taking_up(fifteen, 50, kind="SANCTION", mode="expel"))) == 1
