"""Voices: who says it, in chains from the origin to the last relay; parallel, nested, backward, and hearsay of nobody."""

from kilde.extract.attributions import attributions
from kilde.languages import load
from kilde.model import Factuality, PassageKind, Stance, VoiceKind
from tests.extract.making import NB, Drawn, chains, claim, claims, tree

KILLED = "Soldiers/NOUN/nsubj/2 killed/VERB/{dep}/{head} protesters/NOUN/obj/2"


def test_what_an_outlet_says_itself_has_no_voice() -> None:
    assert claim(KILLED.format(dep="root", head=0)).voices == ()


def test_a_verb_of_saying_carries_its_clause() -> None:
    found = claim("Police/NOUN/nsubj/2 say/VERB/root/0 soldiers/NOUN/nsubj/4 killed/VERB/ccomp/2 protesters/NOUN/obj/4")
    assert chains(found) == [["Police"]]
    [[voice]] = found.voices
    assert (voice.cue.quote, voice.kind, found.stance) == ("say", VoiceKind.OFFICIAL, Stance.REPORTS)


def test_a_preposition_carries_its_sentence() -> None:
    found = claim(
        "According/VERB/case/3 to/ADP/fixed/1 police/NOUN/obl/6 ,/PUNCT/punct/3 soldiers/NOUN/nsubj/6 killed/VERB/root/0 "
        "protesters/NOUN/obj/6"
    )
    assert chains(found) == [["police"]]
    assert found.voices[0][0].cue.quote == "According to"


def test_an_inserted_clause_carries_what_it_stands_in() -> None:
    found = claim(
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 ,/PUNCT/punct/6 police/NOUN/nsubj/6 "
        "say/VERB/parataxis/2/VerbForm=Fin"
    )
    assert chains(found) == [["police"]]


def test_parallel_voices_are_chains_of_their_own() -> None:
    found = claim(
        "Police/NOUN/nsubj/4 and/CCONJ/cc/3 witnesses/NOUN/conj/1 say/VERB/root/0 soldiers/NOUN/nsubj/6 "
        "killed/VERB/ccomp/4 protesters/NOUN/obj/6"
    )
    assert chains(found) == [["Police"], ["witnesses"]]


def test_a_pair_before_its_cue_speaks_whatever_the_tree_hangs_it_on() -> None:
    line = (
        "Gunmen/NOUN/nsubj/2 killed/VERB/root/0 a/DET/det/4 man/NOUN/obj/2 ,/PUNCT/punct/6 police/NOUN/conj/4 "
        "and/CCONJ/cc/8 medics/NOUN/conj/4 said/VERB/conj/2"
    )
    assert chains(claim(line)) == [["police"], ["medics"]]


def test_nested_voices_are_one_chain_from_the_origin_on() -> None:
    found = claim(
        Drawn(
            "Reuters/PROPN/nsubj/2 reports/VERB/root/0 that/SCONJ/mark/5 police/NOUN/nsubj/5 say/VERB/ccomp/2/VerbForm=Fin "
            "soldiers/NOUN/nsubj/7 killed/VERB/ccomp/5 protesters/NOUN/obj/7",
            names={"Reuters": "ORG"},
        )
    )
    assert chains(found) == [["police", "Reuters"]]
    assert [voice.kind for voice in found.voices[0]] == [VoiceKind.OFFICIAL, VoiceKind.AGENCY]


def test_people_in_general_say_nothing() -> None:
    line = (
        "Politiet/NOUN/nsubj/2 sier/VERB/root/0 at/SCONJ/mark/5 man/{tag}/nsubj/5 mener/VERB/ccomp/2/VerbForm=Fin "
        "at/SCONJ/mark/8 soldater/NOUN/nsubj/8 drepte/VERB/ccomp/5 elever/NOUN/obj/8"
    )
    assert chains(claim(line.format(tag="PRON"), pack=NB)) == [["Politiet"]]
    assert chains(claim(line.format(tag="NOUN"), pack=NB)) == [["man", "Politiet"]]


def test_where_somebody_posts_is_no_part_of_them() -> None:
    line = (
        "To/NUM/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0 ,/PUNCT/punct/3 skriver/VERB/parataxis/3 "
        "guvernøren/NOUN/nsubj/5 på/ADP/case/8 Telegram/PROPN/nmod/6"
    )
    assert chains(claim(Drawn(line, counts={"To": 2}), pack=NB)) == [["guvernøren"]]


