"""Why an event is what it is: each value has a line that names the rule that chose it and the claims it rests on."""

from dataclasses import replace

import pytest

from kilde.link import Why, link, reasons, view
from kilde.model import Acting, Aspect, Entity, Evidence, Factuality, PassageKind, Reason, Said, Stance, Unknown
from tests.link.making import AFGHANISTAN, AIRPORT, KABUL, document, figure, span, told, voice

A, B, C = document("a", "2024-03-11"), document("b", "2024-03-12"), document("c", "2024-03-13")
SAYS = {"voices": ((voice("the army"),),)}


def why(of: str, *evidence: Evidence) -> Why:
    """The one line on something; the order of the claims changes nothing."""
    event = view(evidence, (), {})
    found = reasons(event, evidence)
    assert found == reasons(event, evidence[::-1])
    (line,) = [one for one in found if one.of == of]
    return line


def ids(*evidence: Evidence) -> tuple[str, ...]:
    return tuple(one.resolution.claim for one in evidence)


def times(one: Evidence, *, dated: str | None = None, unknown: Reason | None = None, why: str = "") -> Evidence:
    """The claim as dated by its document, or of a time that is unknown for a reason."""
    edtf = Unknown(unknown) if unknown else one.resolution.edtf
    return replace(one, resolution=replace(one.resolution, dated=dated, edtf=edtf, why=(why,)))


def test_a_time_that_is_said_names_who_says_it_and_what_also_allows_it() -> None:
    exact, wider = told(B, day="2024-03-10"), told(A, day="2024-03")
    line = why("time", exact, wider)
    assert (line.value, line.claims) == ("2024-03-10", ids(exact))
    assert line.line == "said by 1 claim of 1 document: by “attack”, Outlet b (2024-03-12); 2024-03 also allows it"


def test_a_time_that_several_claims_narrow_names_them_all() -> None:
    thursday, early, late = told(A, day="[2024-03-07,2024-03-14]"), told(B, day="2024-03-01/2024-03-10"), told(C, day="2024")
    line = why("time", thursday, early, late)
    assert (line.value, set(line.claims)) == ("2024-03-07", set(ids(thursday, early)))
    assert line.line.startswith("what [2024-03-07,2024-03-14] (by “attack”, Outlet a (2024-03-11)) and 2024-03-01/2024-03-10 (")
    assert line.line.endswith(" allow together; 2024 also allows it")


def test_times_that_contradict_are_said_to_be_set_aside() -> None:
    right, same, wrong = told(A, day="2024-03-10"), told(B, day="2024-03-10"), told(C, day="2024-03-09")
    line = why("time", right, same, wrong)
    assert line.claims == ids(right, same)
    assert line.line.endswith("; set aside, since they exclude it: 2024-03-09 (by “attack”, Outlet c (2024-03-13))")


def test_an_inferred_time_and_an_unknown_one_say_so() -> None:
    line = why("time", times(told(A), dated="2024-03-10", why="dated there: the day that the text begins with (Sunday)"))
    assert line.line == "inferred, since no claim says when: the day that the text begins with (Sunday), Outlet a (2024-03-11)"
    assert why("time", told(A)) == Why("time", "", "unknown: no claim says when")
    assert why("time", times(told(A), unknown=Reason.NO_ANCHOR)).line == "unknown: relative to a time that is itself unknown"


def test_a_place_names_the_rule_and_what_else_is_said() -> None:
    fine, wide = told(A, place=KABUL), told(B, place=AFGHANISTAN)
    line = why("place", fine, wide)
    assert (line.value, line.claims) == ("Kabul", ids(fine))
    assert line.line.endswith("; it is the finest place said (town), others are Afghanistan (country, 1 claim)")
    other = replace(KABUL, id="k2", name="Old Kabul")
    line = why("place", told(A, place=KABUL), told(B, place=KABUL), told(C, place=other))
    assert "said most of the places as fine (town), others are Old Kabul (town, 1 claim)" in line.line
    assert ";" not in why("place", told(A, place=AIRPORT, places=(span(0, "the airport"),))).line


