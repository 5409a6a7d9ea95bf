"""What the needs of a trigger ask of those who take part: that several do, that armed men do it."""

from collections.abc import Sequence

from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack


def has_captors(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether militants do it, by a noun of one word or several: "four men were taken by armed men"."""
    for head in (head for role, head in roles if role == "actor"):
        first, last = tree.phrase(head)
        words = (" ".join(tree.lower(i) for i in range(at, last + 1)) for at in range(first, head + 1))
        known = [noun_of(tree.lower(head), pack), *(pack.nouns.get(phrase) for phrase in words)]
        if any("militant" in noun.traits for noun in known if noun is not None):
            return True
    return False


def has_many(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether several take part: a plural, a number, a group."""
    for _, head in roles:
        noun = noun_of(tree.lower(head), pack)
        if "Number=Plur" in tree.words[head].feats or (noun is not None and noun.type in {"group", "victims"}):
            return True
        if any(i in tree.quantities for i in (head, *tree.children[head])):
            return True
    return False