def test_a_body_that_is_told_is_a_relay_but_not_whom_somebody_accuses() -> None:
    line = "Police/NOUN/nsubj/2 {verb}/VERB/root/0 Orient/PROPN/obj/2 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/2 men/NOUN/obj/5"
    told, accused = (
        claims(Drawn(line.format(verb=verb), names={"Orient": "ORG"})) for verb in ("told", "accused")
    )
    assert chains(next(c for c in told if c.kind == "ASSAULT")) == [["Police", "Orient"]]
    assert all(["Police", "Orient"] not in chains(c) for c in accused)


def test_the_medium_that_is_told_is_a_relay() -> None:
    found = claim(
        Drawn(
            "Police/NOUN/nsubj/2 told/VERB/root/0 Reuters/PROPN/obj/2 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/2 "
            "protesters/NOUN/obj/5",
            names={"Reuters": "ORG"},
        )
    )
    assert chains(found) == [["Police", "Reuters"]]


def test_it_says_so_speaks_of_the_sentence_before_through_parallel_relays() -> None:
    told = "Angrebet/NOUN/nsubj:pass/3/Definite=Def blev/AUX/aux:pass/3 udført/VERB/root/0 af/ADP/case/5 soldater/NOUN/obl/3"
    said = Drawn(
        "Det/PRON/obj/2 opplyser/VERB/root/0 politiet/NOUN/nsubj/2 ifølge/ADP/case/5 avisen/NOUN/obl/2 og/CCONJ/cc/7 "
        "AFP/PROPN/conj/5",
        names={"AFP": "ORG"},
    )
    first = (
        told.replace("Angrebet", "Angrepet").replace("blev", "ble").replace("udført", "utført").replace("af/", "av/")
    )
    found = claim(first, said, pack=NB)
    assert chains(found) == [["politiet", "avisen"], ["politiet", "AFP"]]
    assert [voice.cue.quote for voice in found.voices[0]] == ["opplyser", "ifølge"]


def test_it_says_so_does_not_reach_further_back() -> None:
    first = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2"
    between = "Mange/ADJ/nsubj/2 flyktet/VERB/root/0"
    said = "Det/PRON/obj/2 opplyser/VERB/root/0 politiet/NOUN/nsubj/2"
    found = [c for c in claims(first, between, said, pack=NB) if c.trigger.quote == "drepte"]
    assert [c.voices for c in found] == [()]


def test_one_attribution_carries_a_whole_paragraph_of_direct_speech() -> None:
    quote = PassageKind.QUOTE
    shot = "–/PUNCT/punct/3 Soldater/NOUN/nsubj/3 drepte/VERB/root/0 demonstranter/NOUN/obj/3"
    said = (
        "De/PRON/nsubj/2 flyktet/VERB/root/0 ,/PUNCT/punct/4 sier/VERB/parataxis/2/VerbForm=Fin politiet/NOUN/nsubj/4"
    )
    first = Drawn(shot, passage=quote, paragraph=3)
    for paragraph, voices in ((3, [["politiet"]]), (4, [])):
        found = claims(first, Drawn(said, passage=quote, paragraph=paragraph), pack=NB)
        assert [chains(c) for c in found if c.trigger.quote == "drepte"] == [voices]


def test_an_attribution_inside_direct_speech_carries_nothing_after_it() -> None:
    said = "De/PRON/nsubj/2 flyktet/VERB/root/0 ,/PUNCT/punct/4 sier/VERB/parataxis/2/VerbForm=Fin hæren/NOUN/nsubj/4"
    shot = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2"
    found = claims(Drawn(said, passage=PassageKind.QUOTE), Drawn(shot, passage=PassageKind.QUOTE), pack=NB)
    assert [chains(c) for c in found if c.trigger.quote == "drepte"] == [[]]


def test_hearsay_of_nobody_has_no_voice_and_is_not_certain() -> None:
    found = claim(
        "Det/PRON/expl/2 opplyses/VERB/root/0 at/SCONJ/mark/5 soldater/NOUN/nsubj/5 drepte/VERB/ccomp/2 "
        "demonstranter/NOUN/obj/5",
        pack=NB,
    )
    assert (found.voices, found.factuality) == ((), Factuality.PROBABLE)


