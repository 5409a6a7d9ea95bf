"""Lines of public lists that are broken, told as they come."""

from kilde.app import phrases
from kilde.app.terminal import say
from kilde.model import Issue
from kilde.model.showing import shown

TOLD = 20
"""Lines that are broken of which each is told; the others are counted."""


class Told:
    """Tells of the first lines that are broken, as they come."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, issue: Issue) -> None:
        self._count += 1
        if self._count <= TOLD:
            say(f"kilde: {shown(f'{issue.item}: {issue.place}: {issue.reason}', 400)}")


def passed_over(lines: int) -> None:
    """Says how many lines were broken, where any was."""
    if lines:
        say(f"kilde: {phrases.counted(lines, 'line was', 'lines were')} passed over")
