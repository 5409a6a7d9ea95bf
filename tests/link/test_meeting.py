"""Meeting: in what company two happenings meet."""

from kilde.link.meeting import Meeting
from kilde.model import Evidence
from tests.link.making import document, drawn, told

A, B = document("a"), document("b")
NAMES = frozenset({"one", "two", "three"})


def rivals(*evidence: Evidence) -> tuple[int, int]:
    """How many happenings like each other the articles of the first two tell of."""
    sketches = dict(zip("abcdef", drawn(*evidence), strict=False))
    meeting = Meeting()
    meeting.enter(sketches, {article: NAMES for one in sketches.values() for article in one.documents})
    return meeting.met("a")["b"].rivals


def test_what_is_done_otherwise_is_no_rival() -> None:
    curfew, again = (told(doc, kind="COERCE", mode="curfew") for doc in (A, B))
    assert rivals(curfew, again) == (1, 1)
    assert rivals(curfew, again, told(A, 50, kind="COERCE", mode="arrest")) == (1, 1)
    assert rivals(curfew, again, told(A, 50, kind="COERCE", mode="curfew")) == (2, 1)
    assert rivals(curfew, again, told(B, 50, kind="COERCE")) == (1, 2)
