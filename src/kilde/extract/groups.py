"""How many a group is said to be of, behind the noun for it: "a family of five", "en gruppe på tolv turister"."""

from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Mention, Quantity


def size_of_group(tree: Tree, head: int, pack: Pack) -> Mention | None:
    """The number right behind a noun for one group and the preposition that tells its size.

    Only nouns that the pack knows for groups: what stands behind another noun is how old somebody is, or whose he is.
    """
    of, number = head + 1, head + 2
    if number >= len(tree) or tree.lower(head) not in pack.grammar.groups or tree.lower(of) not in pack.grammar.size:
        return None
    found = tree.quantities.get(number)
    told = found is not None and found.first == number and number not in tree.ages and isinstance(found.value, Quantity)
    return found if told else None
