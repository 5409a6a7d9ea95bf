"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.link import Amount, Contradiction, Why, contradictions, reasons
from kilde.pipeline.actors import Actor, Spelling, actors
from kilde.pipeline.agreement import Agreement, Untold, agreements
from kilde.pipeline.answers import Answered, Given, answered, as_answer, as_given, seconds
from kilde.pipeline.around import Neighbour
from kilde.pipeline.as_read import as_read
from kilde.pipeline.cast import cast
from kilde.pipeline.changes import Changes, Pair
from kilde.pipeline.conflicts import Conflict, conflicts
from kilde.pipeline.doubting import Asking, Question, questions
from kilde.pipeline.following import Following
from kilde.pipeline.history import Change, Held, Step, history
from kilde.pipeline.judged import Judged, State
from kilde.pipeline.knowing import Import, knowledge, known_facts, line_of, wanted
from kilde.pipeline.known import is_known, known_by, published_on
from kilde.pipeline.packs import Checked, check_pack
from kilde.pipeline.paths import check, count
from kilde.pipeline.places import FLOOR, GeoNames, gazetteer_of
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.rereading import Reread, Rereads, chosen_id, reread
from kilde.pipeline.settings import Settings, packs, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.tellers import tellers
from kilde.pipeline.telling import Overstated, Telling, overstated, telling
from kilde.pipeline.view import Account, Growing, View, unruled, view
from kilde.pipeline.who import Heard, Tie

__all__ = [
    "FLOOR",
    "Account",
    "Actor",
    "Agreement",
    "Amount",
    "Answered",
    "Asking",
    "Change",
    "Changes",
    "Checked",
    "Conflict",
    "Contradiction",
    "Following",
    "GeoNames",
    "Given",
    "Growing",
    "Heard",
    "Held",
    "Import",
    "Judged",
    "Neighbour",
    "Overstated",
    "Pair",
    "Progress",
    "Question",
    "Reread",
    "Rereads",
    "Settings",
    "Spelling",
    "State",
    "Step",
    "Summary",
    "Telling",
    "Tie",
    "Untold",
    "View",
    "Why",
    "actors",
    "agreements",
    "answered",
    "as_answer",
    "as_given",
    "as_read",
    "cast",
    "check",
    "check_pack",
    "chosen_id",
    "conflicts",
    "contradictions",
    "count",
    "gazetteer_of",
    "history",
    "is_known",
    "knowledge",
    "known_by",
    "known_facts",
    "line_of",
    "overstated",
    "packs",
    "published_on",
    "questions",
    "read",
    "reasons",
    "reread",
    "seconds",
    "tellers",
    "telling",
    "told",
    "unruled",
    "view",
    "wanted",
]
