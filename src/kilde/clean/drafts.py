"""What a form of item is turned into before its passages are told apart."""

from dataclasses import dataclass, field

from kilde.model import Issue, Metadata, PassageKind


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on one line, in tidy characters; `hint` is its kind where the markup says so."""

    words: str
    hint: PassageKind | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The paragraphs of an item in order, what it says of itself, and what went wrong on the way."""

    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    issues: tuple[Issue, ...] = ()
