"""Names of files as Kilde writes them."""

import unicodedata

from kilde.model.showing import shown

LONGEST = 255
"""Characters of a name that are kept; no file system in use has longer ones."""


def readable(name: str) -> str:
    """The name in Unicode normal form C, with bytes that are no UTF-8 and control characters written out.

    One file has one name, whether a Mac decomposed its letters or not.
    """
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return shown(unicodedata.normalize("NFC", whole), LONGEST)
