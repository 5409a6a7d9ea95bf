"""What is handed to the ledger in one go."""

from dataclasses import dataclass

from kilde.model import (
    Claim,
    Issue,
    Mentioned,
    Naming,
    Pairing,
    Publication,
    Relation,
    Rereading,
    Resolution,
    Run,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Facts of one run, written in one transaction: all of them are there afterwards, or none is.

    A document comes with all of its claims, statements and relations, and whom it only mentions, each new claim with
    its resolution, each new statement with its naming and each new relation with its pairing, so that a crash leaves a
    document wholly there or not at all. One that is read again comes with its rereading, and what that names.
    """

    run: Run
    publications: tuple[Publication, ...] = ()
    claims: tuple[Claim, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    issues: tuple[Issue, ...] = ()
    statements: tuple[Statement, ...] = ()
    namings: tuple[Naming, ...] = ()
    relations: tuple[Relation, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()
    rereadings: tuple[Rereading, ...] = ()
