"""What an endpoint asks of whoever asks it: a role, and of a browser that what it sends comes from our own page."""

import hmac
from collections.abc import AsyncIterator, Callable
from typing import cast

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kilde.app.accounts.roles import Role, Who

SCOPE = "kilde.who"
"""Where the guard says who asks."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing."""

HEADER, FIELD = "x-csrf-token", "csrf"
"""Where a browser's request says that it comes from our own page."""

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")

Needed = Callable[[Request], AsyncIterator[Who]]


def who(request: Request) -> Who:
    """Who asks; raises HTTPException (401) where nobody is known, as where no guard stands before the endpoint."""
    found = request.scope.get(SCOPE)
    if found is None:
        raise HTTPException(401, "sign in, or send a token", {"WWW-Authenticate": "Bearer"})
    return cast(Who, found)


def needs(role: Role) -> Needed:
    """The dependency of an endpoint for those with this role or more. Raises HTTPException, 401 or 403."""

    async def needed(request: Request) -> AsyncIterator[Who]:
        found = who(request)
        if not found.role.holds(role):
            raise HTTPException(403, f"this is for a {role}; {found.name} is a {found.role}")
        try:
            if request.method not in SAFE:
                await _must_be_from_our_page(request, found)
            yield found
        finally:
            await request.close()  # files of a form that was read here

    needed.__dict__["role"] = role
    return needed


async def _must_be_from_our_page(request: Request, found: Who) -> None:
    """A browser sends its cookie whoever made the page; only our own pages know what stands in their forms."""
    if found.csrf is None:
        return
    given: object = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").startswith(FORMS):
        given = (await request.form()).get(FIELD)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode("utf-8", "replace"), found.csrf.encode()):
        raise HTTPException(403, "this was not sent from a page of Kilde; load the page again")
