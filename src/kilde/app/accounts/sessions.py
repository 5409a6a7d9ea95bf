"""Sessions of browsers: signed cookies that say whose they are and since when, and what forms carry."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from kilde.app.accounts.accounts import Account, Accounts

COOKIE = "kilde_session"

LASTS = 12 * 3600
"""Seconds from signing in until one is to sign in again."""

LONGEST = 2000
"""Characters of a cookie that is looked at."""


@dataclass(frozen=True, slots=True)
class Session:
    """Whose browser it is; `csrf` is what its forms carry, so that no other site can send them."""

    id: str
    account: Account
    since: int
    csrf: str


class Sessions:
    """Begins, knows and ends sessions."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._signer = URLSafeSerializer(
            accounts.secret, salt="kilde.session", signer_kwargs={"digest_method": hashlib.sha256}
        )

    def begin(self, request: Request, response: Response, account: Account) -> Session:
        """Sets the cookie of a new session: no script sees it, no other site has it sent along."""
        found = self._session(secrets.token_hex(16), account, int(self._accounts.clock()))
        value = self._signer.dumps([found.id, account.name, account.stamp, found.since])
        secure = request.scope["scheme"] == "https"
        response.set_cookie(COOKIE, str(value), LASTS, path="/", secure=secure, httponly=True, samesite="strict")
        return found

    def of(self, request: Request) -> Session | None:
        """The session of a request; None where its cookie is forged, too old, ended, or of an account that changed."""
        cookie = request.cookies.get(COOKIE, "")
        if not cookie or len(cookie) > LONGEST:
            return None
        try:
            said = self._signer.loads(cookie)
        except BadData:
            return None
        if not isinstance(said, list) or [type(part) for part in said] != [str, str, str, int]:
            return None
        id, name, stamp, since = said
        account, age = self._accounts.account(name), int(self._accounts.clock()) - since
        if account is None or not hmac.compare_digest(account.stamp, stamp) or not 0 <= age < LASTS:
            return None
        return None if self._accounts.has_ended(id) else self._session(id, account, since)

    def end(self, response: Response, session: str) -> None:
        """Ends a session here and in the browser."""
        self._accounts.end_session(session, int(self._accounts.clock()) + LASTS)
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")

    def _session(self, id: str, account: Account, since: int) -> Session:
        csrf = hmac.new(self._accounts.secret, f"csrf {id}".encode(), hashlib.sha256).hexdigest()
        return Session(id, account, since, csrf)
