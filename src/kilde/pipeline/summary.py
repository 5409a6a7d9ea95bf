"""What came of a reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one reading: new documents, their claims, issues met, and documents that the ledger had already."""

    documents: int = 0
    claims: int = 0
    issues: int = 0
    skipped: int = 0

    def plus(self, other: "Summary") -> "Summary":
        """Both together."""
        return Summary(
            self.documents + other.documents,
            self.claims + other.claims,
            self.issues + other.issues,
            self.skipped + other.skipped,
        )
