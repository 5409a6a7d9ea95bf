"""Unwillingness: who says that they will not do something rejects it: "will not meet", "sender ikke våpen"."""

from kilde.extract.certainty import Certainty
from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.model import Aspect, Factuality

REJECT = "REJECT"
REFUSED: dict[str, str | None] = {
    "CONSULT": "meet", "AID": "assist", "RETREAT": "yield", "CONCEDE": "yield", "AGREE": None, "COOPERATE": None,
}  # fmt: skip
"""Kinds that others ask for, and the mode of saying no to them."""

DONE = Certainty(Factuality.CERTAIN, Aspect.OCCURRED)
"""What is certain where a refusal is told: that it was said."""


def is_unwilling(tree: Tree, happening: Happening, held: Certainty) -> bool:
    """Whether somebody will not do what others ask for: a negation and a helper of what is to come, or the present."""
    hit = happening.chief
    if hit.trigger.kind not in REFUSED or held.factuality is not Factuality.CERTAIN_NOT:
        return False
    if hit.trigger.pos != "verb" or not any(filler.role == "actor" for filler in happening.taking_part[0]):
        return False
    return held.aspect is Aspect.PLANNED or _is_present(tree, hit.head)


def _is_present(tree: Tree, verb: int) -> bool:
    return "Tense=Pres" in tree.words[verb].feats and not tree.with_dep(verb, "aux", "aux:pass", "cop")
