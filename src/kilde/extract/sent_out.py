"""How many are sent out or take part where the tree hangs their number elsewhere: "with 500 men", "19 planes enter"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.phrases import span
from kilde.extract.shared_nouns import sharing_noun
from kilde.extract.things import THINGS
from kilde.extract.tolls import numbers_in
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Figure, Quantity, Said

FORCES = THINGS | {"troops", "police"}
"""What is sent out to fight, guard or exercise."""

NOUN = 4
"""Words behind a number within which its noun stands: "300,000 South Korean | soldiers"."""


def sent_out(text: str, tree: Tree, hit: Hit, pack: Pack) -> Iterator[Figure]:
    """The numbers of forces in a sentence that tells of no harm, for what mobilizes them."""
    told = (t for word in tree.lowers for t in pack.triggers.get(word, ()))
    if hit.trigger.kind != "MOBILIZE" or any(t.kind == "ASSAULT" and t.counts in HARM for t in told):
        return
    for mention in numbers_in(tree, 0, len(tree)):
        value, pair = mention.value, sharing_noun(tree, mention)
        end = pair[1].last if pair else mention.last  # "17,000 American and 300,000 South Korean | soldiers"
        rest = range(end + 1, min(end + NOUN, len(tree)))
        noun = next((i for i in rest if tree.words[i].pos in NOMINAL and _force(tree, i, pack)), None)
        if noun is None or not isinstance(value, Quantity) or value.said is Said.SEVERAL:
            continue
        if of := _force(tree, noun, pack):
            here = span(text, tree, mention.first, noun if end == mention.last else mention.last)
            yield Figure(of, value.low, value.high, value.said, here)


def _force(tree: Tree, i: int, pack: Pack) -> str | None:
    """What a noun for forces is counted as."""
    noun = noun_of(tree.lower(i), pack)
    return noun.counts if noun and noun.counts in FORCES else None
