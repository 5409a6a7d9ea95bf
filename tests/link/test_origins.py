"""Independence: copies count once, and who first said it counts, not who passed it on."""

from dataclasses import replace
from itertools import permutations

from kilde.link.origins import origins
from kilde.model import Aspect, Behalf, Entity, Evidence, Participant, Stance, VoiceKind
from tests.link.making import KABUL, document, told, voice

AFP = voice("AFP", VoiceKind.AGENCY)
WIRE = "Ten people died in the blast"


def names(*evidence: Evidence) -> tuple[str, ...]:
    return origins(evidence).names


def test_the_first_voice_is_the_origin_whoever_passes_it_on() -> None:
    relayed = [
        told(document(paper), voices=((voice("the minister"), voice(agency)),))
        for paper, agency in (("a", "AFP"), ("b", "Reuters"))
    ]
    assert names(*relayed) == ("the minister",)


def test_parallel_voices_are_origins_each() -> None:
    assert names(told(voices=((voice("the army"),), (voice("a witness"),)))) == ("the army", "a witness")


def test_an_outlet_is_the_origin_of_what_it_says_itself() -> None:
    own = told(document("b", source="THE POST"), sentence="In its own words")
    assert names(told(document("a", source="The Post")), own) == ("The Post",)


def test_what_an_agency_signed_is_its_own_whoever_prints_it() -> None:
    signed = replace(document("a", source="The Post"), agencies=("NTB",))
    assert names(told(signed)) == ("NTB",)
    assert names(told(signed), told(document("b"), sentence="A line of its own", voices=((AFP,),))) == ("NTB", "AFP")
    assert names(told(signed), told(document("b"), sentence="Its own", voices=((voice("ntb", VoiceKind.AGENCY),),))) == ("NTB",)


def test_copies_of_one_text_were_written_by_one() -> None:
    first, second = document("a", "2024-03-11", source="One"), document("b", "2024-03-12", source="Two")
    assert names(told(second, sentence=WIRE), told(first, sentence=WIRE)) == ("One",)
    signed = replace(second, agencies=("NTB", "AFP"))
    assert names(told(signed, sentence=WIRE), told(first, sentence=WIRE)) == ("NTB and AFP",)
    assert names(told(signed, sentence=WIRE), told(first, sentence="Ten were killed")) == ("NTB and AFP", "One")


def test_voices_that_are_one_entity_are_one_origin() -> None:
    army, forces = Entity("army", "the army", "group"), Entity("forces", "armed forces", "group")
    told_ = [
        told(document("a"), voices=((voice("the army"),),), speakers=((army,),)),
        told(document("b"), voices=((voice("armed forces"),),), speakers=((forces,),)),
    ]
    assert origins(told_).names == ("the army", "armed forces")
    assert origins(told_, {"forces": army}).names == ("the army",)


def body(kind: str, named: Entity | None = None, country: str | None = None) -> Behalf:
    return Behalf(kind, named, country)


def said(name: str, behalf: Behalf | None, paper: str = "a", speaker: Entity | None = None, **fields: object) -> Evidence:
    """A claim on the word of a voice that speaks for somebody, in a paper of its own words."""
    voices = ((voice(name),),)
    one = told(document(paper), sentence=f"{paper} {name}", voices=voices, speakers=((speaker,),), **fields)  # type: ignore[arg-type]
    return replace(one, resolution=replace(one.resolution, behalf=(behalf,)))


HOLM = Entity("p-holm", "Kari Holm", "person")
POLICE = body("police")


def test_who_speaks_for_a_body_counts_as_that_body_in_every_language() -> None:
    several = [said("Kari Holm", POLICE, "a", HOLM), said("politiet", POLICE, "b"), said("police", POLICE, "c")]
    assert names(*several) == ("politiet",)
    assert set(names(*several[::-1])) == {"police"}
    assert names(said("politiet", POLICE), said("the hospital", body("hospital"), "b")) == ("politiet", "the hospital")


def test_what_one_article_tells_of_a_person_holds_for_the_others() -> None:
    bare = said("Holm", None, "b", HOLM)
    assert names(said("Kari Holm", POLICE, "a", HOLM), bare, said("police", POLICE, "c")) == ("police",)
    colonel = said("Colonel Holm", body("army"), "b", HOLM)
    assert len(names(said("Kari Holm", POLICE, "a", HOLM), colonel, said("the army", body("army"), "c"))) == 2


def test_bodies_of_two_countries_are_two_and_one_of_no_country_is_the_only_one_told_of() -> None:
    oslo, rome = body("foreign ministry", country="NOR"), body("foreign ministry", country="ITA")
    assert len(names(said("Oslo", oslo), said("Roma", rome, "b"))) == 2
    assert len(names(said("Oslo", oslo), said("the ministry", body("ministry"), "b"))) == 1
    assert len(names(said("Oslo", oslo), said("Roma", rome, "b"), said("the ministry", body("ministry"), "c"))) == 3
    here = said("the ministry", body("ministry"), "c", place=replace(KABUL, country="ITA"))
    assert len(names(said("Oslo", oslo), said("Roma", rome, "b"), here)) == 2


