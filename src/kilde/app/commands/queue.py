"""`kilde queue`: what most wants a ruling."""


def list_doubts(ledger: str, limit: int, as_of: str | None, as_json: bool) -> None:
    """Every doubt, the weightiest first."""
