"""Split a paragraph into notices, credits, captions, and what only the whole text can tell."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kilde.clean.marks import CREDIT_MOST, Marks
from kilde.clean.shapes import CAPTION_MOST, is_names, opening_capitals
from kilde.model import PassageKind

_ENDS = frozenset('.!?…)]"”»')
_HOUSE_LEAST = 5
"""Letters of a word in capitals that may belong to an agency's name; shorter ones are names of their own."""


class Part(NamedTuple):
    """Characters `start` to `end` of a paragraph; `kind` is None where only the whole text can tell."""

    kind: PassageKind | None
    start: int
    end: int


def parts(words: str, marks: Marks, labelled: bool = False) -> tuple[Part, ...]:
    """The parts of a paragraph in order: all of its characters but white space between parts.

    `labelled` says that its capitals and colon, by their place in the text, make it a caption.
    """
    whole = _whole(words, marks)
    if whole:
        return (Part(whole, 0, len(words)),)
    split = (part for piece in _around_notices(words, marks) for part in _parts(words, piece, marks))
    found = [part for part in (_trimmed(words, part) for part in split) if part.start < part.end]
    if len(words) <= CAPTION_MOST and (labelled or _is_credited(words, found, marks)):
        return tuple(part._replace(kind=part.kind or PassageKind.CAPTION) for part in found)
    return tuple(found)


def _is_credited(words: str, found: list[Part], marks: Marks) -> bool:
    return any(part.kind is PassageKind.CREDIT for part in found) or bool(marks.opening_credit(words, 0, len(words)))


def _whole(words: str, marks: Marks) -> PassageKind | None:
    """The kind of a paragraph that is one thing from end to end."""
    if marks.is_link(words) or marks.is_signed(words):
        return PassageKind.NOTICE
    credited = len(words) <= CREDIT_MOST and marks.byline.fullmatch(words) and is_names(words)
    return PassageKind.CREDIT if credited else None


def _around_notices(words: str, marks: Marks) -> Iterator[Part]:
    at = 0
    for start, end in marks.notices(words):
        yield Part(None, at, start)
        yield Part(PassageKind.NOTICE, start, end)
        at = end
    yield Part(None, at, len(words))


def _parts(words: str, piece: Part, marks: Marks) -> Iterable[Part]:
    """A notice as it is; any other piece parted from the signature and the credits at its ends."""
    if piece.kind:
        return [piece]
    start, end = piece.start, piece.end
    signed = marks.signature(words, start, end)
    opening = _opening_credit(words, start, signed, marks)
    closing = max(opening, _closing_credit(words, start, signed, marks))
    return [
        Part(PassageKind.CREDIT, start, opening),
        Part(None, opening, closing),
        Part(PassageKind.CREDIT, closing, signed),
        Part(PassageKind.NOTICE, signed, end),
    ]


def _opening_credit(words: str, start: int, end: int, marks: Marks) -> int:
    """Where a credit ends that stands before a caption ("FOTO: Ola Dunk / AP EMPTY: The farm"), or `start`.

    It ends at the caption's capitals, or after the last agency. Where neither shows, the caption keeps it.
    """
    credit = marks.opening_credit(words, start, end)
    if not credit:
        return start
    most = min(end, credit.end() + CREDIT_MOST)
    capitals = (at + 1 for at in range(credit.end(), most) if words[at] == " " and opening_capitals(words, at + 1))
    labelled = next(capitals, None)
    if labelled or is_names(words[credit.end() : end]):
        return labelled or start
    agencies = [_house(words, agency.end()) for agency in marks.agency.finditer(words, credit.end(), most)]
    return agencies[-1] if agencies else start


def _house(words: str, at: int) -> int:
    """The end of an agency's name with the word that may belong to it ("NTB scanpix", "TT NYHETSBYRÅN")."""
    more = words[at:].split(maxsplit=1)[:1]
    belongs = more and (more[0].islower() or (more[0].isupper() and len(more[0]) >= _HOUSE_LEAST))
    return words.index(more[0], at) + len(more[0]) if belongs else at


def _closing_credit(words: str, start: int, end: int, marks: Marks) -> int:
    """Where the credit that ends the part starts, or `end`."""
    found = (
        credit.start() for credit in marks.closing_credits(words, start, end) if is_names(words[credit.end() : end])
    )
    return next((at for at in found if _begins(words, start, at)), end)


def _begins(words: str, start: int, at: int) -> bool:
    """Whether something new begins here: a part, a bracket, a capital, or what follows the end of a sentence."""
    return at == start or words[at] in "([" or words[at].isupper() or words[at - 2] in _ENDS


def _trimmed(words: str, part: Part) -> Part:
    """The part without the white space at its ends."""
    text = words[part.start : part.end]
    start = part.start + len(text) - len(text.lstrip())
    return Part(part.kind, start, max(start, part.start + len(text.rstrip())))