def test_those_who_stay_unnamed_are_anonymous() -> None:
    found = claim(
        "An/DET/det/3 unnamed/ADJ/amod/3 official/NOUN/nsubj/4 says/VERB/root/0 soldiers/NOUN/nsubj/6 killed/VERB/ccomp/4 "
        "protesters/NOUN/obj/6"
    )
    assert found.voices[0][0].kind is VoiceKind.ANONYMOUS
    assert chains(found) == [["An unnamed official"]]


def test_a_pronoun_that_speaks_has_the_name_of_the_last_that_spoke() -> None:
    first = Drawn(
        "Kari/PROPN/nsubj/3 Lie/PROPN/flat/1 says/VERB/root/0 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/3 protesters/NOUN/obj/5",
        names={"Kari Lie": "PER"},
    )
    second = "She/PRON/nsubj/2 says/VERB/root/0 they/PRON/nsubj/4 shot/VERB/ccomp/2 children/NOUN/obj/4"
    found = claims(first, second)[-1]
    [[voice]] = found.voices
    assert (voice.name, voice.span.quote) == ("Kari Lie", "She")


def test_it_is_the_last_body_that_spoke() -> None:
    first = Drawn(
        "Hamas/PROPN/nsubj/2 says/VERB/root/0 soldiers/NOUN/nsubj/4 killed/VERB/ccomp/2 protesters/NOUN/obj/4",
        names={"Hamas": "ORG"},
    )
    second = Drawn(
        "Kari/PROPN/nsubj/3 Lie/PROPN/flat/1 says/VERB/root/0 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/3 guards/NOUN/obj/5",
        names={"Kari Lie": "PER"},
    )
    third = "It/PRON/nsubj/2 says/VERB/root/0 they/PRON/nsubj/4 shot/VERB/ccomp/2 children/NOUN/obj/4"
    found = claims(first, second, third)[-1]
    [[voice]] = found.voices
    assert (voice.name, voice.span.quote) == ("Hamas", "It")


def test_what_they_do_by_it_is_the_stance_and_turns_the_claim() -> None:
    line = "Police/NOUN/nsubj/2 {cue}/VERB/root/0 that/SCONJ/mark/5 soldiers/NOUN/nsubj/5 killed/VERB/ccomp/2 protesters/NOUN/obj/5"
    said = {cue: claim(line.format(cue=cue)) for cue in ("say", "confirm", "deny", "doubt")}
    assert {cue: (c.stance, c.factuality) for cue, c in said.items() if cue != "doubt"} == {
        "say": (Stance.REPORTS, Factuality.CERTAIN),
        "confirm": (Stance.CONFIRMS, Factuality.CERTAIN),
        "deny": (Stance.DENIES, Factuality.CERTAIN_NOT),
    }
    assert said["doubt"].stance is Stance.DOUBTS


def test_no_group_claims_is_no_voice() -> None:
    found = claims(
        "No/DET/det/2 group/NOUN/nsubj/4 has/AUX/aux/4 claimed/VERB/root/0 responsibility/NOUN/obj/4 for/ADP/case/8 "
        "the/DET/det/8 attack/NOUN/nmod/5 on/ADP/case/11 the/DET/det/11 town/NOUN/nmod/8"
    )
    assert all(c.voices == () and c.stance is not Stance.CLAIMS_RESPONSIBILITY for c in found)


def test_who_claims_responsibility_is_the_actor() -> None:
    found = claim(
        Drawn(
            "Hamas/PROPN/nsubj/3 has/AUX/aux/3 claimed/VERB/root/0 responsibility/NOUN/obj/3 for/ADP/case/7 the/DET/det/7 "
            "attack/NOUN/nmod/4/Definite=Def on/ADP/case/10 the/DET/det/10 town/NOUN/nmod/7",
            names={"Hamas": "ORG"},
        )
    )
    assert found.stance is Stance.CLAIMS_RESPONSIBILITY
    assert [p.span.quote for p in found.participants if p.role == "actor"] == ["Hamas"]


def test_whoever_an_infinitive_threatens_is_not_who_threatens() -> None:
    line = (
        "Det/PRON/obj/2 fik/VERB/root/0/VerbForm=Fin generalen/NOUN/nsubj/2 til/ADP/mark/6 at/PART/mark/6 "
        "true/VERB/advcl/2/VerbForm=Inf ministeren/NOUN/obj/6 med/ADP/mark/11 at/SCONJ/mark/11 soldater/NOUN/nsubj/11 "
        "angriber/VERB/ccomp/6/VerbForm=Fin paladset/NOUN/obj/11"
    )
    assert [one.sources for one in attributions(tree(line), load("da"))] == [(2,)]


