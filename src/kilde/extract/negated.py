"""Happenings that are said not to be: "did not attack", "nobody was hurt", "reports that he was held were untrue"."""

from collections.abc import Iterable

from kilde.extract.chains import chain
from kilde.extract.openness import is_untrue
from kilde.extract.phrases import is_definite
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Quantity

SPOKEN = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT"})
"""Kinds that are speech: who asks that nobody be hurt asks for something."""

APART = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"})
"""Relations of clauses, which are denied by themselves: "asks them to | avoid violence"."""


def is_negated(tree: Tree, hit: Hit, fillers: Iterable[int], pack: Pack) -> bool:
    """Whether the happening is said not to be: a negation on its chain, or a negative determiner on who takes part."""
    negation, negative = pack.certainty.negation, pack.certainty.negative
    carriers = chain(tree, hit, pack)
    beside = {*carriers, *(c for i in carriers for c in tree.children[i] if tree.dep(c) not in APART)}
    if hit.trigger.pos == "noun":
        beside = {*tree.with_dep(hit.head, "det", "advmod", "amod")} | _light_helpers(tree, hit, pack)
    beside |= _before_marker(tree, hit)
    if is_untrue(tree, hit, pack) or any(
        tree.lower(i) in negation and not _adds(tree, i, pack) for i in beside - hit.words if not _counts(tree, i)
    ):
        # a negation inside the trigger is part of what it says: "held without bail"
        return True
    determined = [hit.head, *(i for i in fillers if hit.trigger.kind not in SPOKEN or tree.dep(i) in SUBJECTS)]
    denying = (c for i in determined for c in (i, *tree.with_dep(i, "det", "nummod", "amod", "advmod")))
    return any(tree.lower(c) in negative and not _counts(tree, c) for c in denying)


def _before_marker(tree: Tree, hit: Hit) -> set[int]:
    """What stands right before the marker of an infinitive, wherever the tree hangs it: "promised | not to attack"."""
    marks = tree.with_dep(hit.head, "mark") if hit.trigger.pos == "verb" else []
    return {i - 1 for i in marks if i and tree.words[i].pos == "PART"}


def _counts(tree: Tree, i: int) -> bool:
    """Whether a word belongs to the number of some: "no fewer than 14", and not "none of the 40"."""
    mention = tree.quantities.get(i)
    return mention is not None and isinstance(mention.value, Quantity) and mention.value.high != 0


def _adds(tree: Tree, negation: int, pack: Pack) -> bool:
    """Whether a negation only says that there was more: "not only beat them but"."""
    return negation + 1 < len(tree) and tree.lower(negation + 1) in pack.certainty.only


def _light_helpers(tree: Tree, hit: Hit, pack: Pack) -> set[int]:
    """What stands by the verb that carries a noun. None of it is said of a known deed whose aftermath lies ahead.

    "The killing will not go unpunished" leaves the killing as it was.
    """
    verb = tree.words[hit.head].head
    helpers = {tree.lower(i) for i in tree.with_dep(verb, "aux")}
    if helpers & pack.certainty.future and is_definite(tree, hit.head, pack) and tree.dep(hit.head) in SUBJECTS:
        return set()
    carried = tree.lower(verb) in pack.grammar.light or tree.lower(verb) in pack.grammar.happen
    return set(tree.with_dep(verb, "advmod", "aux", "neg")) if carried else set()
