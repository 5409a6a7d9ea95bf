"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.knowing import Import, knowledge, known_facts, line_of, wanted
from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.telling import Overstated, Telling, overstated, telling
from kilde.pipeline.view import Account, View, view
from kilde.pipeline.who import Heard

__all__ = [
    "Account",
    "Checked",
    "Heard",
    "Import",
    "Overstated",
    "Progress",
    "Settings",
    "Summary",
    "Telling",
    "View",
    "check",
    "check_pack",
    "count",
    "knowledge",
    "known_facts",
    "line_of",
    "overstated",
    "packs",
    "read",
    "telling",
    "told",
    "view",
    "wanted",
]
