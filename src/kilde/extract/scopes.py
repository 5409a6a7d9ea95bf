"""What a cue carries: the words of its sentence whose claims are said by its source."""

from kilde.extract.cues import Found
from kilde.extract.tree import Tree

COMPLEMENTS = ("ccomp", "xcomp", "csubj", "csubj:pass")
SPOKEN_OF = ("obj", "obl", "nmod", "obl:arg")


def scope(tree: Tree, verb: int, found: Found, passive: bool) -> set[int]:
    """The words that a verb of saying carries."""
    everything = set(range(len(tree)))
    said = tree.with_dep(verb, *COMPLEMENTS) or [c for c in tree.with_dep(verb, "parataxis") if tree.is_verbal(c)]
    if said:
        inside = set().union(*(tree.subtree(c) for c in said))
        return inside | _following(tree, verb, found) if min(said) > verb else inside
    own = tree.subtree(verb)
    opens = min(i for i in own if tree.words[i].pos != "PUNCT")
    inserted = tree.dep(verb) in {"parataxis", "ccomp", "advcl", "conj"} and not tree.is_root(verb)
    if inserted and (_closes(tree, opens) or _closes(tree, found.first)):
        return everything - own
    if _closes(tree, found.first):
        return set(range(found.first))
    return everything if passive else spoken_of(tree, verb) or _following(tree, verb, found)


def _following(tree: Tree, verb: int, found: Found) -> set[int]:
    """All that follows a cue, but for what is coordinated with it and has a subject of its own."""
    others = [c for c in tree.with_dep(verb, "conj") if tree.with_dep(c, "nsubj", "nsubj:pass")]
    apart = set().union(*(tree.subtree(c) for c in others))
    return {i for i in range(found.last + 1, len(tree)) if i not in apart and tree.clause(i) != verb}


def spoken_of(tree: Tree, verb: int) -> set[int]:
    """What a cue speaks of when that is a noun: "confirmed the attack"."""
    return set().union(*(tree.subtree(i) for i in tree.with_dep(verb, *SPOKEN_OF)))


def _closes(tree: Tree, i: int) -> bool:
    """Whether a comma, a quote mark or a dash before a word closes a clause: "..., skriver AFP"."""
    return (
        i > 1 and tree.words[i - 1].pos == "PUNCT" and any(tree.words[j].pos in {"VERB", "AUX"} for j in range(i - 1))
    )
