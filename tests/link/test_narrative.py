"""Going on: an article tells more of one happening until something sets another apart from it."""

from dataclasses import replace

import pytest

from kilde.link import link
from kilde.model import (
    Aspect,
    Evidence,
    Factuality,
    Participant,
    PassageKind,
    Said,
    Stance,
    TimeExpression,
    TimeForm,
    TimeMention,
)
from tests.link.making import AFGHANISTAN, AIRPORT, HERAT, KABUL, document, figure, span, told

A = document("a")
HEADLINE, LEAD = PassageKind.HEADLINE, PassageKind.LEAD


def events(*evidence: Evidence) -> list[list[int]]:
    """The events of one document, each as the positions of its claims in the list, in text order."""
    ids = [e.resolution.claim for e in evidence]
    return sorted(sorted(ids.index(claim) for claim in event.claims) for event in link(evidence))


def test_later_sentences_tell_more_of_the_attack() -> None:
    attack = told(A, 0, passage=HEADLINE, mode="explosives", place=AFGHANISTAN)
    toll = told(A, 50, passage=LEAD, effect="killed", figures=(figure("killed", 9),), day="2024-03-11", place=KABUL)
    hurt = told(A, 90, target="two guards", effect="injured")
    assert events(attack, toll, hurt) == [[0, 1, 2]]


@pytest.mark.parametrize(
    "other",
    [
        told(A, 50, place=HERAT, effect="killed"),
        told(A, 50, day="2023-03-11", effect="killed"),
        told(A, 50, day="2023", effect="killed"),
        told(A, 50, target="Omar", effect="killed"),
        told(A, 50, actor="Eln", target="a bus"),
        told(A, 50, actor="Kari", target="Farc"),
        told(A, 50, aspect=Aspect.PLANNED),
        told(A, 50, mode="sexual", target="a girl"),
        told(A, 50, kind="PROTEST"),
    ],
    ids=["place", "day", "year", "victim", "doer", "turned round", "ahead", "another sort", "kind"],
)
def test_what_sets_another_happening_apart(other: Evidence) -> None:
    attack = told(A, 0, actor="Farc", target="Ali", effect="killed", mode="firearms", day="2024-03-11", place=KABUL)
    assert events(attack, other) == [[0], [1]]


def test_who_and_whom_that_were_not_told_of_before_are_of_another_deed() -> None:
    storming = told(A, 0, actor="Farc", target="the embassy", passage=LEAD)
    assert events(storming, told(A, 50, actor="Hamas", target="a camp")) == [[0], [1]]
    assert events(storming, told(A, 50, target="a camp")) == [[0, 1]]
    bombing = told(A, 50, actor="Hamas", target="a camp", stance=Stance.CLAIMS_RESPONSIBILITY)
    assert events(told(A, 0, target="a market"), bombing) == [[0, 1]]


def test_a_denial_of_it_goes_on_from_nothing_but_what_it_takes_up() -> None:
    ambush = told(A, 0, target="a convoy", effect="killed", passage=LEAD)
    raid = told(A, 50, actor="Farc", target="a camp", day="2024-03-11")
    denial = told(A, 90, stance=Stance.DENIES, takes_up=raid.claim.trigger)
    assert events(ambush, raid, denial) == [[0], [1, 2]]


def test_modes_that_one_assault_has_together_set_nothing_apart() -> None:
    blast = told(A, 0, mode="suicide-attack", place=KABUL)
    assert events(blast, told(A, 50, mode="explosives", effect="killed")) == [[0, 1]]
    assert events(blast, told(A, 50, mode="firearms", target="a guard")) == [[0, 1]]
    assert events(blast, told(A, 50, mode="beat", target="a guard")) == [[0], [1]]
    gas = told(A, 0, mode="crowd-control", place=KABUL)
    assert events(gas, told(A, 50, mode="firearms"), told(A, 90, mode="beat")) == [[0, 1, 2]]
    assert events(told(A, 0, mode="torture"), told(A, 50, mode="beat")) == [[0, 1]]


