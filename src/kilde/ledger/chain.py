"""The chain: each entry's hash covers the entry and, through the hash before it, all that came before."""

import hashlib
from typing import NamedTuple

import msgspec

GENESIS = "0" * 64
"""What stands before the first entry."""


class Fact(NamedTuple):
    """What is to be entered: its kind, its id and its body."""

    kind: str
    id: str
    body: bytes


class Entry(NamedTuple):
    """One row of the ledger. `run` is the id of the run that made the fact, None for a person's act."""

    seq: int
    kind: str
    id: str
    recorded: str
    run: str | None
    hash: str
    body: bytes


def entry_hash(seq: int, fact: Fact, recorded: str, run: str | None, previous: str) -> str:
    """SHA-256 of `[seq,kind,id,recorded,run,previous]` as JSON without white space, a line feed, and the body.

    JSON written so holds no raw line feed: no two entries give the same bytes to hash.
    """
    envelope = msgspec.json.encode((seq, fact.kind, fact.id, recorded, run, previous))
    return hashlib.sha256(b"%s\n%s" % (envelope, fact.body)).hexdigest()
