"""Texts analysed without a ledger, for what looks at the claims of each alone."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import kilde_models

from kilde.analyse import Analyser
from kilde.clean import clean
from kilde.languages import Pack, load_all
from kilde.model import Issue, Item, Reading


class Analysed(NamedTuple):
    """A text as read, its words, which the reading's offsets point into, and the pack of its language."""

    reading: Reading
    words: str
    pack: Pack


def analysed(name: str, text: str, language: str) -> Analysed | None:
    """A text in a language that it is known to be in; None where nothing of it can be read."""
    publication = clean(Item(name, "text", text.encode()), [pack.notices for pack in packs().values()]).publication
    reading = _analyser().read(publication, language) if publication else None
    if publication is None or reading is None or isinstance(reading, Issue):
        return None
    return Analysed(reading, publication.text.words, packs()[reading.language])


@cache
def packs() -> Mapping[str, Pack]:
    """The installed packs."""
    return load_all()


@cache
def _analyser() -> Analyser:
    return Analyser(packs(), kilde_models.load())
