"""What went wrong with an item: recorded, never swallowed."""

from dataclasses import dataclass

from kilde.model.ids import digest


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that Kilde could not do, with the item, the place in it and the reason.

    `item` names the file, line or document; `place` is where in it ("line 3", "characters 10-40", ""); `code` is a
    short fixed word for the kind of issue, by which issues are counted; `reason` is a sentence for a person.
    """

    item: str
    place: str
    code: str
    reason: str

    @property
    def id(self) -> str:
        return digest({"issue": [self.item, self.place, self.code, self.reason]})
