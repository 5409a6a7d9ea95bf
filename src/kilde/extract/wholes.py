"""A number and the number of all that it is some of: "three of the five men arrested", "17 of 19 drones"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.inside import HELD
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.tolls import ACTING, is_none
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Mention, Quantity


def of_whole(tree: Tree, hit: Hit, mention: Mention | None, pack: Pack) -> Mention | None:
    """The number of all, where what is told of them only says which they are: "three of the five men arrested on"."""
    if mention is None or mention.last + 1 >= len(tree) or hit.trigger.pos != "verb" or is_none(mention):
        return mention
    if tree.lower(mention.last + 1) not in pack.grammar.possessive | pack.grammar.agent:
        return mention
    behind = (i for i in range(mention.last + 2, min(mention.last + 4, hit.first)) if i in tree.quantities)
    inner = next(behind, None)
    if inner is None or not _only_says_which(tree, tree.quantities[inner].last + 1, hit.first, pack):
        return mention
    return tree.quantities[inner]


def _only_says_which(tree: Tree, first: int, end: int, pack: Pack) -> bool:
    """Whether a participle or a relative clause follows its noun right away: "five men arrested", "de fem som ble"."""
    between = range(first, end)
    relative = next((i for i in between if tree.lower(i) in pack.grammar.relative), None)
    if relative is not None:
        return all(tree.words[i].pos not in {"VERB", "PUNCT"} for i in range(relative, end))
    finite = "VerbForm=Fin" in tree.words[end].feats  # "en av de fyra angriparna | sköts"
    return bool(between) and not finite and all(tree.words[i].pos in {"NOUN", "ADJ"} for i in between)


def out_of(text: str, tree: Tree, mention: Mention, of: str, pack: Pack) -> Iterator[Figure]:
    """The number of all, of things and captives, who are counted by themselves: "17 of 19 drones"."""
    rest = range(mention.last + 1, min(mention.last + 4, len(tree)))
    among = next((i for i in rest if tree.words[i].pos not in {"ADP", "ADV", "DET"}), None)
    inner = tree.quantities.get(among) if among is not None and among > mention.last + 1 else None
    noun = noun_of(tree.lower(min(inner.last + 1, len(tree) - 1)), pack) if inner else None
    of = noun.counts if noun and noun.counts in HELD else of
    if inner and (of in HELD or of not in HARM | ACTING) and isinstance(inner.value, Quantity):
        value = inner.value
        yield Figure(of, value.low, value.high, value.said, span(text, tree, inner.first, inner.last), total=False)
