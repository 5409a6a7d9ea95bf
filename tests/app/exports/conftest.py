"""Ledgers to export: the few examples, and one whose article is hostile."""

from pathlib import Path

import pytest

from kilde.app.cli import app
from kilde.app.edge import answer
from kilde.app.exports import Asked
from kilde.ledger import Ledger
from kilde.pipeline import view

HOSTILE = """=HYPERLINK("http://evil.example";"Click") says the army killed 12 people in Baghdad on Thursday

=cmd|' /C calc'!A0 and <script>alert(1)</script> stood in it; {{ 7*7 }} "quoted", 'apostrophe', back\\slash, tab\there.

Police arrested three men in Kirkuk on Friday 3 January 2020, said @minister; =1+1. \u202eThe army\u202c attacked the village of
Tikrit with rockets, killing dozens of civilians 😀 é a\u0301 العربية, said Robert'); DROP TABLE entries;-- on Saturday.
"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of an article whose words look like formulas, markup, templates and statements of SQL."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "one.txt").write_text(HOSTILE, encoding="utf-8")
    path = folder / "hostile.kilde"
    options = ["--language", "en", "--source", '=2+5;"<b>{{ 7*7 }}', "--published", "2020-01-04", "--url", "javascript:alert(1)"]
    assert answer(app, ["read", str(folder / "one.txt"), "-l", str(path), *options]) == 0
    return path


def everything(path: Path) -> Asked:
    """All that a ledger holds."""
    with Ledger.open(path) as opened:
        return Asked.all(view(opened), opened.documents())


@pytest.fixture(scope="session")
def asked(ledger: Path) -> Asked:
    """All that the few examples hold."""
    return everything(ledger)


@pytest.fixture(scope="session")
def asked_hostile(hostile: Path) -> Asked:
    """All that the hostile ledger holds."""
    return everything(hostile)
