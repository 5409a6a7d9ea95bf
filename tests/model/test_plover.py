"""The vocabulary of event kinds and modes is PLOVER 2.0's."""

from collections.abc import Mapping

from kilde.languages import Pack
from kilde.model import KINDS, MODES

PLOVER = """
AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT
"""


def test_there_are_the_sixteen_kinds() -> None:
    assert set(PLOVER.split()) == KINDS == MODES.keys()
    assert len(KINDS) == 16


def test_modes_are_plain_words_in_small_letters() -> None:
    for modes in MODES.values():
        assert all(mode == mode.lower().strip() and " " not in mode for mode in modes)


def test_requests_and_rejections_share_their_modes() -> None:
    assert MODES["REQUEST"] == MODES["REJECT"]


def test_triggers_have_modes_of_their_own_kind_alone(packs: Mapping[str, Pack]) -> None:
    for pack in packs.values():
        single = [trigger for found in pack.triggers.values() for trigger in found]
        several = [trigger for forms in pack.trigger_phrases.values() for _, trigger in forms]
        for trigger in (*single, *several):
            assert trigger.mode is None or trigger.mode in MODES[trigger.kind], (pack.code, trigger.lemma)
