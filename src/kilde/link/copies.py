"""Texts that copy one another: wire families, judged by the sentences behind the claims."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kilde.model import Evidence

SHARED = 0.5
"""Share of the sentences behind the smaller text's claims that must stand in the other for one wire family."""
ALIKE = 0.75
"""Share of the words of the shorter sentence that the other must have for one to be an edit of it."""
LONG_ENOUGH = 5
"""Words of a sentence that is no chance likeness."""

Words = frozenset[str]


def copies(told: Sequence[Evidence]) -> tuple[frozenset[str], ...]:
    """Families of texts, by their ids; a copy of a copy is of the same family, whatever comes first."""
    texts = {e.document.text for e in told}
    if len(texts) == 1:
        return (frozenset(texts),)
    sentences: dict[str, set[Words]] = defaultdict(set)
    for e in told:
        sentences[e.document.text].add(_words(e.claim.sentence.quote))
    known = _Known()
    found: list[frozenset[str]] = []
    for text, own in sentences.items():
        near = known.near(own)
        kin = [family for family in found if any(_copies(own, sentences[other]) for other in family & near)]
        found = [*(family for family in found if family not in kin), frozenset({text}).union(*kin)]
        known.add(text, own)
    return tuple(found)


class _Known:
    """The sentences of the texts met so far, by their words: of most texts hardly any other has the like."""

    def __init__(self) -> None:
        self._held: list[tuple[str, int]] = []
        self._having: dict[str, list[int]] = defaultdict(list)

    def add(self, text: str, sentences: Iterable[Words]) -> None:
        for words in sentences:
            for word in words:
                self._having[word].append(len(self._held))
            self._held.append((text, len(words)))

    def near(self, sentences: Iterable[Words]) -> set[str]:
        """The texts of which a sentence has as many words of one of these as an edit of it has."""
        return {text for words in sentences for text in self._near(words)}

    def _near(self, words: Words) -> Iterator[str]:
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._having.get(word, ()))
        for number, many in shared.items():
            text, length = self._held[number]
            if many >= ALIKE * min(length, len(words)):
                yield text


def _words(sentence: str) -> Words:
    return frozenset(word.strip(".,;:!?–—-\"'“”»«()") for word in sentence.casefold().split()) - {""}


def _copies(one: set[Words], other: set[Words]) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    wanted = SHARED * len(short)
    return len(short & long) >= wanted or sum(_stands(words, long) for words in short) >= wanted


def _stands(words: Words, sentences: Iterable[Words]) -> bool:
    return any(words == other or _edited(words, other) for other in sentences)


def _edited(one: Words, other: Words) -> bool:
    """Whether one sentence is the other cut or slightly edited."""
    least = min(len(one), len(other))
    return least >= LONG_ENOUGH and len(one & other) >= ALIKE * least
