"""Which words are forms of one, in any language: whether somebody speaks of a deed, by the words that tell it."""

from collections.abc import Iterator

LONG = 7
"""Letters of the shortest first part of a compound that tells what it is about."""

ENDING = 2
"""Letters by which two forms of a word differ at most."""

LEAST = 5
"""Letters of the shortest word by which somebody can be seen to speak of the deed."""


def is_form(one: str, other: str) -> bool:
    """Whether two words are forms of one, or one a part of the other: "angrebet", "terrorangreb"; "sanktionslisten"."""
    short, long = sorted((one, other), key=len)
    stem = short[: max(LEAST, len(short) - ENDING)]
    at = long.rfind(stem)
    return at >= 0 and (len(long) - at <= len(short) + ENDING or (at == 0 and len(stem) >= LONG))


def words(text: str) -> Iterator[str]:
    """The words of a text that are long enough to tell what it is about, without capitals."""
    parts = (part.strip(".,;:!?\"'()«»”“’–-") for part in text.casefold().split())
    return (part for part in parts if len(part) >= LEAST)
