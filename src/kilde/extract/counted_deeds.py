"""The number of deeds: "300 air strikes", "four coups"."""

from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Quantity, Said

DEEDS = {"ASSAULT": "attacks", "THREATEN": "threats"}
DEEDS_OF_MODES = {"seize": "attacks"}
"""What a noun of a deed counts by its own number: "300 air strikes", "four coups"."""


def counted_deeds(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number right on a noun of a deed, which counts that, or the arms that it names: "300 luftangreb"."""
    noun = noun_of(tree.lower(hit.head), pack)
    of = DEEDS.get(hit.trigger.kind, DEEDS_OF_MODES.get(hit.trigger.mode or ""))
    of = noun.counts if noun and noun.counts else of
    if hit.trigger.mode == "crowd-control" or (noun and noun.type == "weapon" and not noun.counts):
        return []
    at = hit.first - 1
    while at > 0 and tree.words[at].pos == "ADJ" and at not in tree.quantities:
        at -= 1
    mention = tree.quantities.get(at)
    if hit.trigger.pos != "noun" or hit.trigger.counts or of is None or mention is None:
        return []
    value = mention.value
    if (
        not isinstance(value, Quantity)
        or value.high in {0, 1}
        or value.said is Said.SEVERAL
        or tree.words[hit.head].pos != "NOUN"
    ):
        return []
    return [Figure(of, value.low, value.high, value.said, span(text, tree, mention.first, hit.last))]
