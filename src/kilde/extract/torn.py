"""Who else is counted: beside others where the tree hung them elsewhere, and those who go free by themselves."""

from collections.abc import Sequence

from kilde.extract.nouns import noun_of
from kilde.extract.roles import Filler
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

ENDS = frozenset({"PUNCT", "ADP", "SCONJ"})
"""What may follow the last of a row, behind which no verb takes them for its own subject."""

FREELY = "released"


def torn(tree: Tree, hit: Hit, taking_part: Sequence[Filler]) -> list[Filler]:
    """Whoever the tree made a clause of their own before the rest: "Eight missiles | and 30 drones were fired"."""
    over = tree.words[hit.head].head
    if tree.dep(hit.head) != "conj" or tree.words[over].pos != "NOUN" or not tree.with_dep(over, "nummod"):
        return []
    rest = [f for f in taking_part if over < tree.phrase(f.head)[0] < hit.first]
    near = [f for f in rest if tree.words[over + 1].pos == "CCONJ" and over + 2 in range(*_reach(tree, f.head))]
    return [Filler(near[0].role, over)] if near else []


def _reach(tree: Tree, head: int) -> tuple[int, int]:
    """The words from the first of a phrase, or of the number on it, to its head."""
    first = tree.phrase(head)[0]
    number = tree.quantities.get(first) or tree.quantities.get(first - 1)
    return (min(first, number.first) if number else first), head + 1


def behind(tree: Tree, last: Sequence[int], pack: Pack) -> list[int]:
    """The number, with an "and" before it, right behind the last of a row: "killed a chief and four of his men"."""
    at = tree.phrase(last[0])[1] + 1 if last else len(tree)
    if at + 1 >= len(tree) or tree.words[at].pos != "CCONJ" or at + 1 not in tree.quantities:
        return []
    number = tree.quantities[at + 1]
    rest = range(number.last + 1, len(tree))
    noun = next((i for i in rest if tree.words[i].pos not in {"ADJ", "ADP", "PRON", "DET"}), None)
    if noun is None or tree.words[noun].pos != "NOUN" or number.first != at + 1:
        return []
    after = next((i for i in range(noun + 1, len(tree)) if tree.words[i].pos not in {"PRON", "DET"}), None)
    ends = after is None or tree.words[after].pos in ENDS
    known = noun_of(tree.lower(noun), pack)
    return [number.last] if ends and (known is None or known.type in {"person", "group", "victims"}) else []


def going_free(hit: Hit, taking_part: Sequence[Filler]) -> list[Filler]:
    """Those taking part, and as those it is done to who go free themselves: "eleven miners walked free"."""
    freed = hit.trigger.counts == FREELY and hit.trigger.pos == "verb"
    if not freed or any(f.role == "target" for f in taking_part):
        return list(taking_part)
    return [f._replace(role="target") if f.role == "actor" else f for f in taking_part]
