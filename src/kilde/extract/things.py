"""Things that are counted, also where only "39 of them" or "30 others" stands for some of them."""

from kilde.extract.nouns import noun_of
from kilde.extract.quantities import is_partitive
from kilde.extract.sums import PEOPLE
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Mention

THINGS = frozenset({"rockets", "missiles", "drones", "bombs", "shells", "aircraft", "tanks", "vehicles", "ships"})
"""What is no people, and of which some may be told apart: "17 drones, two of them over the port"."""

NOUN = 4
"""Words behind a number within which its noun stands: "45 Iranian-made | drones"."""


def things_before(tree: Tree, mention: Mention, pack: Pack) -> str | None:
    """What things a number without a noun takes up: "45 drones …, 39 of them", "12 houses and 30 others"."""
    after = mention.last + 1
    others = after < len(tree) and tree.lower(after) in pack.grammar.others
    if not (is_partitive(tree, mention, pack) or others or _of_which(tree, mention, pack)):
        return None
    for number in range(mention.first - 1, -1, -1):
        if number in tree.quantities and tree.quantities[number].last == number:
            rest = range(number + 1, min(number + NOUN, mention.first))
            noun = next((n for i in rest if (n := noun_of(tree.lower(i), pack))), None)
            return noun.counts if noun and noun.type not in PEOPLE else None
    return None


def _of_which(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether a number stands right behind "of which"."""
    before = mention.first - 1
    leads = {words[-1] for words in pack.grammar.including} | pack.grammar.relative
    return before >= 0 and tree.lower(before) in leads
