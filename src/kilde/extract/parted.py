"""Some of many: "three of the dead were doctors"."""

from kilde.extract.tree import NOMINAL, SUBJECTS, Tree
from kilde.languages import Pack

COUNTING = frozenset({"NUM", "PRON", "DET", "ADJ"})
"""What stands for some of many: "one of", "flere av"."""


BEFORE = frozenset({"NUM", "ADJ", "DET", "ADV"})
"""What stands between a copula and the noun of those whom it tells of: "are at least | eleven young | men"."""


def some_of(tree: Tree, harmed: int, pack: Pack) -> int | None:
    """Which of the harmed are said to be somebody: "Three of the dead were doctors"."""
    over = tree.words[harmed].head
    if over < harmed and tree.words[over].pos in {"PRON", "DET"} and tree.preposition(over):
        harmed, over = over, tree.words[over].head  # "ten of | those killed"
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


def is_told_who(tree: Tree, harmed: int, pack: Pack) -> bool:
    """Whether a sentence opens with the harmed and tells who they are: "The (13) dead are eleven men and two women"."""
    after = harmed + 1
    if after + 1 < len(tree) and tree.words[after].pos == "NOUN" and tree.words[harmed].head == after:
        after += 1  # "the dead | children | were four girls and three boys"
    opens = all(tree.words[i].pos == "DET" or i in tree.quantities for i in range(harmed))
    if not 0 < harmed < 3 or not opens or after + 1 >= len(tree) or tree.lower(after) not in pack.grammar.copula:
        return False
    number = next((i for i in range(after + 1, min(after + 4, len(tree))) if i in tree.quantities), None)
    return number is not None and tree.quantities[number].last + 1 < len(tree)


def who_they_are(tree: Tree, harmed: int, pack: Pack) -> int | None:
    """The noun of those who the harmed are said to be, or of whom some are: "Of the dead, nine were | women"."""
    if not (is_told_who(tree, harmed, pack) or opens_with(tree, harmed, pack)):
        return None
    rest = range(next(i for i in range(harmed + 1, len(tree)) if tree.lower(i) in pack.grammar.copula) + 1, len(tree))
    noun = next((i for i in rest if tree.words[i].pos not in BEFORE), None)
    return noun if noun is not None and tree.words[noun].pos in NOMINAL else None
