"""Times that end a relative clause, which a tree hung on the verb behind it: "Men who shot him last year were jailed".

Between a subject and its verb no day stands without a comma, so a time right before that verb is told by the clause
on the subject.
"""

from collections.abc import Iterable

from kilde.model import Mention, MentionKind, Word

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
RELATIVE = frozenset({"acl:relcl", "acl"})


def within(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with each such time hung on the verb of the relative clause."""
    changed = list(words)
    for mention in mentions:
        if mention.kind is MentionKind.TIME and (verb := _told_by(words, mention)) is not None:
            top = _top(words, mention)
            changed[top] = words[top]._replace(head=verb)
    return tuple(changed)


def _told_by(words: tuple[Word, ...], mention: Mention) -> int | None:
    """The verb of the relative clause that a time ends; None where it ends none."""
    main, before = words[_top(words, mention)].head, mention.first - 1
    if not mention.last < main < len(words) or before < 0 or words[before].pos == "PUNCT":
        return None
    if any(words[i].head != main for i in range(mention.last + 1, main)):
        return None
    clauses = (
        i
        for i in range(before + 1)
        if words[i].dep in RELATIVE and words[words[i].head].dep in SUBJECTS and words[words[i].head].head == main
    )
    return next((i for i in clauses if words[i].pos == "VERB" and words[i].head < i), None)


def _top(words: tuple[Word, ...], mention: Mention) -> int:
    inside = range(mention.first, mention.last + 1)
    return next((i for i in inside if words[i].head not in inside), mention.first)
