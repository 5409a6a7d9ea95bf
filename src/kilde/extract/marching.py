"""How many take part in a protest that a noun tells of: "a demonstration with 500 participants"."""

from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.quantities import quantity_on
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Quantity

PERSONS = frozenset({"person", "victims", "group"})


def marching(text: str, tree: Tree, hit: Hit, pack: Pack) -> list[Figure]:
    """The number of those whom a noun for a protest has with it, or consists of: "et tog på 5000 mennesker"."""
    if hit.trigger.kind != "PROTEST" or hit.trigger.pos != "noun" or tree.words[hit.last].pos != "NOUN":
        return []
    near = [i for i in tree.with_dep(hit.last, "nmod") if tree.preposition(i) and i > hit.last]
    for head in near:
        mention, noun = quantity_on(tree, head), noun_of(tree.lower(head), pack)
        people = noun is not None and noun.type in PERSONS and noun.counts in {None, "protesters"}
        if mention and mention.first - 1 == hit.last + 1 and people and isinstance(mention.value, Quantity):
            value = mention.value
            here = span(text, tree, mention.first, head)
            return [Figure("protesters", value.low, value.high, value.said, here)]
    return []
