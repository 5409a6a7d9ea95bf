"""What a merge took from another ledger, and what it had to leave there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kilde.model import Judgement


@dataclass(frozen=True, slots=True)
class Apart:
    """A document that both ledgers have, but not alike. `left` is whether what the other says of it stayed there."""

    document: str
    reason: str
    left: bool


@dataclass(frozen=True, slots=True)
class Met:
    """Judgements that met: those that one ledger alone has, and those that came from the other.

    Both by id, with the number of their entry here.
    """

    mine: Mapping[str, int] = field(default_factory=dict)
    theirs: Mapping[str, int] = field(default_factory=dict)

    def unaware(self, one: str, other: str) -> bool:
        """Whether two judgements were made by people who could not know of each other's.

        That is, `one` is in this ledger alone, and was when `other` came into it.
        """
        return one in self.mine and other in self.theirs and self.mine[one] < self.theirs[other]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a merge with a ledger whose last entry was `number`, of that `hash`.

    `entered` counts what came by the kind of entry, `known` what was there already. `left` are judgements that could
    not be taken, on documents that are not there or have another text. `down` are the documents whose texts were taken
    down with it, `held` others that hold the same bytes or text still.
    """

    number: int
    hash: str
    entered: Mapping[str, int]
    known: int
    apart: tuple[Apart, ...]
    left: tuple[Judgement, ...]
    down: tuple[str, ...]
    held: tuple[str, ...]
    met: Met
