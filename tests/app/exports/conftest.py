"""Ledgers to export: the few examples, and one whose article is hostile."""

import shutil
from pathlib import Path

import pytest

from kilde.app.cli import app
from kilde.app.edge import answer
from kilde.app.exports import Asked
from kilde.ledger import Ledger
from kilde.model import Lapse, Offset
from kilde.pipeline import view

from . import made

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


@pytest.fixture(scope="session")
def judged(ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the few examples, on which two people ruled: same, reject, correct, and what was withdrawn."""
    path = Path(shutil.copy(ledger, tmp_path_factory.mktemp("judged") / "judged.kilde"))
    one, other, third, *_ = sorted(everything(path).events, key=lambda event: (-len(event.claims), event.id))

    def rule(*words: str, by: str = "Kari") -> None:
        assert answer(app, ["judge", str(path), *words, "--by", by, "--reason", "Seen <so>."]) == 0

    rule("same", one.claims[0], other.claims[0])
    rule("reject", third.claims[0], by="Ola Ås")
    rule("correct", one.claims[1], "killed=41", "actor=Ola Vik (person)")
    rule("different", one.claims[0], third.claims[1])
    undone = next(one for one in everything(path).seen.judged if str(one.judgement.ruling) == "different")
    rule("undo", undone.judgement.id)
    return path


@pytest.fixture(scope="session")
def asked_judged(judged: Path) -> Asked:
    """All that the ledger holds on which people ruled."""
    return everything(judged)


@pytest.fixture(scope="session")
def asked_made() -> Asked:
    """A claim made by hand that lies two days after another, and one that lies some years after, as nobody tells."""
    tells = Lapse(made.span("two days after", 20), Offset(2, 2), made.span("the attack", 35), made.span("attack", 39), "ASSAULT", made.span("attacked", 5))
    open_ended = Lapse(made.span("since", 60), Offset(0, None, 1, True), made.span("it", 70), made.span("it", 70), "PROTEST", None)
    return made.asked(made.told(lapses=(tells, open_ended)))[0]
