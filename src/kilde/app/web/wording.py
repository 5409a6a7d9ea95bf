"""Values in words, in the language of the reader. What articles say stays as they say it."""

import re

from kilde.app import phrases
from kilde.app.web.messages import Words
from kilde.model import Correction, Event, Figure, Place, Range, Said, Unknown
from kilde.pipeline import Given

OPEN = ("", "..")
NOBODY_SAYS = "unknown"
"""What a correction says that takes a value away."""

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})\S*)?")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_HEDGED = {Said.AT_LEAST: "≥", Said.ABOUT: "~", Said.UP_TO: "≤", Said.MORE_THAN: "≥", Said.LESS_THAN: "≤"}
MEMBERS = 3
"""Days of a set that are named; of more the first two and the last."""


def when(words: Words, edtf: str | Unknown | None) -> str:
    """EDTF as a person reads it; why it is unknown, where it is."""
    if not isinstance(edtf, str):
        return unknown(words, edtf)
    if edtf[:1] in "[{" and edtf[-1:] in "]}":
        members = [_stretch(words, part.strip(), "..") for part in edtf[1:-1].split(",")]
        if len(members) > MEMBERS:
            members = [members[0], f"{members[1]} …", members[-1]]
        return f" {words('time.or')} ".join(members)
    return _stretch(words, edtf, "/")


def _stretch(words: Words, edtf: str, between: str) -> str:
    first, parted, last = edtf.partition(between)
    if not parted:
        return day(words, first)
    if first in OPEN:
        return words("time.until", time=day(words, last))
    if last in OPEN:
        return words("time.from", time=day(words, first))
    return words("time.between", first=day(words, first), last=day(words, last))


def day(words: Words, edtf: str) -> str:
    """One day, month or year; a form that has no words of its own stays as it is."""
    value, mark = (edtf[:-1], edtf[-1]) if edtf[-1:] in ("~", "?", "%") else (edtf, "")
    if found := _DAY.fullmatch(value):
        year, month, number, clock = found.groups()
        said = words("time.day", day=int(number), month=words(f"month.short.{int(month)}"), year=year)
        said = f"{said}, {clock}" if clock else said
    elif found := _MONTH.fullmatch(value):
        said = words("time.month", month=words(f"month.long.{int(found[2])}"), year=found[1])
    else:
        said = value
    return words("time.about", time=said) if mark in ("~", "%") else f"{said}{mark}"


def unknown(words: Words, why: Unknown | None) -> str:
    """That it is unknown, and why."""
    return words("unknown.plain") if why is None else words("unknown.why", why=words(f"reason.{why.reason.name}"))


def where(words: Words, place: Place | None) -> str:
    """The place with its country."""
    return words("unknown.plain") if place is None else phrases.where(place)


def happened(words: Words, event: Event) -> str:
    """When an event took place; in brackets where no claim says so."""
    said = when(words, event.edtf)
    return f"({said})" if event.edtf and event.time_inferred else said


def located(words: Words, event: Event) -> str:
    """Where an event took place; in brackets where no claim says so."""
    said = where(words, event.place)
    return f"({said})" if event.place and event.place_inferred else said


def what(words: Words, kind: str, mode: str | None) -> str:
    """Kind and mode: "Violence · drone"."""
    return words(f"kind.{kind}") + (f" · {words.named('mode', mode)}" if mode else "")


def amount(words: Words, one: Range) -> str:
    """The best number with its hedge, and how far the accounts lie apart: "12 (8-15)"."""
    best = _number(words, one.best, one.said)
    if one.low is not None and one.high is not None and one.low != one.high:
        return f"{best} ({words.number(one.low)}–{words.number(one.high)})"
    return best


def said(words: Words, low: int | None, high: int | None, hedge: str) -> str:
    """A number as one claim gives it."""
    if low is not None and high is not None and low != high:
        return f"{words.number(low)}–{words.number(high)}"
    return _number(words, high if low is None else low, hedge)


def figure(words: Words, one: Figure) -> str:
    """A figure as one claim gives it: "at least 3 killed" as "≥ 3"."""
    return said(words, one.low, one.high, one.said)


def _number(words: Words, number: int | None, hedge: str) -> str:
    if number is None:
        return words("number.some")
    mark = _HEDGED.get(Said(hedge), "")
    return f"{mark} {words.number(number)}" if mark else words.number(number)


def figures(words: Words, event: Event) -> list[str]:
    """An event's figures by weight: "12 (8-15) killed"."""
    return [f"{amount(words, one)} {words.named('figure', one.of)}" for one in by_weight(event)]


def by_weight(event: Event) -> list[Range]:
    """Figures by weight: the dead and the hurt first."""
    first = phrases.FIRST
    return sorted(event.figures, key=lambda one: (first.index(one.of) if one.of in first else len(first), one.of))


def gist(words: Words, event: Event) -> str:
    """An event in one line: what, when, where, how many."""
    told = [what(words, event.kind, event.mode), happened(words, event), located(words, event)]
    return ", ".join((*told, *figures(words, event)[:2]))


def label(words: Words, of: str) -> str:
    """What a value is of: "who did it", "killed"."""
    return words.named("of", of) if f"of.{of}" in words else words.named("figure", of)


def answer(words: Words, given: Given) -> str:
    """What a coder answered."""
    made = given.judged.judgement.correction
    return corrected(words, made) if made and not given.implied else words.named("ruling", given.value)


def corrected(words: Words, one: Correction) -> str:
    """The value that a correction gives."""
    if one.value == NOBODY_SAYS:
        return words("unknown.plain")
    if one.place:
        return where(words, one.place)
    if one.field == "time":
        return when(words, one.value)
    return words.named(one.field, one.value)
