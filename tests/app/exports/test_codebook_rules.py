"""The rules of the codebooks, one by one, on events made by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from kilde.app.exports import Asked
from kilde.app.exports.codebooks.acled import acled_rows
from kilde.app.exports.codebooks.acled_inter import numbered
from kilde.app.exports.codebooks.countries import countries
from kilde.app.exports.codebooks.deaths import fatalities, toll
from kilde.app.exports.codebooks.plover import plover_rows
from kilde.app.exports.codebooks.rules import Out, Part
from kilde.app.exports.codebooks.ucdp import grid, ucdp_rows
from kilde.app.exports.codebooks.views import ucdp
from kilde.model import Aspect, Entity, Event, Evidence, Factuality, PassageKind, Place, Said, Span, Stance, Status

from .made import AGENCY, ARMY, BAGHDAD, GROUP, IRAQ, PERSON, VISITOR, asked, document, figure, killed, lasting, told


def coded(found: object) -> list[Part]:
    assert not isinstance(found, Out), found
    assert not isinstance(found, Part)
    return list(found)  # type: ignore[call-overload,no-any-return]


def acled(*claims: Evidence, **changes: Any) -> list[Part]:
    return coded(acled_rows(*asked(*claims, **changes)))


def left(*claims: Evidence, **changes: Any) -> str:
    found = acled_rows(*asked(*claims, **changes))
    assert isinstance(found, Out)
    return found.reason


def codes(part: Part) -> list[str]:
    return [rule.code for rule in part.rules]


@pytest.mark.parametrize(
    ("said", "low", "high", "number", "rule"),
    [
        (Said.EXACTLY, 7, 7, 7, None),
        (Said.AT_LEAST, 7, None, 7, None),
        (Said.ABOUT, 100, 100, 100, None),
        (Said.BETWEEN, 5, 7, 5, None),
        (Said.MORE_THAN, 51, None, 51, None),
        (Said.NONE, 0, 0, 0, None),
        (Said.SEVERAL, 2, None, 3, "fatalities-vague"),
        (Said.DOZENS, 24, None, 12, "fatalities-vague"),
        (Said.HUNDREDS, 200, None, 100, "fatalities-vague"),
        (Said.UP_TO, None, 40, 40, "fatalities-upper"),
    ],
)
def test_words_for_numbers_become_acleds_numbers(said: Said, low: int | None, high: int | None, number: int, rule: str | None) -> None:
    found = fatalities([told(figures=(killed(said, low, high),))])
    assert found.number == number
    assert [one.code for one in found.rules] == ([rule] if rule else [])


def test_the_lowest_of_conflicting_reports_stands_until_several_agree() -> None:
    low, high = told(1, figures=(killed(Said.EXACTLY, 4, 4),)), told(2, figures=(killed(Said.EXACTLY, 9, 9),))
    found = fatalities([low, high])
    assert (found.number, [one.code for one in found.rules]) == (4, ["fatalities-lowest"])
    found = fatalities([low, high, told(3, figures=(killed(Said.EXACTLY, 9, 9),))])
    assert (found.number, [one.code for one in found.rules]) == (9, ["fatalities-corroborated"])


def test_copies_of_one_text_do_not_agree_with_themselves() -> None:
    low, high = told(1, figures=(killed(Said.EXACTLY, 4, 4),)), told(2, figures=(killed(Said.EXACTLY, 9, 9),))
    again = told(3, figures=(killed(Said.EXACTLY, 9, 9),))
    copy = Evidence(again.claim, again.resolution, document(3).__class__(**{**_fields(again), "text": "text 2"}), "run")
    assert fatalities([low, high, copy]).number == 4


def _fields(one: Evidence) -> dict[str, Any]:
    return {name: getattr(one.document, name) for name in one.document.__dataclass_fields__}


def test_within_a_document_the_headline_counts_and_parts_do_not() -> None:
    head = told(passage=PassageKind.HEADLINE, figures=(killed(Said.EXACTLY, 20, 20),))
    body = told(passage=PassageKind.BODY, figures=(killed(Said.EXACTLY, 5, 5), killed(Said.EXACTLY, 3, 3, total=False)))
    assert fatalities([head, body]).number == 20


def test_what_is_denied_counts_nothing_and_casualties_alone_are_none() -> None:
    assert fatalities([told(stance=Stance.DENIES, figures=(killed(Said.EXACTLY, 5, 5),))]).number == 0
    assert fatalities([told(factuality=Factuality.CERTAIN_NOT, figures=(killed(Said.EXACTLY, 5, 5),))]).number == 0
    assert fatalities([told(effect="casualties", who=(("target", None, ("person", "plural")),))]).number == 0
    assert fatalities([told()]).number == 0


def test_who_is_named_as_killed_counts_where_no_number_is_given() -> None:
    one = fatalities([told(effect="killed", who=(("target", PERSON, ()),))])
    assert (one.number, [rule.code for rule in one.rules]) == (1, ["deaths-counted-people"])
    many = fatalities([told(effect="killed", who=(("target", None, ("person", "plural")),))])
    assert (many.number, [rule.code for rule in many.rules]) == (3, ["fatalities-plural"])


def test_a_word_for_a_number_gives_way_to_a_number_of_another_document() -> None:
    word, number = (killed(Said.DOZENS, 24, None),), (killed(Said.AT_LEAST, 50, None),)
    found = fatalities([told(1, figures=word), told(2, figures=number)])
    assert (found.number, list(found.rules)) == (50, [])
    most = fatalities([told(1, figures=word), told(2, figures=(killed(Said.UP_TO, None, 40),))])
    assert (most.number, [one.code for one in most.rules]) == (40, ["fatalities-upper"])


def test_an_event_of_several_days_is_a_row_a_day_and_its_dead_are_shared_out() -> None:
    claim = told(edtf="2020-03-01/2020-03-03", times=lasting(), figures=(killed(Said.EXACTLY, 14, 14),))
    found = acled(claim, edtf="2020-03-01/2020-03-03")
    assert [part.values["event_date"] for part in found] == ["2020-03-01", "2020-03-02", "2020-03-03"]
    assert [part.values["fatalities"] for part in found] == [5, 5, 4]
    assert [part.values["time_precision"] for part in found] == [1, 1, 1]
    assert len({part.values["event_id_cnty"] for part in found}) == 3
    for part in found:
        assert {"day-split", "fatalities-split"} <= set(codes(part))
        assert "fatalities-split (14 over 3 days)" in str(part.values["notes"])


@pytest.mark.parametrize(
    ("edtf", "day", "precision"),
    [
        ("2020-01-02", "2020-01-02", 1),
        ("2019-12-30/2020-01-05", "2020-01-02", 2),
        ("2020-01", "2020-01-16", 3),
        ("[2021-02-01,2021-02-08,2021-02-15,2021-02-22]", "2021-02-11", 3),
    ],
)
def test_a_time_that_is_no_day_becomes_the_middle_with_its_precision(edtf: str, day: str, precision: int) -> None:
    (found,) = acled(told(edtf=edtf), edtf=edtf)
    assert (found.values["event_date"], found.values["time_precision"]) == (day, precision)
    assert ("date-midpoint" in codes(found)) == (precision > 1)


def test_what_acled_does_not_code_is_left_out_with_its_reason() -> None:
    assert "month" in left(told(), edtf="2020")
    assert "month" in left(told(), edtf=None)
    assert "month" in left(told(), edtf="2020-01-02/..")
    assert "country" in left(told(), place=Place("country:IRQ", "Iraq", 33.0, 44.0, "IRQ", "country"))
    assert "country" in left(told(), place=None)
    assert "denies" in left(told(), status=Status.DENIED)
    assert "ahead" in left(told(aspect=Aspect.PLANNED), aspect="planned")
    assert "types" in left(told(kind="CONSULT"))
    assert "types" in left(told(kind="PROTEST", mode="strike"))
    assert "tried" in left(told(kind="PROTEST", mode="demo"), aspect="attempted")
    assert "armed" in left(told(kind="RETREAT", mode="withdraw"))


Who = tuple[tuple[str, Entity | None, tuple[str, ...]], ...]
SOLDIERS: Who = (("target", None, ("military", "armed", "person", "plural")),)
PEOPLE: Who = (("target", None, ("civilian", "person", "plural")),)


GROUP_HITS: Who = (("actor", GROUP, ()), *PEOPLE)


@pytest.mark.parametrize(
    ("kind", "mode", "who", "sub", "actors", "interaction"),
    [
        ("ASSAULT", "aerial", (("actor", VISITOR, ()), *PEOPLE), "Air/drone strike",
         ("Military Forces of United States", "Civilians (Iraq)"), "External/Other forces-Civilians"),
        ("ASSAULT", "firearms", (("actor", IRAQ, ()), *PEOPLE), "Attack",
         ("Military Forces of Iraq", "Civilians (Iraq)"), "State forces-Civilians"),
        ("ASSAULT", "firearms", (("actor", GROUP, ()), *SOLDIERS), "Armed clash",
         ("Some Group", "Military Forces of Iraq"), None),
        ("ASSAULT", None, (("actor", ARMY, ()), ("target", IRAQ, ())), "Armed clash",
         ("Xian Armed Forces", "Military Forces of Iraq"), "State forces-External/Other forces"),
        ("ASSAULT", "explosives", (("target", None, ("facility",)),), "Remote explosive/landmine/IED",
         ("Unidentified Armed Group (Iraq)", None), "Political militia only"),
        ("ASSAULT", "abduct", (("actor", PERSON, ()), *PEOPLE), "Abduction/forced disappearance",
         ("Unidentified Armed Group (Iraq)", "Civilians (Iraq)"), "Political militia-Civilians"),
        ("ASSAULT", "sexual", (), "Sexual violence",
         ("Unidentified Armed Group (Iraq)", "Civilians (Iraq)"), "Political militia-Civilians"),
        ("ASSAULT", "crowd-control", (("actor", None, ("police", "group")),), "Protest with intervention",
         ("Protesters (Iraq)", "Police Forces of Iraq"), "State forces-Protesters"),
        ("PROTEST", "demo", (("actor", None, ("protester", "person")),), "Peaceful protest",
         ("Protesters (Iraq)", None), "Protesters only"),
        ("PROTEST", "riot", (), "Violent demonstration", ("Rioters (Iraq)", None), "Rioters only"),
        ("PROTEST", "obstruct", (("actor", None, ("protester", "person")),), "Peaceful protest",
         ("Protesters (Iraq)", None), "Protesters only"),
        ("ASSAULT", "destroy", (("actor", None, ("protester", "person")), ("target", None, ("facility",))), "Violent demonstration",
         ("Rioters (Iraq)", None), "Rioters only"),
        ("COERCE", "arrest", (("actor", None, ("armed", "militant", "person")), *PEOPLE), "Abduction/forced disappearance",
         ("Unidentified Armed Group (Iraq)", "Civilians (Iraq)"), "Political militia-Civilians"),
        ("COERCE", "arrest", (("actor", GROUP, ()), *PEOPLE), "Abduction/forced disappearance",
         ("Some Group", "Civilians (Iraq)"), None),
        ("COERCE", "arrest", PEOPLE, "Arrests",
         ("Police Forces of Iraq", "Civilians (Iraq)"), "State forces-Civilians"),
        ("RETREAT", "ceasefire", (("actor", IRAQ, ()), ("target", AGENCY, ())), "Agreement",
         ("Military Forces of Iraq", "United Bodies"), "State forces-External/Other forces"),
    ],
)  # fmt: skip
def test_kinds_modes_and_parties_become_types_and_actors(
    kind: str, mode: str | None, who: Who, sub: str, actors: tuple[str, str | None], interaction: str | None
) -> None:
    (found,) = acled(told(kind=kind, mode=mode, who=who))
    values = found.values
    assert (values["sub_event_type"], (values["actor1"], values["actor2"])) == (sub, actors)
    assert values["interaction"] == interaction
    assert (interaction is None) == ("inter-unknown" in codes(found))


@pytest.mark.parametrize(
    ("claim", "numbers"),
    [
        (told(kind="PROTEST", mode="demo"), (6, 0, 60)),
        (told(mode="aerial", who=(("actor", VISITOR, ()), *PEOPLE)), (8, 7, 78)),
        (told(mode="firearms", who=(("actor", GROUP, ()), *PEOPLE)), (None, 7, None)),
    ],
)
def test_types_of_actors_have_numbers(claim: Evidence, numbers: tuple[int | None, ...]) -> None:
    (found,) = map(numbered, acled(claim))
    assert tuple(found.values[name] for name in ("inter1", "inter2", "interaction")) == numbers


OFFICER = Entity("1" * 24, "Major Hansen", "person")
AMERICAN = Entity("2" * 24, "General Smith", "person", (), "USA")
BEARS_ARMS = ("military", "armed", "person")
POLICE: tuple[str, ...] = ("police", "armed", "person", "plural")


def test_a_person_is_no_actor_but_stands_beside_the_forces() -> None:
    (named,) = acled(told(mode="aerial", who=(("actor", AMERICAN, BEARS_ARMS), *PEOPLE)))
    assert (named.values["actor1"], named.values["assoc_actor_1"]) == ("Military Forces of United States", "General Smith")
    (whose,) = acled(told(mode="aerial", who=(("target", OFFICER, BEARS_ARMS),)))
    assert (whose.values["actor2"], whose.values["assoc_actor_2"]) == ("Unidentified Military Forces", "Major Hansen")
    assert {"actor-person", "inter-unknown"} <= set(codes(whose))


def test_several_descriptions_of_one_who_did_it_give_way_to_his_name() -> None:
    who: Who = (("actor", None, ("person",)), ("actor", PERSON, ()), ("actor", None, ("group",)))
    (found,) = acled(told(who=who))
    assert found.values["assoc_actor_1"] == "Kari Lund"
    (described,) = acled(told(who=(("actor", None, ("person",)), ("actor", None, ("group",)))))
    assert described.values["assoc_actor_1"] == "actor 0"


def test_the_same_forces_do_not_stand_on_both_sides_where_others_were_hit() -> None:
    both: Who = (("actor", None, POLICE), ("target", None, POLICE), *PEOPLE)
    (found,) = acled(told(mode="firearms", who=both))
    assert (found.values["sub_event_type"], found.values["actor2"]) == ("Attack", "Civilians (Iraq)")
    assert "side-repeated" in codes(found)
    (alone,) = acled(told(mode="firearms", who=both[:2]))
    assert (alone.values["actor1"], alone.values["actor2"]) == ("Police Forces of Iraq",) * 2


def test_a_state_and_its_forces_are_one_side_and_no_allies() -> None:
    (found,) = acled(told(mode="aerial", who=(("actor", VISITOR, ()), ("actor", ARMY, ()), ("actor", GROUP, ()))))
    assert (found.values["actor1"], found.values["assoc_actor_1"]) == ("Military Forces of United States", "Some Group")


def test_civilians_stand_beside_nobody_in_a_battle() -> None:
    who: Who = (("actor", GROUP, ()), ("target", IRAQ, ()), ("target", ARMY, ()), ("target", PERSON, ()))
    (found,) = acled(told(mode="firearms", who=(who[0], who[2], who[3])))
    assert (found.values["event_type"], found.values["assoc_actor_2"]) == ("Battles", None)


def test_notes_quote_a_claim_that_says_that_it_was() -> None:
    no = told(1, stance=Stance.DENIES, sentence=Span(0, 14, "It was denied."), figures=(killed(Said.EXACTLY, 1, 1),), who=(("actor", IRAQ, ()),))
    (found,) = acled(no, told(2))
    assert str(found.values["notes"]).startswith("“They attacked.”")


def test_a_blockade_is_the_nearest_for_what_blocks_the_road_is_not_read() -> None:
    (found,) = acled(told(kind="PROTEST", mode="obstruct"))
    assert "kind-mapped" in codes(found)
    (plain,) = acled(told(kind="PROTEST", mode="demo"))
    assert "kind-mapped" not in codes(plain)


def test_a_sum_of_several_days_is_no_clear_event() -> None:
    days = "2020-01-02/2020-01-05"
    assert one_row(told(edtf=days, times=lasting(), who=GROUP_HITS), edtf=days, figures=TEN).values["event_clarity"] == 2
    assert one_row(told(edtf=days, who=GROUP_HITS), edtf=days, figures=TEN).values["event_clarity"] == 1


def test_force_that_hurts_protesters_is_excessive_and_targets_civilians() -> None:
    (found,) = acled(told(mode="crowd-control", figures=(killed(Said.EXACTLY, 2, 2),)))
    assert found.values["sub_event_type"] == "Excessive force against protesters"
    assert found.values["disorder_type"] == "Political violence; Demonstrations"
    assert found.values["civilian_targeting"] == "Civilian targeting"


def test_a_bomb_that_did_not_go_off_is_disrupted_weapons_use() -> None:
    (found,) = acled(told(mode="explosives"), aspect="attempted")
    assert found.values["sub_event_type"] == "Disrupted weapons use"


def test_who_did_it_only_by_words_that_deny_it_did_not() -> None:
    (found,) = acled(told(stance=Stance.DENIES, who=(("actor", IRAQ, ()),)), told(2))
    assert found.values["actor1"] == "Unidentified Armed Group (Iraq)"


def test_an_id_stays_when_later_reports_come_in() -> None:
    first = told(1)
    (alone,) = acled(first)
    (later,) = acled(first, told(2, trigger=told(2).claim.sentence))
    assert alone.values["event_id_cnty"] == later.values["event_id_cnty"]


def one_row(*claims: Evidence, **changes: Any) -> Part:
    (found,) = coded(ucdp_rows(*asked(*claims, **changes)))
    return found


TEN: Sequence[Any] = (figure(8, 10, 12),)


@pytest.mark.parametrize(
    ("who", "type", "sides", "states"),
    [
        ((("actor", IRAQ, ()), ("target", GROUP, ())), 1, ("Government of Iraq", "Some Group"), (645, None)),
        ((("actor", GROUP, ()), *SOLDIERS), 1, ("Government of Iraq", "Some Group"), (645, None)),
        ((("actor", VISITOR, ()), *SOLDIERS), 1,
         ("Government of United States of America", "Government of Iraq"), (2, 645)),
        ((("actor", GROUP, ()), ("target", Entity("other", "Other Group", "group"), ())), 2,
         ("Some Group", "Other Group"), (None, None)),
        ((("actor", GROUP, ()), *PEOPLE), 3, ("Some Group", "Civilians"), (None, None)),
        ((("actor", ARMY, ()), ("target", PERSON, ())), 3,
         ("Government of United States of America", "Civilians"), (2, None)),
    ],
)  # fmt: skip
def test_the_sides_say_which_type_of_violence_it_is(who: Who, type: int, sides: tuple[str, str], states: tuple[int | None, int | None]) -> None:
    values = one_row(told(who=who), figures=TEN).values
    assert values["type_of_violence"] == type
    assert (values["side_a"], values["side_b"]) == sides
    assert (values["gwnoa"], values["gwnob"]) == states
    assert (values["low"], values["best"], values["high"]) == (8, 10, 12)
    assert values["deaths_civilians" if type == 3 else "deaths_unknown"] == 10


def test_ucdp_wants_a_death_an_organised_actor_and_a_year() -> None:
    fight = told(who=(("actor", GROUP, ()), *PEOPLE))
    for claims, changes, reason in (
        ((fight,), {}, "killed"),
        ((told(),), {"figures": TEN}, "organised"),
        ((fight,), {"figures": TEN, "edtf": "2018/2021"}, "year"),
        ((fight,), {"figures": TEN, "place": None}, "state"),
        ((fight,), {"figures": TEN, "status": Status.DENIED}, "denies"),
        ((fight,), {"figures": TEN, "aspect": "planned"}, "came about"),
    ):
        found = ucdp_rows(*asked(*claims, **changes))
        assert isinstance(found, Out)
        assert reason in found.reason


def test_a_word_for_a_number_is_the_least_there_were() -> None:
    _, event = asked(told(), figures=(figure(24, None, None),))
    found = toll(event, [told()])
    assert (found.low, found.best, found.high, [rule.code for rule in found.rules]) == (24, 24, 24, ["deaths-from-low"])


@pytest.mark.parametrize(
    ("edtf", "precision", "clarity"),
    [("2020-01-02", 1, 1), ("2020-01-02/2020-01-05", 2, 1), ("2020-01-02/2020-01-08", 3, 2), ("2020-01", 4, 2), ("2020", 5, 2)],
)
def test_days_and_clarity_by_ucdps_precision(edtf: str, precision: int, clarity: int) -> None:
    values = one_row(told(edtf=edtf, who=(("actor", GROUP, ()), *PEOPLE)), figures=TEN, edtf=edtf).values
    assert (values["date_prec"], values["event_clarity"]) == (precision, clarity)


@pytest.mark.parametrize(
    ("precision", "where"),
    [("facility", 1), ("town", 1), ("near", 2), ("county", 3), ("region", 4), ("border", 5), ("part", 5), ("country", 6), ("water", 7)],
)
def test_places_by_ucdps_precision(precision: str, where: int) -> None:
    place = Place("x", "X", 1.0, 2.0, "IRQ", precision)
    values = one_row(told(who=(("actor", GROUP, ()), *PEOPLE)), figures=TEN, place=place).values
    assert (values["where_prec"], values["region"], values["country_id"]) == (where, "Middle East", 645)


def test_cells_of_prio_grid_are_numbered_from_the_south_west() -> None:
    assert grid(-90.0, -180.0) == 1
    assert grid(-89.5, -180.0) == 721
    assert grid(90.0, 180.0) == 259200
    assert grid(33.3, 44.4) == 246 * 720 + 448 + 1


def test_a_dyad_is_active_in_a_year_from_25_deaths_on() -> None:
    for best, active in ((24, 0), (25, 1)):
        made, _ = asked(told(who=(("actor", GROUP, ()), *PEOPLE)), figures=(figure(best, best, best),))
        header, row = b"".join(ucdp(made)).decode().splitlines()
        assert row.split(",")[header.split(",").index("active_year")] == str(active)


def plover(*claims: Evidence, **changes: Any) -> dict[str, Any]:
    found = plover_rows(*asked(*claims, **changes))
    assert not isinstance(found, Out), found
    (row,) = found
    return row


def test_plover_says_what_lies_ahead_is_denied_or_long_past() -> None:
    assert plover(told(), aspect="planned")["context"] == ["future"]
    assert plover(told(), aspect="hypothetical")["context"] == ["hypothetical"]
    assert plover(told(), status=Status.DENIED)["context"] == ["negation"]
    assert plover(told(), edtf="2011-07-22")["context"] == ["historical"]


def test_plover_has_no_killing_without_an_agent_and_no_home_for_claims_of_responsibility() -> None:
    found = plover_rows(*asked(told(effect="killed", who=PEOPLE)))
    assert isinstance(found, Out)
    assert "responsibility-dropped" in plover(told(), status=Status.CLAIMED)["kilde_rules"]
    assert plover(told(who=(("actor", AGENCY, ()),)))["source"][0]["code"] == "IGO"


def test_countries_have_codes_a_region_and_as_far_as_they_are_states_a_number() -> None:
    known = countries()
    numbers = [one.numeric for one in known.values() if one.numeric]
    assert len(set(numbers)) == len(numbers) > 200
    states = [one.state for one in known.values() if one.state]
    assert sorted({one for one in states if states.count(one) > 1}) == [known["ISR"].state]
    assert (known["NOR"].numeric, known["NOR"].alpha2, known["NOR"].state) == (578, "NO", 385)
    assert all(one.region and one.name for one in known.values())
    assert all(bool(one.state) == bool(one.state_name) for one in known.values())


def test_the_days_of_made_events_are_what_the_tests_take_them_for() -> None:
    made: Asked
    event: Event
    made, event = asked(told())
    assert made.seen.of(event)[0].resolution.place is BAGHDAD
    assert date.fromisoformat(event.edtf or "") == date(2020, 1, 2)
