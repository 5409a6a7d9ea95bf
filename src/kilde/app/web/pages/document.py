"""A document: its stored text with passages told apart and claims marked, its claims, and who speaks in it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from kilde.app.web.asked import Asked, Missing
from kilde.app.web.marking import marked, parts, triggers
from kilde.app.web.shelf import Shelf
from kilde.model import Entity, Evidence, Span, Text, Voice

SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a document: by which name, who that is, how often, and the first words that say so."""

    voice: Voice
    entity: Entity | None
    times: int


def page(asked: Asked) -> Response:
    """The document, with the words and the claim that are asked for."""
    id = asked.path("id")
    document = asked.shelf.documents.get(id)
    if document is None:
        raise Missing("error.missing.document")
    text = asked.shelf.ledger.text(id)
    told = asked.shelf.claims.get(id, ())
    shown = _claim(asked, told)
    span = _span(asked, text)
    marks = triggers((one.resolution.claim, one.claim) for one in told) + (parts(shown.claim) if shown else [])
    return asked.page(
        "document.html",
        document=document,
        text=text,
        paragraphs=marked(text, marks, (span.start, span.end) if span else None) if text else [],
        told=told,
        claim=shown,
        span=span,
        accounts=asked.shelf.seen.accounts(id),
        speakers=speakers(asked.shelf, id),
    )


def _claim(asked: Asked, told: Sequence[Evidence]) -> Evidence | None:
    wanted = asked.text("claim")
    found = next((one for one in told if one.resolution.claim == wanted), None)
    if wanted and found is None:
        one = asked.shelf.seen.rejected.get(wanted)
        found = one if one and one.document.id == asked.path("id") else None
    return found


def _span(asked: Asked, text: Text | None) -> Span | None:
    """The words that are asked for; Missing where the text has no such characters."""
    wanted = asked.text("span")
    if not wanted or text is None:
        return None
    found = SPAN.fullmatch(wanted) if wanted.isascii() else None
    if found is None or not int(found[1]) < int(found[2]) <= len(text.words):
        raise Missing("error.missing.span")
    return Span.of(text.words, int(found[1]), int(found[2]))


def speakers(shelf: Shelf, document: str) -> list[Speaker]:
    """Who speaks in a document, in claims and statements, the most frequent first."""
    heard: list[tuple[Voice, Entity | None]] = []
    for one in shelf.claims.get(document, ()):
        heard += _heard(one.claim.voices, one.resolution.voices)
    for statement, naming in shelf.seen.statements.get(document, ()):
        heard += _heard(statement.voices, naming.voices)
    times = Counter(_key(voice, entity) for voice, entity in heard)
    first = {_key(voice, entity): (voice, entity) for voice, entity in reversed(heard)}
    return [Speaker(*first[key], number) for key, number in times.most_common()]


def _heard(
    chains: Sequence[Sequence[Voice]], known: Sequence[Sequence[Entity | None]]
) -> list[tuple[Voice, Entity | None]]:
    return [pair for chain, who in zip(chains, known, strict=True) for pair in zip(chain, who, strict=True)]


def _key(voice: Voice, entity: Entity | None) -> str:
    return entity.id if entity else f"{voice.kind}:{voice.name.casefold()}"
