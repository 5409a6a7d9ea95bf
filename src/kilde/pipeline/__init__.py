"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.actors import Actor, Spelling, actors
from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.telling import Overstated, Telling, overstated, telling
from kilde.pipeline.view import Account, View, view
from kilde.pipeline.who import Heard, Tie

__all__ = [
    "Account",
    "Actor",
    "Checked",
    "Heard",
    "Overstated",
    "Progress",
    "Settings",
    "Spelling",
    "Summary",
    "Telling",
    "Tie",
    "View",
    "actors",
    "check",
    "check_pack",
    "count",
    "overstated",
    "packs",
    "read",
    "telling",
    "told",
    "view",
]
