"""Who claims or denies a deed: "took responsibility" tells of it where nothing else in the sentence names it."""

from collections.abc import Sequence

from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Stance

OWNING = frozenset({Stance.CLAIMS_RESPONSIBILITY, Stance.DENIES})


def is_claim(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a trigger of violence is a phrase that claims or denies responsibility itself."""
    words = tuple(tree.lower(i) for i in sorted(hit.words))
    known = pack.cue_phrases.get(words[0], ()) if len(words) > 1 and hit.trigger.kind == "ASSAULT" else ()
    return any(cue.stance in OWNING and form[: len(words)] == words for form, cue in known)


def is_denial(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a phrase of violence has words that deny: "rejects the allegations", "nekter for det"."""
    words = tuple(tree.lower(i) for i in sorted(hit.words))
    if len(words) < 2 or hit.trigger.kind != "ASSAULT" or hit.trigger.pos == "noun":
        return False
    single = any(cue.stance is Stance.DENIES for word in words for cue in pack.cues.get(word, ()))
    phrases = pack.cue_phrases.get(words[0], ())
    return single or any(cue.stance is Stance.DENIES and words[: len(form)] == form for form, cue in phrases)


def is_empty(tree: Tree, hit: Hit, others: Sequence[Hit], pack: Pack) -> bool:
    """Whether a claim of responsibility tells of no deed: another trigger names it, or nobody made the claim."""
    if any(other.trigger.kind == hit.trigger.kind and other.first > hit.last for other in others):
        return True
    return any(tree.lower(i) in pack.certainty.negation | pack.certainty.negative for i in tree.clause_words(hit.head))