def test_rape_is_no_part_of_a_killing_that_says_no_way() -> None:
    rape = told(A, 0, mode="sexual", target="a girl")
    assert events(rape, told(A, 50, effect="killed")) == [[0], [1]]
    assert events(rape, told(A, 50)) == [[0, 1]]


def test_the_lead_tells_the_headline_again_though_the_rest_tells_of_others() -> None:
    headline = told(A, 0, kind="CONSULT", actor="Kari", target="a minister", passage=HEADLINE)
    lead = told(A, 50, kind="CONSULT", actor="Kari", target="Omar", passage=LEAD)
    later = told(A, 90, kind="CONSULT", actor="Kari", target="Omar")
    assert events(headline, lead, later) == [[0, 1, 2]]


def test_background_dated_long_before_is_no_part_of_undated_news() -> None:
    news, background = told(A, 0, effect="killed"), told(A, 50, effect="killed", day="2024-01-03")
    assert events(news, background) == [[0], [1]]
    assert events(news, told(A, 50, effect="killed", day="2024-03-10")) == [[0, 1]]


def test_after_the_background_the_article_goes_back_to_the_news() -> None:
    news = told(A, 0, effect="killed", day="2024-03-11", passage=LEAD)
    background = told(A, 50, effect="killed", day="2023-05-01")
    assert events(news, background, told(A, 90, effect="injured")) == [[0, 2], [1]]


def test_articles_on_what_came_of_an_old_deed_go_on_telling_of_it() -> None:
    old, more = told(A, 50, passage=LEAD, effect="killed", day="2021-06-01"), told(A, 90, effect="injured")
    passing = told(A, 0, passage=HEADLINE, effect="killed", aside=True)
    assert events(passing, old, more) == [[0, 1, 2]]
    news = told(A, 0, passage=HEADLINE, effect="injured", trigger=span(0, "stoned"))
    assert events(news, old, more) == [[0, 2], [1]]


def test_where_only_sentences_further_down_tell_of_an_old_deed_the_next_goes_on_from_it() -> None:
    old, more = told(A, 50, effect="killed", day="2021-06-01"), told(A, 90, effect="injured")
    assert events(old, more) == [[0, 1]]
    assert events(told(A, 0, effect="killed", day="2024-03-11", passage=LEAD), old, more) == [[0, 2], [1]]


@pytest.mark.parametrize(
    "lead",
    [
        told(A, 50, passage=LEAD, day="2023-05-01"),
        told(A, 50, passage=LEAD, day="2023-05-01", trigger=span(50, "stormed"), figures=(figure("killed", 8),)),
    ],
    ids=["word", "number"],
)
def test_the_lead_says_when_what_headlines_never_date(lead: Evidence) -> None:
    headline = told(A, 0, passage=HEADLINE, figures=(figure("killed", 8),))
    assert events(headline, lead) == [[0, 1]]
    other = told(A, 50, passage=LEAD, day="2023-05-01", trigger=span(50, "stormed"))
    assert events(headline, other) == [[0], [1]]


def test_a_kidnapping_is_told_again_in_any_word() -> None:
    headline = told(A, 0, passage=HEADLINE, mode="abduct", trigger=span(0, "kidnapping"))
    lead = told(A, 50, passage=LEAD, mode="abduct", trigger=span(50, "held"), day="2023-05-01")
    assert events(headline, lead) == [[0, 1]]


def test_one_step_of_a_case_is_told_again_whatever_the_lead_dates() -> None:
    def jailed(at: int, mode: str, **fields: object) -> Evidence:
        trigger = span(at, f"jailed{at}"[::-1])
        return told(A, at, kind="SANCTION", mode=mode, trigger=trigger, **fields)  # type: ignore[arg-type]

    headline = jailed(0, "convict", passage=HEADLINE)
    assert events(headline, jailed(50, "convict", passage=LEAD, day="2023-05-01")) == [[0, 1]]


def test_what_the_text_puts_before_the_news_is_another() -> None:
    news, more = told(A, 0, effect="killed"), told(A, 50, effect="injured")
    assert events(news, more) == [[0, 1]]
    assert events(news, told(A, 50, effect="injured", background=True)) == [[0], [1]]


