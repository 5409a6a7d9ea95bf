"""Headlines that leave out whom they are about: "Krever nyvalg", "Dømt for drap", "Stal bil – döms"."""

from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.model import PassageKind

HEADED = frozenset({PassageKind.HEADLINE, PassageKind.CROSS_HEADING})
ASKS = "?"
DASHES = frozenset("–—-:")
"""Marks behind which the second half of a headline begins."""


def leaves_out_subject(tree: Tree, hit: Hit) -> bool:
    """Whether a headline begins with what somebody does, or has suffered, whom it does not name.

    It orders nobody to, and asks nothing.
    """
    if tree.sentence.passage not in HEADED or hit.trigger.pos != "verb" or tree.words[-1].text == ASKS:
        return False
    return hit.first == 0 and _is_told(tree, hit.head) and not tree.with_dep(hit.head, *SUBJECTS)


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of something: it has a tense, or is a participle."""
    feats = tree.words[verb].feats
    return "VerbForm=Part" in feats or (tree.is_finite(verb) and "Mood=Imp" not in feats)


def heads_headline(tree: Tree, hit: Hit) -> bool:
    """Whether a headline begins with what was done, or comes to it behind a dash, and so tells of it by itself."""
    if tree.sentence.passage not in HEADED:
        return False
    if hit.first == 0:
        return leaves_out_subject(tree, hit) or (tree.is_root(0) and "VerbForm=Part" in tree.words[0].feats)
    feats = tree.words[hit.first].feats
    done = "VerbForm=Part" in feats or "Voice=Pass" in feats
    return done and hit.trigger.pos == "verb" and tree.words[hit.first - 1].text in DASHES
