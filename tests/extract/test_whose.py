"""Who did it and to whom, where a tree hangs them on something else: homes, plans, phrases, places, numbers."""

import pytest

from kilde.model import Aspect, Claim
from tests.conftest import Reader


def sides(claims: tuple[Claim, ...], kind: str) -> set[tuple[str, str]]:
    return {(p.role, p.span.quote) for claim in claims if claim.kind == kind for p in claim.participants}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Deputies searched for Peter Alan Holm, 28, of Dayton, who also is charged with murder.", "Peter Alan Holm"),
        ("en", "A judge freed Carl Berg of Akron, Ohio, who had stabbed his brother.", "Carl Berg"),
        ("nb", "Politiet leter etter Ali Reza, 45, fra Oslo, som er mistenkt for å ha drept naboen.", "Ali Reza"),
        ("da", "Politiet leder efter Per Holm, 28, fra Aarhus, som er mistænkt for at have dræbt naboen.", "Per Holm"),
    ],
)
def test_a_clause_behind_where_somebody_is_from_is_about_them(
    claims_of: Reader, language: str, text: str, who: str
) -> None:
    actors = {words for role, words in sides(claims_of(language, text), "ASSAULT") if role == "actor"}
    assert len(actors) == 1
    assert actors.pop().startswith(who)


def test_a_clause_on_a_place_that_nobody_is_from_is_about_the_place(claims_of: Reader) -> None:
    told = sides(claims_of("en", "The army left the town of Lorby, which was seized by rebels last week."), "COERCE")
    assert ("target", "Lorby") in told


@pytest.mark.parametrize(
    ("language", "text", "actor", "target"),
    [
        ("en", "The parliament voted on a resolution to expel foreign troops.", "The parliament", "foreign troops"),
        ("en", "Lawmakers backed a motion to expel three diplomats.", "Lawmakers", "three diplomats"),
        ("nb", "Nasjonalforsamlingen stemte over et forslag om å utvise tre diplomater.", "Nasjonalforsamlingen", "tre diplomater"),
    ],
)
def test_a_plan_is_that_of_whoever_takes_it_up_and_is_not_done(
    claims_of: Reader, language: str, text: str, actor: str, target: str
) -> None:
    (claim,) = (one for one in claims_of(language, text) if one.kind == "SANCTION")
    assert claim.aspect is Aspect.PLANNED
    assert sides((claim,), "SANCTION") == {("target", target), ("actor", actor)}


def test_who_is_against_a_plan_does_not_do_it(claims_of: Reader) -> None:
    for text in ("The minister condemned a plan to expel three diplomats.", "Police foiled a plot to kill the queen."):
        assert not {actor for actor in sides(claims_of("en", text), "SANCTION") if actor[0] == "actor"}, text
    told = sides(claims_of("en", "Police foiled a plot to kill the queen."), "ASSAULT")
    assert ("actor", "Police") not in told


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Officers fatally shot a man in Dayton.", {("actor", "Officers"), ("target", "a man")}),
        ("en", "A man was fatally shot by officers.", {("actor", "officers"), ("target", "A man")}),
        ("en", "Police found a man fatally shot in his car.", {("target", "a man")}),
        ("en", "Guards shot dead two men.", {("actor", "Guards"), ("target", "two men")}),
        ("nb", "Politiet fant en mann drept i en leilighet.", {("target", "en mann")}),
    ],
)
def test_a_phrase_that_says_how_somebody_ends_up_tells_whom(
    claims_of: Reader, language: str, text: str, expected: set[tuple[str, str]]
) -> None:
    assert sides(claims_of(language, text), "ASSAULT") == expected


def test_a_headline_without_an_object_tells_what_its_subject_suffers(claims_of: Reader) -> None:
    told = claims_of("en", "Policeman shot dead after killing mayor\n\nA policeman was shot dead on Monday.")
    assert sides(told[:1], "ASSAULT") == {("target", "Policeman")}


def test_all_of_a_row_are_harmed_though_the_tree_parts_them(claims_of: Reader) -> None:
    told = sides(claims_of("en", "The raid ended with two hostages and four gunmen killed."), "ASSAULT")
    assert {("target", "two hostages"), ("target", "four gunmen")} <= told


@pytest.mark.parametrize(
    "text",
    [
        "Afghan school bombing leaves 20 dead\n\nA bomb killed 20 on Monday.",
        "Turkish bus attack: 13 soldiers killed\n\nA bomb killed 13 soldiers on Monday.",
    ],
)
def test_a_nationality_before_what_was_struck_is_nobody(claims_of: Reader, text: str) -> None:
    assert not {words for role, words in sides(claims_of("en", text), "ASSAULT") if role == "actor"}


