"""Which agencies signed a text: at its end ("/NTB/"), or in the dateline before its first words ("TULSA (AP) —")."""

from collections.abc import Iterator

from kilde.clean.marks import Marks
from kilde.model import PassageKind, Text

TOLD = frozenset({PassageKind.LEAD, PassageKind.BODY})


def signers(text: Text, marks: Marks) -> tuple[str, ...]:
    """The agencies, as the text names them, each once."""
    return tuple(dict.fromkeys(name for words in _signatures(text, marks) for name in marks.signers(words)))


def _signatures(text: Text, marks: Marks) -> Iterator[str]:
    passages = [(passage.kind, text.words[passage.start : passage.end]) for passage in text.passages]
    yield from (words for kind, words in passages if kind is PassageKind.NOTICE and marks.is_signed(words))
    first = next((words for kind, words in passages if kind in TOLD), "")
    if dateline := marks.dateline.match(first):
        yield dateline[1]
