"""The stages that code a document, with all that they know: packs, models, gazetteer. Slow to import and to make."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import kilde_models

import kilde
from kilde.analyse import Analyser
from kilde.extract import extract, weights_digest
from kilde.languages import Pack, packs_digest
from kilde.ledger.sharing import no_collecting
from kilde.model import (
    Claim,
    Issue,
    Mentioned,
    Naming,
    Pairing,
    Publication,
    Relation,
    Resolution,
    Run,
    Statement,
    digest,
)
from kilde.pipeline.knowing import knowledge
from kilde.pipeline.places import gazetteer_of
from kilde.pipeline.settings import packs
from kilde.resolve import Resolver
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.knowledge import Knowledge

NO_SETTINGS = digest({"settings": {}})
"""No setting changes what is read out of a document, but for what is known: packs, facts and gazetteer have digests."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A document with everything that was read out of it."""

    publication: Publication
    claims: tuple[Claim, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    issues: tuple[Issue, ...] = ()
    statements: tuple[Statement, ...] = ()
    namings: tuple[Naming, ...] = ()
    relations: tuple[Relation, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()


class Stages:
    """Codes publications, one at a time; what it makes of one never hangs on another."""

    def __init__(
        self, packs: Mapping[str, Pack], knowledge: Knowledge | None = None, gazetteer: Gazetteer | None = None
    ) -> None:
        self._packs = packs
        self._analyser = Analyser(packs, kilde_models.load())
        self._resolver = Resolver(packs, gazetteer, knowledge)
        self.run = Run(
            kilde=kilde.__version__,
            packs=packs_digest(packs),
            models=digest({"models": kilde_models.DIGEST, "weights": weights_digest()}),
            gazetteer=self._resolver.digest,
            settings=NO_SETTINGS,
        )

    def code(self, name: str, publication: Publication, declared: str | None) -> Coded:
        """All that a publication says, resolved; an Issue of the item `name` where no pack fits."""
        reading = self._analyser.read(publication, declared)
        if isinstance(reading, Issue):
            return Coded(publication, issues=(replace(reading, item=name),))
        text = publication.text
        told = extract(reading, text.words, self._packs[reading.language])
        resolved = self._resolver.resolve(reading, text, told.claims, told.statements, told.relations)
        document = replace(publication.document, language=reading.language)
        found = replace(publication, document=document)
        paired = {pairing.relation for pairing in resolved.relations}
        return Coded(
            found,
            told.claims,
            resolved.claims,
            (),
            told.statements,
            resolved.statements,
            tuple(one for one in told.relations if one.id in paired),
            resolved.relations,
            (Mentioned(document.id, *resolved.mentioned),) if resolved.mentioned.spans else (),
        )


@cache
def stages(added: Path | None = None, known: tuple[Path, ...] = (), gazetteer: Path | None = None) -> Stages:
    """The stages with what is installed, the packs in a folder that are `added`, files of facts, another gazetteer.

    Made once, for they never change while Kilde runs.
    """
    with no_collecting():
        return Stages(packs(added), knowledge(known) if known else None, gazetteer_of(gazetteer) if gazetteer else None)
