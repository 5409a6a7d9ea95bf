"""What is found out of a word or a trigger of a sentence once, and asked for again and again."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kilde.extract.tree import Tree
from kilde.languages import Pack

Of = TypeVar("Of")
Found = TypeVar("Found")


def once(find: Callable[[Tree, Of, Pack], Found]) -> Callable[[Tree, Of, Pack], Found]:
    """The same function, which keeps in a tree what it finds; whoever asks leaves that as it is.

    A word or trigger is known by its identity, since triggers have no hash, and is kept so that it stays the only one.
    """

    @wraps(find)
    def kept(tree: Tree, of: Of, pack: Pack) -> Found:
        key = find, id(of), pack
        known = tree.kept.get(key)
        if known is None:
            known = tree.kept[key] = (of, find(tree, of, pack))
        found: Found = known[1]
        return found

    return kept
