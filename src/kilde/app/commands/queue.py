"""`kilde queue`: what most wants a ruling, a line each."""

from collections.abc import Sequence

from rich.text import Text

from kilde.app import phrases
from kilde.app.commands.opening import viewed
from kilde.app.exports import line
from kilde.app.exports.parts import Row
from kilde.app.phrases import shortest
from kilde.app.terminal import out, safe, say, written
from kilde.pipeline import Question, View, questions


def list_doubts(ledger: str, limit: int, as_of: str | None, as_json: bool) -> None:
    """The weightiest questions, one a line."""
    seen = viewed(ledger, as_of)
    found = questions(seen)
    if as_json:
        written(line(question_row(one, ledger)) for one in found[:limit])
        return
    console, length = out(), shortest((*seen.evidence, *(event.id for event in seen.events)))
    for one in found[:limit]:
        console.print(_line(seen, one, ledger, length), soft_wrap=True)
    asked = phrases.counted(len(found), "question", "questions")
    say(f"{min(limit, len(found))} of {asked}; to rule, add --reason TEXT to the command")


def question_row(one: Question, ledger: str) -> Row:
    """A question in the public form; its commands with whole ids."""
    return {
        "weight": one.weight,
        "about": one.about,
        "why": one.why,
        "changes": list(one.changes),
        "events": list(one.events),
        "claims": [list(side) for side in one.claims],
        "commands": [["judge", ledger, *words] for words in one.commands],
    }


def _line(seen: View, one: Question, ledger: str, length: int) -> Text:
    """How much, what, why, what would change, and the command for the other answer, or for this one."""
    events = {event.id: event for event in seen.events}
    what = " ~ ".join(f"{id[:length]} {phrases.gist(events[id])}" for id in one.events)
    told = Text(f"{one.weight:5.1f}  ").append_text(safe(one.about, "bold"))
    told.append_text(safe(f": {what}: {one.why}. Otherwise {'; '.join(one.changes)}. "))
    told.append_text(safe(f"kilde judge {ledger} {_short(one.commands[0], length)}", "cyan"))
    return told.append_text(safe(f"; to agree: {_short(one.commands[1], length)}", "dim"))


def _short(words: Sequence[str], length: int) -> str:
    """A command with ids no longer than they need be."""
    return " ".join(",".join(_id(part, length) for part in word.split(",")) for word in words)


def _id(word: str, length: int) -> str:
    return word[:length] if len(word) == 24 and "=" not in word else word
