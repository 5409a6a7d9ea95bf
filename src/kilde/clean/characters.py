"""Make the characters of a text the ones that words are compared by."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028]")
_PARAGRAPH_END = "\u2029"

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u180e\u200b\u2060-\u2064\ufeff"  # hyphens that do not show, joiners and spaces of no width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # marks of direction: they order letters on a screen, no more
    "\ufff9-\ufffb\ufffe\uffff"  # annotations, and code points that are no characters
    "\ud800-\udfff]"  # halves of a surrogate pair
)
_FLAG = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0000-\U000e007f]")
_JOINERS = re.compile("(?<=[\u0000-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\u0000-\u024f])|^[\u200c\u200d]+")

_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""All that is looked for above: most texts have none of it, and are let through at once."""


def tidy(text: str) -> str:
    """The text in normal form C, with "\\n" for every line end, without characters that nobody sees.

    Emoji, letters and signs of every script stay. Joiners stay where a script or an emoji needs them, not among Latin
    letters, where they only keep a word from being found.
    """
    if not _STRANGE.search(text):
        return unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", text).replace(_PARAGRAPH_END, "\n\n")
    text = _INVISIBLE.sub("", text)
    text = _FLAG.sub(lambda match: match[1] or "", text)
    return unicodedata.normalize("NFC", _JOINERS.sub("", text))


def one_line(text: str) -> str:
    """The text tidied, on one line, with single spaces."""
    return " ".join(tidy(text).split())
