"""Words of time that lean on another happening: "two days after" leads to "the attack" behind it.

Which words lean on what follows them ("after", "the anniversary of"), and which of these open a clause, is data
(times.toml).
"""

from collections.abc import Iterator, Mapping, Sequence

from kilde.extract.offsets import offset
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, TimeExpression, Word

NEAR = 12
"""Words behind "after" within which the happening stands that it leads to."""

BEFORE = frozenset({"DET", "ADJ", "NUM", "PROPN", "ADV", "PRON", "X", "PART"})
"""What may stand between "after" and the noun that tells the happening: "after the deadly Oslo attack"."""

ENDS = frozenset(",;:.!?–—()")
VERBAL = frozenset({"VERB", "AUX"})


def seen_from(tree: Tree) -> Iterator[Mention]:
    """The words of a sentence that say how far something lies from another happening, in text order."""
    for mention in sorted(set(tree.times.values()), key=lambda m: m.first):
        if isinstance(mention.value, TimeExpression) and offset(mention.value):
            yield mention


def leans(tree: Tree, mention: Mention, pack: Pack) -> bool:
    """Whether the words lean on what follows them: "two days after the attack", not "the day after, three died"."""
    at, last = mention.last + 1, tree.lower(mention.last)
    if last not in _words(pack.times, "leaning") or at >= len(tree) or tree.words[at].pos == "PUNCT":
        return False
    return _opens_clause(tree, mention, pack) or tree.words[at].pos not in VERBAL


def led_to(tree: Tree, mention: Mention, hits: Sequence[Hit], pack: Pack) -> Hit | None:
    """The trigger behind words that lean: the first noun, with what stands before it; in a clause else its verb.

    A verb of doing leads on to the deed: "after the army carried out an attack".
    """
    if not leans(tree, mention, pack):
        return None
    clausal = _opens_clause(tree, mention, pack)
    by_word = {i: hit for hit in hits for i in hit.words}
    headed = False
    for i in range(mention.last + 1, min(mention.last + 1 + NEAR, len(tree))):
        word, hit = tree.words[i], None if tree.dep(i) == "amod" else by_word.get(i)
        if word.text in ENDS:
            return None
        if hit and hit.trigger.pos != "noun":
            return hit if clausal else None
        if hit and not headed:
            return hit
        carries = clausal and word.lower in pack.grammar.light
        if (word.pos == "VERB" and not carries) or not (clausal or _is_before(word)):
            return None
        headed = not carries and (headed or not _is_before(word))
    return None


def apart(tree: Tree, hits: Sequence[Hit], pack: Pack) -> frozenset[tuple[int, int]]:
    """The pairs of triggers, by their numbers, that are two happenings, for words between say how far they lie apart.

    What hangs on the one that the words lead to may still add to it ("two days after an attack that killed ten").
    """
    if len(hits) < 2:
        return frozenset()
    led = [led_to(tree, mention, hits, pack) for mention in seen_from(tree)]
    found: set[tuple[int, int]] = set()
    for i, one in enumerate(hits):
        if any(one is hit for hit in led):
            own = tree.subtree(one.head)
            found |= {(i, j) for j, other in enumerate(hits) if i != j and other.head not in own}
    return frozenset(found | {(j, i) for i, j in found})


def _opens_clause(tree: Tree, mention: Mention, pack: Pack) -> bool:
    return tree.lower(mention.last) in _words(pack.times, "clausal")


def _words(times: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(str(times.get(key, "")).split())


def _is_before(word: Word) -> bool:
    """Whether a word may stand before the noun that it belongs to: "the deadly Oslo bomb (attack)"."""
    return word.pos in BEFORE or "Case=Gen" in word.feats or word.dep in ("compound", "nmod:poss")
