"""Language packs: what is special to a language, as data that a linguist can edit, and their loader."""

from kilde.languages.loader import installed, load, load_all, packs_digest
from kilde.languages.pack import (
    Certainty,
    CompoundPart,
    Cue,
    Grammar,
    Notices,
    Noun,
    Pack,
    Phrases,
    Places,
    Trigger,
)

__all__ = [
    "Certainty",
    "CompoundPart",
    "Cue",
    "Grammar",
    "Notices",
    "Noun",
    "Pack",
    "Phrases",
    "Places",
    "Trigger",
    "installed",
    "load",
    "load_all",
    "packs_digest",
]
