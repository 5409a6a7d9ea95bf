"""Praise and backing that is no deed of its own: what somebody is charged with, or what another deed is for."""

from collections.abc import Sequence

from kilde.extract.charges import charge
from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.languages import Pack

WORDS = frozenset({"SUPPORT"})
"""Kinds of words and stances. A crime of them is told by the charge; a purpose of them by the deed."""


def without_purposes(tree: Tree, told: Sequence[Happening], pack: Pack) -> list[Happening]:
    """The happenings of a sentence without backing that somebody is charged with or that another of them is for.

    "Charged with supporting a banned group", "sends arms to support the country": the charge and the arms are told.
    """
    verbs = {i for one in told if one.chief.trigger.kind not in WORDS for i in one.chief.words}
    return [one for one in told if not (one.chief.trigger.kind in WORDS and _is_intended(tree, one, verbs, pack))]


def _is_intended(tree: Tree, one: Happening, verbs: set[int], pack: Pack) -> bool:
    at = one.chief.head
    if charge(tree, at, pack):
        return True
    purpose = tree.dep(at) in {"advcl", "acl", "xcomp"} and not tree.is_finite(at) and bool(tree.with_dep(at, "mark"))
    return purpose and tree.words[at].head in verbs
