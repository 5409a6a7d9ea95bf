"""One request as a page sees it: what is asked for, of which ledger, in which language."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kilde.app.accounts import Who, who
from kilde.app.web import tokens
from kilde.app.web.desk import Desk
from kilde.app.web.messages import Words
from kilde.app.web.rendering import rendered
from kilde.app.web.shelf import Shelf
from kilde.model import UsageError

LONGEST = 500
"""Characters of one parameter that count."""

YEAR = 365 * 24 * 3600


class Missing(UsageError):
    """There is no such page, event, document or actor; its text is a key of the messages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is given."""

    request: Request
    desk: Desk
    shelf: Shelf
    words: Words

    @property
    def who(self) -> Who:
        """Who asks, as far as the guard knows."""
        return who(self.request)

    def text(self, name: str) -> str:
        """A parameter of the address; "" where it is not there."""
        return self.request.query_params.get(name, "")[:LONGEST].replace("\0", "").strip()

    def number(self, name: str, least: int, most: int) -> int:
        """A number in the address, within these; the least where there is none."""
        text = self.text(name)
        return min(max(int(text), least), most) if text.isascii() and text.isdigit() and len(text) < 10 else least

    def path(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params.get(name, ""))

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """The page that a template makes of these values."""
        half = self.request.cookies.get(tokens.COOKIE) or tokens.Tokens.half()
        body = rendered(
            template,
            self.words,
            desk=self.desk,
            shelf=self.shelf,
            path=self.request.url.path,
            query=self.request.url.query,
            question=self.text("q"),
            who=self.who,
            token=partial(self.desk.tokens.token, half),
            **values,
        )
        response = HTMLResponse(body, status)
        if tokens.COOKIE not in self.request.cookies and tokens.FIELD.encode() in response.body:
            keep(response, tokens.COOKIE, half)
        return response


def keep(response: Response, name: str, value: str, lasts: int | None = None) -> None:
    """A cookie that this site alone is sent, and no script sees."""
    response.set_cookie(name, value, max_age=lasts, httponly=True, samesite="strict", path="/")


def elsewhere(address: str) -> Response:
    """The answer to a form: what is to be looked at now."""
    return RedirectResponse(address, 303)
