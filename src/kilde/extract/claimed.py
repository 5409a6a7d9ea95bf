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


def comes_to(tree: Tree, verb: int, pack: Pack) -> Stance | None:
    """What a verb of denying comes to: a denial, an admission in the end, or nothing that hangs on it.

    "Denied a motion to delay the execution" turns down a request. "Nektet først for drapet" is over, but not "benektet
    først onsdag": not until then.
    """
    words = [tree.lower(i) for i in tree.with_dep(verb, "obj", "nsubj:pass")]
    asked = any(sense.kind == "REQUEST" for word in words for sense in pack.triggers.get(word, ()))
    if asked or any(cue.stance is Stance.DEMANDS for word in words for cue in pack.cues.get(word, ())):
        return None
    near = {*tree.with_dep(verb, "advmod"), verb - 1, min(verb + 1, len(tree) - 1)}
    first = [i for i in near if tree.lower(i) in pack.certainty.at_first]
    if not any(i + 1 < len(tree) and i + 1 not in tree.times and tree.words[i + 1].pos != "ADV" for i in first):
        return Stance.DENIES
    later = [tree.lower(i) for i in tree.with_dep(verb, "conj", "advcl") if i > verb]
    admitted = any(cue.stance is Stance.CONFIRMS for word in later for cue in pack.cues.get(word, ()))
    admitted = admitted or any(sense.kind == "CONCEDE" for word in later for sense in pack.triggers.get(word, ()))
    return Stance.CONFIRMS if admitted else None
