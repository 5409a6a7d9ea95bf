"""Passives whose subject stands between helper and participle: "In Lorby | were four people | remanded".

Parsers often take the two for one noun phrase, or the participle for a noun; the order of words tells what they are.
"""

from kilde.extract.tree import Tree
from kilde.languages import Pack

INSIDE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON", "ADP", "ADV", "SYM", "X"})
"""Parts of speech of the words that a subject and what stands on it are made of."""

HEADS = frozenset({"NOUN", "PROPN", "PRON"})
LONG = 9
"""Words between helper and participle above which the two do not belong together."""


def parted_subject(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who or what stands between a participle and the helper of passives that governs it, with nothing else between."""
    helper = _helper(tree, verb, pack)
    if helper is None or any(c > verb for c in tree.with_dep(verb, "obj")) or _has_subject(tree, helper):
        return None
    inside = [i for i in range(helper + 1, verb) if i not in tree.times]
    first = next((n for n, i in enumerate(inside) if tree.words[i].pos == "ADP" and i not in tree.quantities), None)
    heads = [i for i in inside[:first] if tree.words[i].pos in HEADS or i in tree.quantities]
    return heads[-1] if heads else None


def _has_subject(tree: Tree, helper: int) -> bool:
    """Whether a helper, or the verb that it helps, has its subject before it: "Han | vart den gongen skoten"."""
    verbs = {helper, tree.words[helper].head}
    return any(i < helper for verb in verbs for i in tree.with_dep(verb, "nsubj", "nsubj:pass"))


def _helper(tree: Tree, verb: int, pack: Pack) -> int | None:
    """The helper before a bare participle of a known deed; None where a preposition or an article parts them."""
    triggers = pack.triggers.get(tree.lower(verb), ())
    if not triggers or any(t.pos == "noun" for t in triggers) or "VerbForm=Inf" in tree.words[verb].feats:
        return None
    marks = [c for c in tree.with_dep(verb, "det", "case", "aux", "aux:pass") if c < verb]
    if marks or (verb and tree.words[verb - 1].pos == "ADP"):
        return None
    for i in range(verb - 1, max(verb - LONG, -1), -1):
        if tree.lower(i) in pack.grammar.passive and tree.words[i].pos in {"AUX", "VERB"}:
            return i if i < verb - 1 else None
        if tree.words[i].pos not in INSIDE:
            return None
    return None
