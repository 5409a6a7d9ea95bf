"""Forms that were sent: fields and files, taken only from pages of this server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.requests import Request

from kilde.app.web import tokens
from kilde.app.web.desk import Desk
from kilde.model import UsageError

FIELDS = 50
"""Fields that a form may have."""


class Foreign(UsageError):
    """The form is none of ours, or too old."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was sent: the fields by name, and the files, each its name and its bytes."""

    fields: Mapping[str, str]
    files: Sequence[tuple[str, bytes]]

    def text(self, name: str) -> str:
        """A field; "" where it is not there."""
        return self.fields.get(name, "").replace("\0", "").strip()


async def taken(request: Request, desk: Desk) -> Form:
    """The form; raises Foreign where it was not sent from a page of this server, by the browser that was shown it."""
    if not tokens.is_own(request.headers):
        raise Foreign("error.foreign")
    fields: dict[str, str] = {}
    files: list[tuple[str, bytes]] = []
    most = desk.limits
    async with request.form(max_files=most.files, max_fields=FIELDS, max_part_size=most.bytes) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                if value.filename:
                    files.append((value.filename, await value.read()))
            else:
                fields[name] = value
    if not desk.tokens.fit(request.cookies.get(tokens.COOKIE), fields.get(tokens.FIELD)):
        raise Foreign("error.foreign")
    return Form(fields, files)
