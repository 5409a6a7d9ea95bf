"""`--format documents`: one document a line, with the events that it tells of, in its own words alone."""

from collections.abc import Iterator, Sequence

from kilde.app.exports import parts
from kilde.app.exports.events import happening, role_row
from kilde.app.exports.parts import Row
from kilde.model import Document, Entity, Evidence, Role
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
    """Who takes part as the document first puts it, in its own language, a person by name.

    Their entity has the name that is known. Words that only take somebody up ("they", "the group") say less than that.
    """
    if role.inferred:
        return role.inferred.quote
    if role.entity is None:
        return role.name
    mentions = (
        participant
        for one in told
        for participant, entity in zip(one.claim.participants, one.resolution.entities, strict=True)
        if entity is not None and entity.id == role.entity.id
        if not TAKING_UP.intersection(participant.traits)
    )
    by_role = sorted(mentions, key=lambda one: one.role != role.role)
    if role.entity.type == "person":
        return _named(role.entity, [*(one.span.quote for one in by_role), *_speaking(role.entity, told)])
    return next((one.span.quote for one in by_role if one.role == role.role), role.name)


def _named(person: Entity, mentions: Sequence[str]) -> str:
    """The first words for a person with their whole name, else the name: the text may describe them before."""
    parts = set(person.name.split())
    return next((one for one in mentions if parts <= set(one.split())), person.name)


def _speaking(person: Entity, told: Sequence[Evidence]) -> Iterator[str]:
    """The words for a person where they say something."""
    for one in told:
        for chain, known in zip(one.claim.voices, one.resolution.voices, strict=True):
            yield from (v.span.quote for v, who in zip(chain, known, strict=True) if who and who.id == person.id)


def _called(account: Account) -> str:
    """What the document calls the place of a happening: by its own spelling, or the site or quarter that it names."""
    place, found = account.event.place, [one.resolution for one in account.told]
    said = [one.called for one in found if one.place == place]
    names = [one.setting_called for one in found if one.setting == place] if account.event.place_inferred else said
    return next(filter(None, names), place.name if place else "")


def _overstated(one: Overstated | None) -> Row | None:
    return {"leaves_out": one.what, "headline": list(one.headline), "text": list(one.text)} if one else None
