"""What the description says is so: schemathesis asks the API whatever the description lets it ask, and more."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import FailureGroup
from schemathesis.openapi import from_asgi
from starlette.types import Receive, Scope, Send

from kilde.app.api import application
from kilde.app.api.router import LISTS, PREFIX, SINGLE
from kilde.app.watched import Watched
from tests.app.api.client import PATIENT, Client

EXAMPLES = 8
"""Requests that are tried of each endpoint, right ones and wrong ones each."""

load_all_checks()
HELD: Any = CHECKS.get_by_names(
    [
        "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
        "response_schema_conformance", "negative_data_rejection", "unsupported_method", "allow_header_conformance",
    ]
)  # fmt: skip


def by_its_description(watched: Watched) -> Any:
    """The API as schemathesis sees it, called as from this computer."""
    app = application(watched, name="Sitting Here", patience=PATIENT)

    async def here(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = [(name, value) for name, value in scope["headers"] if name != b"host"]
            scope["client"], scope["headers"] = ("127.0.0.1", 50_000), [*headers, (b"host", b"127.0.0.1:8000")]
        await app(scope, receive, send)

    return from_asgi(f"{PREFIX}/openapi.json", here)


@pytest.fixture(scope="module")
def described(watched: Watched) -> Any:
    """The API by its own description."""
    return by_its_description(watched)


@pytest.fixture(scope="module")
def ids(api: Client) -> Mapping[str, Sequence[str]]:
    """Ids that there are, by what they are of."""
    forms = ("event", "claim", "document", "actor")
    return {form: [row["id"] for row in api.get(f"/{form}s?limit=20").json()["items"]] for form in forms}


ASKED = [
    (path, mode)
    for path in sorted({*LISTS, *SINGLE})
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or path != "/documents/{document}/text"  # any text may be the id of a document
]


@pytest.mark.parametrize(("path", "mode"), ASKED)
def test_every_answer_is_as_described(
    described: Any, ids: Mapping[str, Sequence[str]], path: str, mode: GenerationMode
) -> None:
    operation = described[PREFIX + path.replace(":path", "")]["GET"]

    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=[*HealthCheck]
    )
    @given(st.data())
    def ask(data: st.DataObject) -> None:
        case: Any = data.draw(operation.as_strategy(generation_mode=mode))
        for name in set(case.path_parameters or ()) & set(ids):
            if data.draw(st.integers(0, 3)):
                case.path_parameters[name] = data.draw(st.sampled_from(ids[name]))
        case.call_and_validate(base_url="http://127.0.0.1:8000", checks=HELD)

    ask()


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_rulings_are_answered_as_described(tmp_path: Path, ledger: Path, mode: GenerationMode) -> None:
    with Watched.open(str(shutil.copy(ledger, tmp_path / "ruled.kilde"))) as watched:
        claims = [*watched.seen().evidence]
        described = by_its_description(watched)
        operation: Any = described[f"{PREFIX}/judgements"]["POST"]

        @settings(
            max_examples=EXAMPLES * 2, derandomize=True, deadline=None, database=None, suppress_health_check=[*HealthCheck]
        )
        @given(st.data())
        def ask(data: st.DataObject) -> None:
            case: Any = data.draw(operation.as_strategy(generation_mode=mode))
            if mode is GenerationMode.POSITIVE and data.draw(st.booleans()):
                body = {"ruling": "reject", "about": [data.draw(st.sampled_from(claims))]}
                case.body |= data.draw(st.sampled_from([body, body | {"ruling": "undo"}, {"about": claims[:2]}]))
            case.call_and_validate(base_url="http://127.0.0.1:8000", checks=HELD)

        ask()


def test_a_breach_would_be_found(described: Any, api: Client) -> None:
    case = described[f"{PREFIX}/ledger"]["GET"].Case()
    answer = api.get("/ledger")
    case.validate_response(answer, checks=HELD)
    row = answer.json()
    del row["head"]["hash"]
    for wrong in (
        httpx.Response(200, json=row, request=answer.request),
        httpx.Response(418, json=row, request=answer.request),
        httpx.Response(200, text="{}", request=answer.request),
    ):
        wrong.elapsed = timedelta()
        with pytest.raises(FailureGroup):
            case.validate_response(wrong, checks=HELD)
