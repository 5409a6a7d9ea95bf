"""`kilde actors`: who stands in a ledger, in which spellings, in how many events, and how they stand to others."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kilde.app import phrases
from kilde.app.exports import line
from kilde.app.exports.actors import actor_row
from kilde.app.terminal import indented, out, safe, say, table, written
from kilde.ledger import Ledger
from kilde.model import Document, Entity, Factuality, RelationKind
from kilde.model.showing import shown
from kilde.pipeline import Actor, Spelling, Tie, actors, view

SPELLINGS = 4
"""Spellings of one actor that the table shows."""
PLACES = 3
"""Places of one spelling that a card shows."""
SENTENCE = 160
"""Characters of a sentence that a card shows."""

Documents = Mapping[str, Document]

SAYS = {
    RelationKind.LEADS: ("leads", "is led by"),
    RelationKind.MEMBER_OF: ("is a member of", "has as a member"),
    RelationKind.PART_OF: ("is part of", "has as a part"),
    RelationKind.SUPPORTS: ("supports", "is supported by"),
    RelationKind.FOUNDED: ("founded", "was founded by"),
    RelationKind.ALSO_KNOWN_AS: ("is also known as", "is also known as"),
}
"""What a relation is in words, seen from its subject and from its object."""


def list_actors(ledger: str, name: str | None, as_of: str | None, as_json: bool) -> None:
    """Prints everybody, or those whom a name can mean."""
    with Ledger.open(ledger) as opened:
        documents = {document.id: document for document in opened.documents(as_of)}
        everybody = actors(view(opened, as_of))
    found = [actor for actor in everybody if name is None or _is_called(actor, name)]
    if as_json:
        written(line(actor_row(actor, documents)) for actor in found)
        return
    if name is None:
        out().print(_table(found))
    else:
        for actor in found:
            _card(out(), actor, documents)
    say(f"{len(found)} of {phrases.counted(len(everybody), 'actor', 'actors')}")


def _is_called(actor: Actor, name: str) -> bool:
    names = (actor.entity.name, *actor.entity.names, *(spelling.text for spelling in actor.spellings))
    return any(name.casefold() in one.casefold() for one in names)


def _table(found: Sequence[Actor]) -> Table:
    rows = table("Name", "Type", "Spelled", "Events", "Relations")
    for actor in found:
        rows.add_row(*_cells(actor))
    return rows


def _cells(actor: Actor) -> list[Text]:
    texts = [spelling.text for spelling in actor.spellings]
    more = f" +{len(texts) - SPELLINGS}" if len(texts) > SPELLINGS else ""
    return [
        safe(actor.entity.name, "bold"),
        safe(actor.entity.type),
        safe(", ".join(texts[:SPELLINGS]) + more),
        safe(_events(actor)),
        safe(str(len(actor.ties)) if actor.ties else ""),
    ]


def _events(actor: Actor) -> str:
    return ", ".join(f"{count} {role}" for role, count in sorted(actor.events.items()))


def _card(console: Console, actor: Actor, documents: Documents) -> None:
    console.print(safe(actor.entity.name, "bold").append(f" · {actor.entity.type} · {actor.entity.id}", style="dim"))
    if actor.events:
        console.print(indented(safe(f"events: {_events(actor)}"), 2))
    for spelling in actor.spellings:
        console.print(indented(_where(spelling, documents), 2))
    for tie in actor.ties:
        console.print(indented(_said(actor.entity, tie, documents[tie.relation.document]), 2))
    console.print()


def _where(spelling: Spelling, documents: Documents) -> Text:
    """A spelling with the documents that have it."""
    sources = list(dict.fromkeys(_source(documents[id]) for id, _ in spelling.where))
    more = f" and {len(sources) - PLACES} more" if len(sources) > PLACES else ""
    times = phrases.counted(len(spelling.where), "time", "times")
    return safe(f"“{spelling.text}” {times}: ").append_text(safe("; ".join(sources[:PLACES]) + more, "dim"))


def _said(entity: Entity, tie: Tie, document: Document) -> Text:
    """A relation as it is seen from one of its ends, with the sentence that says it and who does."""
    relation, pairing = tie.relation, tie.pairing
    mine = pairing.subject is not None and pairing.subject.id == entity.id
    who, words = (pairing.object, relation.object) if mine else (pairing.subject, relation.subject)
    named = who.name if who and relation.kind is not RelationKind.ALSO_KNOWN_AS else words.head.quote
    voices = "; ".join(" / ".join(voice.name for voice in chain) for chain in relation.voices)
    notes = ["formerly"] * relation.former
    notes += [str(relation.factuality)] if relation.factuality is not Factuality.CERTAIN else []
    said = safe(f"{SAYS[relation.kind][0 if mine else 1]} {named}")
    said.append(f" ({', '.join(notes)})" if notes else "")
    quoted = f"\n  {_source(document)}{f', by {voices}' if voices else ''}: {shown(relation.sentence.quote, SENTENCE)}"
    return said.append_text(Text("\n  ")).append_text(safe(quoted.strip(), "dim"))


def _source(document: Document) -> str:
    return f"{document.source} {document.published}" if document.published else document.source
