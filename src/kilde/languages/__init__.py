"""Language packs: what is special to a language, as data that a linguist can edit, and their loader."""

from kilde.languages.checking import Extent, extent, faults, gaps
from kilde.languages.grammar import Grammar
from kilde.languages.loader import installed, installed_folder, load, load_added, load_all, load_from, packs_digest
from kilde.languages.pack import (
    Bodies,
    Certainty,
    CompoundPart,
    Cue,
    Notices,
    Noun,
    Pack,
    Phrases,
    Places,
    Relations,
    RelationWord,
    Trigger,
)

__all__ = [
    "Bodies",
    "Certainty",
    "CompoundPart",
    "Cue",
    "Extent",
    "Grammar",
    "Notices",
    "Noun",
    "Pack",
    "Phrases",
    "Places",
    "RelationWord",
    "Relations",
    "Trigger",
    "extent",
    "faults",
    "gaps",
    "installed",
    "installed_folder",
    "load",
    "load_added",
    "load_all",
    "load_from",
    "packs_digest",
]
