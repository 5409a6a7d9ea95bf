"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.knowing import Import, knowledge, known_facts, line_of, wanted
from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.places import FLOOR, GeoNames, gazetteer_of
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.telling import Overstated, Telling, overstated, telling
from kilde.pipeline.view import Account, View, view
from kilde.pipeline.who import Heard

__all__ = [
    "FLOOR",
    "Account",
    "Checked",
    "GeoNames",
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
    "gazetteer_of",
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
