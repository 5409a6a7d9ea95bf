"""What a text says of when and where it happened: "The incident occurred on Monday", "Det skjedde i Oslo".

No claim stands in such a sentence: it names no deed, only "it". Nor where police
are told of it ("Police were called to", "Politiet fikk melding klokken"). The words are a pack's (`happening` in
places.toml).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kilde.languages import Pack
from kilde.languages.grammar import Grammar
from kilde.model import Reading, Sentence, Word

WHAT, HAPPENS = "what", "happens"
ALARM, RAISED = "alarm", "raised"
LONGEST = 3
"""Words of the longest phrase for what happened, or for that it did."""
BETWEEN = 4
"""Words, and no names or marks, that may stand between the two: "the incident is said to have happened"."""
INVERTED = 2
"""Words that may stand between the verb and the alarm that it raises: "fikk politiet melding"."""
ENDS = frozenset({",", ";", ":", ".", "–", "(", ")"})
"""Marks behind which a sentence goes on to something else."""


class Happened(NamedTuple):
    """A sentence that says of the happening told before it when or where it was: by its words `first` to `last`.

    `alarm` tells that it says so of the call to the police alone.
    """

    sentence: Sentence
    first: int
    last: int
    alarm: bool = False


def said_to_happen(reading: Reading, pack: Pack) -> Iterator[Happened]:
    """The sentences of a reading that say when or where it happened."""
    words, grammar = pack.places.happening, pack.grammar
    openers = {phrase.partition(" ")[0] for phrase in words}
    for sentence in reading.sentences:
        said = [word.lower for word in sentence.words]
        for at in (at for at, word in enumerate(said) if word in openers):
            if found := _told(said, at, sentence.words, words, grammar):
                end, alarm = found
                yield Happened(sentence, at, _stop(said, end, grammar) - 1, alarm)
                break


def _stop(said: Sequence[str], end: int, grammar: Grammar) -> int:
    """Where what is said of the happening ends: with a mark, but a clause of the same moment belongs to it."""
    marks = [i for i in range(end, len(said)) if said[i] in ENDS]
    if marks and marks[0] == end and said[end] == "," and end + 1 < len(said) and said[end + 1] in grammar.moment:
        marks = marks[1:]
    return marks[0] if marks else len(said)


def _told(
    said: Sequence[str], at: int, of: Sequence[Word], words: Mapping[str, str], grammar: Grammar
) -> tuple[int, bool] | None:
    """Where the words end that begin at `at` and say that it happened, or that police were told; None where none do.

    The verb follows what happened, in a relative clause too ("the incident, which took place in"); or a noun for it
    follows the verb: "skjedde hendelsen", and not "what happened, it".
    """
    for keys in ((WHAT, HAPPENS), (ALARM, RAISED)):
        if end := _pair(said, at, of, keys, words, grammar):
            return end, keys[0] == ALARM
    return None


def _pair(
    said: Sequence[str], at: int, of: Sequence[Word], keys: tuple[str, str], words: Mapping[str, str], grammar: Grammar
) -> int | None:
    """Where the words end that say that something was so: a noun and its verb, or the verb and its noun."""
    what, happens = keys
    if after := _phrase(said, at, what, words):
        if said[after : after + 1] == [","] and said[after + 1 : after + 2] and said[after + 1] in grammar.relative:
            after += 2
        for gap in range(BETWEEN + 1):
            if end := _phrase(said, after + gap, happens, words):
                return end if all(word.text.islower() for word in of[after : after + gap]) else None
    elif after := _phrase(said, at, happens, words):
        ends = (_phrase(said, after + gap, what, words) for gap in range(1 if what == WHAT else 1 + INVERTED))
        end = next(filter(None, ends), None)
        return end if end and of[end - 1].pos == "NOUN" else None
    return None


def _phrase(said: Sequence[str], at: int, key: str, words: Mapping[str, str]) -> int | None:
    """Where the longest phrase of a key ends that begins at a word."""
    sizes = range(min(LONGEST, len(said) - at), 0, -1)
    return next((at + size for size in sizes if words.get(" ".join(said[at : at + size])) == key), None)
