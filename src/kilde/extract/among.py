"""Numbers of some of all the harmed: "among the dead are three children", "two of the injured have died"."""

from kilde.extract.harm import HARM
from kilde.extract.parted import is_told_who, opens_with
from kilde.extract.tolls import FATE, HARMED, numbers_in, of_people
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention


def is_among(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a word of harm only says of whom those told of are some: "among the (22) dead are nine children"."""
    near = range(max(0, hit.first - 2 - (hit.first - 1 in tree.quantities)), hit.first)
    return hit.trigger.counts in HARMED and any(tree.lower(i) in pack.grammar.among for i in near)


def some_among(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number of those who are among the harmed: "Among the dead are three children"."""
    told = is_told_who(tree, hit.first, pack)
    among, opens = is_among(tree, hit, pack), told or opens_with(tree, hit.first, pack)
    counted = hit.first - 1 in tree.quantities
    if hit.trigger.counts not in (HARM if opens else HARMED) or not (among or opens):
        return None
    first = hit.last + 1 if opens or counted else 0
    return next((m for m in numbers_in(tree, first, len(tree)) if _is_some_people(tree, m, opens, pack)), None)


def _is_some_people(tree: Tree, mention: Mention, opens: bool, pack: Pack) -> bool:
    """Whether a number is of people, or stands alone before what some of those told of are: "nine were officers"."""
    after = mention.last + 1
    said = {tree.lower(i) for i in (mention.first - 1, after) if i < len(tree)}
    alone = opens and not said.isdisjoint(pack.grammar.copula)
    return alone or of_people(tree, after, pack)


def some_of_counted(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number of those who are among others that are counted: "Four children were among 21 people killed"."""
    for i in range(hit.first - 1, 0, -1):
        # "blandt de 21, der blev dræbt"
        which = not pack.grammar.relative.isdisjoint({tree.lower(i), tree.lower(i + 1)})
        if tree.words[i].pos in {"VERB", "PUNCT"} and tree.lower(i) not in pack.grammar.among and not which:
            return None
        if tree.lower(i) in pack.grammar.among:
            told = any(j in tree.quantities for j in range(i + 1, hit.first))
            some = (m for m in numbers_in(tree, 0, i) if told and of_people(tree, m.last + 1, pack))
            return next(some, None)
    return None


def died_of(tree: Tree, hit: Hit, mention: Mention, pack: Pack) -> bool:
    """Whether those counted are some of the hurt of whom is told that they died: "two of the injured | have died"."""
    some = mention.last < hit.first and tree.lower(mention.last + 1) in pack.grammar.possessive | pack.grammar.agent
    if not some or hit.trigger.counts != "injured":
        return False
    for i in range(hit.last + 1, min(hit.last + FATE, len(tree))):
        if tree.words[i].pos in {"PUNCT", "SCONJ", "CCONJ"}:
            return False
        if any(t.counts == "killed" and t.pos != "noun" for t in pack.triggers.get(tree.lower(i), ())):
            return True
    return False
