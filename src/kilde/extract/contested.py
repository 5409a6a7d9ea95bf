"""What others say the toll is: "95 died, while the government puts the number at 41"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack
from kilde.model import Mention, Quantity, Said

ENDS = frozenset({"PUNCT", "SCONJ", "CCONJ"})
"""What may follow a number that stands alone."""


def contested(tree: Tree, first: int, pack: Pack) -> Iterator[Mention]:
    """The bare numbers from a word on, behind a preposition in a clause with its own subject, up to other harm.

    Behind a semicolon others tell of other losses: "we killed 30; the army admits losses of six".
    """
    clause, parted = False, False
    for i in range(first, len(tree)):
        parted = parted or tree.words[i].text in {",", "–"}
        if tree.words[i].text == ";" or (
            parted and any(t.counts in HARM for t in pack.triggers.get(tree.lower(i), ()))
        ):
            return
        clause = clause or (parted and tree.is_finite(i) and bool(tree.with_dep(i, *SUBJECTS)))
        if clause and i in tree.quantities and _stands_alone(tree, tree.quantities[i]):
            yield tree.quantities[i]


def _stands_alone(tree: Tree, mention: Mention) -> bool:
    """Whether a number ends its clause behind a preposition."""
    before, after = mention.first - 1, mention.last + 1
    value = mention.value
    if (
        not isinstance(value, Quantity)
        or value.said is Said.BETWEEN
        or {mention.first, before} & {*tree.times, *tree.ages}
    ):
        return False
    ends = after >= len(tree) or tree.words[after].pos in ENDS
    return ends and tree.words[before].pos == "ADP"
