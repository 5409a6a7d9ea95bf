"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.view import Account, View, view

__all__ = [
    "Account",
    "Checked",
    "Progress",
    "Settings",
    "Summary",
    "View",
    "check",
    "check_pack",
    "count",
    "packs",
    "read",
    "told",
    "view",
]
