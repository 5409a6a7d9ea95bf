"""Relations: how two stand to one another as a document says it (leads, belongs to, supports), and other names."""

from dataclasses import dataclass
from enum import StrEnum

from kilde.model.claims import Factuality, Stance, Voice
from kilde.model.documents import PassageKind
from kilde.model.ids import digest
from kilde.model.resolution import Entity
from kilde.model.spans import Span


class RelationKind(StrEnum):
    """What the subject is to the object; ALSO_KNOWN_AS: the object is another name of the subject."""

    LEADS = "leads"
    MEMBER_OF = "member_of"
    PART_OF = "part_of"
    SUPPORTS = "supports"
    FOUNDED = "founded"
    ALSO_KNOWN_AS = "also_known_as"


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a relation: the words for it; `head` is the name or noun inside `span` that says who it is."""

    span: Span
    head: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """What one document says of two parties to one another ("the militia's leader, Ann Lee").

    `voices` are chains as a claim's; () is the outlet itself. `former` is whether the text puts it into the past
    ("the former leader"); a relation that is not former held when the text was written, as far as the text tells.
    """

    document: str
    kind: RelationKind
    subject: Party
    object: Party
    trigger: Span
    sentence: Span
    passage: PassageKind
    voices: tuple[tuple[Voice, ...], ...]
    stance: Stance
    factuality: Factuality
    former: bool = False

    @property
    def id(self) -> str:
        """From all that it holds and the document that it stands in."""
        return digest({"relation": self})

    def spans(self) -> tuple[Span, ...]:
        """Every span the relation rests on, for checking them."""
        voices = [voice for chain in self.voices for voice in chain]
        ends = (span for end in (self.subject, self.object) for span in (end.span, end.head))
        return (self.trigger, self.sentence, *ends, *(span for voice in voices for span in (voice.span, voice.cue)))


@dataclass(frozen=True, slots=True)
class Pairing:
    """Whom a relation's ends and voices resolve to; None for an object that is only described ("a militia")."""

    relation: str
    subject: Entity | None
    object: Entity | None
    voices: tuple[tuple[Entity | None, ...], ...]

    @property
    def id(self) -> str:
        return digest({"pairing": self})