def test_what_still_goes_on_dates_no_deed() -> None:
    deed = told(A, 0, effect="killed", day="2024-03-10")
    missing = told(A, 50, effect="missing", day="2024-03-11", aspect=Aspect.ONGOING)
    assert events(deed, missing) == [[0, 1]]


def test_other_kinds_go_on_where_the_same_is_done() -> None:
    def jailed(at: int, mode: str, whom: str, **fields: object) -> Evidence:
        target = Participant("target", span(at, whom), span(at, whom))
        return told(A, at, kind="SANCTION", mode=mode, participants=(target,), **fields)  # type: ignore[arg-type]

    assert events(jailed(0, "convict", "a man"), jailed(50, "convict", "the teacher")) == [[0, 1]]
    assert events(jailed(0, "expel", "two envoys"), jailed(50, "expel", "a guard")) == [[0], [1]]
    assert events(jailed(0, "expel", "envoys"), jailed(50, "expel", "envoys")) == [[0, 1]]


def test_other_kinds_go_on_where_one_does_what_the_same_word_tells() -> None:
    def expelled(at: int, **fields: object) -> Evidence:
        return told(A, at, kind="SANCTION", **fields)  # type: ignore[arg-type]

    news = expelled(0, actor="Mali", mode="expel")
    assert events(news, expelled(50, actor="Mali")) == [[0, 1]]
    assert events(news, expelled(50, actor="Mali", mode="convict")) == [[0], [1]]
    assert events(news, expelled(50, actor="Niger")) == [[0], [1]]


def test_the_headline_is_told_again_in_the_lead() -> None:
    def asked(at: int, passage: PassageKind) -> Evidence:
        return told(A, at, kind="REQUEST", passage=passage)

    assert events(asked(0, HEADLINE), asked(50, LEAD)) == [[0, 1]]
    assert events(asked(0, LEAD), asked(50, PassageKind.BODY)) == [[0], [1]]
    expelled = told(A, 0, kind="SANCTION", mode="expel", passage=HEADLINE)
    assert events(expelled, told(A, 50, kind="SANCTION", passage=LEAD)) == [[0, 1]]


def test_marches_and_arson_are_not_one_protest() -> None:
    march = told(A, 0, kind="PROTEST", mode="demo")
    assert events(march, told(A, 50, kind="PROTEST", mode="vandalize"), told(A, 90, kind="PROTEST")) == [[0], [1, 2]]


def test_both_sides_of_talks_do_the_same() -> None:
    def met(at: int, actor: str, target: str, kind: str) -> Evidence:
        return told(A, at, kind=kind, actor=actor, target=target, passage=LEAD if at else HEADLINE)

    assert events(met(0, "Eln", "Farc", "CONSULT"), met(50, "Farc", "Eln", "CONSULT")) == [[0, 1]]
    assert events(met(0, "Eln", "Farc", "ACCUSE"), met(50, "Farc", "Eln", "ACCUSE")) == [[0], [1]]


def test_others_are_taken_where_another_number_is() -> None:
    def held(at: int, number: int, total: bool = True) -> Evidence:
        figures = (figure("arrested", number, total=total),)
        return told(A, at, kind="COERCE", mode="arrest", effect="arrested", place=KABUL, figures=figures)

    assert events(held(0, 3), held(50, 40)) == [[0], [1]]
    assert events(held(0, 40), held(50, 3, total=False)) == [[0, 1]]
    assert events(held(0, 40), held(50, 40)) == [[0, 1]]


def test_a_sentence_further_down_that_kills_another_number_itself_is_of_another_deed() -> None:
    def killed(at: int, number: int, whom: str, **fields: object) -> Evidence:
        figures = (figure("killed", number),)
        return told(A, at, target=whom, effect="killed", figures=figures, **fields)  # type: ignore[arg-type]

    news = killed(0, 11, "soldiers", passage=HEADLINE)
    assert events(news, killed(50, 2, "shepherds", actor="a helicopter")) == [[0], [1]]
    assert events(news, killed(50, 2, "shepherds")) == [[0, 1]]
    assert events(news, killed(50, 2, "soldiers", actor="a helicopter")) == [[0, 1]]
    assert events(news, killed(50, 2, "shepherds", actor="a helicopter", passage=LEAD)) == [[0, 1]]
    words: list[tuple[str, str, tuple[str, ...]]] = [("actor", "they", ("pronoun",)), ("target", "shepherds", ())]
    by_them = tuple(Participant(role, span(50, w), span(50, w), None, traits) for role, w, traits in words)
    again = told(A, 50, effect="killed", figures=(figure("killed", 2),), participants=by_them)
    assert events(news, again) == [[0, 1]]


