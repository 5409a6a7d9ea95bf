"""Link: claims to events, each link with its reasons."""

from kilde.link.concerns import Concern, concerns
from kilde.link.contradictions import Amount, Contradiction, contradictions
from kilde.link.doubts import About, Doubt, Doubts, doubts
from kilde.link.lapsing import Lapses
from kilde.link.linker import Linker
from kilde.link.linking import link
from kilde.link.outcomes import dating
from kilde.link.reasons import reasons
from kilde.link.rulings import Decision, Rulings
from kilde.link.status import is_denial, status
from kilde.link.view import view
from kilde.link.why import Why

__all__ = [
    "About",
    "Amount",
    "Concern",
    "Contradiction",
    "Decision",
    "Doubt",
    "Doubts",
    "Lapses",
    "Linker",
    "Rulings",
    "Why",
    "concerns",
    "contradictions",
    "dating",
    "doubts",
    "is_denial",
    "link",
    "reasons",
    "status",
    "view",
]
