"""What the shape of a paragraph shows of its purpose: capitals, length, last character, quotation marks."""

import re

HEADLINE_MOST = 160
"""Characters of the longest headline."""
HEADING_MOST = 80
"""Characters of the longest cross-heading."""
CAPTION_MOST = 700
"""Characters of the longest caption."""
LABELLED_MOST = 300
"""Characters of the longest paragraph that capitals and a colon alone make a caption."""

_LABEL = re.compile(r"((?:[^\W\d_]|[\d ’'´`&,/–-]){2,60}?)(?<=\S):\s+(?=\S)")
_LABEL_LETTERS = 2
_LABEL_WITHIN = 64
_STOPPED = re.compile(r"(?<!\.)\.[\"'”’»)\]]*$")
_UNFINISHED = re.compile(r"[.:;,…][\"'”’»)\]]*$")
_LETTER = re.compile(r"[^\W\d_]")
_DASH = re.compile(r"(?:-\s+|[–—―]\s*)[\"“”«»]?\w")
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]+[\"“”«»]")
_MARK = re.compile(r"[\"“”„«»]")
_QUOTED_SHARE = 0.5
_WORD = re.compile(r"(?<![^\s(/])[^\W\d_]\w*")
_SMALL_MOST = 2
"""Words in small letters that names have at most ("Nils Berg / via the Coast Guard")."""


def opening_capitals(words: str, start: int = 0) -> str | None:
    """The words in capitals with a colon that open a paragraph, as captions do ("MOURNING: Crowds ..."), if any."""
    found = _LABEL.match(words, start) if ":" in words[start : start + _LABEL_WITHIN] else None
    if not found or not found[1].isupper() or len(_LETTER.findall(found[1])) < _LABEL_LETTERS:
        return None
    return found[1]


def is_headline(words: str) -> bool:
    """Whether a first paragraph may be a headline: short, and no full stop at its end."""
    return len(words) <= HEADLINE_MOST and not _STOPPED.search(words) and bool(_LETTER.search(words))


def is_heading(words: str) -> bool:
    """Whether a paragraph may be a cross-heading: very short, ending as no sentence does, no question that is put."""
    if len(words) > HEADING_MOST or _UNFINISHED.search(words) or not _LETTER.search(words):
        return False
    return not (words.endswith("?") and (_DASH.match(words) or opening_capitals(words)))


def is_names(words: str) -> bool:
    """Whether words that follow "photo:" are names alone, and no sentence follows them."""
    small = len([word for word in _WORD.findall(words) if word[0].islower()])
    return small < _SMALL_MOST if _STOPPED.search(words) else small <= _SMALL_MOST


def is_quote(words: str) -> bool:
    """Whether a paragraph is direct speech: it opens with a dash, or is mostly inside quotation marks."""
    if _DASH.match(words):
        return True
    if not _MARK.match(words):
        return False
    return sum(len(part) for part in _QUOTED.findall(words)) >= _QUOTED_SHARE * len(words)
