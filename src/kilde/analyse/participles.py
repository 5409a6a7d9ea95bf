"""Participles that the tagger took for supines: a supine needs its helper, and never ends as they do.

Swedish has a form for what somebody has done ("gripit") and others for what was done to somebody ("gripen, gripna").
Headlines leave the helper out: "Tre män gripna efter rån".
"""

from kilde.languages import Grammar
from kilde.model import Word

SUPINE = "VerbForm=Sup"
PARTICIPLE = "Tense=Past|VerbForm=Part"


def suffered(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with what is called a supine, but ends as a participle does, as one."""
    endings = tuple(own.participles)
    if not endings:
        return words
    return tuple(
        word._replace(feats=PARTICIPLE) if SUPINE in word.feats and word.lower.endswith(endings) else word
        for word in words
    )
