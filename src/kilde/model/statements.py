"""Statements: that somebody speaks in a document, where what they say holds no claim of a happening."""

from dataclasses import dataclass

from kilde.model.claims import Stance, Voice
from kilde.model.documents import PassageKind
from kilde.model.ids import digest
from kilde.model.resolution import Behalf, Entity
from kilde.model.spans import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who speaks in a sentence of a document ("The police say to NTB that they know little").

    `voices` are chains, each from the origin to the last relay. What is said is in the text; what of it is a happening
    is a claim, with voices of its own.
    """

    document: str
    sentence: Span
    passage: PassageKind
    voices: tuple[tuple[Voice, ...], ...]
    stance: Stance

    @property
    def id(self) -> str:
        """From all that it holds and the document that it stands in."""
        return digest({"statement": self})

    def spans(self) -> tuple[Span, ...]:
        """Every span the statement rests on, for checking them."""
        voices = [voice for chain in self.voices for voice in chain]
        return (self.sentence, *(span for voice in voices for span in (voice.span, voice.cue)))


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom the voices of a statement resolve to; `voices` stands beside its chains, None for the unnamed.

    `behalf` tells of each chain for whom its first voice speaks.
    """

    statement: str
    voices: tuple[tuple[Entity | None, ...], ...]
    behalf: tuple[Behalf | None, ...] = ()

    @property
    def id(self) -> str:
        return digest({"naming": self})
