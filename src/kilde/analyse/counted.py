"""Numbers that a tree hangs on what they do not count: "killed seven and | five locals were hurt", "Blast - 48 killed".
"""

from collections.abc import Sequence

from kilde.analyse.dated import FINITE
from kilde.analyse.within import SUBJECTS
from kilde.model import Mention, MentionKind, Word

DASHES = frozenset("–—-:")
"""Marks behind which a sentence without a verb begins anew."""

HELPERS = frozenset({"aux", "aux:pass", "cop"})
OBJECTS = frozenset({"obj", "nsubj:pass"})
ACTING = frozenset({"VERB", "ADJ"})
"""What a verb behind an "and" is tagged as: its past is written like an adjective."""


def counted(words: tuple[Word, ...], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """The words with such numbers where they belong."""
    for mention in mentions:
        if mention.kind is MentionKind.QUANTITY:
            for mend in (_does, _governed, _afresh, _done_to, _harmed, _beside, _begins):
                words = mend(words, mention)
    return words


def _does(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a noun beside a verb, which has those counted as its object, as a verb: "drap 12 og | såra 30"."""
    verb, number = mention.first - 1, mention.last
    counted = words[number].head if words[number].dep == "nummod" and words[number].head > number else number
    if verb < 2 or (words[counted].dep, words[counted].head) != ("obj", verb) or words[verb].pos != "NOUN":
        return words
    if words[verb].dep != "conj" or words[words[verb].head].pos != "VERB" or words[verb - 1].pos != "CCONJ":
        return words
    return (*words[:verb], words[verb]._replace(pos="VERB", feats=FINITE), *words[verb + 1 :])


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
    verb, number, after = mention.first - 1, mention.last, mention.last + 1
    acts = verb > 1 and words[verb].pos in ACTING and words[verb - 1].pos == "CCONJ"
    if not acts or (after < len(words) and words[after].pos not in {"PUNCT", "ADP", "SCONJ"}):
        return words
    over = next((i for i in range(verb - 2, -1, -1) if words[i].pos in {"VERB", "AUX", "PUNCT"}), verb)
    counted = words[verb].head
    hung = over < counted < verb and words[counted].dep in {*OBJECTS, "amod", "nummod"}
    hung = hung or (counted == over and words[number].dep == "conj" and words[number].head < verb)
    if words[over].pos != "VERB" or not (hung or counted == number) or _has_helper(words, over):
        return words
    changed = list(words)
    changed[verb] = words[verb]._replace(pos="VERB", feats=FINITE, dep="conj", head=over)
    changed[verb - 1] = words[verb - 1]._replace(dep="cc", head=verb)
    for i in range(over + 1, verb - 1):
        if words[i].head == number:
            changed[i] = words[i]._replace(dep="obj", head=over)
    changed[number] = words[number]._replace(dep="obj", head=verb)
    return tuple(changed)


def _has_helper(words: Sequence[Word], verb: int) -> bool:
    return "Voice=Pass" in words[verb].feats or any(w.head == verb and w.dep == "aux:pass" for w in words)


def _begins(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with a number behind an "and" as the subject of the verb behind it: "rose to 48 and | 9 were hurt"."""
    number, helper = mention.last, mention.last + 1
    hung = words[number].dep == "conj" or (words[number].head == mention.first - 1 and words[number].dep != "ROOT")
    if helper >= len(words) or words[helper].pos != "AUX" or not hung or mention.first < 2:
        return words
    verb = words[helper].head
    own = any(word.head == verb and word.dep in SUBJECTS for word in words)
    if words[mention.first - 1].pos != "CCONJ" or words[number].head > number or verb <= helper or own:
        return words
    changed = list(words)
    changed[number] = words[number]._replace(dep="nsubj:pass" if _has_helper(words, verb) else "nsubj", head=verb)
    changed[mention.first - 1] = words[mention.first - 1]._replace(dep="cc", head=verb)
    return tuple(changed)


def _governed(words: tuple[Word, ...], mention: Mention) -> tuple[Word, ...]:
    """The words with those harmed behind a verb, a preposition and a number as what the verb is about, no clause.

    "De taler om 53 dræbte": the tree takes the preposition for an "if".
    """
    verb, small, harmed = mention.first - 2, mention.first - 1, mention.last + 1
    if verb < 0 or harmed >= len(words) or words[verb].pos != "VERB" or words[harmed].head != verb:
        return words
    clause = words[small].pos == "ADP" and words[small].dep == "mark" and words[small].head == harmed
    if not clause or words[harmed].pos not in ACTING or any(w.head == harmed and w.dep in HELPERS for w in words):
        return words
    changed = list(words)
    changed[small] = words[small]._replace(dep="case")
    changed[harmed] = words[harmed]._replace(dep="obl")
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
