"""Whether talks, demands, praise and help are news of public life, or what private people do among themselves."""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.tree import Tree
from kilde.extract.violence import SHORT
from kilde.languages import Pack

AMICABLE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "REJECT"})
"""Kinds of what anybody does every day: "she met her future husband", "voters may request a ballot"."""

PUBLIC = frozenset(
    {"state", "body", "group", "government", "official", "leader", "envoy"}
    | {"military", "police", "militant", "armed", "protester", "prisoner"}
)
"""Types and traits of those who act for others, or by arms."""

STATES = 2
"""Different states that a document names from which it is of their affairs, whoever is told to meet."""


def is_public(trees: Sequence[Tree], found: Sequence[Sequence[Happening]], pack: Pack) -> bool:
    """Whether a document tells of force, or of several states; in any other, private people make no claims.

    So too a text that is too short to show more than it says.
    """
    if len(trees) <= SHORT or any(one.chief.trigger.kind not in AMICABLE for here in found for one in here):
        return True
    return len(set(_states((word.lower for tree in trees for word in tree.words), pack))) >= STATES


def is_private(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether nobody who takes part in what is no deed of force acts for a state, a body or a group."""
    if happening.chief.trigger.kind not in AMICABLE:
        return False
    return not any(_is_public(tree, filler.head, pack) for filler in happening.fillers if filler.role != "place")


def _is_public(tree: Tree, head: int, pack: Pack) -> bool:
    first, last = tree.phrase(head)
    if any(i in tree.names and tree.names[i].label == "ORG" for i in range(first, last + 1)):
        return True
    words = [tree.lower(i) for i in range(first, last + 1)]
    nouns = [noun for word in words if (noun := noun_of(word, pack))]
    return any({noun.type, *noun.traits} & PUBLIC for noun in nouns) or any(_states(words, pack))


def _states(words: Iterable[str], pack: Pack) -> Iterator[str]:
    for word in words:
        if state := pack.places.countries.get(word) or pack.places.demonyms.get(word):
            yield state
