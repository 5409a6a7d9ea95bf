"""Stands before the whole application: says who asks, and lets nobody further who may not go there."""

from collections.abc import Callable, Mapping
from ipaddress import ip_address
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kilde.app.accounts.accounts import Accounts
from kilde.app.accounts.needing import SAFE, SCOPE
from kilde.app.accounts.roles import Role, Who
from kilde.app.accounts.sessions import Sessions
from kilde.app.problems import Problem, told

SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
API, STATIC = "/api/", "/static/"

LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})
"""Names of this computer by which nobody else can reach it."""


class NotAllowed(Problem):
    """Whoever asks is known, and may not do this: it is for a role that is more."""

    def __init__(self, asking: Who, needed: Role) -> None:
        super().__init__(403, f"this is for a {needed}; {asking.name} is a {asking.role}")
        self.asking, self.needed = asking, needed


Refuse = Callable[[Request, Problem], str]
"""The page that tells a person what was refused."""


class Guard:
    """Without accounts all who sit at this computer are editors, and nobody else is let in."""

    def __init__(
        self,
        app: ASGIApp,
        accounts: Accounts | None,
        name: str,
        writing: Mapping[str, Role],
        refuse: Refuse | None = None,
    ) -> None:
        """`name` is who sits here; `writing` says who may send to a path: to all others, editors alone may.

        `refuse` makes the page of a refusal; without it browsers are told as programs are.
        """
        self._app, self._accounts, self._name, self._refuse = app, accounts, name, refuse
        self._sessions = Sessions(accounts) if accounts else None
        self._writing = {**writing, SIGN_OUT: Role.READER}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on with who asks, or answers it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            request = Request(scope)
            try:
                scope[SCOPE] = self._asking(request)
            except Problem as problem:
                await _refusal(request, problem, self._refuse)(scope, receive, send)
            else:
                await self._app(scope, receive, send)

    def _asking(self, request: Request) -> Who | None:
        """Who asks, None for nobody where nobody needs be known; raises Problem for what goes no further."""
        found = self._who(request) if self._accounts else self._whoever_sits_here(request)
        bears_token = "authorization" in request.headers and self._accounts is not None
        if request.method not in SAFE and not bears_token:
            _must_be_same_origin(request)
        path = _path(request)
        if found is None and path != SIGN_IN and not path.startswith(STATIC):
            raise Problem(401, "sign in, or send a token", {"WWW-Authenticate": "Bearer"})
        if found is not None and request.method not in SAFE and path != SIGN_IN:
            role = self._writing.get(path, Role.EDITOR)
            if not found.role.holds(role):
                request.scope[SCOPE] = found  # a page that tells them may greet them
                raise NotAllowed(found, role)
        return found

    def _whoever_sits_here(self, request: Request) -> Who:
        client = request.client
        if client is not None and not _is_loopback(client.host):
            raise Problem(403, "without accounts only this computer is served")
        if host_of(request.headers.get("host", "")) not in LOCAL:
            raise Problem(421, "this server is not called so")  # a page elsewhere whose name was made to mean this host
        return Who(self._name, Role.EDITOR, False)

    def _who(self, request: Request) -> Who | None:
        """By token or by session; a token that is none is refused, whatever cookie comes with it."""
        assert self._accounts is not None
        assert self._sessions is not None
        header = request.headers.get("authorization")
        if header is not None:
            scheme, _, text = header.partition(" ")
            account = self._accounts.with_token(text.strip()) if scheme.lower() == "bearer" else None
            if account is None:
                raise Problem(401, "the token is none, was revoked, or is too old", {"WWW-Authenticate": "Bearer"})
            return Who(account.name, account.role, True)
        session = self._sessions.of(request)
        if session is None:
            return None
        return Who(session.account.name, session.account.role, True, session.id, session.csrf)


def _path(request: Request) -> str:
    """The path that is routed by: `request.url` is put together from the Host header, which may say anything."""
    return str(request.scope["path"])


def _must_be_same_origin(request: Request) -> None:
    """Browsers say where a request comes from; programs say nothing, and have no cookie of somebody else's."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        raise Problem(403, "this was sent from another site")
    if origin is not None and _netloc(origin) != request.headers.get("host", ""):
        raise Problem(403, "this was sent from another site")


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def host_of(header: str) -> str:
    """The name in a Host header, without its port: "[::1]:8421" is "::1"."""
    name = header.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0]


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _refusal(request: Request, problem: Problem, refuse: Refuse | None) -> Response:
    """A person is sent to sign in, or shown a page; a program is told."""
    path = _path(request)
    if problem.status == 401 and request.method in SAFE and not path.startswith(API):
        asked = request.scope["query_string"].decode("latin-1")
        query = f"?{asked}" if asked else ""
        return RedirectResponse(f"{SIGN_IN}?next={quote(path + query, safe='')}", 303, {"Cache-Control": "no-store"})
    if refuse is not None and _is_browser(request):
        headers = {"Cache-Control": "no-store", **problem.headers}
        response: Response = HTMLResponse(refuse(request, problem), problem.status, headers)
    else:
        response = told(problem)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _is_browser(request: Request) -> bool:
    """Whether a person waits for a page: browsers say that they take HTML, programs of the API do not."""
    return "text/html" in request.headers.get("accept", "") and not _path(request).startswith(API)
