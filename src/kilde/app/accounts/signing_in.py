"""Signing in and out: two addresses and a small page."""

import math
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kilde.app.accounts.accounts import LONGEST_NAME, Accounts, key_of
from kilde.app.accounts.attempts import Attempts
from kilde.app.accounts.gate import SIGN_IN, SIGN_OUT
from kilde.app.accounts.needing import needs
from kilde.app.accounts.page import SignIn, page
from kilde.app.accounts.passwords import LONGEST
from kilde.app.accounts.roles import Role, Who
from kilde.app.accounts.sessions import Sessions

Render = Callable[[Request, SignIn], str]

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'",
}

def signing(accounts: Accounts, attempts: Attempts, render: Render = page) -> APIRouter:
    """The endpoints; `render` makes the page of what was asked and what was wrong with it."""
    sessions = Sessions(accounts)
    api = APIRouter(include_in_schema=False)

    def show(request: Request, next: Annotated[str, Query()] = "/") -> Response:
        return _page(render(request, SignIn("", own(next))), 200)

    def sign_in(
        request: Request,
        name: Annotated[str, Form()] = "",
        password: Annotated[str, Form()] = "",
        next: Annotated[str, Form()] = "/",
    ) -> Response:
        asked = SignIn(name[:LONGEST_NAME], own(next), "wrong")
        key, address = key_of(name[:LONGEST_NAME]), _address(request)
        wait = math.ceil(attempts.begin(key, address))
        if wait:
            slowed = SignIn(asked.name, asked.next, "slow", wait)
            return _page(render(request, slowed), 429, {"Retry-After": str(wait)})
        account = accounts.with_password(name, password) if len(name + password) <= LONGEST + LONGEST_NAME else None
        if account is None:
            return _page(render(request, asked), 401)
        attempts.succeeded(key, address)
        response = RedirectResponse(asked.next, 303, {"Cache-Control": "no-store"})
        sessions.begin(request, response, account)
        return response

    def sign_out(who: Annotated[Who, Depends(needs(Role.READER))]) -> Response:
        response = RedirectResponse(SIGN_IN, 303, {"Cache-Control": "no-store"})
        if who.session is not None:
            sessions.end(response, who.session)
        return response

    api.add_api_route(SIGN_IN, show, methods=["GET", "HEAD"])
    api.add_api_route(SIGN_IN, sign_in, methods=["POST"])
    api.add_api_route(SIGN_OUT, sign_out, methods=["POST"])
    return api


def own(address: str) -> str:
    """An address of this server; the start where it is one of another."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if inside and address.isprintable() and "\\" not in address else "/"


def _page(html: str, status: int, more: dict[str, str] | None = None) -> Response:
    return HTMLResponse(html, status, {**HEADERS, **(more or {})})


def _address(request: Request) -> str:
    """Where it comes from; of IPv6 the network, for whoever has one has all of its addresses."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else host
