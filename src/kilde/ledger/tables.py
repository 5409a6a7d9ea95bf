"""The tables of a ledger and what guards them: all the schema there is, in one place.

entries   the facts, chained; never changed, never deleted
head      the last entry's number and hash: entries cut off the end are missed
contents  texts and original bytes by digest; may be deleted (a takedown), never changed
holdings  which document holds which content, as text or as original
"""

import sqlalchemy as sa
from sqlalchemy.types import UserDefinedType

FORMAT = 1
"""The version of this form of ledger; another one is refused."""

APPLICATION = 0x4B494C44
"""What marks a SQLite file as a ledger ("KILD")."""


class Bytes(UserDefinedType[bytes]):
    """Bytes as the driver gives them: no conversion, so that broken rows can be looked at too."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """The column type's name in SQL."""
        return "BLOB"


METADATA = sa.MetaData()

ENTRIES = sa.Table(
    "entries",
    METADATA,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("recorded", sa.Text, nullable=False),
    sa.Column("run", sa.Text),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("body", Bytes, nullable=False),
    sa.UniqueConstraint("kind", "id"),
)
HEAD = sa.Table(
    "head",
    METADATA,
    sa.Column("one", sa.Integer, sa.CheckConstraint("one = 1"), primary_key=True, autoincrement=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
CONTENTS = sa.Table(
    "contents",
    METADATA,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("check", sa.Integer, nullable=False),
    sa.Column("data", Bytes, nullable=False),
)
HOLDINGS = sa.Table(
    "holdings",
    METADATA,
    sa.Column("document", sa.Text, primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, sa.ForeignKey("contents.digest"), nullable=False, index=True),
)

# The guards of INSERT stop INSERT OR REPLACE, whose deleting fires no trigger.
_GUARDS = (
    ("entries", "UPDATE", "", "entries are never changed"),
    ("entries", "DELETE", "", "entries are never deleted"),
    (
        "entries",
        "INSERT",
        "new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entries)"
        " OR EXISTS (SELECT 1 FROM entries WHERE kind = new.kind AND id = new.id)",
        "entries are only added at the end",
    ),
    ("head", "DELETE", "", "the head is never deleted"),
    ("head", "INSERT", "EXISTS (SELECT 1 FROM head)", "there is one head"),
    ("head", "UPDATE", "new.seq <= old.seq", "the head only goes forward"),
    ("contents", "UPDATE", "", "contents are never changed"),
    ("contents", "INSERT", "EXISTS (SELECT 1 FROM contents WHERE digest = new.digest)", "contents are never replaced"),
    ("holdings", "UPDATE", "", "holdings are never changed"),
)


def build(connection: sa.Connection) -> None:
    """Makes the tables and the triggers (in SQLite's SQL) that keep the ledger growing only."""
    METADATA.create_all(connection)
    for table, verb, when, why in _GUARDS:
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table}{f' WHEN {when}' if when else ''}"
            f" BEGIN SELECT RAISE(ABORT, 'the ledger only grows: {why}'); END"
        )
