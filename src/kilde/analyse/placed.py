"""Places that were taken for people: a name that mostly stands where places do is one ("i Dorvak", "byen Dorvak").

Few towns of far countries are known to the model, and many of them sound like people.
"""

from collections import Counter
from collections.abc import Collection, Iterator, MutableMapping, Sequence
from typing import NamedTuple

from kilde.model import Word

PERSON, PLACE = "PER", "LOC"

Found = MutableMapping[int, tuple[int, str]]
"""From the first word of a name to its last word and its label."""


class _Taken(NamedTuple):
    """A name taken for a person: the names of its sentence, where it begins, its words, whether a place stands so."""

    here: Found
    first: int
    name: tuple[str, ...]
    placed: bool


def place(sentences: Sequence[tuple[Word, ...]], found: Sequence[Found], leading: Collection[str]) -> None:
    """Takes for places the names that mostly stand behind one of `leading`, but those that are parts of others.

    "In Johnson" is of a person where the text says "Boris Johnson", and so is "in Boris Johnson" beside "Johnson".
    """
    taken = list(_taken(sentences, found, leading))
    behind = Counter(one.name for one in taken if one.placed)
    elsewhere = Counter(one.name for one in taken if not one.placed)
    for one in taken:
        if behind[one.name] > elsewhere[one.name] and not _is_persons(one.name, elsewhere):
            one.here[one.first] = (one.here[one.first][0], PLACE)


def _taken(
    sentences: Sequence[tuple[Word, ...]], found: Sequence[Found], leading: Collection[str]
) -> Iterator[_Taken]:
    for words, here in zip(sentences, found, strict=True):
        for first, (last, label) in here.items():
            if label == PERSON:
                name = tuple(word.text for word in words[first : last + 1])
                yield _Taken(here, first, name, first > 0 and words[first - 1].lower in leading)


def _is_persons(name: tuple[str, ...], people: Collection[tuple[str, ...]]) -> bool:
    """Whether a name shares its last word with another that stands where people do: of one, part of the other."""
    return any(name != other and name[-1] == other[-1] for other in people)