def test_a_nationality_before_who_or_what_struck_is_told(claims_of: Reader) -> None:
    told = sides(claims_of("en", "Russian drone attack kills five\n\nA drone killed five."), "ASSAULT")
    assert ("actor", "Russian") in told
    told = sides(claims_of("en", "Turkish army attack kills five\n\nThe army killed five."), "ASSAULT")
    assert {words for role, words in told if role == "actor"} == {"Turkish army", "The army"}


def test_a_country_behind_a_town_is_nobody(claims_of: Reader) -> None:
    told = claims_of("en", "Mayor of Lodz, Poland stabbed on stage\n\nThe mayor was stabbed on Monday.")
    assert sides(told[:1], "ASSAULT") == {("target", "Mayor of Lodz")}
    told = claims_of("en", "After talks in Lagos, Nigeria expelled two diplomats.")
    assert ("actor", "Nigeria") in sides(told, "SANCTION")


def test_a_number_before_a_preposition_is_who_was_arrested(claims_of: Reader) -> None:
    told = claims_of("en", "Police arrest five over 'arms cache'\n\nPolice arrested five on Monday.")
    assert sides(told[:1], "COERCE") == {("actor", "Police"), ("target", "five")}


def test_the_noun_of_a_phrase_tells_whom_it_was_done_to(claims_of: Reader) -> None:
    told = sides(claims_of("en", "The court overturned the criminal convictions of Ann Lee."), "CONCEDE")
    assert ("target", "Ann Lee") in told


def test_who_calls_a_deed_a_crime_did_not_do_it(claims_of: Reader) -> None:
    told = sides(claims_of("en", 'Interior Minister Ann Lee called the stabbing "an act of barbarity."'), "ASSAULT")
    assert not {words for role, words in told if role == "actor"}


def test_who_is_said_to_have_done_it_stands_before_a_verb_with_a_tense(claims_of: Reader) -> None:
    told = sides(claims_of("en", "Police alleged the accused carried out two attacks."), "ASSAULT")
    assert {words for role, words in told if role == "actor"} == {"the accused"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US envoy visits Cairo for talks", {("actor", "US envoy"), ("target", "Cairo")}),
        ("Minister visits Georgia", {("actor", "Minister"), ("target", "Georgia")}),
    ],
)
def test_a_headlines_verb_that_could_be_a_noun_has_whoever_stands_before_it(
    claims_of: Reader, text: str, expected: set[tuple[str, str]]
) -> None:
    told = claims_of("en", f"{text}\n\nThe agency said on Monday that this was so, and gave no further details of it.")
    assert expected <= {(p.role, p.span.quote) for claim in told for p in claim.participants}


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("nb", "Saipov, 30 år, angrep fotgjengere i parken.", "Saipov"),
        ("sv", "Saipov, 30 år, attackerade fotgängare i parken.", "Saipov"),
        ("nn", "Saipov, 30 år, gjekk til åtak på fotgjengarar i parken.", "Saipov"),
    ],
)
def test_how_old_somebody_is_takes_no_part_beside_them(claims_of: Reader, language: str, text: str, actor: str) -> None:
    assert {words for role, words in sides(claims_of(language, text), "ASSAULT") if role == "actor"} == {actor}


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("en", "Per Lund, aged 20, was shot in the chest on Friday.", "Per Lund"),
        ("nb", "Sjåføren, sett av flere vitner, ble knivstukket på stasjonen.", "Sjåføren"),
    ],
)
def test_what_is_put_in_behind_somebody_does_not_part_them_from_their_verb(
    claims_of: Reader, language: str, text: str, target: str
) -> None:
    assert ("target", target) in sides(claims_of(language, text), "ASSAULT")


def test_a_charge_behind_how_old_somebody_is_stays_with_them(claims_of: Reader) -> None:
    told = claims_of("en", "A Dutchman, Jan Vink, aged 28, appeared in court, charged with the murder of a nurse.")
    assert {("actor", "A Dutchman"), ("target", "a nurse")} <= sides(told, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Ministers discussed the Belarus sanctions.", "target", "Belarus"),
        ("US sanctions took effect on Monday.", "actor", "US"),
        ("Canada sanctions four officials.", "actor", "Canada"),
    ],
)
def test_a_country_before_a_penalty_is_who_it_is_for(claims_of: Reader, text: str, role: str, country: str) -> None:
    assert (role, country) in sides(claims_of("en", text), "SANCTION")
