"""The number on a phrase, and whether it is some of another number."""

from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import Mention

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


def is_partitive(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a number is some of those told of before: "two of them", "to av disse", "two of whom"."""
    of, whom = mention.last + 1, mention.last + 2
    if whom >= len(tree) or tree.lower(of) not in pack.grammar.possessive | pack.grammar.agent:
        return False
    return tree.words[whom].pos in {"PRON", "DET"} and tree.words[tree.words[whom].head].pos not in {"NOUN", "PROPN"}
