"""Where sentences begin and end, by the marks that writers set and the abbreviations of the language pack."""

import re
from collections.abc import Collection, Iterator

from kilde.model import Passage, PassageKind

LONGEST = 2000
"""Characters after which a sentence is cut at a space: longer ones are lists, tables or noise."""

LONGEST_WORD = 30
"""Characters before a full stop that are looked at."""

_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s+\S)|[.!?…]+[\"»”)](?=\s)|\n+")
_LAST_WORD = re.compile(r"\S+$")
_OPENS = re.compile(r"[\"'«»„“”‘’(\[–—-]*\s*[\w]")
_WRITTEN = r"(?:\([^()\n]{2,40}\)|[^\W\d_a-zß-öø-ÿ][\w.'’-]*|\d{1,2}\.?(?: [a-z]{3,9}\.?)?)"
_DATELINE = re.compile(
    rf"({_WRITTEN}(?:[,/]? {_WRITTEN}){{0,7}},? ?(?:[—–]|--?|(?<=[\)A-Z]):))"
    r"(?:\s+|(?<=\)[—–-])|(?<=\) [—–-]))"
    r"(?=[\"'«»“”‘’]?[^\W\d_a-zß-öø-ÿ])"
)
"""Town, day and agency before a dash, each word with a capital: "TULSA, Okla. (AP) — Five people ...".

A dash behind a bracket may stand right before the first word: "KANO, Nigeria (Reuters) -Dozens ...".
"""

DATED = frozenset({PassageKind.LEAD, PassageKind.BODY})
WHOLE = frozenset({PassageKind.HEADLINE, PassageKind.CROSS_HEADING})
SILENT = frozenset({PassageKind.NOTICE, PassageKind.CREDIT})
"""Passages that say nothing of the news: they are not read."""


def sentences(
    text: str, passage: Passage, abbreviations: Collection[str], determiners: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a passage, in code points of `text`, without the white space around them.

    A dateline is a sentence of its own, so that it is not taken for a part of the one that it stands before.
    `determiners` are words after which a number with a full stop is an ordinal ("den 3. Divisjon").
    """
    if passage.kind in SILENT:
        return
    start = passage.start
    if passage.kind in DATED and (dateline := _DATELINE.match(text, start, passage.end)):
        yield start, dateline.end(1)
        start = dateline.end()
    for end in _ends(text, passage, abbreviations, determiners):
        yield from _cut(text, start, end)
        start = end
    yield from _cut(text, start, passage.end)


def _ends(text: str, passage: Passage, abbreviations: Collection[str], determiners: Collection[str]) -> Iterator[int]:
    if passage.kind in WHOLE:
        return
    for match in _END.finditer(text, passage.start, passage.end):
        line_break = text[match.start()] == "\n"
        if line_break or _is_end(text, passage.start, match, abbreviations, determiners):
            yield match.end()


def _is_end(
    text: str, start: int, match: re.Match[str], abbreviations: Collection[str], determiners: Collection[str]
) -> bool:
    after = _OPENS.match(text, _skip_space(text, match.end()))
    if after and after.group()[-1].islower():
        return False
    if text[match.start()] != "." or match.end() - match.start() > 1:
        return True
    word, at = _word_before(text, start, match.start())
    if word.lower() + "." in abbreviations or (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    counts = word.isdigit() and len(word) < 3
    return not (counts and _is_ordinal(text[max(start, at - LONGEST_WORD) : at], abbreviations, determiners))


def _word_before(text: str, start: int, end: int) -> tuple[str, int]:
    """The word that ends at `end`, without the marks that open it, and where it begins."""
    found = _LAST_WORD.search(text, max(start, end - LONGEST_WORD), end)
    word = found.group().lstrip("\"'«»„“”‘’([–—-") if found else ""
    return word, end - len(word)


def _is_ordinal(before: str, abbreviations: Collection[str], determiners: Collection[str]) -> bool:
    """Whether a number with a full stop counts what follows: it opens a line or sentence, or has a determiner before.

    Any other ends its sentence ("Tallet på drepte steg til 39. Politiet ..."): what follows has a capital.
    """
    words = before.split()
    if not words or before.rstrip(" \t\u00a0")[-1:] == "\n":
        return True
    last = words[-1].lower()
    return last in determiners or (last[-1] in ".!?:;" and last not in abbreviations)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _skip_space(text, start), _rstrip(text, start, end)
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        stop = space if space > start else start + LONGEST
        yield start, stop
        start = _skip_space(text, stop)
    if start < end:
        yield start, end


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
