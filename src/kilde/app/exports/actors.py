"""`kilde actors --json`: one actor a line, every spelling with its evidence."""

from collections.abc import Mapping

from kilde.app.exports import parts
from kilde.app.exports.parts import Row
from kilde.app.exports.relations import relation_row
from kilde.model import Document
from kilde.pipeline import Actor, Spelling


def actor_row(actor: Actor, documents: Mapping[str, Document]) -> Row:
    """The actor in the public form; `documents` by id."""
    return {
        "id": actor.entity.id,
        "name": actor.entity.name,
        "type": actor.entity.type,
        "spellings": [_spelling(spelling) for spelling in actor.spellings],
        "events": dict(actor.events),
        "relations": [relation_row(tie, documents[tie.relation.document]) for tie in actor.ties],
    }


def _spelling(one: Spelling) -> Row:
    return {"text": one.text, "evidence": [{"document": id, "span": parts.span(span)} for id, span in one.where]}
