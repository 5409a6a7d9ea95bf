"""The Swedish and English packs: what they know, what they keep apart, and what they must not take for violence."""

from collections.abc import Mapping

import pytest

from kilde.languages import Pack
from kilde.model import KINDS, Stance, VoiceKind
from tests.conftest import Reader

LANGUAGES = ("sv", "en")
BARREN = ("actor", "target", "person", "weapon", "place")
"""What a phrase of another sense asks for all at once, so that it makes no claim."""

VIOLENT = {
    "sv": "Två män dödades i en attack mot moskén.",
    "en": "Two men were killed in an attack on the mosque.",
}


def lemmas(pack: Pack, kind: str) -> set[str]:
    """The citation forms of the triggers of a kind that can make claims."""
    single = [trigger for found in pack.triggers.values() for trigger in found]
    several = [trigger for forms in pack.trigger_phrases.values() for _, trigger in forms]
    return {t.lemma for t in (*single, *several) if t.kind == kind and not t.needs.issuperset(BARREN)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_triggers(packs: Mapping[str, Pack], language: str, kind: str) -> None:
    assert len(lemmas(packs[language], kind)) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_nouns_are_wide(packs: Mapping[str, Pack], language: str) -> None:
    nouns = {noun.lemma: noun.type for noun in packs[language].nouns.values()}
    assert len(nouns) >= 200
    assert {"person", "group", "body", "state", "facility", "weapon", "vehicle", "victims", "media"} <= {
        *nouns.values()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_deaths_without_a_deed_are_weak(packs: Mapping[str, Pack], language: str) -> None:
    words = {"sv": ("dog", "omkom", "avled", "döda"), "en": ("died", "dead", "death", "perished")}[language]
    for word in words:
        assert any(t.weak and t.counts == "killed" for t in packs[language].triggers[word]), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stance_has_a_cue(packs: Mapping[str, Pack], language: str) -> None:
    pack = packs[language]
    single = {cue.stance for cues in pack.cues.values() for cue in cues}
    several = {cue.stance for forms in pack.cue_phrases.values() for _, cue in forms}
    assert single | several == set(Stance)


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_parts_of_compounds_are_no_whole_words_of_sport_or_illness(
    packs: Mapping[str, Pack], language: str
) -> None:
    assert not {"hjärt", "panik", "heart", "panic"} & set(packs[language].compound_parts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", ["reuters", "afp", "ntb", "ritzau", "tass", "xinhua", "anadolu", "wafa"])
def test_agencies_are_shared(packs: Mapping[str, Pack], language: str, source: str) -> None:
    assert packs[language].sources[source] is VoiceKind.AGENCY


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["time", "stern", "bild", "fars", "politiken", "information", "guardian", "x"])
def test_names_that_are_common_words_are_no_sources(packs: Mapping[str, Pack], language: str, word: str) -> None:
    assert word not in packs[language].sources


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("sv", "Polisen grep 50 demonstranter i Minsk.", "COERCE"),
        ("sv", "Tusentals människor demonstrerade mot regeringen i Budapest.", "PROTEST"),
        ("sv", "Två soldater sköts ihjäl av okända män.", "ASSAULT"),
        ("sv", "En kvinna blev knivhuggen i Malmö.", "ASSAULT"),
        ("sv", "Premiärministern avgick på tisdagen.", "RETREAT"),
        ("sv", "EU inför nya sanktioner mot Ryssland.", "SANCTION"),
        ("en", "Police arrested 50 demonstrators in Minsk.", "COERCE"),
        ("en", "Thousands of people protested against the government in Budapest.", "PROTEST"),
        ("en", "The army shelled the town on Sunday.", "ASSAULT"),
        ("en", "The prime minister resigned on Tuesday.", "RETREAT"),
        ("en", "The president condemned the bombing.", "ACCUSE"),
    ],
)
def test_plain_news_makes_a_claim(claims_of: Reader, language: str, text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Mötet sköts upp på grund av snöstormen."),
        ("sv", "Hon slog rekord i maratonloppet."),
        ("sv", "Två personer omkom i en trafikolycka på E4."),
        ("sv", "En man avled på sjukhus efter branden i lägenheten."),
        ("sv", "Mannen dog av en hjärtattack."),
        ("en", "He suffered a heart attack on Sunday."),
        ("en", "The two companies struck a deal on Monday."),
        ("en", "Three people died in a car crash on the highway."),
        ("en", "The film was shot in Morocco."),
        ("en", "She hit a record low on Friday."),
    ],
)
@pytest.mark.parametrize("violence", [False, True], ids=["alone", "beside violence"])
def test_other_senses_are_no_assault(claims_of: Reader, language: str, text: str, violence: bool) -> None:
    before = VIOLENT[language] + " " if violence else ""
    told = [claim for claim in claims_of(language, before + text) if claim.kind == "ASSAULT"]
    assert not [claim for claim in told if claim.trigger.start >= len(before)]
    assert bool(told) is violence
