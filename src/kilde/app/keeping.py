"""The command by which accounts are kept: what it takes and what its help says, as in kilde.app.cli."""

from enum import StrEnum
from typing import Annotated

import typer

DAYS = 90
"""How long a token lasts where nobody says."""


class Act(StrEnum):
    """What can be done with accounts."""

    ADD = "add"
    LIST = "list"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105 (a word)
    REMOVE = "remove"
    TOKEN = "token"  # noqa: S105 (a word)
    REVOKE = "revoke"


def accounts(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="The file of accounts; 'add' makes it.", show_default=False)
    ],
    act: Annotated[
        Act,
        typer.Argument(
            metavar="ACT", help="add, list, role, password, remove, token or revoke.", show_default=False
        ),
    ],
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Whose account; of revoke, which token.", show_default=False)
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="reader (looks), coder (rules), editor (adds).")
    ] = None,
    label: Annotated[str, typer.Option("--label", metavar="TEXT", help="What a token is for.")] = "",
    days: Annotated[int, typer.Option("--days", metavar="N", min=1, help="How long a token lasts.")] = DAYS,
    as_json: Annotated[bool, typer.Option("--json", help="Of list: one JSON object a line.")] = False,
) -> None:
    """Keep the accounts of a team: who may look, rule and add where a ledger is served with accounts.

    The file stands beside the ledger, never in it; only its owner can open it. Passwords are asked for on a terminal,
    or read as one line from standard input. A token is shown once.

    \b
    add NAME --role ROLE      a new account
    list                      accounts, and tokens with what they are for
    role NAME --role ROLE     another role, from the next request on
    password NAME             another password; what is signed in by the old one ends
    remove NAME               ends the account, with all that is signed in by it; what it ruled stays
    token NAME --label TEXT   a token for a program
    revoke TOKEN              ends a token, by the id that list tells

    \b
    Examples:
      kilde accounts team.accounts add Kari --role coder
      kilde accounts team.accounts token Kari --label "R, weekly table" --days 30
      kilde accounts team.accounts list
    """
    from kilde.app.commands.accounts import keep

    keep(file, act, name, role, label, days, as_json)
