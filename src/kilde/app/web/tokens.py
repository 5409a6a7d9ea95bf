"""That a form that is sent is one of ours: a signed token in it, whose other half is a cookie of the browser."""

import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import urlsplit

from itsdangerous import BadSignature, URLSafeTimedSerializer

COOKIE = "kilde_form"
FIELD = "token"
LASTS = 12 * 3600
"""Seconds for which a form can be sent after it was shown."""


class Tokens:
    """Tokens of one server; those of an earlier one are worth nothing."""

    def __init__(self) -> None:
        self._signer = URLSafeTimedSerializer(secrets.token_bytes(32), salt="kilde form")

    @staticmethod
    def half() -> str:
        """What a browser keeps."""
        return secrets.token_urlsafe(24)

    def token(self, half: str) -> str:
        """What a form carries that is shown to the browser with this half."""
        return str(self._signer.dumps(half))

    def fit(self, half: str | None, token: str | None) -> bool:
        """Whether a form's token is of this server, of this browser, and young enough."""
        if not half or not token:
            return False
        try:
            signed = self._signer.loads(token, max_age=LASTS)
        except BadSignature:
            return False
        return isinstance(signed, str) and hmac.compare_digest(signed, half)


def is_own(headers: Mapping[str, str]) -> bool:
    """Whether a form was sent from a page of the same server; one that does not say where it comes from was not."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin") or headers.get("referer") or ""
    return bool(origin) and urlsplit(origin).netloc == headers.get("host")
