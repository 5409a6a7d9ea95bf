"""Records to the bytes that are stored and hashed, and back.

A body is the canonical JSON of `kilde.model`, in UTF-8. msgspec writes the same bytes some twenty times faster, but for
what `_awkward` names; a property test holds the two to one another.
"""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from kilde.ledger.merges import Merge
from kilde.model import (
    Claim,
    Document,
    Issue,
    Judgement,
    Mentioned,
    Naming,
    Pairing,
    Passage,
    Place,
    Relation,
    Rereading,
    Resolution,
    Run,
    Statement,
    canonical_json,
)
from kilde.model.ids import ID_LENGTH


class Kind(StrEnum):
    """What an entry of the ledger holds."""

    RUN = "run"
    DOCUMENT = "document"
    CLAIM = "claim"
    RESOLUTION = "resolution"
    STATEMENT = "statement"
    NAMING = "naming"
    RELATION = "relation"
    PAIRING = "pairing"
    MENTIONED = "mentioned"
    REREADING = "rereading"
    ISSUE = "issue"
    ERASURE = "erasure"
    JUDGEMENT = "judgement"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Filed:
    """A document as entered: with the passages of its text, whose words may be erased one day."""

    document: Document
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """That a document's text and bytes were taken down, and why."""

    document: str
    reason: str


Body = (
    Run
    | Filed
    | Claim
    | Resolution
    | Statement
    | Naming
    | Relation
    | Pairing
    | Mentioned
    | Rereading
    | Issue
    | Erasure
    | Judgement
    | Merge
)

_FORMS: dict[Kind, type[Body]] = {
    Kind.RUN: Run,
    Kind.DOCUMENT: Filed,
    Kind.CLAIM: Claim,
    Kind.RESOLUTION: Resolution,
    Kind.STATEMENT: Statement,
    Kind.NAMING: Naming,
    Kind.RELATION: Relation,
    Kind.PAIRING: Pairing,
    Kind.MENTIONED: Mentioned,
    Kind.REREADING: Rereading,
    Kind.ISSUE: Issue,
    Kind.ERASURE: Erasure,
    Kind.JUDGEMENT: Judgement,
    Kind.MERGE: Merge,
}
_KINDS = {form: kind for kind, form in _FORMS.items()}
_DECODERS = {kind: msgspec.json.Decoder(form) for kind, form in _FORMS.items()}
_ENCODER = msgspec.json.Encoder(order="sorted")


def encode(record: Body) -> bytes:
    """The canonical JSON of a record, in UTF-8; raises ValueError for a number that JSON cannot hold."""
    if not _awkward(record):
        try:
            return _ENCODER.encode(record)
        except UnicodeEncodeError:
            pass  # a lone surrogate, as in a file name that is no UTF-8: the slow way can write it
    return canonical_json(record).encode("utf-8", "surrogatepass")


def decode(kind: Kind, body: bytes) -> Body:
    """The record of a body; raises ValueError when it is not one of its kind."""
    try:
        return _DECODERS[kind].decode(body)
    except UnicodeDecodeError:
        value: Any = json.loads(body.decode("utf-8", "surrogatepass"))
        try:
            return msgspec.convert(value, _FORMS[kind])
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from error
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


def kind_of(record: Body) -> Kind:
    """The kind of entry that holds such a record."""
    return _KINDS[type(record)]


def id_of(kind: Kind, record: Body, body: bytes) -> str:
    """The id of a record; from its bytes where the model's id covers the whole record, which is much faster.

    `Claim.id` is `digest({"claim": claim})`, and the canonical JSON of that is the claim's own in a wrapper.
    """
    if isinstance(record, Filed):
        return record.document.id
    if isinstance(record, Issue):
        return record.id
    return hashlib.sha256(b'{"%s":%s}' % (kind.encode(), body)).hexdigest()[:ID_LENGTH]


def _awkward(record: Body) -> bool:
    """Whether msgspec writes it differently: some numbers, and fields that are left out where nothing is said."""
    places = (record.place, record.setting) if isinstance(record, Resolution) else ()
    odd = any(isinstance(place, Place) and not (_alike(place.lat) and _alike(place.lon)) for place in places)
    return odd or isinstance(record, Judgement)


def _alike(number: float | None) -> bool:
    """Both write 59.91 alike, but not 1e-05, 1e+16 or what is no number."""
    return number is None or number == 0 or 1e-4 <= abs(number) < 1e16