def test_what_fire_is_thrown_at_burns_down_but_nobody_does() -> None:
    def thrown(at: int, whom: str, *traits: str) -> Evidence:
        target = Participant("target", span(at, whom), span(at, whom), None, traits)
        return told(A, at, mode="primitive", participants=(target,))

    burnt = told(A, 0, mode="destroy", target="a bank")
    assert events(burnt, thrown(50, "the bank")) == [[0, 1]]
    assert events(burnt, thrown(50, "a clerk", "person")) == [[0], [1]]


def test_an_article_tells_of_one_coup() -> None:
    power = told(
        A, 0, kind="COERCE", mode="seize", participants=(Participant("target", span(0, "attack"), span(0, "attack")),)
    )
    ousted = told(A, 50, kind="COERCE", mode="seize", target="Ali")
    assert events(power, ousted) == [[0, 1]]
    assert events(ousted, told(A, 90, kind="COERCE", mode="seize", target="a bridge")) == [[0], [1]]


def test_towns_and_goods_are_seized_one_by_one() -> None:
    def seized(at: int, whom: str) -> Evidence:
        return told(A, at, kind="COERCE", mode="seize", target=whom)

    assert events(seized(0, "a town"), seized(50, "the bridge")) == [[0], [1]]
    assert events(seized(0, "a town"), seized(50, "the town")) == [[0, 1]]


def test_who_was_spared_is_of_another_happening() -> None:
    attack = told(A, 0, passage=HEADLINE, target="a bus", effect="injured")
    spared = told(A, 50, target="a school", factuality=Factuality.CERTAIN_NOT, passage=PassageKind.BODY)
    assert events(attack, spared) == [[0], [1]]
    assert events(attack, told(A, 50, target="a bus", factuality=Factuality.CERTAIN_NOT)) == [[0, 1]]
    none = (figure("killed", 0, 0, Said.NONE),)
    assert events(attack, told(A, 50, target="nobody", factuality=Factuality.CERTAIN_NOT, figures=none)) == [[0, 1]]


def test_those_who_are_as_many_are_the_same_though_a_sentence_names_who_did_it() -> None:
    def first(low: int) -> Evidence:
        return told(A, 0, passage=HEADLINE, target="guards", effect="killed", figures=(figure("killed", low),))

    whole = told(A, 50, target="men", actor="Ali", effect="killed", figures=(figure("killed", 24),))
    assert events(first(24), whole) == [[0, 1]]
    assert events(first(3), whole) == [[0], [1]]


def test_taking_people_away_is_told_in_words_of_its_own() -> None:
    abduction = told(A, 0, mode="abduct", effect="abducted")
    assert events(abduction, told(A, 50, mode="abduct")) == [[0, 1]]
    assert events(abduction, told(A, 50, effect="killed")) == [[0], [1]]


def test_people_go_missing_in_any_deed() -> None:
    missing = told(A, 50, mode="abduct", effect="missing")
    assert events(told(A, 0, mode="aerial"), missing, told(A, 90, effect="killed")) == [[0, 1, 2]]
    assert events(told(A, 0, mode="abduct", effect="abducted"), missing) == [[0, 1]]


def test_who_is_taken_and_who_is_charged_are_told_apart() -> None:
    def held(at: int, effect: str | None) -> Evidence:
        return told(A, at, kind="COERCE", mode="arrest", effect=effect, target="a driver")

    assert events(held(0, "arrested"), held(50, "arrested")) == [[0, 1]]
    assert events(held(0, "arrested"), held(50, None)) == [[0], [1]]
    assert events(held(0, None), held(50, None)) == [[0, 1]]


