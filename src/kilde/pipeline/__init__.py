"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.doubting import Question, questions
from kilde.pipeline.judged import Judged, State
from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.telling import Overstated, Telling, overstated, telling
from kilde.pipeline.view import Account, Growing, View, view
from kilde.pipeline.who import Heard

__all__ = [
    "Account",
    "Checked",
    "Growing",
    "Heard",
    "Judged",
    "Overstated",
    "Progress",
    "Question",
    "Settings",
    "State",
    "Summary",
    "Telling",
    "View",
    "check",
    "check_pack",
    "count",
    "overstated",
    "packs",
    "questions",
    "read",
    "telling",
    "told",
    "view",
]
