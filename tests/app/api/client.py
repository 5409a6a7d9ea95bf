"""A client of the API, without a server between."""

import asyncio
from typing import Any

import httpx
from starlette.types import ASGIApp

PATIENT = 60.0
"""Seconds that tests wait for what takes long, so that none meets a 202 by chance."""


class Client:
    """Asks an application, each time as from a program on this computer."""

    def __init__(self, app: ASGIApp, headers: dict[str, str] | None = None, root: str = "/api/v1") -> None:
        self.app, self.headers, self.root = app, headers or {}, root

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """The answer to one request."""

        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, client=("127.0.0.1", 50_000))
            base = f"http://127.0.0.1:8000{self.root}"
            async with httpx.AsyncClient(transport=transport, base_url=base, headers=self.headers) as client:
                return await client.request(method, path, **more)

        return asyncio.run(asked())

    def get(self, path: str, **more: Any) -> httpx.Response:
        """The answer to a GET."""
        return self.ask("GET", path, **more)

    def rows(self, path: str) -> list[dict[str, Any]]:
        """Every row of a list, page by page."""
        found: list[dict[str, Any]] = []
        cursor = None
        mark = "&" if "?" in path else "?"
        while True:
            page = self.get(f"{path}{mark}limit=500{f'&cursor={cursor}' if cursor else ''}").json()
            found += page["items"]
            cursor = page["next"]
            if cursor is None:
                assert len(found) == page["total"]
                return found
