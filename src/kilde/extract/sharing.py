"""Who takes part in deeds that stand side by side, and is told by the last of them alone.

"Beat and robbed | a shopkeeper", "was abducted and killed | by soldiers", "the murder and robbery | of a man". A tree
hangs what they share on one of them. Only deeds with nothing between them share: in "attacked the base and killed two"
each has its own.
"""

from collections.abc import Iterator

from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

JOINING = frozenset({"CCONJ", "PUNCT", "ADV", "DET", "ADJ", "AUX", "PART"})
"""Parts of speech of what may stand between two deeds that share who takes part."""

NOUNS = ("nmod", "obl", "nmod:agent", "obl:agent")
SHARED = frozenset({"target", "victim"})


def objects_shared(tree: Tree, hit: Hit) -> list[int]:
    """The object of the verb beside this one, which has none: "beat and robbed a shopkeeper"."""
    for verb in _beside(tree, hit.last, hit.head):
        if tree.with_dep(verb, *SUBJECTS):
            return []
        if objects := [i for i in tree.with_dep(verb, "obj", "iobj") if i > verb]:
            return objects
    return []


def is_unhelped(tree: Tree, verb: int) -> bool:
    """Whether neither a verb nor the first of its row has a helper, so that it need be no passive."""
    return not any(tree.with_dep(i, "aux", "aux:pass", "cop") for i in (verb, _first(tree, verb)))


def agents_shared(tree: Tree, hit: Hit, pack: Pack) -> list[int]:
    """Who did what the passive beside this one tells, if of the same kind: "was abducted and killed by soldiers"."""
    for verb in _beside(tree, hit.last, hit.head):
        if hit.trigger.kind not in _kinds(tree, verb, pack):
            return []
        hung = [i for i in tree.with_dep(verb, *OBLIQUES, *AGENTS) if i > verb]
        if agents := [i for i in hung if tree.preposition(i) in pack.grammar.agent]:
            return agents
    return []


def suffering_shared(tree: Tree, hit: Hit, pack: Pack) -> Iterator[tuple[str, int]]:
    """Who suffers by the noun beside this one: "the murder and robbery of a man", "attacks on and killings of"."""
    for noun in _beside(tree, hit.last, hit.head):
        if tree.words[noun].pos == "VERB" and SHARED & {*hit.trigger.frame.values()}:
            # "jailed for stabbing and robbing a man"
            yield from (("target", i) for i in tree.with_dep(noun, "obj") if i > noun)
            return
        frames = [t.frame for t in pack.triggers.get(tree.lower(noun), ()) if t.pos == "noun"]
        on = [i for i in tree.with_dep(noun, *NOUNS) if i > noun]
        roles = {**hit.trigger.frame, **(frames[0] if frames else {})}
        told = [(roles.get(tree.preposition(i)), i) for i in on]
        if found := [(role, i) for role, i in told if role in SHARED]:
            yield from found
            return


def _beside(tree: Tree, last: int, head: int) -> Iterator[int]:
    """The words coordinated with a deed that follow it with nothing between them but what joins them."""
    for at in sorted(tree.conjuncts(_first(tree, head))):
        if at <= last:
            continue
        between = range(last + 1, at)
        joined = all(tree.words[i].pos in JOINING or _dangles(tree, i, last) for i in between)
        if not joined or not any(tree.words[i].pos in {"CCONJ", "PUNCT"} for i in between):
            return
        yield at
        last = at


def _first(tree: Tree, head: int) -> int:
    while tree.dep(head) == "conj" and tree.words[head].head < head:
        head = tree.words[head].head
    return head


def _dangles(tree: Tree, i: int, last: int) -> bool:
    """Whether a preposition right behind a deed is left without its noun: "attacks | on | and killings of"."""
    behind = i == last + 1 and tree.words[i].pos == "ADP"
    return behind and i + 1 < len(tree) and tree.words[i + 1].pos == "CCONJ"


def _kinds(tree: Tree, verb: int, pack: Pack) -> set[str]:
    return {trigger.kind for trigger in pack.triggers.get(tree.lower(verb), ())}
