"""Some of many: "three of the dead were doctors"."""

from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack

COUNTING = frozenset({"NUM", "PRON", "DET", "ADJ"})
"""What stands for some of many: "one of", "flere av"."""


def some_of(tree: Tree, harmed: int, pack: Pack) -> int | None:
    """Which of the harmed are said to be somebody: "Three of the dead were doctors"."""
    over = tree.words[harmed].head
    if over >= harmed or tree.preposition(harmed) not in pack.grammar.agent | pack.grammar.possessive:
        return None
    counted = over in tree.quantities or tree.words[over].pos in COUNTING
    predicate = tree.words[over].head
    said = tree.dep(over) in SUBJECTS and (
        tree.lower(predicate) in pack.grammar.copula or bool(tree.with_dep(predicate, "cop"))
    )
    return over if counted and said else None


def opens_with(tree: Tree, harmed: int, pack: Pack) -> bool:
    """Whether a sentence opens with the harmed of whom some are somebody: "Of the (22) dead, 18 were women"."""
    after = range(harmed + 1, min(harmed + 4, len(tree)))
    said = any(tree.lower(i) in pack.grammar.copula for i in after)
    within = 5 if any(i in tree.quantities for i in range(1, harmed)) else 3
    return 0 < harmed < within and said and tree.lower(0) in pack.grammar.possessive | pack.grammar.agent
