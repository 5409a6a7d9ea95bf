"""Claims of responsibility: "took responsibility" tells of the deed where nothing else in its sentence names it."""

from collections.abc import Sequence

from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Stance


def is_claim(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a trigger is a phrase that claims responsibility itself."""
    words = tuple(tree.lower(i) for i in sorted(hit.words))
    known = pack.cue_phrases.get(words[0], ()) if len(words) > 1 else ()
    return any(cue.stance is Stance.CLAIMS_RESPONSIBILITY and form[: len(words)] == words for form, cue in known)


def is_empty(tree: Tree, hit: Hit, others: Sequence[Hit], pack: Pack) -> bool:
    """Whether a claim of responsibility tells of no deed: another trigger names it, or nobody made the claim."""
    if any(other.trigger.kind == hit.trigger.kind and other.first > hit.last for other in others):
        return True
    return any(tree.lower(i) in pack.certainty.negation | pack.certainty.negative for i in tree.clause_words(hit.head))
