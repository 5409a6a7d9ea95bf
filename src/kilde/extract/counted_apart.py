"""The number of those a verb tells of where the tree hung the verb on another: "eight men | from Gao were detained"."""

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.passives import is_passive
from kilde.extract.sums import PEOPLE
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Quantity, Said

BETWEEN = frozenset({"ADP", "PROPN", "NOUN", "ADJ", "DET", "ADV", "AUX", "NUM", "PRON"})
"""What may stand between those counted and the verb: where they are from, how old they are, helpers of the verb."""

BEFORE = frozenset({"PUNCT", "SCONJ", "CCONJ", "AUX", "ADV"})
"""What stands before a number that begins what a verb tells of; behind a preposition it only says more of others."""

INSIDE = frozenset({"ADJ", "ADP", "DET"})
"""What may stand between a number and its noun: "two of the suspects", "fire unge menn"."""


def counted_apart(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number of people that begins the clause of a verb which tells what became of them."""
    befalls = hit.trigger.frame.get("subject") == "target"
    if hit.trigger.pos != "verb" or hit.trigger.counts not in HARM or not (befalls or is_passive(tree, hit.head, pack)):
        return None
    found = None
    for i in range(_before_aside(tree, hit.first - 1), -1, -1):
        if i in tree.quantities:
            found = tree.quantities[i] if _begins(tree, tree.quantities[i], hit, pack) else found
        elif not _may_part(tree, i, pack):
            break
    return found


def _before_aside(tree: Tree, last: int) -> int:
    """The word before what commas set off right before the verb: "Two men, | a baker and a clerk, | are held"."""
    if last < 1 or tree.words[last].text != ",":
        return last
    opens = next((i for i in range(last - 1, 0, -1) if tree.words[i].text == ","), None)
    told = opens is not None and any(tree.is_finite(i) for i in range(opens, last))
    return last if opens is None or told else opens - 1


def _may_part(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word does not end the clause: "had | since | been held", "three | employed | who were abducted"."""
    if tree.words[i].pos == "SCONJ":
        return tree.lower(i) in pack.grammar.relative or tree.words[i + 1].pos == "AUX"
    aged = any(j in tree.ages or j in tree.quantities for j in range(i + 1, min(i + 3, len(tree))))
    return tree.words[i].pos in BETWEEN or (tree.words[i].pos == "VERB" and (i - 1 in tree.quantities or aged))


def _begins(tree: Tree, mention: Mention, hit: Hit, pack: Pack) -> bool:
    """Whether a number begins a phrase for people before the verb."""
    value, before = mention.value, mention.first - 1
    if not isinstance(value, Quantity) or value.said is Said.SEVERAL or value.high == 1 or mention.last in tree.ages:
        return False
    while before >= 0 and tree.words[before].pos == "DET":
        before -= 1
    if before >= 0 and before not in tree.times and tree.words[before].pos not in BEFORE:
        return False
    rest = range(mention.last + 1, hit.first)
    noun = next((i for i in rest if tree.words[i].pos not in INSIDE or noun_of(tree.lower(i), pack)), None)
    known = noun_of(tree.lower(noun), pack) if noun is not None else None
    return known is not None and known.type in PEOPLE
