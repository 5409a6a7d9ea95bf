"""Times of a sentence that are not those of the deed that it tells: of who says so, of what somebody is known for."""

from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Stance, TimeExpression, TimeForm

JUDGED = frozenset({"arrest", "convict"})
"""Modes of what is done to somebody for what they did before."""
TAKING_A_STAND = frozenset({Stance.CLAIMS_RESPONSIBILITY, Stance.CONFIRMS, Stance.DENIES})
"""What somebody does about a deed that others tell of, or that was before."""


def is_of_saying(tree: Tree, clause: int, hit: Hit, pack: Pack) -> bool:
    """Whether a clause tells who says it; of a noun, who claims or denies it: "nobody claimed the raid by Monday"."""
    cues = pack.cues.get(tree.lower(clause), ())
    return any(cue.stance in TAKING_A_STAND for cue in cues) if hit.trigger.pos == "noun" else bool(cues)


def is_of_other(tree: Tree, outer: int, clause: int, hit: Hit) -> bool:
    """Whether a time owns a word of a clause that only describes somebody: "shot a man blamed for last year's raid"."""
    described = tree.dep(clause).partition(":")[0] == "acl" and clause not in hit.words
    return described and tree.dep(outer) == "nmod:poss" and tree.words[outer].head not in hit.words


def is_of_crime(tree: Tree, mention: Mention, hit: Hit, pack: Pack) -> bool:
    """Whether a time is that of what somebody is judged for: "jailed for a 2014 murder", "for drapet i fjor"."""
    if hit.trigger.mode not in JUDGED or mention.first <= hit.last or not _is_long_past(mention):
        return False
    charge = [i for i in range(hit.first, mention.first + 1) if tree.lower(i) in pack.grammar.charge]
    told = range(charge[0], min(len(tree), mention.last + 2)) if charge else ()
    return any(tree.lower(i) in pack.triggers and i not in hit.words for i in told)


def _is_long_past(mention: Mention) -> bool:
    """Whether words of time name a year, or one or more before this."""
    said = mention.value
    if not isinstance(said, TimeExpression):
        return False
    years_ago = said.form is TimeForm.OFFSET and said.unit == "year" and (said.shift or 0) < 0
    return said.year is not None or years_ago


def is_past_day(mention: Mention) -> bool:
    """Whether words of time say a day, or a stretch of days, that is over: "on Monday", "last week", no "since May"."""
    said = mention.value
    if not isinstance(said, TimeExpression):
        return False
    days_on = (said.shift or 0) <= 0
    return (said.form is TimeForm.WEEKDAY and days_on) or (said.form is TimeForm.OFFSET and (said.shift or 0) < 0)
