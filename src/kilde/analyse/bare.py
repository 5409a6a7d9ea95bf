"""Participles that stand for somebody without an article: "Siktede nekter straffskyld", "Misstänkta greps"."""

from kilde.model import Word

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


def bare(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with an adjective right before its finite verb as the subject: no verb has an adjective of its own.

    It is a noun then, and no word for what was done: "Tiltalte har forklart seg" charges nobody.
    """
    changed = list(words)
    told = {word.head for word in words if word.dep in SUBJECTS}
    for i, word in enumerate(words[:-1]):
        verb = words[i + 1]
        finite = verb.pos in {"VERB", "AUX"} and "VerbForm=Fin" in verb.feats
        head = i + 1 if verb.dep not in {"aux", "aux:pass", "cop"} else verb.head
        if word.pos == "ADJ" and word.dep == "amod" and finite and word.head == head and head not in told:
            passive = any(other.dep == "aux:pass" and other.head == head for other in words)
            changed[i] = word._replace(pos="NOUN", dep="nsubj:pass" if passive else "nsubj")
    return tuple(changed)
