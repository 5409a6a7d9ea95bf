"""Objects before their verb that a tree took for its subject: their form tells."""

from kilde.model import Word


def fronted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with subject and object told apart by their case: "Ham | pågrep politiet", "Henne | grep vi"."""
    changed = list(words)
    for i, word in enumerate(words):
        verb = word.head
        person = word.pos == "PRON" and "Case=Acc" in word.feats and "Gender=Neut" not in word.feats
        if not (person and i < verb and word.dep == "nsubj"):
            continue
        behind = [j for j, w in enumerate(words) if w.head == verb and w.dep in {"obj", "nsubj"} and j > verb]
        if behind and words[verb].pos == "VERB" and "Case=Acc" not in words[behind[0]].feats:
            changed[i] = word._replace(dep="obj")
            changed[behind[0]] = words[behind[0]]._replace(dep="nsubj")
    return tuple(changed)
