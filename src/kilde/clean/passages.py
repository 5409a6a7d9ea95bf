"""Tell the passages of a text apart: what each paragraph, and each part of it, is for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from kilde.clean.drafts import Block
from kilde.clean.marks import Marks
from kilde.clean.parts import Part, parts
from kilde.clean.shapes import LABELLED_MOST, is_heading, is_headline, is_quote, opening_capitals
from kilde.model import Passage, PassageKind, Text

SEPARATOR = "\n\n"
"""What stands between two paragraphs of a text."""

RUBRIC_MOST = 3
"""Words of the name of a section that stands above a headline."""

_REPEATED_LEAST = 80
"""Characters from which a paragraph that stands there twice is held for a slip of the page, not for an echo."""


def text(blocks: Sequence[Block], marks: Marks) -> Text:
    """The paragraphs as one text; its passages are in order, apart, and hold every character but white space."""
    split = _split(blocks, marks)
    kinds = iter(_kinds([block for block, found in zip(blocks, split, strict=True) if _is_open(found)]))
    passages: list[Passage] = []
    offset, seen, counts = 0, set[str](), Counter(block.words for block in blocks)
    for block, found in zip(blocks, split, strict=True):
        kind = next(kinds) if _is_open(found) else None
        for part in _unrepeated(block, found, seen, counts):
            given = _hinted(block, part) or part.kind or kind
            assert given is not None
            passages.append(Passage(given, offset + part.start, offset + part.end))
        offset += len(block.words) + len(SEPARATOR)
    return Text(SEPARATOR.join(block.words for block in blocks), tuple(passages))


def _split(blocks: Sequence[Block], marks: Marks) -> list[tuple[Part, ...]]:
    """The parts of each paragraph. Capitals and a colon before the lead name a town, not what a picture shows."""
    labels, split = _labels(blocks), list[tuple[Part, ...]]()
    begun = False
    for block in blocks:
        labelled = begun and len(block.words) <= LABELLED_MOST and opening_capitals(block.words) in labels
        split.append(parts(block.words, marks, labelled))
        begun = begun or (_is_open(split[-1]) and not is_headline(block.words))
    return split


def _labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Capitals that open a caption; those that open several paragraphs, each in its own way, name who speaks."""
    counts = Counter(filter(None, (opening_capitals(words) for words in {block.words for block in blocks})))
    return frozenset(label for label, count in counts.items() if count == 1)


def _is_open(found: Sequence[Part]) -> bool:
    """Whether a paragraph has a part that only the whole text can tell."""
    return any(part.kind is None for part in found)


def _hinted(block: Block, part: Part) -> PassageKind | None:
    """A hint of the markup goes before the shape of a caption, not before a notice or a credit."""
    return block.hint if part.kind in (None, PassageKind.CAPTION) else None


def _unrepeated(block: Block, found: Sequence[Part], seen: set[str], counts: Counter[str]) -> Iterable[Part]:
    """The parts, those that stood there before made notices: the page shows them twice, nobody said them twice.

    What stands there more often is meant so, as a question that is put to everyone.
    """
    for part in found:
        words = block.words[part.start : part.end]
        slip = part.kind is PassageKind.CAPTION or (len(words) >= _REPEATED_LEAST and counts[words] == 2)
        again = slip and words in seen
        seen.add(words)
        yield part._replace(kind=PassageKind.NOTICE) if again else part


def _kinds(blocks: Sequence[Block]) -> list[PassageKind]:
    """The kinds of the paragraphs that make up the news, by their order and shape."""
    kinds: list[PassageKind] = []
    led = False
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.hint:
            kinds.append(block.hint)
        elif _heads(block.words, blocks) if not kinds else _is_under_rubric(kinds, blocks):
            kinds.append(PassageKind.HEADLINE)
        else:
            kinds.append(_kind(block.words, after.words if after else None, led))
        led = led or kinds[-1] is PassageKind.LEAD
    return kinds


def _heads(words: str, blocks: Sequence[Block]) -> bool:
    """Whether the first of these paragraphs is a headline: longer text follows it."""
    return is_headline(words) and any(len(block.words) > len(words) for block in blocks)


def _is_under_rubric(kinds: Sequence[PassageKind], blocks: Sequence[Block]) -> bool:
    """Whether the first paragraph names a section, and the second is the headline: "World", then what happened."""
    if kinds != [PassageKind.HEADLINE]:
        return False
    rubric, headline = (block.words for block in blocks[:2])
    return len(rubric.split()) <= RUBRIC_MOST and is_headline(rubric) and _heads(headline, blocks[2:])


def _kind(words: str, after: str | None, led: bool) -> PassageKind:
    """The kind of a paragraph by its shape, the paragraph after it, and whether the lead has been."""
    if led and after and is_heading(words) and not is_heading(after):
        return PassageKind.CROSS_HEADING
    if is_quote(words):
        return PassageKind.QUOTE
    return PassageKind.BODY if led else PassageKind.LEAD
