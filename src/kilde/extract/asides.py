"""What a sentence tells in passing: happenings that only say who is meant, or when, beside what it is about."""

from kilde.extract.happenings import TOLD, Happening
from kilde.extract.speech import DASHES
from kilde.extract.subjects import OBLIQUES
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import PassageKind

ON_OTHERS = frozenset({"acl:relcl", "acl", "advcl"})
"""Relations of clauses that hang on a word of another clause, or on that clause."""

NAMING = frozenset({"amod", "nsubj", "nsubj:pass", "obj", "obl", "nmod"})
"""What a participle is to another word, where it stands for those of whom it tells."""


def is_aside(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a happening stands in a clause or phrase that hangs on what another verb tells.

    "Two men who were abducted on Monday were freed", "the abducted doctor was freed", "after the attack on the station
    the minister resigned".
    """
    head = happening.chief.head
    clause = tree.clause(head)
    if happening.chief.trigger.kind in TOLD and tree.dep(head) == "amod" and only_names(tree, happening.chief):
        return True
    if tree.dep(clause) in ON_OTHERS and tree.is_verbal(tree.clause(tree.words[clause].head)):
        return not _is_parted(tree, clause)
    if happening.chief.trigger.pos != "noun" or tree.dep(head) not in {*OBLIQUES, "nmod"}:
        return False
    return tree.is_verbal(clause) and not _is_carried(tree, head, pack)


def _is_parted(tree: Tree, clause: int) -> bool:
    """Whether a dash parts a headline's participle from the verb behind: "Extremist held in Oslo – appeals"."""
    between = tree.words[clause : tree.clause(tree.words[clause].head)]
    return tree.sentence.passage is PassageKind.HEADLINE and any(word.text in DASHES for word in between)


def only_names(tree: Tree, hit: Hit) -> bool:
    """Whether a participle only says who is meant: "the 38 arrested were freed on Friday", "the abducted doctor"."""
    return hit.trigger.pos == "verb" and hit.first == hit.last and tree.dep(hit.head) in NAMING


def _is_carried(tree: Tree, noun: int, pack: Pack) -> bool:
    """Whether a verb that says little itself tells of the noun: "took part in a demonstration"."""
    return tree.lower(tree.words[noun].head) in pack.grammar.light | pack.grammar.happen | pack.grammar.undergo
