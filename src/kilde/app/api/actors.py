"""Actors: by a part of a name in any spelling, and one with its evidence; whatever has a name."""

from dataclasses import replace
from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, recorded, then
from kilde.app.api.names import Hit
from kilde.app.api.paging import Slice, asked_slice
from kilde.app.exports.actors import actor_row
from kilde.app.exports.parts import Row
from kilde.app.problems import Problem
from kilde.model.showing import shown
from kilde.pipeline import Actor

SHOWN = 100
"""Places of a spelling, and relations, that are told of one actor unless more are asked for."""

SPELLINGS = 20
"""Spellings that a list tells of each, the most frequent."""


def list_actors(
    asked: Annotated[Asked, Depends(then)],
    page: Annotated[Slice, Depends(asked_slice)],
    name: Annotated[str | None, Query(description="Part of a name, in any spelling.", max_length=200)] = None,
    type: Annotated[str | None, Query(description="person, group, body, state, outlet.", max_length=60)] = None,
) -> Response:
    """Who stands in the ledger, the most named first."""
    found = asked.shelf.actors
    if name is not None:
        called = {hit.id for hit in asked.shelf.names.find(name) if hit.of == "actor"}
        found = [one for one in found if one.entity.id in called]
    if type is not None:
        found = [one for one in found if one.entity.type == type]
    return answers.listed(asked, found, shelf.actor_key, _in_short, page)


def one_actor(
    actor: str,
    asked: Annotated[Asked, Depends(then)],
    most: Annotated[int, Query(ge=1, le=1000, description="Places of each spelling, and relations, at most.")] = SHOWN,
) -> Response:
    """One actor, with every spelling and where it stands."""
    found = asked.shelf.actor.get(actor)
    if found is None:
        raise Problem(404, f"there is no actor {shown(actor, 40)!r}")
    cut = replace(
        found,
        spellings=tuple(replace(one, where=one.where[:most]) for one in found.spellings[:most]),
        ties=found.ties[:most],
    )
    return answers.one(asked, actor_row(cut, asked.shelf.document) | {"named": found.named})


def search(
    asked: Annotated[Asked, Depends(recorded)],
    page: Annotated[Slice, Depends(asked_slice)],
    name: Annotated[str, Query(min_length=1, max_length=200, description="Part of a name, in any spelling.")],
) -> Response:
    """Actors, documents (by title and outlet) and places of events with such a name, the nearest first."""
    return answers.listed(asked, asked.shelf.names.find(name), shelf.hit_key, _hit, page)


def _in_short(one: Actor) -> Row:
    return {
        "id": one.entity.id,
        "name": one.entity.name,
        "type": one.entity.type,
        "named": one.named,
        "spellings": {spelling.text: len(spelling.where) for spelling in one.spellings[:SPELLINGS]},
        "events": dict(one.events),
        "relations": len(one.ties),
    }


def _hit(one: Hit) -> Row:
    return {"of": one.of, "id": one.id, "name": one.name, "detail": one.detail}
