"""How alike two clusterings of the same items are: B-cubed, MUC, CEAF-e, and their mean, which CoNLL made the custom.

    B-cubed   Bagga and Baldwin 1998    for each item, how many of those beside it belong there
    MUC       Vilain and others 1995    links that are missing or too many
    CEAF-e    Luo 2005                  clusters paired one to one, as well as can be

A clustering maps each item to the name of its cluster. Nothing wanted and nothing said is all right: 1.0, not 0.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping
from typing import NamedTuple, TypeVar

from evals.pairing import best

Item = TypeVar("Item", bound=Hashable)
Clustering = Mapping[Item, Hashable]


class Score(NamedTuple):
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(gold: Clustering[Item], said: Clustering[Item], scored: Collection[Item] | None = None) -> Score:
    """The mean over all items, or over those that are `scored`: the others still count as those beside them.

    That is how items of which no more is known than that they do not belong there are brought in.
    """
    _same_items(gold, said)
    items = gold if scored is None else scored
    in_gold, in_said = Counter(gold.values()), Counter(said.values())
    both = Counter((gold[item], said[item]) for item in gold)
    precise = sum(both[gold[item], said[item]] / in_said[said[item]] for item in items)
    whole = sum(both[gold[item], said[item]] / in_gold[gold[item]] for item in items)
    return Score(_share(precise, len(items)), _share(whole, len(items)))


def muc(gold: Clustering[Item], said: Clustering[Item]) -> Score:
    """The share of the links that hold a cluster together which the other clustering has too."""
    _same_items(gold, said)
    return Score(_links_kept(said, gold), _links_kept(gold, said))


def ceaf_e(gold: Clustering[Item], said: Clustering[Item]) -> Score:
    """Each gold cluster beside one said one at most, likeness being twice the shared items by all items of both."""
    _same_items(gold, said)
    in_gold, in_said = Counter(gold.values()), Counter(said.values())
    both = Counter((gold[item], said[item]) for item in gold)
    alike = {(one, other): 2 * n / (in_gold[one] + in_said[other]) for (one, other), n in both.items()}
    right = best(alike)
    return Score(_share(right, len(in_said)), _share(right, len(in_gold)))


def conll(gold: Clustering[Item], said: Clustering[Item]) -> float:
    """The mean F1 of MUC, B-cubed and CEAF-e."""
    return (muc(gold, said).f1 + b_cubed(gold, said).f1 + ceaf_e(gold, said).f1) / 3


def _links_kept(clusters: Clustering[Item], by: Clustering[Item]) -> float:
    """Of the fewest links that hold each cluster together, the share that is left when the other parts it."""
    parts: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item, cluster in clusters.items():
        parts[cluster].add(by[item])
    sizes = Counter(clusters.values())
    kept = sum(size - len(parts[cluster]) for cluster, size in sizes.items())
    return _share(kept, sum(size - 1 for size in sizes.values()))


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0


def _same_items(gold: Clustering[Item], said: Clustering[Item]) -> None:
    if gold.keys() != said.keys():
        raise ValueError("the two clusterings are not of the same items")
