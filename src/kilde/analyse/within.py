"""Times that end a relative clause, which a tree hung on the verb behind it: "Men who shot him last year were jailed".

Between a subject and its verb no day stands without a comma, so a time right before that verb is told by the clause
on the subject. Nor does a time count or describe a noun behind a comma: "at a wedding on May 6, two witnesses said".
"""

from collections.abc import Iterable

from kilde.model import Mention, MentionKind, Word

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
RELATIVE = frozenset({"acl:relcl", "acl"})
PARTS = frozenset({"amod", "compound", "nmod", "nmod:unmarked", "nummod"})


def within(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with each such time hung on the verb of the relative clause."""
    changed = list(words)
    for mention in mentions:
        if mention.kind is not MentionKind.TIME:
            continue
        top = _top(words, mention)
        if (verb := _told_by(words, mention)) is not None:
            changed[top] = words[top]._replace(head=verb)
        elif (verb := _told_before(words, mention)) is not None:
            changed[top] = words[top]._replace(head=verb, dep="obl")
    return tuple(changed)


def _told_before(words: tuple[Word, ...], mention: Mention) -> int | None:
    """The verb before a time that a comma ends, and that the tree took for part of a noun behind that."""
    top, comma = words[_top(words, mention)], mention.last + 1
    if comma >= len(words) or words[comma].text != "," or top.head <= comma or top.dep not in PARTS:
        return None
    at = mention.first - 1
    if at > 0 and words[at].dep == "case":
        at -= 1
    for _ in range(mention.first):
        if at < 0 or words[at].pos == "VERB" or not words[at].head < mention.first:
            break
        at = words[at].head
    return at if at >= 0 and words[at].pos == "VERB" else None


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
