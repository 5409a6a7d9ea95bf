"""`--format documents`: one document a line, with the events that it tells of, in its own words alone."""

from kilde.app.exports import parts
from kilde.app.exports.events import happening
from kilde.app.exports.parts import Row
from kilde.model import Document
from kilde.pipeline import Account, Overstated, View, overstated, telling


def document_row(seen: View, document: Document) -> Row:
    """The document, what it is chiefly about, and what else it tells of."""
    accounts = [_account(account, document.published) for account in seen.accounts(document.id)]
    return {
        **parts.document(document),
        "lead_event": accounts[0] if accounts else None,
        "other_events": accounts[1:],
    }


def _account(account: Account, published: str | None) -> Row:
    voices = [chain for one in account.told for chain in parts.voices(one.claim.voices, one.resolution)]
    return {
        "event": account.id,
        **happening(account.event, account.told),
        "told_as": str(telling(account.event, account.told, published)),
        "headline_overstates": _overstated(overstated(account.told)),
        "voices": voices,
        "claims": [one.resolution.claim for one in account.told],
    }


def _overstated(one: Overstated | None) -> Row | None:
    return {"leaves_out": one.what, "headline": list(one.headline), "text": list(one.text)} if one else None
