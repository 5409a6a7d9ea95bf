"""The number on a phrase, and whether it is some of another number."""

from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import Mention, Quantity

PAIRING = frozenset({"cc", "cc:preconj"})
"""Relations of words that only join what follows: "both men and women"."""

PARTS = ("nmod", "appos", "acl")
"""Relations of those who are part of others to them."""


def quantity_on(tree: Tree, head: int) -> Mention | None:
    """The quantity on a noun, or the number that stands for the noun itself ("To blev dræbt")."""
    if head in tree.quantities:
        return tree.quantities[head]
    counting = [
        i
        for i in tree.with_dep(head, "nummod", "det", "amod", "advmod", "compound", "nummod:gov", "nmod")
        if i in tree.quantities and i not in tree.ages and not (tree.dep(i) == "nmod" and tree.preposition(i))
    ]
    if counting:
        return tree.quantities[counting[0]]
    over = tree.words[head].head
    if over in tree.quantities and over < head and tree.dep(head) == "nmod" and not tree.with_dep(head, "det"):
        # "thousands of workers who ...": the number heads the phrase, and the clause hangs on the noun
        return tree.quantities[over] if tree.words[over].pos == "NOUN" else None
    before = head - 1
    if before > 1 and tree.words[before].pos == "DET" and tree.words[before - 1].pos == "ADP":
        before -= 2  # "two of the | suspects", where the tree hangs the number elsewhere
    while before >= 0 and tree.words[before].pos == "ADJ" and before not in tree.quantities:
        before -= 1
    return tree.quantities.get(before) if before >= 0 and tree.dep(before) not in PAIRING else None


def is_partial(tree: Tree, head: int, mention: Mention, pack: Pack) -> bool:
    """Whether a number is part of another: it hangs on a noun that is counted itself, or is one of "two of them"."""
    if is_partitive(tree, mention, pack):
        return True
    up = tree.words[head].head
    counted = up not in range(mention.first, mention.last + 1) and quantity_on(tree, up) not in (None, mention)
    return up != head and tree.dep(head) in PARTS and counted and tree.words[up].pos in NOMINAL


def is_one_of_some(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether it is somebody of a sort, who is no number: "one of the guards"; not "one of them", "one of the 19"."""
    value, of = mention.value, mention.last + 1
    if not isinstance(value, Quantity) or value.high != 1 or of + 1 >= len(tree):
        return False
    behind = range(of + 1, min(of + 4, len(tree)))
    if tree.lower(of) not in pack.grammar.possessive | pack.grammar.agent or any(i in tree.quantities for i in behind):
        return False
    named = any(tree.words[i].pos in {"NOUN", "PROPN", "ADJ"} for i in behind)
    return named and (_is_of_a_sort(tree, of + 2, pack) or not is_partitive(tree, mention, pack))


def _is_of_a_sort(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether an adjective stands for people behind an article: "en av de | ansatte"; not "one of the | wounded"."""
    if i >= len(tree):
        return False
    led = tree.lower(i - 1) in pack.grammar.determiners_definite
    named = tree.words[i].pos in {"ADJ", "VERB"} and not tree.is_finite(i)
    return led and named and tree.words[i - 1].head == i and tree.lower(i) not in pack.triggers


def is_partitive(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a number is some of those told of before: "two of them", "to av disse", "two of whom"."""
    of, whom = mention.last + 1, mention.last + 2
    if whom >= len(tree) or tree.lower(of) not in pack.grammar.possessive | pack.grammar.agent:
        return False
    return tree.words[whom].pos in {"PRON", "DET"} and tree.words[tree.words[whom].head].pos not in {"NOUN", "PROPN"}


def owns(tree: Tree, i: int) -> bool:
    """Whether a noun only says whose those counted are: "six of the | country's soldiers"."""
    return tree.words[i].head > i and (tree.dep(i) == "nmod:poss" or "Case=Gen" in tree.words[i].feats)


def counts_anew(tree: Tree, first: int, last: int) -> bool:
    """Whether an "and" and a bare number stand inside some words: "24 were | dead and 80 in hospital"."""
    for i in range(first + 2, last):
        number = tree.quantities.get(i)
        begins = number is not None and number.first == i and tree.words[i - 1].pos == "CCONJ"
        if begins and number is not None and number.last < last and tree.words[number.last + 1].pos == "ADP":
            return True
    return False
