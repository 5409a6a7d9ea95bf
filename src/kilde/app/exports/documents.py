"""`--format documents`: one document a line, with the events that it tells of, in its own words alone."""

from collections.abc import Sequence

from kilde.app.exports import parts
from kilde.app.exports.events import happening, role_row
from kilde.app.exports.parts import Row
from kilde.model import Document, Evidence, Role
from kilde.pipeline import Account, Overstated, View, cast, overstated, tellers, telling

TAKING_UP = frozenset({"pronoun", "number"})
"""Traits of words that name nobody by themselves."""


def document_row(seen: View, document: Document) -> Row:
    """The document, what it is chiefly about, and what else it tells of."""
    told = seen.accounts(document.id)
    accounts = [_account(account, document.published) for account in told]
    led = [account.can_lead for account in told[:1]] == [True]
    if led:
        heard = seen.statements.get(document.id, ())
        accounts[0]["voices"] = [
            [parts.voice(voice, who) for voice, who in chain] for chain in tellers(told, heard, document.published)
        ]
        accounts[0]["participants"] = [_role(one, told) for one in cast(told)]
    return {
        **parts.document(document),
        "lead_event": accounts[0] if led else None,
        "other_events": accounts[1:] if led else accounts,
    }


def _voices(account: Account) -> list[list[Row]]:
    return [chain for one in account.told for chain in parts.voices(one.claim.voices, one.resolution)]


def _account(account: Account, published: str | None) -> Row:
    row = happening(account.event, account.told)
    roles = zip(account.event.participants, row["participants"], strict=True)
    return {
        "event": account.id,
        **row,
        **({"place": row["place"] | {"name": _called(account)}} if account.event.place else {}),
        "participants": [one | {"name": _written(role, account.told)} for role, one in roles],
        "told_as": str(telling(account.event, account.told, published)),
        "headline_overstates": _overstated(overstated(account.told)),
        "voices": _voices(account),
        "claims": [one.resolution.claim for one in account.told],
    }


def _role(role: Role, told: Sequence[Account]) -> Row:
    """Somebody who takes part in what the document is chiefly about, though another happening may tell of them."""
    evidence = [one for account in told for one in account.told]
    return role_row(role) | {"name": _written(role, evidence)}


def _written(role: Role, told: Sequence[Evidence]) -> str:
    """Who takes part as the document first puts it, in its own language; their entity has the name that is known.

    Words that only take somebody up ("they", "the group") say less than that name.
    """
    if role.inferred:
        return role.inferred.quote
    if role.entity is None:
        return role.name
    mentions = (
        participant.span.quote
        for one in told
        for participant, entity in zip(one.claim.participants, one.resolution.entities, strict=True)
        if entity is not None and entity.id == role.entity.id and participant.role == role.role
        if not TAKING_UP.intersection(participant.traits)
    )
    return next(mentions, role.name)


def _called(account: Account) -> str:
    """What the document calls the place of a happening: by its own spelling, or the site or quarter that it names."""
    place, found = account.event.place, [one.resolution for one in account.told]
    said = [one.called for one in found if one.place == place]
    names = [one.setting_called for one in found if one.setting == place] if account.event.place_inferred else said
    return next(filter(None, names), place.name if place else "")


def _overstated(one: Overstated | None) -> Row | None:
    return {"leaves_out": one.what, "headline": list(one.headline), "text": list(one.text)} if one else None
