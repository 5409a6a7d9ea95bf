"""The packs that ship: they load, have all that a language needs, and load fast."""


import pytest

from kilde.languages import Pack, installed, load, load_all
from kilde.languages.loader import FOLDER
from kilde.model import KINDS, Stance

CODES = installed()


@pytest.fixture(params=CODES)
def pack(request: pytest.FixtureRequest) -> Pack:
    code: str = request.param
    return load(code)


def test_every_folder_of_packs_is_read() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()}
    assert set(load_all()) == folders - {"und"}
    assert list(load_all()) == sorted(load_all())


def test_a_pack_has_triggers_of_every_kind(pack: Pack) -> None:
    single = {trigger.kind for triggers in pack.triggers.values() for trigger in triggers if not trigger.idle}
    phrases = {t.kind for forms in pack.trigger_phrases.values() for _, t in forms if not t.idle}
    assert single | phrases == KINDS


def test_a_pack_has_cues_of_every_stance(pack: Pack) -> None:
    single = {cue.stance for cues in pack.cues.values() for cue in cues}
    phrases = {cue.stance for forms in pack.cue_phrases.values() for _, cue in forms}
    assert single | phrases == set(Stance)


def test_a_pack_has_all_tables(pack: Pack) -> None:
    assert pack.name
    assert pack.langid
    assert len(pack.nouns) > 500
    assert pack.sources
    assert pack.anonymous
    assert pack.compound_parts or pack.code == "en"
    assert pack.certainty.hearsay
    assert pack.certainty.negation
    assert pack.certainty.attempt
    assert pack.grammar.copula
    assert pack.grammar.light
    assert pack.grammar.place
    assert pack.grammar.determiners_definite
    assert pack.notices.notice
    assert pack.notices.credit
    assert pack.notices.link


def test_no_small_word_is_a_trigger(pack: Pack) -> None:
    """Words of a line without a bar are forms of their own: a phrase that lacks it would make "in" a trigger."""
    grammar = pack.grammar
    small = grammar.conjunction | grammar.place | grammar.determiners_definite | grammar.determiners_indefinite
    assert small.isdisjoint(pack.triggers)


def test_forms_are_in_lower_case(pack: Pack) -> None:
    for table in (pack.triggers, pack.nouns, pack.cues, pack.sources, pack.compound_parts):
        assert all(form == form.lower() for form in table)


def test_forms_of_several_words_stand_among_the_phrases(pack: Pack) -> None:
    assert all(" " not in form for table in (pack.triggers, pack.cues) for form in table)
    for phrases in (pack.trigger_phrases, pack.cue_phrases):
        assert all(words[0] == first and len(words) > 1 for first, forms in phrases.items() for words, _ in forms)


def test_a_frame_says_who_takes_part(pack: Pack) -> None:
    triggers = [trigger for triggers in pack.triggers.values() for trigger in triggers]
    assert all(trigger.frame for trigger in triggers if not trigger.idle)
