"""Accounts for teams: who may look, rule and add."""

from kilde.app.accounts.accounts import Account, Accounts, Token
from kilde.app.accounts.attempts import Attempts
from kilde.app.accounts.guarding import guard
from kilde.app.accounts.needing import needs, who
from kilde.app.accounts.page import SignIn
from kilde.app.accounts.roles import Role, Who

__all__ = ["Account", "Accounts", "Attempts", "Role", "SignIn", "Token", "Who", "guard", "needs", "who"]
