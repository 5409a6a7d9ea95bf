"""Names that a tree parts: "the camp Harun | al Saffi was hit" has no two subjects."""

from collections.abc import Iterable, Sequence

from kilde.model import Mention, MentionKind, Word


def united(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with each name under its first word, where that hangs outside the name and not under the rest."""
    changed = list(words)
    for mention in mentions:
        inside = range(mention.first, mention.last + 1)
        tops = [i for i in inside if words[i].head not in inside or words[i].head == i]
        if mention.kind is not MentionKind.NAME or len(tops) < 2 or tops[0] != mention.first:
            continue
        for i in tops[1:]:
            if not is_above(changed, i, mention.first):
                changed[i] = changed[i]._replace(head=mention.first, dep="flat")
    return tuple(changed)


def is_above(words: Sequence[Word], top: int, at: int) -> bool:
    """Whether a word is another, or hangs on it through however many."""
    for _ in words:
        if at == top:
            return True
        at = words[at].head
    return False
