"""What ends: a curfew that is lifted, a strike that is called off, a truce that breaks down are their own reverse."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from kilde.extract.tree import SUBJECTS, Tree
from kilde.languages import Pack, Trigger

YIELDING, BREAKING = ("CONCEDE", None), ("SANCTION", "discontinue")
REVERSE: Mapping[tuple[str, str | None], tuple[str, str | None]] = {
    ("COERCE", "curfew"): YIELDING,
    ("COERCE", "martial-law"): YIELDING,
    ("COERCE", "restrict"): YIELDING,
    ("COERCE", "censor"): YIELDING,
    ("SANCTION", None): YIELDING,
    ("SANCTION", "discontinue"): YIELDING,
    ("PROTEST", "strike"): YIELDING,
    ("PROTEST", "hunger"): YIELDING,
    ("PROTEST", "boycott"): YIELDING,
    ("RETREAT", "ceasefire"): BREAKING,
}
"""Kind and mode of what is imposed, refused or kept, and what its end is: it is eased (yielding), or broken off."""

SUBJECT = frozenset({*SUBJECTS, "nsubj:outer"})
CARRYING = frozenset({"obj", "obl", *SUBJECT})
BEHIND = frozenset({"acl", "acl:relcl", "amod"})
OWNING = frozenset({"possessive", "subject", "object", "clause"})


def reversed_by_end(trigger: Trigger) -> Trigger | None:
    """The trigger of the end of what a noun names; whoever ends it is the actor, others take part as by the noun."""
    end = REVERSE.get((trigger.kind, trigger.mode)) if trigger.pos == "noun" else None
    if end is None:
        return None
    beside = {word: role for word, role in trigger.frame.items() if word not in OWNING}
    frame = {**beside, "subject": "actor", "object": "target"}
    return replace(trigger, kind=end[0], mode=end[1], pos="verb", frame=frame, counts=None, needs=frozenset())


def end_of(tree: Tree, noun: int, words: Collection[int], pack: Pack) -> tuple[int, frozenset[int]] | None:
    """The word that tells of the end of what a noun names, and all its words: "the curfew ran | out".

    `words` are those of the noun's phrase ("state of emergency"). A noun behind a preposition is what ends only where
    that belongs to the verb ("lettet på portforbudet").
    """
    cases = set(tree.with_dep(noun, "case"))
    for at in _carriers(tree, noun, words):
        end = _words(tree, at, pack)
        if end is not None and (not cases or tree.dep(noun) == "nmod" or at > noun or cases & end):
            return at, end
    return None


def _carriers(tree: Tree, noun: int, words: Collection[int]) -> list[int]:
    """The words that may tell of a noun: its verb, what is under that, a participle behind it, a noun over it."""
    over, dep = tree.words[noun].head, tree.dep(noun)
    behind = [i for j in sorted(words) for i in tree.with_dep(j, *BEHIND) if i > noun and not tree.with_dep(i, "mark")]
    if over == noun:
        return behind + ([noun] if tree.with_dep(noun, "cop") else [])
    beside = dep in {"amod", "compound"} and over == noun + 1  # a verb that was taken for the noun's own noun
    if dep == "nmod" or beside:
        return [over, *behind]
    if dep not in CARRYING:
        return behind
    idle = dep in SUBJECT and bool(tree.with_dep(over, "obj"))
    below = [i for i in tree.with_dep(over, "xcomp", "advmod", "obj") if not tree.with_dep(i, *SUBJECTS, "obj")]
    return [*([] if idle else [over]), *(below if dep in SUBJECT else []), *behind]


def _words(tree: Tree, at: int, pack: Pack) -> frozenset[int] | None:
    """The words of an ending that begins at a word: the verb and what belongs to it ("brøt | sammen")."""
    for phrase in pack.certainty.ended.get(tree.lower(at), ()):
        rest = [next((i for i in _near(tree, at) if tree.lower(i) == word), None) for word in phrase[1:]]
        if all(i is not None for i in rest):
            return frozenset({at, *(i for i in rest if i is not None)})
    return None


def _near(tree: Tree, at: int) -> list[int]:
    """Words that may belong to a verb: those that hang on it, and the two behind it."""
    return [*range(at + 1, min(at + 3, len(tree))), *tree.children[at]]