def test_others_by_name_are_killed_in_another_deed() -> None:
    def killed(at: int, whom: str, passage: PassageKind = PassageKind.BODY) -> Evidence:
        return told(A, at, target=whom, effect="killed", passage=passage)

    assert events(killed(0, "Sara Holm"), killed(50, "Peter Lunde")) == [[0], [1]]
    assert events(killed(0, "Sara Holm"), killed(50, "Mrs Holm")) == [[0, 1]]
    assert events(killed(0, "Sara Holm"), killed(50, "a nurse")) == [[0, 1]]
    assert events(killed(0, "Village Nurse", HEADLINE), killed(50, "Sara Holm", LEAD)) == [[0, 1]]


def test_a_place_said_later_is_not_where_the_article_sets_what_it_told_before() -> None:
    def set_in(one: Evidence) -> Evidence:
        return replace(one, resolution=replace(one.resolution, setting=KABUL))

    before = set_in(told(A, 0))
    assert events(before, told(A, 50, place=HERAT)) == [[0], [1]]
    assert events(before, told(A, 50, place=AIRPORT)) == [[0, 1]]
    assert events(set_in(told(A, 0, place=AFGHANISTAN)), told(A, 50, place=HERAT)) == [[0, 1]]
    country = told(A, 0, passage=HEADLINE, place=AFGHANISTAN)
    assert events(country, set_in(told(A, 20, passage=LEAD)), told(A, 50, place=HERAT)) == [[0, 1], [2]]
    lead = told(A, 50, passage=LEAD, place=HERAT)
    assert events(country, set_in(told(A, 20, passage=LEAD)), lead) == [[0, 1, 2]]
    assert events(country, told(A, 20, passage=LEAD, place=KABUL), told(A, 50, place=AIRPORT)) == [[0, 1, 2]]


@pytest.mark.parametrize("mode", ["release", "curfew", "hunger"])
def test_an_article_tells_of_one_release_curfew_or_hunger_strike(mode: str) -> None:
    first, again = (
        told(A, at, kind="COERCE", mode=mode, target=who) for at, who in ((0, "two aid workers"), (60, "they"))
    )
    assert events(first, again) == [[0, 1]]
    assert events(first, told(A, 60, kind="COERCE", mode="cyber", target="they")) == [[0], [1]]


def test_far_more_dead_than_the_article_opens_with_are_those_of_another_deed() -> None:
    lead = told(A, 0, passage=LEAD, effect="killed", figures=(figure("killed", 2),))
    clashes = told(A, 90, effect="killed", figures=(figure("killed", 400),))
    assert events(lead, clashes) == [[0], [1]]
    assert events(lead, told(A, 90, effect="killed", figures=(figure("killed", 5),))) == [[0, 1]]


def test_an_article_that_opens_with_several_dead_may_tell_of_any_number_further_down() -> None:
    lead = told(A, 0, passage=LEAD, effect="killed", figures=(figure("killed", 2, said=Said.SEVERAL),))
    assert events(lead, told(A, 90, effect="killed", figures=(figure("killed", 14),))) == [[0, 1]]


def test_the_toll_behind_the_shooting_of_the_attacker_is_of_the_attack() -> None:
    attack = told(A, 0, passage=LEAD, actor="Ali", target="the crowd", mode="primitive", effect="injured")
    shot = told(A, 60, actor="police", target="him", mode="firearms", effect="killed")
    police, him = shot.claim.participants if shot.claim.participants[0].role == "actor" else shot.claim.participants[::-1]
    parts = (replace(police, traits=("police",)), replace(him, traits=("pronoun",)))
    shot = replace(shot, claim=replace(shot.claim, participants=parts), resolution=replace(shot.resolution, entities=(None, None)))
    toll = told(A, 90, effect="killed", figures=(figure("killed", 2),))
    assert events(attack, shot, toll) == [[0, 2], [1]]
    assert events(attack, shot, told(A, 90, effect="killed", figures=(figure("killed", 1),))) == [[0], [1, 2]]


