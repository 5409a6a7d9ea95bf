"""Roles: what somebody may do, and who it is that asks."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """A reader looks; a coder rules as well; an editor adds documents as well. Nobody grants roles but by the file."""

    READER = "reader"
    CODER = "coder"
    EDITOR = "editor"

    def holds(self, other: "Role") -> bool:
        """Whether this role may do all that the other may."""
        return _RANK[self] >= _RANK[other]


_RANK = {Role.READER: 0, Role.CODER: 1, Role.EDITOR: 2}


@dataclass(frozen=True, slots=True)
class Who:
    """Who asks. `account` is whether that is an account, whose name its rulings bear, or whoever sits here.

    `session` is the id of a browser's session, `csrf` what its forms carry; both None where there is none.
    """

    name: str
    role: Role
    account: bool
    session: str | None = None
    csrf: str | None = None
