"""Parts of an event's card: what is said differently and by whom, and why each value is what it is."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kilde.app import phrases
from kilde.app.terminal import indented, safe
from kilde.model import Document, Entity, Event, Evidence, Figure, Place, Span
from kilde.pipeline import Amount, View, Why, reasons
from kilde.pipeline import contradictions as contradictions_of

NOWHERE = Span(0, 0, "")
MOST = 6
"""Sources of one value that are named; more are counted."""


def contradictions(console: Console, seen: View, event: Event) -> None:
    """What the claims say differently, value by value, with who says it and when."""
    found = contradictions_of(event, seen.of(event))
    if found:
        console.print(Text("\nTold differently", style="bold"))
    for one in found:
        for number, saying in enumerate(one.values):
            value = Text(f"{'' if number else one.of:<12}").append_text(safe(value_in_words(saying.value)))
            console.print(indented(value, 2))
            console.print(indented(safe(sources(seen.evidence[claim] for claim in saying.claims), "dim"), 16))


def around(console: Console, seen: View, event: Event) -> None:
    """The events that it is about, then those about it, each with the words that say so."""
    told = {False: "\nWhat it is about", True: "\nWhat is about it"}
    length = phrases.shortest(seen.event)
    for one in seen.around(event):
        if heading := told.pop(one.is_about_it, ""):
            console.print(Text(heading, style="bold"))
        console.print(indented(safe(f"{one.event[:length]}  {phrases.gist(seen.event[one.event])}"), 2))
        for words in list(dict.fromkeys(_words(seen, pair) for pair in one.claims))[:MOST]:
            console.print(indented(safe(words, "dim"), 4 + length))


def _words(seen: View, pair: tuple[str, str]) -> str:
    one, about = (seen.evidence[claim] for claim in pair)
    return f"“{one.claim.trigger.quote}” … “{about.claim.trigger.quote}” ({one.document.source})"


def document(one: Document) -> Text:
    """Where and when it was published, its language, the start of its id, and its title."""
    facts = [one.published or "date unknown", one.language or "language unknown", one.id[:8]]
    title = f": {one.title}" if one.title else ""
    return safe(one.source, "bold").append_text(safe(f" ({', '.join(facts)}){title}"))


def value_in_words(value: str | Amount | Place | Entity) -> str:
    """A value that is said differently: a number with its hedge, a day, a place, a name."""
    if isinstance(value, Amount):
        return phrases.said(Figure("", value.low, value.high, value.said, NOWHERE))
    if isinstance(value, Place):
        return phrases.where(value)
    return value.name if isinstance(value, Entity) else phrases.when(value)


def sources(told: Iterable[Evidence]) -> str:
    """Who says it, where and when, each once: "the police (Nordavisen, 2020-01-03)"."""
    named = list(dict.fromkeys(_source(one) for one in told))
    more = f"; {len(named) - MOST} more" if len(named) > MOST else ""
    return "; ".join(named[:MOST]) + more


def _source(one: Evidence) -> str:
    where = f"{one.document.source}, {one.document.published or 'date unknown'}"
    voices = "; ".join(phrases.chain(chain) for chain in one.claim.voices)
    return f"{voices} ({where})" if voices else where


def why(console: Console, seen: View, event: Event) -> None:
    """A line for every value, count and link of the event."""
    console.print(Text("\nWhy", style="bold"))
    rows = Table.grid(padding=(0, 2, 0, 0))
    for one in reasons(event, seen.of(event)):
        rows.add_row(safe(one.of), _because(one))
    console.print(Padding(rows, (0, 0, 0, 2)))


def _because(one: Why) -> Text:
    value = safe(one.value, "bold").append(": ") if one.value else Text()
    return value.append_text(safe(one.line))
