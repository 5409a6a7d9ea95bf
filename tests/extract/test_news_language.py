"""What the language of agencies does: passives of phrases, gerunds, headlines, harm told in clauses, datelines."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def read(reader: Reader, text: str, kind: str) -> Claim:
    """The one claim of a kind in an English text."""
    [found] = [claim for claim in reader("en", text) if claim.kind == kind]
    return found


def who(claim: Claim, role: str) -> list[str]:
    return [p.span.quote for p in claim.participants if p.role == role]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Mobile internet was shut down across the province on Sunday.", "COERCE", "censor"),
        ("The assets of the two ministers were frozen by the court.", "COERCE", "seize"),
        ("The main road was blocked by farmers on Friday.", "PROTEST", "obstruct"),
    ],
)
def test_a_passive_turns_a_phrase_round(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert read(claims_of, text, kind).mode == mode


def test_a_verb_with_an_article_is_a_noun(claims_of: Reader) -> None:
    claim = read(claims_of, "Six people were wounded after a shooting Monday night at a warehouse.", "ASSAULT")
    assert "Six people" in who(claim, "target")


def test_those_harmed_and_how_are_one_claim(claims_of: Reader) -> None:
    claim = read(claims_of, "Two nurses were killed when warplanes bombed a clinic on Friday.", "ASSAULT")
    assert (who(claim, "target"), claim.figures[0].low) == (["Two nurses", "a clinic"], 2)


def test_a_dateline_is_no_part_of_its_sentence(claims_of: Reader) -> None:
    text = "Guns in a mill\n\nDAYTON, Ohio (AP) — Three people were killed in an attack at a mill, police said.\n"
    claim = read(claims_of, text, "ASSAULT")
    assert who(claim, "target")[0] == "Three people"


def test_whoever_is_to_do_what_is_demanded_is_the_target(claims_of: Reader) -> None:
    assert who(read(claims_of, "Kenya demanded that Sudan free the men.", "REQUEST"), "target") == ["Sudan"]


def test_an_attempt_is_of_those_who_make_it(claims_of: Reader) -> None:
    text = "The army foiled an attempt by three officers to overthrow the president."
    assert who(read(claims_of, text, "COERCE"), "actor") == ["three officers"]


def test_harm_without_an_object_is_suffered(claims_of: Reader) -> None:
    claims = claims_of("en", "Rebels attacked two villages.\n\n3 May: at least 20 killed, at a hotel\n")
    assert ("killed", 20) in {(figure.of, figure.low) for claim in claims for figure in claim.figures}


def test_a_headlines_verb_may_be_taken_for_a_noun(claims_of: Reader) -> None:
    text = "Air strike on village kills at least 9\n\nThe village was bombed on Friday, medics said.\n"
    assert claims_of("en", text)[0].figures[0].low == 9


def test_what_a_phrase_is_done_to_takes_part(claims_of: Reader) -> None:
    claim = read(claims_of, "Rebels released 20 hostages on Friday.", "RETREAT")
    assert (who(claim, "target"), claim.figures[0].low) == (["20 hostages"], 20)


def test_the_dead_are_listed(claims_of: Reader) -> None:
    claims = claims_of("en", "Warplanes bombed a market. The dead included nine women.")
    assert who(claims[1], "target") == ["nine women"]


@pytest.mark.parametrize("text", ["He bought an assault rifle on Friday.", "Officials declined to comment."])
def test_words_that_only_name_a_sort_tell_nothing(text: str, claims_of: Reader) -> None:
    assert not [claim for claim in claims_of("en", text) if claim.kind in {"ASSAULT", "REJECT"} and not claim.figures]


def test_the_weapon_shows_how(claims_of: Reader) -> None:
    assert read(claims_of, "Two farmers were killed by a drone on Friday.", "ASSAULT").mode == "drone"


def test_a_review_of_a_film_claims_nothing(claims_of: Reader) -> None:
    text = "In this thriller the director has the hero shot. The plot is thin, the dialogue thinner, the cast fine."
    assert claims_of("en", text) == ()


def test_a_toll_may_be_said_of_thousands_who_act(claims_of: Reader) -> None:
    claim = read(claims_of, "Police watched thousands of workers who blocked a road.", "PROTEST")
    assert ("protesters", 2000) in {(figure.of, figure.low) for figure in claim.figures}


def test_whoever_suffers_did_not_do_the_deed_beside_it(claims_of: Reader) -> None:
    claim = read(claims_of, "Three men were killed and seven others were wounded during clashes.", "ASSAULT")
    assert (who(claim, "actor"), len(claim.figures)) == ([], 2)


def test_who_seizes_power_acts(claims_of: Reader) -> None:
    text = "Freedonia’s military seized power in a bloodless coup on Monday, detaining the elected leader."
    claims = [claim for claim in claims_of("en", text) if claim.mode == "seize"]
    assert next(who(claim, "actor") for claim in claims) == ["Freedonia’s military"]


def test_crowds_that_are_removed_or_dispersed(claims_of: Reader) -> None:
    text = (
        "Officers shot at a crowd on Monday. Traffic resumed after the dispersal of protesters by soldiers. "
        "Guards tried to remove demonstrators."
    )
    found = [c.trigger.quote for c in claims_of("en", text) if c.mode == "crowd-control"]
    assert found == ["dispersal", "remove demonstrators"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen sacked a village near Jos overnight.", "ASSAULT"),
        ("Four police officers fell in the line of duty last year.", "ASSAULT"),
        ("A family was caught in the crossfire when the gang attacked.", "ASSAULT"),
        ("The militia wrested the airport from the junta.", "COERCE"),
        ("The kidnappers gave the state a week to free their chief.", "REQUEST"),
        ("Norway pledged an additional 4 million euros for the refugees.", "AID"),
        ("Macron hosted the Polish premier in Paris.", "CONSULT"),
        ("Hundreds of officers were drafted in for the summit.", "MOBILIZE"),
        ("The African Union suspended Mali after the vote.", "SANCTION"),
        ("The rebel chief warned that the capital would be next.", "THREATEN"),
    ],
)
def test_turns_of_english_news_are_claims(text: str, kind: str, claims_of: Reader) -> None:
    assert kind in {claim.kind for claim in claims_of("en", text)}


@pytest.mark.parametrize(
    "text",
    [
        "She fell in love with a soldier.",
        "The brothers traded insults on stage.",
        "The actor hosted a gala dinner.",
        "He pledged another year to the band.",
        "The player was drafted in the second round.",
        "The national road toll has risen since Easter.",
    ],
)
def test_their_other_senses_are_none(text: str, claims_of: Reader) -> None:
    assert claims_of("en", text) == ()


def test_those_whose_lives_it_cost_are_its_victims(claims_of: Reader) -> None:
    claim = read(claims_of, "The blasts cost the lives of nine miners in Leeds.", "ASSAULT")
    assert who(claim, "target") == ["nine miners"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two sailors were killed by rocket and machine-gun fire."),
        ("da", "Soldaterne svarede igen med granater og gummikugler."),
        ("nb", "Vaktene gikk løs på dem med batonger og gummikuler."),
    ],
)
def test_arms_beside_others_are_no_deed_of_their_own(language: str, text: str, claims_of: Reader) -> None:
    assert len(claims_of(language, text)) == 1


def test_a_time_counted_from_a_clause_is_that_of_the_clause(claims_of: Reader) -> None:
    claims = claims_of("da", "Bomben sprang i Lorvik, to dage efter at tyve fanger blev dræbt i Sydby.")
    assert [[time.span.quote for time in claim.times] for claim in claims if claim.effect] == [["to dage efter at"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Soldiers arrested the president and staged a coup."),
        ("nb", "Soldater arresterte presidenten og gjennomførte et kupp."),
        ("da", "Soldaterne anholdt præsidenten og gennemførte et kup."),
    ],
)
def test_an_arrest_and_a_coup_beside_it_are_two_deeds(language: str, text: str, claims_of: Reader) -> None:
    assert {(claim.kind, claim.mode) for claim in claims_of(language, text)} == {("COERCE", "arrest"), ("COERCE", "seize")}
