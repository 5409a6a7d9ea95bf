"""Why the machine doubts, and what the other answer would change, in the language of the reader.

The pipeline says both in English (`Question.why`, `Question.changes`). What has no words in the catalogue stays so.
"""

import re

from kilde.app.web import wording
from kilde.app.web.messages import Words
from kilde.model import Status
from kilde.pipeline import Question, View

INSTEAD = " instead of "
_COUNTED = re.compile(r"(.+?) (none|\d+(?: \+ \d+)*)")
_EVENTS = re.compile(r"(\d+) events?")
_PAIRED = re.compile(r"“(.+?)” (takes up|is) “(.+)”", re.DOTALL)


def because(words: Words, seen: View, one: Question) -> str:
    """Why it is asked."""
    if one.reasons:
        return ", ".join(tie(words, reason) for reason in one.reasons)
    of = one.commands[0][-1].partition("=")[0]
    second, best = (command[-1].partition("=")[2] for command in one.commands)
    told = [len({seen.evidence[claim].document.id for claim in side}) for side in one.claims]
    said = [_value(words, of, value) for value in (best, second)]
    counts = [words.count("documents", number) for number in told]
    return words("queue.against", of=_of(words, of), one=said[0], told=counts[0], other=said[1], others=counts[1])


def tie(words: Words, reason: str) -> str:
    """What ties two claims, or holds them apart."""
    if found := _PAIRED.fullmatch(reason):
        return words(f"tied.{found[2]}", one=found[1], other=found[3])
    return words.named("tie", reason)


def otherwise(words: Words, change: str) -> str:
    """One thing that the other answer would change."""
    new, parted, old = change.partition(INSTEAD)
    if not parted:
        return change
    if found := _EVENTS.fullmatch(new):
        return words("queue.instead", new=words.count("events", int(found[1])), old=old)
    if {*new.split(" and ")} <= {*Status}:
        return words("queue.instead", new=_statuses(words, new), old=_statuses(words, old))
    of, value = found.groups() if (found := _COUNTED.fullmatch(new)) else new.split(" ", 1)
    said = f"{_of(words, of)}: {_value(words, of, value)}"
    return words("queue.instead", new=said, old=_value(words, of, old))


def _of(words: Words, of: str) -> str:
    return wording.label(words, SHORT.get(of, of))


SHORT = {"wire families": "families", "origins": "origin"}
"""What counts are called in the catalogue."""


def _value(words: Words, of: str, value: str) -> str:
    if value == "none":
        return words("unknown.none")
    return wording.when(words, value) if of == "time" else value


def _statuses(words: Words, said: str) -> str:
    return " + ".join(words.named("status", one) for one in said.split(" and "))
