"""Claims: what one document says of one happening, with the characters that say it. Claims never change."""

from dataclasses import dataclass
from enum import StrEnum

from kilde.model.documents import PassageKind
from kilde.model.ids import digest
from kilde.model.lapses import Lapse
from kilde.model.quantities import Said
from kilde.model.spans import Span
from kilde.model.times import TimeExpression


class Stance(StrEnum):
    """What the first voice of a claim does with it."""

    REPORTS = "reports"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    CLAIMS_RESPONSIBILITY = "claims_responsibility"
    ACCUSES = "accuses"
    THREATENS = "threatens"
    PROMISES = "promises"
    DEMANDS = "demands"


class Factuality(StrEnum):
    """How certain the first voice (or the outlet, where there is none) makes the claim; FactBank's scale."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAIN_NOT = "CT-"
    PROBABLE_NOT = "PR-"
    POSSIBLE_NOT = "PS-"
    UNDERSPECIFIED = "Uu"


class Aspect(StrEnum):
    """Whether the happening took place, goes on, was tried, or lies ahead."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"


class VoiceKind(StrEnum):
    """What sort of source a voice is."""

    AGENCY = "agency"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    WITNESS = "witness"
    ACTOR = "actor"
    DOCUMENT = "document"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, and the words that show it: `span` names the source, `cue` is the verb or preposition."""

    name: str
    kind: VoiceKind
    span: Span
    cue: Span


@dataclass(frozen=True, slots=True)
class Participant:
    """One taking part, by role: "actor", "target", "instrument", "beneficiary".

    `head` is the name or noun inside `span` that says who it is. `refers` is the earlier mention of the same document
    that a pronoun or a definite description takes up, where that is clear.
    """

    role: str
    span: Span
    head: Span
    refers: Span | None = None
    traits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what. `of` is "killed", "injured", "arrested", "missing", "displaced", "troops", "rockets" and so on.

    Silence gives no figure, never zero. `total` is False for a part of another figure ("among them three children").
    """

    of: str
    low: int | None
    high: int | None
    said: Said
    span: Span
    total: bool = True


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time the claim's words give, as they put it."""

    span: Span
    expression: TimeExpression


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says of one happening.

    `voices` are chains, each from the origin to the last relay; parallel relays are chains of their own; () is the
    outlet itself. `effect` is what the trigger does to its targets where it counts them ("killed", "injured",
    "arrested"). `takes_up` is the trigger of an earlier claim of the same document that this one speaks of again
    ("the attack"), where the text makes that clear. `aside` is whether the sentence tells it in passing, in a clause or
    phrase that only says who or when is meant ("after the killing of"). `background` is whether it says that it
    happened before the news ("has earlier abducted"). `lapses` are how far in time it lies from other happenings ("two
    days after the killing of").
    """

    document: str
    kind: str
    mode: str | None
    effect: str | None
    trigger: Span
    sentence: Span
    passage: PassageKind
    participants: tuple[Participant, ...]
    times: tuple[TimeMention, ...]
    places: tuple[Span, ...]
    figures: tuple[Figure, ...]
    voices: tuple[tuple[Voice, ...], ...]
    stance: Stance
    factuality: Factuality
    aspect: Aspect
    takes_up: Span | None = None
    aside: bool = False
    background: bool = False
    lapses: tuple[Lapse, ...] = ()

    @property
    def id(self) -> str:
        """From all that is claimed and the document that claims it."""
        return digest({"claim": self})

    def spans(self) -> tuple[Span, ...]:
        """Every span the claim rests on, for checking them."""
        voices = [voice for chain in self.voices for voice in chain]
        found = [
            self.trigger,
            self.sentence,
            *self.places,
            *(t.span for t in self.times),
            *(f.span for f in self.figures),
        ]
        for p in self.participants:
            found += [p.span, p.head, *([p.refers] if p.refers else [])]
        found += [span for voice in voices for span in (voice.span, voice.cue)]
        found += [span for lapse in self.lapses for span in lapse.spans()]
        return (*found, self.takes_up) if self.takes_up else tuple(found)
