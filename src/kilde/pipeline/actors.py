"""Who stands in a ledger: every entity with its spellings, its events by role, and what is said of it and others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kilde.model import Entity, Naming, Pairing, Resolution, Span, Voice
from kilde.pipeline.view import View
from kilde.pipeline.who import Tie

VOICE = "voice"
"""The role of those who say what happened."""

Found = tuple[Entity, str, str, Span]
"""An entity where it is named: the spelling, the document, the words."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which texts write an entity, and where: document ids with the words there, in text order."""

    text: str
    where: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity with its spellings, the most frequent first, how many events it has a role in, and its ties."""

    entity: Entity
    spellings: tuple[Spelling, ...]
    events: Mapping[str, int]
    ties: tuple[Tie, ...]

    @property
    def named(self) -> int:
        """How often it is named."""
        return sum(len(spelling.where) for spelling in self.spellings)


def actors(seen: View) -> tuple[Actor, ...]:
    """Every entity of a ledger, the most named first; the same for any order of reading."""
    entities: dict[str, Entity] = {}
    spelled: dict[str, dict[str, set[tuple[str, Span]]]] = defaultdict(lambda: defaultdict(set))
    for entity, text, document, span in _named(seen):
        entities[entity.id] = entity
        spelled[entity.id][text].add((document, span))
    events, ties = _events(seen), _ties(seen)
    found = [
        Actor(entity, _spellings(spelled[id]), events.get(id, {}), tuple(ties.get(id, ())))
        for id, entity in entities.items()
    ]
    return tuple(sorted(found, key=lambda actor: (-actor.named, actor.entity.name, actor.entity.id)))


def _spellings(spelled: Mapping[str, set[tuple[str, Span]]]) -> tuple[Spelling, ...]:
    found = [Spelling(text, tuple(sorted(where))) for text, where in spelled.items()]
    return tuple(sorted(found, key=lambda spelling: (-len(spelling.where), spelling.text)))


def _named(seen: View) -> Iterator[Found]:
    """Every place where an entity is named: it takes part, speaks, stands in a relation or is only mentioned."""
    for one in seen.evidence.values():
        document = one.claim.document
        for participant, entity in zip(one.claim.participants, one.resolution.entities, strict=True):
            head = participant.refers or participant.head
            yield from _at(entity, head.quote, document, head)
        yield from _speaking(one.claim.voices, one.resolution, document)
    for document, heard in seen.statements.items():
        for statement, naming in heard:
            yield from _speaking(statement.voices, naming, document)
    for tie in seen.ties:
        relation, pairing = tie.relation, tie.pairing
        for end, entity in ((relation.subject, pairing.subject), (relation.object, pairing.object)):
            yield from _at(entity, end.head.quote, relation.document, end.head)
        yield from _speaking(relation.voices, pairing, relation.document)
    for names in seen.mentioned:
        for span, entity in zip(names.names, names.entities, strict=True):
            yield from _at(entity, span.quote, names.document, span)


def _speaking(
    chains: tuple[tuple[Voice, ...], ...], known: Resolution | Naming | Pairing, document: str
) -> Iterator[Found]:
    for chain, entities in zip(chains, known.voices, strict=True):
        for voice, entity in zip(chain, entities, strict=True):
            yield from _at(entity, voice.name, document, voice.span)


def _at(entity: Entity | None, text: str, document: str, span: Span) -> Iterator[Found]:
    if entity:
        yield entity, text, document, span


def _events(seen: View) -> Mapping[str, Mapping[str, int]]:
    """How many events an entity has each role in."""
    roles = {
        (role.entity.id, role.role, event.id) for event in seen.events for role in event.participants if role.entity
    }
    for event in seen.events:
        said = (one.resolution.voices for one in seen.of(event))
        roles |= {(who.id, VOICE, event.id) for chains in said for chain in chains for who in chain if who}
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for id, role, _ in sorted(roles):
        found[id][role] += 1
    return {id: dict(counts) for id, counts in found.items()}


def _ties(seen: View) -> Mapping[str, list[Tie]]:
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in seen.ties:
        ends = {end.id for end in (tie.pairing.subject, tie.pairing.object) if end}
        for id in sorted(ends):
            found[id].append(tie)
    return found
