"""Strange characters of names and texts, made safe to show to a person."""

import unicodedata

_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories that move a cursor, hide, reorder or are no characters at all."""


def shown(text: str, most: int = 120) -> str:
    r"""The text on one line, with what a terminal would obey written out ("\n", "\x1b", "\u202e"), cut at `most`.

    Untrusted names stay data: a file called "a\x1b[2J" must not clear the screen of whoever lists issues.
    """
    safe = "".join(_escaped(char) for char in text[: most + 1])
    return safe if len(text) <= most else safe[:most] + "…"


def _escaped(char: str) -> str:
    if unicodedata.category(char) not in _HARMFUL:
        return char
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")
