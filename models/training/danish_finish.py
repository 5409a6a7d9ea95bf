"""Last touches on the Danish trees: the first word heads a name, and punctuation hangs where UD wants it."""

from collections.abc import Sequence
from dataclasses import replace

from training.danish import Sentence, Word
from training.danish_relations import Arc

OPENING = frozenset({",", "-", ";", ":"})
CLAUSES = frozenset({"advcl", "ccomp", "acl:relcl"})
QUOTES = frozenset({'"', "'", "”", "»", "«", "(", ")"})


def _is_given(word: Word) -> bool:
    return word.relation == "namef"


def names_first(words: Sentence, arcs: Sequence[Arc]) -> list[Arc]:
    """Let the first of several given and family names be the head, the others `flat`; the original has the last."""
    turned = list(arcs)
    for position, word in enumerate(words):
        given = [child for child in range(position) if words[child].head == position and _is_given(words[child])]
        if word.tag != "NP" or not given:
            continue
        first = given[0]
        family = turned[position]
        turned = [replace(arc, head=first) if arc.head == position else arc for arc in turned]
        turned[first], turned[position] = family, Arc(first, "flat")
    return turned


def _climb(arcs: Sequence[Arc], start: int, comma: int) -> tuple[list[int], bool]:
    """The way up from a word as long as heads stay on its side of the comma; True if the next head is across."""
    way = [start]
    while (head := arcs[way[-1]].head) is not None:
        if (head < comma) != (start < comma):
            return way, True
        way.append(head)
    return way, False


def _near(words: Sentence, position: int, step: int) -> int | None:
    position += step
    while 0 <= position < len(words) and words[position].relation == "pnct":
        position += step
    return position if 0 <= position < len(words) else None


def _place(words: Sentence, arcs: Sequence[Arc], mark: int) -> int | None:
    """The phrase that a mark opens, the clause that it closes, or else where the original hung it."""
    before, after = _near(words, mark, -1), _near(words, mark, 1)
    if after is None:
        return next((place for place, arc in enumerate(arcs) if arc.head is None), None)
    if before is None or words[mark].form not in OPENING:
        return arcs[mark].head
    left, left_hangs = _climb(arcs, before, mark)
    right, right_hangs = _climb(arcs, after, mark)
    closed = [place for place in left if arcs[place].relation in CLAUSES] if left_hangs else []
    if right_hangs and (not closed or arcs[right[-1]].head in left):
        return right[-1]
    return closed[0] if closed else arcs[mark].head


def punctuate(words: Sentence, arcs: Sequence[Arc]) -> tuple[Arc, ...]:
    """Marks go with the phrase they open or the clause they close; quotes stay with the word of content they had."""
    return tuple(
        arc
        if arc.head is None or word.relation != "pnct" or word.form in QUOTES
        else Arc(_place(words, arcs, position), "punct")
        for position, (word, arc) in enumerate(zip(words, arcs, strict=True))
    )
