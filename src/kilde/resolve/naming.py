"""The names of a document as they stand for someone: without titles, possessive endings and nouns grown on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kilde.languages import Pack
from kilde.languages.spelling import rules
from kilde.model import Mention, MentionKind, Reading, Sentence, Word
from kilde.resolve.lexicon import POSSESSIVES

CLOSE = ",(–-"
"""What may stand between a name and its acronym."""
LONGEST_ACRONYM = 7


class Name(NamedTuple):
    """A name as it stands in the text, characters `start` to `end`, with its label.

    `text` is the name alone, `full` with the noun grown on to it ("Wagner-gruppen"). `noun` is that noun, or the one
    that stands right before ("militsen X"), or "".
    """

    start: int
    end: int
    text: str
    full: str
    label: str
    noun: str


def names(reading: Reading, pack: Pack) -> Iterator[Name]:
    """Every name of a reading in its order."""
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            if mention.kind is MentionKind.NAME and _names_someone(sentence, mention, pack):
                yield _name(sentence, mention.first, mention.last, mention.label, pack)


def _names_someone(sentence: Sentence, mention: Mention, pack: Pack) -> bool:
    """Whether a name is one: no number, and a capital beyond an article that begins the sentence."""
    words = sentence.words[mention.first : mention.last + 1]
    if any(
        m.kind is MentionKind.QUANTITY and m.first <= mention.last and m.last >= mention.first
        for m in sentence.mentions
    ):
        return False
    article = words[0].lower in pack.grammar.determiners_definite and len(words) > 1
    return not article or any(word.text[:1].isupper() for word in words[1:])


def _name(sentence: Sentence, first: int, last: int, label: str, pack: Pack) -> Name:
    words = sentence.words
    start, end = words[first].start, words[last].end
    while label == "PER" and first < last and _titles(words[first].lower, pack):
        first += 1
    text = joined(words[first : last + 1])
    full = unowned(text)
    text, noun = grown(full, pack)
    before = words[first - 1].lower if first else ""
    return Name(start, end, text, full, label, noun or (before if before in pack.nouns else ""))


def joined(words: Sequence[Word]) -> str:
    """Words as they stand in the text, one space wherever there is white space."""
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if before.end == word.start else f" {word.text}"
    return text


def _titles(word: str, pack: Pack) -> bool:
    noun = pack.nouns.get(word) or pack.nouns.get(word.rpartition("-")[2])
    parts = word.rstrip(".").split("-")
    return set(parts) <= rules().titles or (noun is not None and noun.type == "person")


def unowned(text: str) -> str:
    """A name without a possessive ending that is no part of it: an apostrophe and s, or an apostrophe alone."""
    for ending in POSSESSIVES:
        if len(ending) > 1 or not ending.isalpha():
            text = text.removesuffix(ending)
    return text.strip()


def grown(text: str, pack: Pack) -> tuple[str, str]:
    """A name and the noun grown on to it by a hyphen: "Wagner-gruppen" is Wagner and "gruppen"."""
    head, hyphen, tail = text.rpartition("-")
    if hyphen and len(head) > 1 and tail[:1].islower() and tail in pack.nouns:
        return head, tail
    return text, ""


def acronyms(reading: Reading, known: dict[int, Name]) -> Iterator[tuple[str, str]]:
    """Full names and the acronyms that the text gives them: "Name (ABC)", "Name, ABC,", "ABC (Name)".

    `known` holds the names by where they begin.
    """
    for sentence in reading.sentences:
        starts = (sentence.words[m.first].start for m in sentence.mentions if m.kind is MentionKind.NAME)
        own = [known[start] for start in starts if start in known]
        spots = {word.end: at for at, word in enumerate(sentence.words)}
        for name in own:
            at = spots.get(name.end, len(sentence.words)) + 1
            if at + 1 < len(sentence.words) and sentence.words[at].text in CLOSE:
                yield from _pair(name.text, sentence.words[at + 1].text, own, sentence.words[at + 1].start)


def _pair(full: str, short: str, own: list[Name], start: int) -> Iterator[tuple[str, str]]:
    short = unowned(short)
    if is_acronym(short) and len(full.split()) > 1:
        yield full, short
    elif is_acronym(full):
        yield from ((name.text, full) for name in own if name.start == start and len(name.text.split()) > 1)


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: two to seven letters, mostly capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 2 <= len(text) <= LONGEST_ACRONYM and len(letters) > 1 and capitals * 3 >= len(text) * 2