def test_a_participle_on_a_noun_carries_that_noun_alone() -> None:
    deed = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 "
    told = "after/ADP/case/6 a/DET/det/6 plan/NOUN/obl/2 announced/VERB/acl/6/Tense=Past|VerbForm=Part|Voice=Pass by/ADP/case/9 police/NOUN/obl:agent/7"
    assert chains(claim(deed + told)) == []
    assert chains(claim(deed + told.replace("plan", "statement").replace("after", "in"))) == [["police"]]


def test_a_nationality_before_a_noun_is_no_source() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 ,/PUNCT/punct/2 according/VERB/case/9 to/ADP/fixed/5 "
        "Danish/ADJ/amod/9 news/NOUN/compound/9 reports/NOUN/obl/2"
    )
    assert chains(claim(Drawn(line, names={"Danish": "MISC"}))) != [["Danish"]]


def test_a_source_speaks_to_a_medium_behind_a_clause_that_a_comma_ends() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/ccomp/5 protesters/NOUN/obj/2 ,/PUNCT/punct/2 says/VERB/root/0 sources/NOUN/nsubj/5 "
        ",/PUNCT/punct/9 who/PRON/nsubj/9 live/VERB/acl:relcl/6 there/ADV/advmod/9 {mark}to/ADP/case/{at} Reuters/PROPN/obl/9"
    )
    told = Drawn(line.format(mark=",/PUNCT/punct/9 ", at=13), names={"Reuters": "ORG"})
    assert chains(claim(told)) == [["sources", "Reuters"]]
    assert chains(claim(Drawn(line.format(mark="", at=12), names={"Reuters": "ORG"}))) == [["sources"]]


def test_who_opens_a_sentence_speaks_also_behind_what_is_told_of_them() -> None:
    line = (
        "Doctors/NOUN/nsubj/3 ,/PUNCT/punct/3 treating/VERB/ccomp/6/VerbForm=Ger {them}/NOUN/obj/3 ,/PUNCT/punct/3 said/VERB/root/0 "
        "soldiers/NOUN/nsubj/8 killed/VERB/ccomp/6 protesters/NOUN/obj/8"
    )
    assert chains(claim(line.format(them="patients"))) == [["Doctors"]]


def test_whoever_condemned_is_who_speaks_again() -> None:
    found = claims(
        "Officials/NOUN/nsubj/2/Number=Plur condemned/VERB/root/0 it/PRON/obj/2",
        "Soldiers/NOUN/nsubj/2 killed/VERB/ccomp/6 protesters/NOUN/obj/2 ,/PUNCT/punct/2 they/PRON/nsubj/6/Number=Plur said/VERB/root/0",
    )
    assert [voice.name for one in found for chain in one.voices for voice in chain] == ["Officials"]


def test_he_or_she_who_speaks_first_is_whom_the_sentence_is_about() -> None:
    said = (
        "Lee/PROPN/nsubj/2 saw/VERB/root/0 how/ADV/advmod/5 soldiers/NOUN/nsubj/5/Number=Plur killed/VERB/ccomp/2 protesters/NOUN/obj/5/Number=Plur "
        ",/PUNCT/punct/9 she/PRON/nsubj/9/Number=Sing said/VERB/parataxis/2/VerbForm=Fin"
    )
    [[she]] = claim(Drawn(said, names={"Lee": "PER"})).voices
    assert (she.name, she.span.quote) == ("Lee", "she")
    [[she]] = claim(said).voices
    assert she.name == "she"


def test_who_does_not_mention_it_tells_nothing_of_it() -> None:
    line = "Police/NOUN/nsubj/{head} {verb}/VERB/root/0 that/SCONJ/mark/{killed} soldiers/NOUN/nsubj/{killed} killed/VERB/ccomp/{head} protesters/NOUN/obj/{killed}"
    assert chains(claim(line.format(head=2, verb="say", killed=5))) == [["Police"]]
    not_said = "did/AUX/aux/4 not/PART/advmod/4 say"
    assert claim(line.format(head=4, verb=not_said, killed=7)).voices == ()