def test_an_inferred_place_and_an_unknown_one_say_so() -> None:
    set_there = replace(told(A).resolution, setting=KABUL, why=("set there: the only town that the text names",))
    line = why("place", replace(told(A), resolution=set_there))
    assert line.line == "inferred, since no claim says where: its claims are set there (the only town that the text names)"
    assert why("place", told(A)).line == "unknown: no claim says where"
    nowhere = replace(told(A).resolution, place_unknown=Unknown(Reason.NOT_IN_GAZETTEER))
    assert why("place", replace(told(A), resolution=nowhere)).line == "unknown: not in the gazetteer"


def killed(*said: tuple[Evidence, int]) -> Why:
    return why("killed", *(replace(e, claim=replace(e.claim, figures=(figure("killed", n),))) for e, n in said))


def test_a_figure_names_the_step_of_the_rule_that_chose_the_best() -> None:
    assert killed((told(A), 3), (told(B), 3), (told(C), 4)).line.startswith("said by the most documents (2, no other number by more than 1)")
    late = killed((told(A), 9), (told(C), 3))
    assert (late.value, late.line.split(",")[1]) == ("3", " the one published last")
    lead = killed((told(A, passage=PassageKind.LEAD), 3), (told(A, 50), 9))
    assert (lead.value, lead.line.split(",")[0]) == ("3", "said in the headline or lead")
    assert killed((told(A), 3), (told(A, 50), 9)).line.startswith("the highest, where nothing else tells the numbers apart")
    assert killed((told(A), 3), (told(B), 3)).line.startswith("the only number said, by Outlet a (2024-03-11) and Outlet b")


def test_a_figure_names_who_says_the_lowest_and_the_highest() -> None:
    line = killed((told(A), 3), (told(B), 4), (told(C), 4)).line
    assert line.endswith("others say 3; lowest 3, by Outlet a (2024-03-11); highest 4, by Outlet b (2024-03-12) and Outlet c (2024-03-13)")
    open_ = why("killed", told(A, figures=(figure("killed", 12, None, Said.AT_LEAST),)), told(B, figures=(figure("killed", 12, None, Said.AT_LEAST),)))
    assert open_.line.endswith("no claim sets a highest number")


def test_words_for_several_give_no_best_number() -> None:
    line = why("killed", told(A, figures=(figure("killed", 2, None, Said.SEVERAL),)))
    assert (line.value, line.line.split(";")[0]) == ("", "only words like several are said, by Outlet a (2024-03-11)")


DENIED = {"stance": Stance.DENIES, "factuality": Factuality.CERTAIN_NOT}


@pytest.mark.parametrize(
    ("behind", "others", "line"),
    [
        ((told(A, **DENIED, **SAYS),), (), "every claim of it is negated, or denied by its voice: the army"),  # type: ignore[arg-type]
        ((told(A, **DENIED, **SAYS),), (told(B),), "the army denies what others say"),  # type: ignore[arg-type]
        ((told(A, stance=Stance.CONFIRMS),), (told(B),), "Outlet a confirms it, as certain"),
        ((told(A, stance=Stance.CLAIMS_RESPONSIBILITY, **SAYS),), (told(B),), "the army claims responsibility for it"),  # type: ignore[arg-type]
        ((told(A), told(B)), (told(C, **SAYS),), "Outlet a (2024-03-11) and Outlet b (2024-03-12) say it as certain, with nobody named as the source"),  # type: ignore[arg-type]
        ((told(A, **SAYS),), (told(B, factuality=Factuality.POSSIBLE),), "it is certain to the army, but no outlet says it itself"),  # type: ignore[arg-type]
        ((told(A, factuality=Factuality.POSSIBLE),), (), "there is only hearsay, doubt, possibility or accusation, by Outlet a"),
    ],
)  # fmt: skip
def test_a_status_names_its_rule_and_those_on_whose_word_it_rests(
    behind: tuple[Evidence, ...], others: tuple[Evidence, ...], line: str
) -> None:
    found = why("status", *behind, *others)
    assert (found.line, found.claims) == (line, ids(*behind))
    assert found.value == view([*behind, *others], (), {}).status


def test_mode_and_aspect_name_the_words_and_what_others_say() -> None:
    most, same, other = told(A, mode="drone"), told(B, mode="drone"), told(C, mode="aerial", aspect=Aspect.ONGOING)
    assert why("mode", most, same, other) == Why("mode", "drone", "2 claims of 2 documents: “attack”; others say aerial (1)", ids(most, same))
    assert why("aspect", most, same, other).line.endswith("others say ongoing (1)")
    assert why("kind", most).line == "all of its claims are of this kind: “attack”"


