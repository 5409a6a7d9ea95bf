"""Capitals that a text does not name: "the Afghan capital", "Malis hovedstad", "the capital of Peru"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kilde.model import Reading, Sentence
from kilde.resolve.lexicon import Found, Lexicon

CAPITAL = "capital"
UNLINKED = frozenset({"CCONJ", "VERB", "AUX", "PRON"})
"""Tags of what may stand between a capital and a country that it is not of: "the capital and Peru"."""


def capitals(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where a text says the capital of a country without its name, and the country."""
    for sentence in reading.sentences:
        found = list(lexicon.scan([word.lower for word in sentence.words]))
        for one, other in pairwise(found):
            if (said := _capital(sentence, one, other)) and not _is_named(sentence, other.last + 1):
                yield sentence.words[one.first].start, said


def _capital(sentence: Sentence, one: Found, other: Found) -> str | None:
    """The country whose capital two things that stand beside one another say."""
    if _is_capital(other.senses) and other.first == one.last + 1:
        return _country(one, ("country", "demonym"))
    between = sentence.words[one.last + 1 : other.first]
    linked = len(between) == 1 and between[0].text.isalpha() and between[0].pos not in UNLINKED
    return _country(other, ("country",)) if linked and _is_capital(one.senses) else None


def _is_capital(senses: Sequence[tuple[str, str]]) -> bool:
    return ("sort", CAPITAL) in senses


def _country(found: Found, kinds: Sequence[str]) -> str | None:
    return next((sense.key for sense in found.senses if sense.kind in kinds), None)


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether a name follows, behind a comma too: then that says which town it is."""
    after = [word.text for word in sentence.words[at : at + 2]]
    return any(text[:1].isupper() for text in after[: 1 + (after[:1] == [","])])
