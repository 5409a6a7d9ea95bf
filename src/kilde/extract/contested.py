"""What others say the toll is: "95 died, while the government puts the number at 41"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Quantity

ENDS = frozenset({"PUNCT", "SCONJ", "CCONJ"})
"""What may follow a number that stands alone."""


def contested(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Mention]:
    """The bare numbers behind a preposition in a later clause with a subject of its own, before other harm is told."""
    clause, parted = False, False
    for i in range(hit.last + 1, len(tree)):
        parted = parted or tree.words[i].text in {",", ";", "–"}
        if parted and any(t.counts in HARM for t in pack.triggers.get(tree.lower(i), ())):
            return
        clause = clause or (parted and tree.is_finite(i) and bool(tree.with_dep(i, *SUBJECTS)))
        if clause and i in tree.quantities and _stands_alone(tree, tree.quantities[i]):
            yield tree.quantities[i]


def _stands_alone(tree: Tree, mention: Mention) -> bool:
    """Whether a number ends its clause behind a preposition."""
    before, after = mention.first - 1, mention.last + 1
    if not isinstance(mention.value, Quantity) or {mention.first, before} & {*tree.times, *tree.ages}:
        return False
    ends = after >= len(tree) or tree.words[after].pos in ENDS
    return ends and tree.words[before].pos == "ADP"