def test_hostages_and_the_prisoners_that_they_are_exchanged_for_are_let_go_each_by_their_own() -> None:
    hostages = told(A, 0, kind="RETREAT", mode="release", passage=LEAD, figures=(figure("hostages", 9),))
    prisoners = told(A, 60, kind="RETREAT", mode="release", figures=(figure("prisoners", 90),))
    assert events(hostages, prisoners) == [[0], [1]]


def test_who_lets_three_of_the_hostages_go_did_not_free_the_other_seven() -> None:
    def freed(at: int, of: str, number: int) -> Evidence:
        return told(A, at, kind="RETREAT", mode="release", effect="released", figures=(figure(of, number),))

    assert events(freed(0, "hostages", 7), freed(60, "released", 3), freed(90, "hostages", 3)) == [[0], [1, 2]]
    assert events(freed(0, "hostages", 7), freed(60, "prisoners", 7)) == [[0], [1]]


def test_an_arrest_may_be_elsewhere_than_where_the_article_is_set() -> None:
    arrest = told(A, 0, kind="COERCE", mode="arrest", effect="arrested", passage=LEAD, target="two brothers")
    arrest = replace(arrest, resolution=replace(arrest.resolution, setting=KABUL))
    taken = told(A, 60, kind="COERCE", mode="arrest", effect="arrested", place=HERAT, target="they")
    assert events(arrest, taken) == [[0, 1]]


def test_a_deed_of_a_year_ago_in_the_headline_is_what_the_article_dates_back() -> None:
    year = TimeMention(span(0, "A year after"), TimeExpression(TimeForm.EVENT, shift=1, unit="year"))
    ago = told(A, 21, "A year after the bomb", passage=HEADLINE, mode="explosives", times=(year,))
    ago = replace(ago, claim=replace(ago.claim, sentence=span(0, "A year after the bomb"), trigger=span(17, "bomb")))
    ago = replace(ago, resolution=replace(ago.resolution, claim=ago.claim.id))
    dated = told(A, 50, mode="explosives", effect="killed", day="2023", aside=True)
    assert events(ago, dated) == [[0, 1]]
    assert events(told(A, 0, passage=HEADLINE, mode="explosives"), dated) == [[0], [1]]


def test_an_old_deed_of_the_headline_is_no_news_of_the_day_once_the_lead_dates_it() -> None:
    headline = told(A, 0, effect="killed", passage=HEADLINE, figures=(figure("killed", 38),), target="civilians")
    dropped = told(A, 50, mode="aerial", passage=LEAD, day="2023-12-06")
    killed = told(
        A, 70, effect="killed", passage=LEAD, day="2023-12-06", figures=(figure("killed", 38),), target="guests"
    )
    hit = told(A, 200, effect="injured")
    assert events(headline, dropped, killed, hit) == [[0, 1, 2, 3]]


def test_an_article_tells_of_one_coup_whatever_words_it_has_for_who_loses_power() -> None:
    ousted = told(A, 0, kind="COERCE", mode="seize", target="Omar", passage=LEAD)
    took = told(A, 100, kind="COERCE", mode="seize", actor="Ali")
    assert events(ousted, took) == [[0, 1]]


def test_the_next_sentence_goes_on_from_another_deed_and_the_next_paragraph_from_the_news() -> None:
    news = told(A, 0, effect="killed", mode="explosives", passage=LEAD)
    another = told(A, 50, mode="explosives", background=True)
    end = another.claim.sentence.end
    assert events(news, another, told(A, end + 1, effect="killed")) == [[0], [1, 2]]
    assert events(news, another, told(A, end + 2, effect="killed")) == [[0, 2], [1]]


def test_what_the_police_do_is_none_of_what_somebody_did_before() -> None:
    shooting = told(A, 0, passage=LEAD, mode="firearms", actor="Ali", target="a clerk")
    police = Participant("actor", span(50, "officers"), span(50, "officers"), traits=("police", "person"))
    assert events(shooting, told(A, 50, participants=(police,), mode="explosives")) == [[0], [1]]
    gunmen = replace(police, traits=("armed", "person"))
    assert events(shooting, told(A, 50, participants=(gunmen,), mode="explosives")) == [[0, 1]]
