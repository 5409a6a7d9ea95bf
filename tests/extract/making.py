"""Sentences with trees drawn by hand, so that tests of rules hang on no parser.

A word is written "text/POS/relation/head", its features behind a further slash; heads count from 1, and 0 is the root.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kilde.extract import extract
from kilde.extract.tree import Tree
from kilde.extract.weighing import Weigh, is_undoubted
from kilde.languages import Pack, load
from kilde.model import (
    Claim,
    Mention,
    MentionKind,
    PassageKind,
    Quantity,
    Reading,
    Said,
    Sentence,
    TimeExpression,
    TimeForm,
    Word,
)

EN, NB = load("en"), load("nb")
DAY = TimeExpression(TimeForm.WEEKDAY, weekday=3)


@dataclass(frozen=True)
class Drawn:
    """A sentence as drawn: its words, and which of them are names (with their label), numbers and times."""

    line: str
    names: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int | Quantity] = field(default_factory=dict)
    times: Mapping[str, TimeExpression] = field(default_factory=dict)
    passage: PassageKind = PassageKind.BODY
    paragraph: int = 0


def words(line: str, start: int = 0) -> tuple[Word, ...]:
    """The words of a line, with single spaces between them."""
    found, at = [], start
    for i, part in enumerate(line.split()):
        text, pos, dep, head, feats = (*part.split("/"), "")[:5]
        above = int(head) - 1 if head != "0" else i
        found.append(Word(at, at + len(text), text, text.lower(), pos, dep, above, feats, ""))
        at += len(text) + 1
    return tuple(found)


def sentence(drawn: Drawn, start: int = 0) -> Sentence:
    """A sentence that begins at a character of its text."""
    found = words(drawn.line, start)
    texts = [word.text for word in found]
    mentions = [
        *(Mention(MentionKind.NAME, *_where(texts, name), label) for name, label in drawn.names.items()),
        *(Mention(MentionKind.TIME, *_where(texts, time), "", value) for time, value in drawn.times.items()),
        *(Mention(MentionKind.QUANTITY, *_where(texts, n), "", _quantity(value)) for n, value in drawn.counts.items()),
    ]
    ordered = tuple(sorted(mentions, key=lambda m: (m.first, m.last)))
    return Sentence(start, found[-1].end, drawn.passage, drawn.paragraph, found, ordered)


def _where(texts: list[str], phrase: str) -> tuple[int, int]:
    parts = phrase.split()
    first = next(i for i in range(len(texts)) if texts[i : i + len(parts)] == parts)
    return first, first + len(parts) - 1


def _quantity(value: int | Quantity) -> Quantity:
    return value if isinstance(value, Quantity) else Quantity(value, value, Said.EXACTLY)


def tree(line: str, **mentions: Mapping[str, object]) -> Tree:
    """One sentence as a tree."""
    return Tree(sentence(Drawn(line, **mentions)))  # type: ignore[arg-type]


def claims(*drawn: Drawn | str, pack: Pack = EN, weigh: Weigh = is_undoubted) -> tuple[Claim, ...]:
    """The claims of a document of these sentences; each claim's spans are what stands in the text."""
    sentences, text = [], ""
    for one in (Drawn(d) if isinstance(d, str) else d for d in drawn):
        start = len(text) + 1 if text else 0
        sentences.append(sentence(one, start))
        text = f"{text} " * bool(text) + " ".join(word.text for word in sentences[-1].words)
    found = extract(Reading("document", "text", pack.code, None, tuple(sentences)), text, pack, weigh).claims
    assert all(span.holds(text) for claim in found for span in claim.spans())
    return found


def claim(*drawn: Drawn | str, pack: Pack = EN) -> Claim:
    """The one claim of a document."""
    [found] = claims(*drawn, pack=pack)
    return found


def who(claim: Claim, role: str) -> list[str]:
    """Those in a role, by their words."""
    return [p.span.quote for p in claim.participants if p.role == role]


def chains(claim: Claim) -> list[list[str]]:
    """The chains of voices, by their words."""
    return [[voice.span.quote for voice in chain] for chain in claim.voices]
