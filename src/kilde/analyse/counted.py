"""Numbers that a tree hangs on what they do not count: "killed seven and | five locals were hurt", "Blast - 48 killed".
"""

from collections.abc import Sequence

from kilde.model import Mention, MentionKind, Word

DASHES = frozenset("–—-:")
"""Marks behind which a sentence without a verb begins anew."""

HELPERS = frozenset({"aux", "aux:pass", "cop"})
OBJECTS = frozenset({"obj", "nsubj:pass"})


def counted(words: tuple[Word, ...], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """The words with such numbers where they belong."""
    for mention in mentions:
        if mention.kind is MentionKind.QUANTITY:
            words = _beside(_harmed(_done_to(_afresh(words, mention), mention), mention), mention)
    return words


def _harmed(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a number right before a bare participle as what it was done to: "Nine killed and 40 hurt".

    Nobody does anything in such a headline, and what follows the "and" is no object.
    """
    number, done = mention.last, mention.last + 1
    if done >= len(words) or any(word.head == done and word.dep in HELPERS for word in words):
        return words
    changed = list(words)
    if _is_bare(words, done) and words[number].head == done and words[number].dep == "nsubj":
        changed[number] = words[number]._replace(dep="nsubj:pass")
    first, joint = mention.first - 2, mention.first - 1
    beside = first > 0 and words[joint].pos == "CCONJ" and words[done].dep == "obj" and words[done].head == first
    if beside and _is_bare(words, first):
        changed[done] = words[done]._replace(dep="conj")
        changed[joint] = words[joint]._replace(head=done)
        changed[number] = words[number]._replace(dep="nsubj:pass", head=done)
    return tuple(changed)


def _is_bare(words: Sequence[Word], i: int) -> bool:
    """Whether a word is a participle that the whole sentence hangs on."""
    return words[i].head == i and "VerbForm=Part" in words[i].feats


def _done_to(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a number between a verb and an "and" as what the verb is done to, and not beside the next number.

    "They killed seven and five locals were hurt": the next is the subject of a verb of its own.
    """
    verb, joint, number = mention.first - 1, mention.last + 1, mention.last
    if verb < 0 or joint + 1 >= len(words) or words[verb].pos != "VERB" or words[joint].pos != "CCONJ":
        return words
    noun = words[number].head
    apart = noun > joint and words[noun].dep.startswith("nsubj") and words[noun].head > noun
    if not apart or any(word.head == verb and word.dep in OBJECTS for word in words):
        return words
    changed = list(words)
    changed[number] = words[number]._replace(dep="obj", head=verb)
    changed[joint] = words[joint]._replace(dep="cc", head=words[noun].head)
    return tuple(changed)


def _beside(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a verb between an "and" and a number beside the verb before: "killed 40 men and injured scores".

    The tree takes it for an adjective of that number, or for one more of those that the first verb was done to.
    """
    verb, number = mention.first - 1, mention.last
    if verb < 2 or words[verb].pos != "VERB" or words[verb - 1].pos != "CCONJ":
        return words
    done = words[number].head if words[verb].head == number else words[verb].head
    over = words[done].head
    objects = words[done].dep in OBJECTS and words[over].pos == "VERB" and over < done < verb
    after = mention.last + 1
    bare = after >= len(words) or words[after].pos in {"PUNCT", "ADP", "SCONJ"}
    if not objects or not bare or words[number].dep != "conj" or words[number].head != done:
        return words
    changed = list(words)
    changed[verb] = words[verb]._replace(dep="conj", head=over)
    changed[verb - 1] = words[verb - 1]._replace(head=verb)
    changed[number] = words[number]._replace(dep="obj", head=verb)
    return tuple(changed)


def _afresh(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a participle that follows a dash and a number as told of that number, not of what stands before.

    "Brutal morgen - mindst 18 dræbt": the tree takes it for an attribute of the noun before the dash.
    """
    dash, done = mention.first - 1, mention.last + 1
    if dash < 1 or done >= len(words) or words[dash].text not in DASHES or "VerbForm=Part" not in words[done].feats:
        return words
    if words[done].dep != "amod" or words[done].head >= dash or words[mention.last].head != done:
        return words
    changed = list(words)
    changed[done] = words[done]._replace(dep="parataxis")
    changed[mention.last] = words[mention.last]._replace(dep="nsubj:pass")
    return tuple(changed)
