"""Rereadings: that a document was read again, and which facts are what it says from then on."""

from dataclasses import dataclass

from kilde.model.ids import digest


@dataclass(frozen=True, slots=True)
class Rereading:
    """What a document says as read again over its stored text: these facts and no others, until it is read once more.

    `number` tells how many times it was read, 2 for the first rereading: so that going back to what an earlier reading
    found is a fact of its own. `language` is the pack's code that it was read with. `resolutions` stand beside
    `claims`, `namings` beside `statements`, `pairings` beside `relations`, one each; `mentioned` is whom it only
    mentions. All are ids.
    """

    document: str
    number: int
    language: str
    claims: tuple[str, ...]
    resolutions: tuple[str, ...]
    statements: tuple[str, ...]
    namings: tuple[str, ...]
    relations: tuple[str, ...] = ()
    pairings: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """The facts of the text itself, without what they were resolved to."""
        return (*self.claims, *self.statements, *self.relations, *self.mentioned)

    @property
    def id(self) -> str:
        return digest({"rereading": self})
