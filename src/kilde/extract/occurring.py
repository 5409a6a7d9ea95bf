"""Happenings that their sentence says to happen, though it names nobody: "the talks go on", "the plot was foiled"."""

from kilde.extract.passives import is_passive
from kilde.extract.phrases import is_definite
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack


def occurs(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether a noun is what a verb says to happen or be done, or a verb has no subject in the passive, or its own."""
    if hit.trigger.pos == "noun":
        verbs = [tree.words[hit.head].head] if tree.dep(hit.head) in {"nsubj", "nsubj:pass"} else []
        verbs += [i for i in tree.with_dep(hit.head, "acl:relcl") if not _has_object(tree, i)]
        told = any(_tells(tree, verb, pack) for verb in verbs if verb != hit.head)
        return told or _exists(tree, hit.head, pack) or _is_foiled(tree, hit.head, pack)
    return hit.trigger.pos == "verb" and (_is_impersonal(tree, hit, pack) or _ends_or_goes_on(tree, hit))


def tells_whole(tree: Tree, hit: Hit) -> bool:
    """Whether a phrase has its own subject in it: "undantagstillstånd har utlysts", "the talks went on"."""
    return hit.last > hit.first and any(c in hit.words for c in tree.with_dep(hit.head, *SUBJECTS))


def _ends_or_goes_on(tree: Tree, hit: Hit) -> bool:
    """Whether a phrase is no deed turned round, and tells whole what becomes of one: "the talks went on"."""
    return not hit.is_turned and tells_whole(tree, hit)


def _exists(tree: Tree, noun: int, pack: Pack) -> bool:
    """Whether there is said to be such a thing: "there were violent protests", "det brøt ut skuddveksling"."""
    verb = tree.words[noun].head
    if tree.is_root(noun) or tree.dep(noun) not in {"nsubj", "nsubj:pass", "obj"} or is_definite(tree, noun, pack):
        return False
    near = {tree.lower(c) for i in (verb, noun) for c in tree.with_dep(i, "advmod", "det")}
    denied = near & (pack.certainty.negation | pack.certainty.negative)
    there = pack.grammar.copula | (pack.grammar.happen if tree.dep(noun) == "obj" else frozenset())
    return tree.lower(verb) in there and bool(tree.with_dep(verb, "expl")) and not denied


def _has_object(tree: Tree, verb: int) -> bool:
    """Whether a verb does something to somebody, which a noun that belongs to it is not ("fann stad")."""
    return any(tree.children[i] for i in tree.with_dep(verb, "obj"))


def _tells(tree: Tree, verb: int, pack: Pack) -> bool:
    word, grammar = tree.lower(verb), pack.grammar
    held = f"{tree.preposition(verb)} {word}" in grammar.happen  # "is in force"
    return held or word in grammar.happen or (word in grammar.light and is_passive(tree, verb, pack))


def _is_foiled(tree: Tree, noun: int, pack: Pack) -> bool:
    """Whether somebody stops what the noun names: "foiled a coup attempt"."""
    foils = tree.lower(tree.words[noun].head) in pack.certainty.attempt
    return foils and tree.dep(noun) in {"obj", "nsubj:pass", "nsubj"} and not tree.is_root(noun)


def _is_impersonal(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether people are said to do something without a word for them: "der blev forhandlet", "es wurde gekämpft".

    A phrase has its own object: "der er indgået en våbenhvile".
    """
    verb, grammar = hit.head, pack.grammar
    helpers = {tree.lower(c) for c in tree.with_dep(verb, "aux", "aux:pass", "cop")}
    helped = bool(helpers & grammar.passive) or (hit.last > hit.first and bool(helpers & grammar.copula))
    others = [c for c in tree.with_dep(verb, "nsubj", "nsubj:pass", "obj") if c not in hit.words]
    return helped and bool(tree.with_dep(verb, "expl")) and not others
