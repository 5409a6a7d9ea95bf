"""Suspicions that tell nothing more: of those who are held or sentenced in the same sentence."""

from collections.abc import Collection, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.sufferers import heads

SUSPECTED = ("ACCUSE", "allege")
JUDGED = frozenset({"COERCE", "SANCTION"})
"""Kinds beside which a suspicion of the same people tells nothing more."""


def without_suspected(told: Sequence[Happening]) -> list[Happening]:
    """The happenings of a sentence without suspicions, nobody's own, of people who are held or sentenced in it.

    "A man of 30, suspected of the robbery, was arrested": the arrest is told. "The police suspect him": so is that.
    """
    judged = [one for one in told if one.chief.trigger.kind in JUDGED]
    held = {head for one in judged for head in heads(one.fillers, "target")}
    return [one for one in told if not _only_suspects(one, held)]


def _only_suspects(one: Happening, held: Collection[int]) -> bool:
    trigger = one.chief.trigger
    if (trigger.kind, trigger.mode) != SUSPECTED or trigger.pos == "noun" or heads(one.fillers, "actor"):
        return False
    return bool(heads(one.fillers, "target") & set(held))
