"""Who confesses to a deed: "the man admitted the killing", "34-åringen tilsto drapet"."""

from kilde.extract.happenings import Happening
from kilde.extract.needs import PEOPLE, VIOLENT, is_any
from kilde.extract.subjects import subject_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import Stance

GIVING_IN = "CONCEDE"
ADMITTED = frozenset({"obj", "obl", "obl:arg"})


def confessor(tree: Tree, happening: Happening, pack: Pack) -> int | None:
    """Whoever admits a violent deed that a noun names; None where nobody does.

    Who confirms a deed did not do it. A verb of admitting is one that confirms, and beside "guilt" or "responsibility"
    gives in or claims them.
    """
    chief = happening.chief
    verb = tree.words[chief.head].head
    if chief.trigger.kind not in VIOLENT or chief.trigger.pos != "noun" or tree.dep(chief.head) not in ADMITTED:
        return None
    if not _is_admitting(tree.lower(verb), pack) or _is_negated(tree, verb, pack):
        return None
    subject = subject_of(tree, verb, pack)
    return subject if subject is not None and is_any(tree, subject, pack, PEOPLE) else None


def _is_admitting(word: str, pack: Pack) -> bool:
    if not any(cue.pos == "verb" and cue.stance is Stance.CONFIRMS for cue in pack.cues.get(word, ())):
        return False
    gives_in = any(sense.kind == GIVING_IN for _, sense in pack.trigger_phrases.get(word, ()))
    return gives_in or any(cue.stance is Stance.CLAIMS_RESPONSIBILITY for _, cue in pack.cue_phrases.get(word, ()))


def _is_negated(tree: Tree, verb: int, pack: Pack) -> bool:
    return any(tree.lower(i) in pack.certainty.negation for i in tree.children[verb])
