"""Phrases of a verb and its object that a passive turns round: "sanctions were imposed", "våpenhvile ble erklært"."""

from kilde.extract.once import once
from kilde.extract.passives import is_passive
from kilde.extract.tree import Tree
from kilde.languages import Pack

SUBJECTS = ("nsubj", "nsubj:pass")
TWO = 2
"""Words of a phrase of a verb and its object alone."""


def turned(tree: Tree, verb: int, words: tuple[str, ...], pack: Pack) -> frozenset[int] | None:
    """The words of a phrase whose verb is a passive and whose object is the subject of it, or None.

    Particles of the verb follow it ("was shut down"); articles and possessives of the phrase are passed over, for the
    subject may have its own. So does a preposition that the phrase ends in: "petrol was poured over the car".
    """
    noun = _object(tree, verb, words[-1], pack)
    behind = _preposition(tree, verb, words[-1]) if noun is None and len(words) > TWO else None
    if behind is not None and (found := turned(tree, verb, words[:-1], pack)):
        return found | {behind}
    if noun is None:
        return None
    around = {tree.lower(i): i for i in (*range(verb + 1, min(verb + 3, len(tree))), *tree.subtree(noun))}
    inside = [around.get(word) for word in words[1:-1]]
    if any(i is None for i, word in zip(inside, words[1:-1], strict=True) if not _is_determiner(word, pack)):
        return None
    if any(i is not None and verb < i < tree.words[i].head and tree.dep(i) == "case" for i in inside):
        # "the shooter, identified as an engineer" is not "identified as the shooter"
        return None
    return frozenset({noun, verb, *(i for i in inside if i is not None)})


def _object(tree: Tree, verb: int, wanted: str, pack: Pack) -> int | None:
    """The noun that the passive is done to: its subject, or the noun that its participle stands behind."""
    if wanted not in tree.lowers or tree.words[verb].pos not in {"VERB", "ADJ"}:
        return None
    if tree.dep(verb) in {"acl", "acl:relcl"} and tree.lower(tree.words[verb].head) == wanted:
        return tree.words[verb].head if is_passive(tree, verb, pack) else None
    found = next((i for i in _subjects(tree, verb, pack) if tree.lower(i) == wanted), None)
    return found if found is not None and is_passive(tree, verb, pack) else None


@once
def _subjects(tree: Tree, verb: int, pack: Pack) -> list[int]:
    """The subjects of a verb, or of the one that it is coordinated with, and what they count."""
    at = verb
    while tree.dep(at) == "conj" and tree.words[tree.words[at].head].pos in {"VERB", "ADJ"} and not _own(tree, at):
        at = tree.words[at].head
    return [j for i in _own(tree, at) for j in (*tree.conjuncts(i), *_counted(tree, i, pack))]


def _counted(tree: Tree, i: int, pack: Pack) -> list[int]:
    """What a noun only counts: "a number of | shots", "dozens of | rounds"; not all of whom it counts some.

    "One of the 19 hostages was released" releases one.
    """
    counts = i in tree.quantities or tree.lower(i) in pack.grammar.number
    return [j for j in tree.with_dep(i, "nmod") if not tree.with_dep(j, "nummod", "det")] if counts else []


def _preposition(tree: Tree, verb: int, wanted: str) -> int | None:
    """The preposition of a phrase, where it stands right behind the verb, or a word from it."""
    near = range(verb + 1, min(verb + 3, len(tree)))
    return next((i for i in near if tree.lower(i) == wanted and tree.words[i].pos == "ADP"), None)


def _own(tree: Tree, verb: int) -> list[int]:
    return tree.with_dep(verb, *SUBJECTS)


def _is_determiner(word: str, pack: Pack) -> bool:
    grammar = pack.grammar
    return word in grammar.determiners_definite or word in grammar.determiners_indefinite