def test_a_group_that_is_only_described_is_the_one_that_is_named() -> None:
    front = Entity("g-front", "Red Front", "group")
    named, rebels = said("Red Front", body("group", front), "a", front), said("the rebels", body("rebels"), "b")
    assert names(named, rebels) == ("Red Front",)
    other = Entity("g-other", "Blue Front", "group")
    assert len(names(named, rebels, said("Blue Front", body("group", other), "c", other))) == 3


def test_spellings_of_one_name_are_one_group() -> None:
    here, there = (Entity(f"g-{n}", name, "group") for n, name in enumerate(("Jaysh al-Nur", "Jaish al-Noor")))
    two = said("Jaysh al-Nur", body("group", here), "a", here), said("Jaish al-Noor", body("group", there), "b", there)
    assert len(names(*two)) == 1
    assert len(names(*two, said("the rebels", body("rebels"), "c"))) == 1
    other = Entity("g-other", "Jaish al-Badr", "group")
    assert len(names(two[0], said("Jaish al-Badr", body("group", other), "b", other))) == 2


def test_who_claims_a_deed_and_has_no_name_is_the_only_group_that_is_told_of() -> None:
    front = Entity("g-front", "Red Front", "group")
    named = said("Red Front", body("group", front), "a", front)
    assert len(names(named, said("gruppen", None, "b", stance=Stance.CLAIMS_RESPONSIBILITY))) == 1
    assert len(names(named, said("gruppen", None, "b"))) == 2


def test_a_state_that_says_it_is_its_government_where_one_is_told_of() -> None:
    state = Entity("AFG", "Afghanistan", "state", (), "AFG")
    afghan = said("Kabul", None, "a", state)
    assert len(names(afghan, said("the president", body("president"), "b"))) == 1
    assert len(names(afghan, said("the hospital", body("hospital"), "b"))) == 2


def test_a_medium_is_no_origin_where_somebody_else_is_told_beside_it() -> None:
    both = told(voices=((voice("The Sun", VoiceKind.OUTLET),), (voice("a source"),)))
    assert names(both) == ("a source",)
    assert names(told(voices=((voice("The Sun", VoiceKind.OUTLET),),))) == ("The Sun",)


def test_in_a_sentence_that_tells_it_on_somebodys_word_nothing_is_told_flatly() -> None:
    line = "Ten died when a bomb went off, police said"
    told_ = [told(sentence=line, voices=((voice("police"),),)), told(at=20, sentence=line)]
    flat = replace(told_[1], claim=replace(told_[1].claim, sentence=told_[0].claim.sentence))
    assert names(told_[0], flat) == ("police",)
    assert names(told_[0], flat, told(at=90, sentence="A second bomb was found")) == ("police", "Outlet a")


def test_who_only_comments_on_what_was_told_is_no_origin_of_it() -> None:
    news = told(sentence="They were arrested")
    comment = told(at=40, sentence="She called it unfair", voices=((voice("the lawyer"),),), takes_up=news.claim.trigger)
    assert names(news, comment) == ("Outlet a",)
    denial = replace(comment, claim=replace(comment.claim, stance=Stance.DENIES))
    assert names(news, denial) == ("Outlet a", "the lawyer")
    assert names(comment) == ("the lawyer",)


def test_who_speaks_and_alone_takes_part_only_comments() -> None:
    news = told()
    lawyer = voice("the lawyer")
    calls = told(at=40, sentence="The lawyer called it unfair", voices=((lawyer,),))
    alone = Participant("actor", lawyer.span, lawyer.span)
    comment = replace(calls, claim=replace(calls.claim, participants=(alone,)))
    comment = replace(comment, resolution=replace(comment.resolution, entities=(None,)))
    assert names(news, comment) == ("Outlet a",)
    bomb = replace(comment, claim=replace(comment.claim, mode="explosives"))
    assert names(news, bomb) == ("Outlet a", "the lawyer")


def test_what_somebody_demands_or_accuses_for_is_told_by_the_text() -> None:
    rebels = ((voice("the rebels"),),)
    took = told(sentence="They want ransom for those they took", voices=rebels, stance=Stance.DEMANDS)
    assert names(took) == ("Outlet a",)
    ahead = told(sentence="They want them freed", voices=rebels, stance=Stance.DEMANDS, aspect=Aspect.PLANNED)
    assert names(ahead) == ("the rebels",)
    broken = told(sentence="They broke the truce", voices=rebels, stance=Stance.ACCUSES, kind="RETREAT")
    assert names(broken) == ("Outlet a",)
    assert names(told(sentence="They shelled us", voices=rebels, stance=Stance.ACCUSES)) == ("the rebels",)


def test_origins_do_not_hang_on_the_order_of_the_claims() -> None:
    several = [
        said("Kari Holm", POLICE, "a", HOLM),
        said("politiet", body("police", country="NOR"), "b"),
        said("the rebels", body("rebels"), "c"),
        said("a group", body("group"), "d"),
        told(document("e"), sentence="flatly"),
    ]
    counts = {len(origins(order).names) for order in permutations(several)}
    assert counts == {3}
