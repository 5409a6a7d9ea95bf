"""Verbs that a tree gave two subjects: "The UN urges Myanmar to ..", "I Lyon sköt två män en lärare", "Det vil vi".

A second one behind the verb is its object, unless its form tells a subject: then what stands before is the object. Nor
is the subject of a verb with an object that of a passive: "Pyongyang opposes the drills".
"""

from kilde.model import Word


def argued(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with one subject a verb."""
    changed = list(words)
    having = {(word.head, word.dep) for word in words}
    coordinated = {word.head for word in words if word.dep == "cc"}
    first: dict[int, int] = {}
    for i, word in enumerate(words):
        verb = words[word.head]
        if verb.pos != "VERB" or word.head == i or (word.head, "aux:pass") in having:
            continue
        if word.dep == "nsubj":
            before = first.setdefault(word.head, i)
            if before < i > word.head and (word.head, "obj") not in having and i not in coordinated:
                fronted = _is_nominative(word) and not _is_nominative(words[before])
                # behind a subordinator nothing stands before its subject: "da rebeller overfall dei"
                object_ = before if fronted and (word.head, "mark") not in having else i
                changed[object_] = words[object_]._replace(dep="obj")
        elif word.dep == "nsubj:pass" and i < word.head and _is_active(verb) and (word.head, "obj") in having:
            changed[i] = word._replace(dep="nsubj")
    return tuple(changed)


def _is_nominative(word: Word) -> bool:
    return word.pos == "PRON" and "Case=Nom" in word.feats


def _is_active(verb: Word) -> bool:
    return "Voice=Pass" not in verb.feats and "VerbForm=Part" not in verb.feats
