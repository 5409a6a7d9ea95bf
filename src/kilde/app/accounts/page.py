"""The page to sign in, where nobody gives another."""

from dataclasses import dataclass

from jinja2 import Environment
from starlette.requests import Request


@dataclass(frozen=True, slots=True)
class SignIn:
    """What was typed, where to go when it is right, and why it was refused: "wrong", "slow", or "" where it was not.

    `wait` is how many seconds whoever is too fast has to wait.
    """

    name: str
    next: str
    wrong: str = ""
    wait: int = 0


PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in · Kilde</title>
<main>
<h1>Kilde</h1>
{% if asked.wrong == "wrong" %}<p role="alert">The name or the password is wrong.</p>{% endif %}
{% if asked.wrong == "slow" %}<p role="alert">Too many attempts. Try again in {{ asked.wait }} seconds.</p>{% endif %}
<form method="post" action="/sign-in">
<p><label>Name <input name="name" autocomplete="username" required autofocus value="{{ asked.name }}"></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
<input type="hidden" name="next" value="{{ asked.next }}">
<p><button>Sign in</button></p>
</form>
</main>
</html>
"""
_TEMPLATE = Environment(autoescape=True).from_string(PAGE)


def page(request: Request, asked: SignIn) -> str:
    """The page in HTML; whatever was typed is text in it."""
    return _TEMPLATE.render(asked=asked)
