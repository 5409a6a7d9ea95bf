"""The language of the interface, as a reader chooses it."""

from starlette.responses import Response

from kilde.app.accounts.signing_in import own
from kilde.app.web.asked import YEAR, Asked, Missing, elsewhere, keep
from kilde.app.web.messages import COOKIE, LANGUAGES


def choose(asked: Asked) -> Response:
    """Keeps the choice in a cookie, and goes back to the page that was read."""
    code = asked.path("code")
    if code not in LANGUAGES:
        raise Missing("error.missing.page")
    response = elsewhere(own(asked.request.query_params.get("next", "/")))
    keep(response, COOKIE, code, YEAR)
    return response
