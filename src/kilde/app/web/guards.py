"""What holds for every answer: security headers, names by which the server may be called, and how much may be sent."""

from collections.abc import Collection

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kilde.app.accounts.gate import host_of
from kilde.model import UsageError

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}

class TooLarge(UsageError):
    """More was sent than is taken at once."""


class Guard:
    """Stands around the whole application: what it refuses never reaches a page."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], most: int) -> None:
        """`hosts` are the names that it may be called by, `most` the bytes that a request may send."""
        self._app = app
        self._hosts = frozenset(hosts)
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        if host_of(headers.get("host", "")) not in self._hosts:
            refusal = "This server is not called so. Open it by the address that 'kilde serve' printed.\n"
            await PlainTextResponse(refusal, 421)(scope, receive, guarded)
        elif headers.get("content-length", "0").isdigit() and int(headers.get("content-length", "0")) > self._most:
            await PlainTextResponse("Too much was sent at once.\n", 413)(scope, receive, guarded)
        else:
            await self._app(scope, self._counted(receive), guarded)

    def _counted(self, receive: Receive) -> Receive:
        """What is sent without saying how much it is, is counted as it comes."""
        had = 0

        async def counted() -> Message:
            nonlocal had
            message = await receive()
            had += len(message.get("body", b""))
            if had > self._most:
                raise TooLarge("too much was sent at once")
            return message

        return counted
