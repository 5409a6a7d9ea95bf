"""`--format relations`: what one document says of two to one another, a line each."""

from kilde.app.exports import parts
from kilde.app.exports.parts import Row
from kilde.model import Document, Entity, Party
from kilde.pipeline import Tie


def relation_row(tie: Tie, document: Document) -> Row:
    """The relation in the public form, joined with whom its ends resolve to."""
    relation, pairing = tie.relation, tie.pairing
    return {
        "id": pairing.relation,
        "document": parts.document(document),
        "kind": relation.kind.value,
        "subject": _end(relation.subject, pairing.subject),
        "object": _end(relation.object, pairing.object),
        "trigger": parts.span(relation.trigger),
        "sentence": parts.span(relation.sentence),
        "passage": relation.passage.value,
        "voices": parts.voices(relation.voices, pairing),
        "stance": relation.stance.value,
        "factuality": relation.factuality.value,
        "former": relation.former,
        "run": tie.run,
    }


def _end(party: Party, who: Entity | None) -> Row:
    return {"span": parts.span(party.span), "head": parts.span(party.head), "entity": parts.entity(who)}
