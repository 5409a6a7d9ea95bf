"""Puts accounts before an application, or this computer alone where there are none."""

from collections.abc import Mapping

from fastapi import FastAPI

from kilde.app.accounts.accounts import Accounts
from kilde.app.accounts.attempts import Attempts
from kilde.app.accounts.gate import Guard, Refuse
from kilde.app.accounts.page import page
from kilde.app.accounts.roles import Role
from kilde.app.accounts.signing_in import Render, signing
from kilde.app.ruling import local_name

WRITING: Mapping[str, Role] = {"/api/v1/judgements": Role.CODER}
"""Who may send to which path; to all others, editors alone may."""


def guard(
    app: FastAPI,
    accounts: Accounts | None,
    name: str = "",
    writing: Mapping[str, Role] = WRITING,
    attempts: Attempts | None = None,
    render: Render = page,
    refuse: Refuse | None = None,
) -> None:
    """Lets through what may be, and says to endpoints who asks (`who`, `needs`); adds the pages to sign in and out.

    `name` is who rules where there are no accounts; `writing` says who may send to which path; `render` makes the page
    to sign in, `refuse` the one that tells a person of what is refused.
    """
    if accounts is not None:
        app.include_router(signing(accounts, attempts or Attempts(), render))
    app.add_middleware(
        Guard, accounts=accounts, name=name or local_name(), writing={**WRITING, **writing}, refuse=refuse
    )
