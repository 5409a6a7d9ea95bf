"""What a ledger holds, what could not be read into it, what made its facts, and which languages there are."""

from functools import cache
from typing import Annotated

from fastapi import Depends
from starlette.responses import Response

from kilde.app.accounts.needing import needs
from kilde.app.accounts.roles import Role, Who
from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, now, recorded
from kilde.app.api.paging import Key, Slice, asked_slice
from kilde.app.exports import line
from kilde.app.exports.parts import Row
from kilde.languages import extent
from kilde.model import Issue, Run, plain
from kilde.pipeline import packs


def summary(asked: Annotated[Asked, Depends(recorded)]) -> Response:
    """What the ledger holds, and the hash of its last entry: kept elsewhere, it shows later what was there."""
    at_hand, published = asked.shelf, asked.shelf.published
    row: Row = {
        "head": {"hash": at_hand.of.head, "up_to_date": at_hand.of.head == asked.standing.head()},
        "documents": len(at_hand.documents),
        "claims": len(at_hand.seen.evidence),
        "rejected": len(at_hand.seen.rejected),
        "events": len(at_hand.seen.events),
        "actors": len(at_hand.actors),
        "relations": len(at_hand.relations),
        "judgements": len(at_hand.seen.judged),
        "issues": len(at_hand.issues),
        "languages": dict(sorted(at_hand.languages.items())),
        "sources": len({one.source for one in at_hand.documents}),
        "first_published": published[0].isoformat() if published else None,
        "last_published": published[-1].isoformat() if published else None,
    }
    return answers.one(asked, row)


def list_issues(asked: Annotated[Asked, Depends(recorded)], page: Annotated[Slice, Depends(asked_slice)]) -> Response:
    """What could not be read, by item."""
    return answers.listed(asked, asked.shelf.issues, shelf.issue_key, _issue, page)


def list_runs(asked: Annotated[Asked, Depends(recorded)], page: Annotated[Slice, Depends(asked_slice)]) -> Response:
    """What made the facts, the earliest first."""
    runs = [*enumerate(asked.standing.watched.ledger.runs(asked.shelf.of.moment))]
    return answers.listed(asked, runs, _number, lambda one: {"id": one[1].id, **plain(one[1])}, page)


async def list_languages(
    asked: Annotated[Asked, Depends(now)], page: Annotated[Slice, Depends(asked_slice)]
) -> Response:
    """The languages that there are packs for. The packs are loaded once: 202 until they are there."""
    documents = asked.shelf.languages
    known = await asked.standing.worked_out(asked.shelf, ("languages",), _known)
    rows = [one | {"documents": documents[one["code"]]} for one in known]
    return answers.listed(asked, rows, lambda row: (row["code"],), lambda row: row, page)


def me(who: Annotated[Who, Depends(needs(Role.READER))]) -> Response:
    """Who asks, and what they may do."""
    row = {"name": who.name, "role": str(who.role), "account": who.account, "csrf": who.csrf}
    return Response(line(row), 200, {"Cache-Control": "no-store"}, "application/json")


@cache
def _known() -> tuple[Row, ...]:
    known = {code: (pack.name, extent(pack)) for code, pack in sorted(packs(None).items())}
    return tuple(
        {"code": code, "name": name, "triggers": has.triggers, "nouns": has.nouns, "cues": has.cues}
        for code, (name, has) in known.items()
    )


def _issue(one: Issue) -> Row:
    return {"id": one.id, **plain(one)}


def _number(numbered: tuple[int, Run]) -> Key:
    return (numbered[0],)
