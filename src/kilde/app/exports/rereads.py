"""`kilde reread --json`: one document a line, with what its rereading changed."""

from kilde.app.exports import parts
from kilde.app.exports.claims import claim_row
from kilde.app.exports.parts import Row
from kilde.model import Evidence, plain
from kilde.pipeline import Pair, Reread


def reread_row(one: Reread) -> Row:
    """What became of one document's claims and statements."""
    changes = one.changes
    same, gone, new = one.statements
    return {
        "document": parts.document(one.document),
        "language_before": one.language,
        "same": changes.same,
        "changed": [_pair(pair) for pair in changes.changed],
        "gone": [_claim(claim) for claim in changes.gone],
        "new": [_claim(claim) for claim in changes.new],
        "statements": {"same": same, "gone": gone, "new": new},
        "issue": one.issue.reason if one.issue else None,
    }


def _pair(pair: Pair) -> Row:
    return {
        "old": pair.old.resolution.claim,
        **_claim(pair.new),
        "fields": {name: {"old": _value(name, pair.old), "new": _value(name, pair.new)} for name in pair.fields},
    }


def _claim(one: Evidence) -> Row:
    claim = one.claim
    return {"id": one.resolution.claim, "kind": claim.kind, "mode": claim.mode, "trigger": parts.span(claim.trigger)}


def _value(name: str, one: Evidence) -> object:
    """A field as `--format claims` has it; those that it leaves out as the claim has them."""
    row = claim_row(one, "")
    return row[name] if name in row else plain(getattr(one.claim, name))
