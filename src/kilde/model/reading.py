"""A document as analysed: sentences, words with their tree, and mentions. What `analyse` hands to later stages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kilde.model.documents import PassageKind
from kilde.model.quantities import Quantity
from kilde.model.times import TimeExpression


class Word(NamedTuple):
    """One word of a sentence. `head` is an index into the sentence's words; a root is its own head.

    `pos` and `dep` are Universal Dependencies v2 ("NOUN", "nsubj"); `feats` its features ("Definite=Def|Number=Sing").
    `name` is "PER", "ORG", "LOC" or "MISC" inside a name, otherwise "".
    """

    start: int
    end: int
    text: str
    lower: str
    pos: str
    dep: str
    head: int
    feats: str
    name: str


class MentionKind(StrEnum):
    """What a mention names."""

    NAME = "name"
    TIME = "time"
    QUANTITY = "quantity"


class Mention(NamedTuple):
    """Words `first` to `last` (indices into the sentence, `last` included) that name something.

    `label` is a name's type (PER, ORG, LOC, MISC), "" for others. `value` is what a time or a quantity says.
    """

    kind: MentionKind
    first: int
    last: int
    label: str = ""
    value: TimeExpression | Quantity | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its characters in the text, its passage, its words and the mentions in it."""

    start: int
    end: int
    passage: PassageKind
    paragraph: int
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as analysed in one language. `published` anchors its relative times; EDTF or None."""

    document: str
    text: str
    language: str
    published: str | None
    sentences: tuple[Sentence, ...]
