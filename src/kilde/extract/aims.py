"""What a deed is for, told by a second verb of the same sort: the two are one happening."""

from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit

TALKING = "CONSULT"


def is_purpose(tree: Tree, one: Hit, other: Hit) -> bool:
    """Two verbs of one mode, the second what the first is for: "fired tear gas to disperse the crowd".

    Or two of talking: "met the president to discuss the border".
    """
    if "noun" in {one.trigger.pos, other.trigger.pos}:
        return False
    alike = one.trigger.mode == other.trigger.mode and (one.trigger.mode or one.trigger.kind == TALKING)
    hangs = tree.words[other.head].head == one.head and tree.dep(other.head) in {"advcl", "xcomp", "acl"}
    return bool(alike) and hangs and other.head > one.head and not tree.is_finite(other.head)
