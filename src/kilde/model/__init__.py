"""The facts: what Kilde stores and what its stages hand to one another. Standard library only."""

from kilde.model.claims import (
    Aspect,
    Claim,
    Factuality,
    Figure,
    Participant,
    Stance,
    TimeMention,
    Voice,
    VoiceKind,
)
from kilde.model.documents import Document, Item, Metadata, Passage, PassageKind, Publication, Text
from kilde.model.errors import BrokenLedger, KildeError, LedgerError, PackError, SourceError, UsageError
from kilde.model.events import Event, Evidence, Link, Range, Reckoned, Role, Status
from kilde.model.ids import canonical_json, digest, is_digest, plain, sha256
from kilde.model.issues import Issue
from kilde.model.judgements import Anchor, Correction, Judgement, Manner, Ruled, Ruling
from kilde.model.lapses import Lapse, Offset
from kilde.model.mentioned import Mentioned
from kilde.model.plover import KINDS, MODES
from kilde.model.quantities import Quantity, Said
from kilde.model.reading import Mention, MentionKind, Reading, Sentence, Word
from kilde.model.relations import Pairing, Party, Relation, RelationKind
from kilde.model.rereadings import Rereading
from kilde.model.resolution import POINTS, PRECISIONS, WIDE, Acting, Behalf, Entity, Place, Resolution
from kilde.model.runs import Run
from kilde.model.spans import Span
from kilde.model.statements import Naming, Statement
from kilde.model.times import TimeExpression, TimeForm
from kilde.model.unknown import Reason, Unknown

__all__ = [
    "KINDS",
    "MODES",
    "POINTS",
    "PRECISIONS",
    "WIDE",
    "Acting",
    "Anchor",
    "Aspect",
    "Behalf",
    "BrokenLedger",
    "Claim",
    "Correction",
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Factuality",
    "Figure",
    "Issue",
    "Item",
    "Judgement",
    "KildeError",
    "Lapse",
    "LedgerError",
    "Link",
    "Manner",
    "Mention",
    "MentionKind",
    "Mentioned",
    "Metadata",
    "Naming",
    "Offset",
    "PackError",
    "Pairing",
    "Participant",
    "Party",
    "Passage",
    "PassageKind",
    "Place",
    "Publication",
    "Quantity",
    "Range",
    "Reading",
    "Reason",
    "Reckoned",
    "Relation",
    "RelationKind",
    "Rereading",
    "Resolution",
    "Role",
    "Ruled",
    "Ruling",
    "Run",
    "Said",
    "Sentence",
    "SourceError",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Text",
    "TimeExpression",
    "TimeForm",
    "TimeMention",
    "Unknown",
    "UsageError",
    "Voice",
    "VoiceKind",
    "Word",
    "canonical_json",
    "digest",
    "is_digest",
    "plain",
    "sha256",
]
