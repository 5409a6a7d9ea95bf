"""Words for those harmed that stand beside each other, and so are one toll: "two were killed and five wounded"."""

from kilde.extract.harm import HARMED
from kilde.extract.quantities import quantity_on
from kilde.extract.roles import fillers
from kilde.extract.sufferers import APART
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

BESIDE = frozenset({"conj", "parataxis", "dep", "appos", "acl", "advcl", "nsubj", "nsubj:pass"})
"""Relations between words of harm that stand beside each other, as trees have them."""

TOLL = 6
"""Words from one word of harm to the next: "and at least 18 people were"."""

COUNTING = frozenset({"CCONJ", "NUM", "NOUN", "AUX", "DET", "ADJ", "ADV"})

LOST = HARMED | {"missing"}
"""What one toll counts."""


def stands_beside(tree: Tree, one: Hit, other: Hit, pack: Pack) -> bool:
    """Both tell of people harmed, and stand in coordination: "two were killed and five wounded", "while five were"."""
    if one.first > other.first or not {one.trigger.counts, other.trigger.counts} <= LOST:
        return False
    if other.head in tree.conjuncts(one.head) or _coordinated(tree, one, other):
        return True
    pairs = ((one.head, other.head), (other.head, one.head))
    return any(tree.words[a].head == b and tree.dep(a) in BESIDE and not _is_marked(tree, a, pack) for a, b in pairs)


def _is_marked(tree: Tree, verb: int, pack: Pack) -> bool:
    """Whether a clause has a subordinator, other than one that only sets it beside another."""
    return any(tree.lower(i) not in pack.grammar.meanwhile for i in tree.with_dep(verb, "mark"))


def _coordinated(tree: Tree, one: Hit, other: Hit) -> bool:
    """Whether a word of harm hangs on what is coordinated with another: "30 are killed, and more than 100 wounded"."""
    up = tree.words[other.head].head
    return up != other.head and tree.dep(up) == "conj" and tree.words[up].head == one.head and not tree.is_verbal(up)


def is_next_toll(tree: Tree, one: Hit, other: Hit, pack: Pack) -> bool:
    """Whether a word of harm and the next are parted by "and" with a number alone: "four were killed and 18 hurt"."""
    between = range(one.last + 1, other.first)
    harms = {one.trigger.counts, other.trigger.counts} <= LOST
    if harms and between and tree.words[between[0]].text == ",":
        between = between[1:]
        if between and tree.quantities.get(between[0]) == tree.quantities.get(between[-1]) is not None:
            return True  # "four dead, eleven hurt"
    if not harms or not 0 < len(between) <= TOLL or tree.words[between[0]].pos != "CCONJ":
        return False
    helpers = pack.grammar.passive
    counting = all(w.pos in COUNTING or w.lower in helpers for w in tree.words[between[0] : other.first])
    return counting and between[0] + 1 in tree.quantities


def toll_beside(tree: Tree, deed: Hit, harm: Hit, pack: Pack) -> bool:
    """A deed, and in a clause beside it how many it harmed: "opened fire on the crowd, and three people were killed".

    What else is named in that clause, or says when it was, may be another deed.
    """
    told = harm.trigger.counts in HARMED and deed.trigger.counts in {None, "casualties"}
    told = told and "noun" not in {deed.trigger.pos, harm.trigger.pos}
    if not told or deed.trigger.mode in APART or tree.dep(harm.head) not in {"conj", "parataxis"}:
        return False
    if tree.words[harm.head].head != deed.head or not deed.last < harm.first:
        return False
    own = tree.subtree(harm.head)
    whom = tree.with_dep(harm.head, "nsubj", "nsubj:pass")
    counted = any(i in tree.quantities for subject in whom for i in tree.subtree(subject))
    elsewhere = any(i in tree.times or any(t.pos == "noun" for t in pack.triggers.get(tree.lower(i), ())) for i in own)
    struck = any(quantity_on(tree, f.head) for f in fillers(tree, deed, pack) if f.role == "target")
    return counted and not (elsewhere or struck) and not any(f.role == "actor" for f in fillers(tree, harm, pack))
