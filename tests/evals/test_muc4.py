"""MUC-4: who did it and to whom, by overlap of heads."""

from collections.abc import Mapping, Sequence

from evals.muc4 import SLOTS, Entity, Scored, is_named, meets, score

GOLD: Mapping[str, Sequence[Entity]] = {"perpetrators": [("guerrillas", "a rebel column")], "victims": [("the mayor",)]}
SAID = {"perpetrators": [("guerrillas", "guerrillas"), ("army", "the army")]}


def test_heads_meet_words() -> None:
    assert meets(("column", "the rebel column"), ("guerrillas", "a rebel column"))
    assert not meets(("the", "the army"), ("the mayor",))


def test_slots_are_scored_apart() -> None:
    every = Scored("one", {slot: GOLD.get(slot, ()) for slot in SLOTS}, {slot: SAID.get(slot, ()) for slot in SLOTS})
    found = score([every])
    assert (found["perpetrators-precision"], found["perpetrators-recall"]) == (0.5, 1.0)
    assert found["victims-recall"] == found["targets-f1"] == 0.0


def test_only_who_is_named_is_a_victim_or_none() -> None:
    assert is_named("governor luis ortega")
    assert not any(is_named(said) for said in ("a policeman", "two of the ortega brothers", "the 40", "others"))
