"""Passages of news with names, made for the name finder out of the grammars: what they are about does not matter."""

from collections.abc import Iterator, Sequence
from itertools import chain
from random import Random

from training.corpora import Passage
from training.inventory import Inventory
from training.phrases import NAMING, Made, Maker, grammar

MADE = {"en": 3600, "nb": 600, "nn": 600, "da": 700, "sv": 1400}
"""Passages a language: English most, since its corpus is of reviews and mail."""
TREES = 0.25
"""How many of them are of the sentences that the parser learns from."""
DATED = 0.25
"""Of the rest, how many begin with a dateline."""


def made(language: str, count: int, names: Inventory, chance: Random) -> Iterator[Passage]:
    """Passages of both grammars of a language."""
    plain = round(count * TREES)
    dated = round((count - plain) * DATED)
    trees = Maker(language, grammar(language), names, chance)
    naming = Maker(language, grammar(language, NAMING), names, chance)
    for sentences in chain(
        trees.passages(plain),
        naming.passages(dated, ("DATE", "N")),
        naming.passages(count - plain - dated, ("K", "N")),
    ):
        yield _passage(language, sentences)


def _passage(language: str, sentences: Sequence[Sequence[Made]]) -> Passage:
    words = [word for sentence in sentences for word in sentence]
    return Passage(
        language=language,
        words=tuple(word.word for word in words),
        spaces=(True,) * len(words),
        starts=tuple(at == 0 for sentence in sentences for at in range(len(sentence))),
        tree=None,
        names=tuple(word.name for word in words),
    )
