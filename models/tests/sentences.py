"""A few sentences of our own, annotated by hand, to train on for a moment."""

from training.corpora import Passage, Tree


def feature(word: str, part: str) -> str:
    """The one feature that these sentences need."""
    return "Case=Gen" if part == "PROPN" and word.endswith("s") else ""


def passage(language: str, rows: list[tuple[str, int, str, str, str]]) -> Passage:
    """Build a passage of one sentence from (word, head from 1 or 0, relation, part of speech, name tag)."""
    words, heads, relations, parts, names = zip(*rows, strict=True)
    return Passage(
        language=language,
        words=words,
        spaces=(True,) * len(rows),
        starts=(True,) + (False,) * (len(rows) - 1),
        tree=Tree(
            heads=tuple(head - 1 if head else position for position, head in enumerate(heads)),
            relations=relations,
            parts=parts,
            features=tuple(map(feature, words, parts)),
            lemmas=tuple(word.lower() for word in words),
        ),
        names=names,
    )


DANISH = passage(
    "da",
    [
        ("Karin", 3, "nsubj", "PROPN", "B-PER"),
        ("Holm", 1, "flat", "PROPN", "I-PER"),
        ("besøgte", 0, "ROOT", "VERB", "O"),
        ("Odenses", 5, "nmod:poss", "PROPN", "B-LOC"),
        ("havn", 3, "obj", "NOUN", "O"),
        ("med", 7, "case", "ADP", "O"),
        ("Politiken", 3, "obl", "PROPN", "B-ORG"),
        (".", 3, "punct", "PUNCT", "O"),
    ],
)
ENGLISH = passage(
    "en",
    [
        ("Two", 2, "nummod", "NUM", "O"),
        ("boats", 3, "nsubj", "NOUN", "O"),
        ("left", 0, "ROOT", "VERB", "O"),
        ("Bergen", 3, "obj", "PROPN", "B-LOC"),
        (".", 3, "punct", "PUNCT", "O"),
    ],
)
PASSAGES = [DANISH, ENGLISH] * 40  # relations that are rarer than this are left out in training
