"""Who speaks before a colon, and what there names only a place: "Police: Two killed", but "Kenya: Two killed"."""

from kilde.extract.cues import Found
from kilde.extract.nouns import noun_of
from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import PassageKind, VoiceKind

HEADS = frozenset({PassageKind.HEADLINE, PassageKind.CROSS_HEADING})


def label_before(tree: Tree, found: Found, pack: Pack) -> int | None:
    """The head of whoever speaks before a colon."""
    head = next((i for i in range(found.first) if can_speak(tree, i, pack) and not _is_inside(tree, i, found)), None)
    if head is None or tree.preposition(head) or pack.sources.get(tree.lower(head)) is VoiceKind.SOCIAL:
        return None
    if _tells_how(tree, head, found):
        return None
    if _is_place(tree, head, pack) and not _tells_of_another(tree, found):
        return None
    return None if _is_unknown(tree, found, pack) else head


def subject_before(tree: Tree, found: Found, pack: Pack) -> int | None:
    """Whom a clause before a colon is about, where they can say what follows: "The lawyer does not hesitate: “No”"."""
    subjects = [i for i in range(found.first) if tree.dep(i) == "nsubj" and _is_clause(tree, tree.words[i].head)]
    head = next(reversed(subjects), None)
    if head is None or head in tree.times or _is_place(tree, head, pack):
        return None
    person = tree.lower(head) in pack.grammar.pronouns_person and tree.words[head].pos == "PRON"
    return head if person or can_speak(tree, head, pack) else None


def _is_clause(tree: Tree, i: int) -> bool:
    return tree.is_finite(i) or bool(tree.with_dep(i, "cop"))


def _is_inside(tree: Tree, i: int, found: Found) -> bool:
    """Whether a word only says more of a later one before the colon: "Hærens offensiv: 20 drept"."""
    return i < tree.words[i].head < found.first and tree.words[tree.words[i].head].pos == "NOUN"


def _tells_how(tree: Tree, head: int, found: Found) -> bool:
    """Whether words before a colon tell how or where somebody is, so that it is news of its own: "Police out: ..."."""
    return any(tree.dep(i) == "advmod" and i > head for i in range(found.first) if tree.words[i].head == head)


def _is_place(tree: Tree, head: int, pack: Pack) -> bool:
    return (head in tree.names and tree.names[head].label == "LOC") or tree.lower(head) in pack.places.countries


def _is_unknown(tree: Tree, found: Found, pack: Pack) -> bool:
    """Whether in running text one word that no pack knows stands before a colon, as a place does in a round-up."""
    label = [i for i in range(found.first) if tree.words[i].text.isalpha()]
    headed = tree.sentence.passage in HEADS
    if headed or len(label) != 1 or tree.words[label[0]].pos != "PROPN":
        return False
    word = tree.lower(label[0])
    return not (word in pack.sources or word in pack.places.countries or noun_of(word, pack) is not None)


def _tells_of_another(tree: Tree, found: Found) -> bool:
    """Whether a state before a colon speaks, of what another did: not "Kenya: Five killed", where it happened."""
    return any(i > found.last and tree.dep(i) == "nsubj" for i in tree.names)
