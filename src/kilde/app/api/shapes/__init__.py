"""What the answers of the API are, for its description: a test holds every row to them."""

from kilde.app.api.shapes.agreement import Agreement
from kilde.app.api.shapes.claims import Claim, Relation
from kilde.app.api.shapes.documents import DocumentTold, Words
from kilde.app.api.shapes.events import Event, Step, Why
from kilde.app.api.shapes.others import (
    Actor,
    ActorInShort,
    Hit,
    Issue,
    Judgement,
    Language,
    Ledger,
    Me,
    Page,
    Question,
    Refusal,
    RuledNow,
    Run,
    ToRule,
    Working,
)
from kilde.app.api.shapes.parts import Document

__all__ = [
    "Actor",
    "ActorInShort",
    "Agreement",
    "Claim",
    "Document",
    "DocumentTold",
    "Event",
    "Hit",
    "Issue",
    "Judgement",
    "Language",
    "Ledger",
    "Me",
    "Page",
    "Question",
    "Refusal",
    "Relation",
    "RuledNow",
    "Run",
    "Step",
    "ToRule",
    "Why",
    "Words",
    "Working",
]
