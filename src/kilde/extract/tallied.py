"""Numbers told of "the number of" those harmed: "the number of people arrested has risen to 11"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.tree import NOMINAL, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Quantity

REACH = 24
"""Words behind a word of harm within which the number stands: "arrested in the riot on Monday has risen to"."""

BEFORE = 4
"""Words from a word for a number to the word of harm: "number of Russian officials | expelled"."""


def tallied(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number that a word for a number, on which a word of harm hangs, is told to be or to reach."""
    if hit.trigger.counts not in HARM or pack.grammar.number.isdisjoint(tree.lowers):
        return None
    words = range(max(0, hit.first - BEFORE), hit.first + 1)
    told = next((i for i in words if tree.lower(i) in pack.grammar.number and i not in tree.quantities), None)
    if told is None or any(i in tree.quantities or tree.is_finite(i) for i in range(told + 1, hit.first)):
        return None
    return next(_behind(tree, hit, told, pack), None) or _ahead(tree, told)


def _behind(tree: Tree, hit: Hit, told: int, pack: Pack) -> Iterator[Mention]:
    """Bare numbers behind a verb and a preposition, or the verb "is": "has been raised to 26", "er 26"."""
    for i in range(hit.last + 1, min(hit.last + REACH, len(tree))):
        mention = tree.quantities.get(i)
        if mention is None or mention.first != i or not isinstance(mention.value, Quantity) or i in tree.times:
            continue
        at = i - 2 if tree.words[i - 1].pos == "ADV" else i - 1
        led = tree.words[at].pos == "ADP" or tree.lower(at) in pack.grammar.copula
        verb = tree.dep(told) == "obj" or any(tree.is_verbal(j) for j in range(hit.first, i))
        if led and verb and tree.lower(at) not in pack.grammar.away and is_bare(tree, mention):
            yield mention


def _ahead(tree: Tree, told: int) -> Mention | None:
    """The number that stands right before: "bringing to five | the number of dead"."""
    at = told - 1
    while at > 0 and tree.words[at].pos == "DET" and at not in tree.quantities:
        at -= 1
    mention = tree.quantities.get(at)
    led = mention is not None and mention.first > 0 and tree.words[mention.first - 1].pos == "ADP"
    return mention if led and mention is not None and mention.last == at else None


def is_bare(tree: Tree, mention: Mention) -> bool:
    """Whether a number counts no noun right behind it."""
    after = mention.last + 1
    return after >= len(tree) or tree.words[after].pos not in NOMINAL or after in tree.times
