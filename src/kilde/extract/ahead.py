"""Days that lie ahead: a verb in the present beside the name of a coming day, and plans that are past."""

from collections.abc import Sequence
from dataclasses import replace

from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Aspect, PassageKind, TimeExpression, TimeForm, TimeMention

TOLD_IN_PRESENT = frozenset({"ASSAULT"})
"""Kinds that nobody announces: "on Monday a bomb kills ten" is told as if it were seen."""

TOLD_AS_SEEN = frozenset({PassageKind.HEADLINE, PassageKind.CAPTION})
"""Passages that tell what happened in the present."""

HELPERS = ("aux", "aux:pass", "cop")


def is_set(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a clause in the present says the day: "the president meets them on Friday", "the trial begins in May".

    What took place that day is told in the past. Headlines and captions tell all in the present, and violence may be.
    """
    if hit.trigger.kind in TOLD_IN_PRESENT or tree.sentence.passage in TOLD_AS_SEEN:
        return False
    verb = hit.head if hit.trigger.pos != "noun" else tree.words[hit.head].head
    is_told = hit.trigger.pos != "noun" or (tree.dep(hit.head) in SUBJECTS and tree.is_verbal(verb))
    if not is_told or not _is_present(tree, verb, pack):
        return False
    return any(_may_come(m.value) and tree.clause(m.first) == tree.clause(verb) for m in tree.times.values())


def _is_present(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a verb, or else the helper that makes it a passive, is in the present; a perfect is none."""
    helpers = tree.with_dep(verb, *HELPERS)
    passive = [i for i in helpers if tree.lower(i) in pack.grammar.passive - pack.grammar.copula]
    if helpers and passive != helpers:
        return False
    feats = tree.words[passive[0] if passive else verb].feats
    return "Tense=Pres" in feats and "VerbForm=Fin" in feats


def _may_come(said: object) -> bool:
    """Whether an expression names a day, or a month, that may be the coming one."""
    if not isinstance(said, TimeExpression) or said.part == "night":
        return False
    shift = said.shift or 0
    if said.form is TimeForm.DATE and said.month is not None and said.year is None:
        return shift >= 0
    return (said.form is TimeForm.WEEKDAY and shift >= 0) or (said.form is TimeForm.OFFSET and shift > 0)


def set_times(
    tree: Tree, hit: Hit, aspect: Aspect, said: Sequence[TimeMention], pack: Pack
) -> tuple[TimeMention, ...]:
    """The times of a claim; the weekday of a plan that is past is the last: "had planned to march on Sunday"."""
    if aspect is not Aspect.PLANNED or not _is_past_plan(tree, hit, pack):
        return tuple(said)
    return tuple(replace(one, expression=_gone(one.expression)) for one in said)


def _is_past_plan(tree: Tree, hit: Hit, pack: Pack) -> bool:
    over = (hit.head, *tree.ancestors(hit.head))
    helpers = (c for i in over if tree.lower(i) in pack.certainty.plan for c in tree.with_dep(i, "aux"))
    return any(tree.lower(c) in pack.grammar.perfect and "Tense=Past" in tree.words[c].feats for c in helpers)


def _gone(said: TimeExpression) -> TimeExpression:
    return replace(said, shift=-1, unit="day") if said.form is TimeForm.WEEKDAY and not said.shift else said
