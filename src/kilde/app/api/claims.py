"""Claims and relations: by event, document, kind or whom they are of."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, then
from kilde.app.api.events import found
from kilde.app.api.paging import Slice, asked_slice
from kilde.app.exports import claim_row, relation_row
from kilde.app.exports.parts import Row
from kilde.app.problems import Problem
from kilde.model import KINDS, Evidence, RelationKind
from kilde.model.showing import shown
from kilde.pipeline import Tie


def list_claims(
    asked: Annotated[Asked, Depends(then)],
    page: Annotated[Slice, Depends(asked_slice)],
    event: Annotated[str | None, Query(description="Claims of that event.", max_length=60)] = None,
    document: Annotated[str | None, Query(description="Claims of that document.", max_length=60)] = None,
    kind: Annotated[str | None, Query(description="Claims of that kind: ASSAULT.", max_length=60)] = None,
) -> Response:
    """Claims by document and place in its text; those that were rejected as well."""
    claims = _chosen(asked, event, document, kind.strip().upper() if kind is not None else None)
    return answers.listed(asked, claims, shelf.claim_key, lambda one: _row(asked, one), page)


def one_claim(claim: str, asked: Annotated[Asked, Depends(then)]) -> Response:
    """One claim."""
    one = asked.shelf.claim.get(claim)
    if one is None:
        raise Problem(404, f"there is no claim {shown(claim, 40)!r}")
    return answers.one(asked, _row(asked, one))


def list_relations(
    asked: Annotated[Asked, Depends(then)],
    page: Annotated[Slice, Depends(asked_slice)],
    actor: Annotated[str | None, Query(description="The id of somebody who stands in them.", max_length=200)] = None,
    kind: Annotated[RelationKind | None, Query(description="Of that kind.")] = None,
) -> Response:
    """Relations by document and place in its text."""
    ties: Sequence[Tie] = asked.shelf.relations
    if actor is not None:
        known = asked.shelf.actor.get(actor)
        ties = sorted(known.ties, key=shelf.tie_key) if known else ()
    if kind is not None:
        ties = [one for one in ties if one.relation.kind is kind]
    document = asked.shelf.document
    return answers.listed(
        asked, ties, shelf.tie_key, lambda one: relation_row(one, document[one.relation.document]), page
    )


def _chosen(asked: Asked, event: str | None, document: str | None, kind: str | None) -> Sequence[Evidence]:
    """The fewest at hand that hold all that are asked for, and of these the ones that are."""
    at_hand = asked.shelf
    if kind is not None and kind not in KINDS:
        raise Problem(400, f"there is no kind {shown(kind, 30)!r}; there are {', '.join(sorted(KINDS))}")
    if event is not None:
        claims: Sequence[Evidence] = sorted(at_hand.seen.of(found(asked, event)), key=shelf.claim_key)
    elif document is not None:
        claims = at_hand.claims_of.get(document, ())
    else:
        return at_hand.claims if kind is None else at_hand.claims_by_kind.get(kind, ())
    return [one for one in claims if document in (None, one.claim.document) and kind in (None, one.claim.kind)]


def _row(asked: Asked, one: Evidence) -> Row:
    id, seen = one.resolution.claim, asked.shelf.seen
    return claim_row(one, seen.event_of.get(id), seen.judgements((id,)))