def test_a_participant_says_what_makes_its_mentions_one() -> None:
    named = why("target", told(A, target="Ali"), told(B, target="Ali"))
    assert (named.value, named.line) == ("Ali", "2 mentions in 2 claims: “Ali” names one person, Ali")
    assert why("actor", told(A, actor="gunmen"), told(B, actor="Gunmen")).line.endswith("“gunmen” and “Gunmen” in the same words")
    assert why("actor", told(A, actor="gunmen")).line == "named once, “gunmen”, Outlet a (2024-03-11)"
    one, other = told(A, 0, target="Ali"), told(A, 50, target="he")
    him = replace(other.claim.participants[0], refers=one.claim.participants[0].head, traits=("pronoun",))
    other = replace(other, claim=replace(other.claim, participants=(him,)))
    assert why("target", one, other).line == "2 mentions in 2 claims: “Ali” names one person, Ali; “he” takes up “Ali”"


def test_an_inferred_doer_says_that_it_is_inferred_and_from_which_words() -> None:
    one = told(A, 0, target="Ali")
    one = replace(one, resolution=replace(one.resolution, acting=Acting(span(90, "the police"))))
    line = why("actor", one).line
    assert line.startswith("inferred: ")
    assert "“the police”" in line


def test_documents_that_share_a_text_or_copy_one_another_are_named() -> None:
    copy, part = document("copy", "2024-03-14", text="text-a"), document("part", "2024-03-15")
    same = [told(A, 0, "one line"), told(copy, 0, "one line"), told(part, 0, "one line"), told(B, 0, "other")]
    assert why("texts", *same).line == "Outlet a (2024-03-11) and Outlet copy (2024-03-14) print the same words"
    families = why("families", *same)
    assert families.value == "2"
    assert families.line == (
        "Outlet a (2024-03-11), Outlet copy (2024-03-14) and Outlet part (2024-03-15) print copies of one another, whole or in part"
    )
    assert why("families", told(A, 0, "x"), told(B, 0, "y")).line == "none is a copy of another"


def test_an_origin_names_the_voices_that_are_it() -> None:
    police = Entity("p", "the police", "body")
    one = told(A, voices=((voice("politiet"),),), speakers=((police,),))
    other = told(B, voices=((voice("police"),),), speakers=((police,),))
    line = why("origin", one, other)
    assert (line.value, line.claims) == ("the police", ids(one, other))
    assert line.line.endswith("called “police” and “politiet”")
    assert why("origin", told(A)).line == "says it itself, in 1 claim of 1 document"


def test_each_link_gives_its_reasons_and_lone_claims_have_none() -> None:
    one, other = told(A, target="Ali", day="2024-03-10", place=KABUL), told(B, target="Ali", day="2024-03-10", place=KABUL)
    (event,) = link([one, other])
    (found,) = [line for line in reasons(event, [one, other]) if line.of == "link"]
    assert set(found.claims) == set(ids(one, other))
    assert set(found.value.split(" ~ ")) == {"“attack” (Outlet a)", "“attack” (Outlet b)"}
    assert "same day; same scene" in found.line
    assert why("link", told(A)).line == "there is but 1 claim"


def test_a_value_that_the_claims_do_not_give_is_not_ascribed_to_them() -> None:
    one = told(A, day="2024-03-10", place=KABUL, target="Ali", figures=(figure("killed", 3),))
    event = view([one], (), {})
    (killed_,) = event.figures
    judged = replace(event, place=AIRPORT, status=view([told(A, **DENIED)], (), {}).status, participants=(), figures=(replace(killed_, best=5),))  # type: ignore[arg-type]
    lines = {line.of: line.line for line in reasons(judged, [one])}
    assert {lines[of].split(";")[0] for of in ("place", "status", "killed")} == {"set otherwise than by its claims"}


def test_a_number_of_which_some_died_says_so() -> None:
    shot = told(A, 0, mode="firearms", effect="injured", figures=(figure("injured", 3),))
    died = told(A, 60, effect="killed", figures=(figure("killed", 1, total=False),))
    assert why("injured", shot, died).line == "of the 3 said by Outlet a (2024-03-11), without the 1 who died"
    line = "no number of all is said; only some of all are told of as killed, by Outlet a (2024-03-11)"
    assert why("killed", shot, died).line == line
