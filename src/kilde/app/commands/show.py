"""`kilde show`: the card of one event."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kilde.app import cards, phrases
from kilde.app.commands.events import STYLES
from kilde.app.commands.judgements import what
from kilde.app.commands.opening import viewed
from kilde.app.excerpts import excerpt
from kilde.app.exports import claim_row, event_row, line, why_rows
from kilde.app.exports.parts import Row
from kilde.app.exports.parts import document as document_part
from kilde.app.terminal import indented, out, safe, written
from kilde.model import Event, Evidence, Ruling, UsageError
from kilde.model.showing import shown
from kilde.pipeline import View
from kilde.pipeline.corrected import told as told_correction

QUOTE = 300
"""Characters of a quoted sentence."""


def show_event(
    ledger: str, wanted: str, as_of: str | None, as_json: bool, why: bool = False, known: str | None = None
) -> None:
    """Prints all that stands behind the event whose id is, or begins with, `wanted`."""
    seen = viewed(ledger, as_of, known)
    event = find(seen, wanted)
    told = sorted(seen.of(event), key=_order)
    if as_json:
        documents = {one.document.id: document_part(one.document) for one in told}
        claims = [_claim(seen, one, event.id, why) for one in told]
        card = {"event": event_row(seen, event), "claims": claims, "documents": list(documents.values())}
        written([line(card | ({"why": why_rows(seen, event)} if why else {}))])
        return
    console = out()
    _head(console, event)
    _participants(console, event)
    _figures(console, seen, event)
    cards.contradictions(console, seen, event)
    cards.around(console, seen, event)
    _judgements(console, seen, event)
    _accounts(console, seen, told, why)
    if why:
        cards.why(console, seen, event)
    else:
        _links(console, seen, event)


def _claim(seen: View, one: Evidence, event: str, why: bool) -> Row:
    row = claim_row(one, event, seen.judgements((one.resolution.claim,)))
    return row | ({"why": list(one.resolution.why)} if why else {})


def find(seen: View, wanted: str) -> Event:
    """The one event that is meant; raises UsageError where there is none, or several."""
    asked = wanted.strip().lower()
    found = [event for event in seen.events if asked and event.id.startswith(asked)]
    if not found:
        raise UsageError(f"there is no event {shown(wanted, 40)!r}; 'kilde events' lists what there is")
    if len(found) > 1:
        ids = ", ".join(event.id[: phrases.shortest(e.id for e in found)] for event in found[:8])
        raise UsageError(f"{len(found)} events begin with {shown(wanted, 40)!r}: {ids}; give more of the id")
    return found[0]


def _order(one: Evidence) -> tuple[str, str, str, int, str]:
    """By publication, then by place in the text."""
    document = one.document
    return (document.published or "9999", document.source, document.id, one.claim.trigger.start, one.resolution.claim)


def _head(console: Console, event: Event) -> None:
    title = Text().append(phrases.what(event), style="bold")
    title.append(" · ").append(event.status, style=STYLES.get(event.status, "")).append(f" · {event.aspect}")
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_row(Text("id"), Text(event.id))
    facts.add_row(Text("when"), safe(_when(event)))
    facts.add_row(Text("where"), safe(_where(event)))
    facts.add_row(Text("sources"), Text(_counts(event)))
    if event.origins:
        facts.add_row(Text("origins"), Text(", ".join(shown(name, 60) for name in event.origins)))
    console.print(title)
    console.print(facts)


def _counts(event: Event) -> str:
    counts = (
        phrases.counted(len(event.documents), "document", "documents"),
        phrases.counted(event.texts, "text", "texts"),
        phrases.counted(event.families, "wire family", "wire families"),
        phrases.counted(len(event.origins), "origin", "origins"),
    )
    return " · ".join(counts)


def _when(event: Event) -> str:
    words = phrases.when_of(event)
    inferred = "; inferred, no claim says when" if event.edtf and event.time_inferred else ""
    return words if event.edtf in (None, words) else f"{words}   (EDTF {event.edtf}{inferred})"


def _where(event: Event) -> str:
    place = event.place
    if place is None or place.lat is None or place.lon is None:
        return phrases.where_of(event)
    inferred = "; inferred, no claim says where" if event.place_inferred else ""
    return f"{phrases.where(place)}   ({place.precision}; {place.lat:.3f}, {place.lon:.3f}{inferred})"


def _participants(console: Console, event: Event) -> None:
    if event.participants:
        console.print(Text("\nWho", style="bold"))
    for role in event.participants:
        kind = f" ({role.entity.type})" if role.entity else ""
        console.print(indented(safe(f"{role.role:<12}{role.name}{kind}"), 2))


def _figures(console: Console, seen: View, event: Event) -> None:
    if event.figures:
        console.print(Text("\nFigures", style="bold"))
    for one in event.figures:
        console.print(indented(Text(f"{one.of:<12}{phrases.amount(one)}"), 2))
        for told in (seen.evidence[claim] for claim in one.claims):
            for figure in (figure for figure in told.claim.figures if figure.of == one.of):
                words = f"{phrases.said(figure)}  {told.document.source}: “{figure.span.quote}”"
                console.print(indented(safe(words, "dim"), 14))


def _judgements(console: Console, seen: View, event: Event) -> None:
    found = seen.judgements(event.claims)
    if found:
        console.print(Text("\nJudgements", style="bold"))
    for one in found:
        words = f"{one.judgement.id[:8]}  {what(one)}, by {one.judgement.by}, {one.ruled.recorded[:10]}: "
        console.print(indented(safe(words + one.judgement.reason), 2))


def _accounts(console: Console, seen: View, told: list[Evidence], why: bool) -> None:
    length = phrases.shortest((*seen.evidence, *(event.id for event in seen.events)))
    console.print(Text("\nWho says so", style="bold"))
    document = None
    for one in told:
        if one.document != document:
            document = one.document
            console.print(indented(cards.document(document), 2))
        console.print(indented(_view(one).append(f"  {one.resolution.claim[:length]}", style="dim"), 4))
        console.print(indented(excerpt(one, QUOTE), 6))
        for ruled in seen.judgements((one.resolution.claim,)):
            if ruled.judgement.ruling is Ruling.CORRECT:
                console.print(indented(safe(told_correction(ruled.ruled)), 6))
            elif ruled.judgement.ruling is Ruling.NOTE and (one.resolution.claim,) in ruled.claims:
                console.print(indented(safe(f"note by {ruled.judgement.by}: {ruled.judgement.reason}"), 6))
        for reason in one.resolution.why if why else ():
            console.print(indented(safe(reason, "dim"), 8))


def _view(one: Evidence) -> Text:
    voices = "; ".join(phrases.chain(chain) for chain in one.claim.voices) or "the outlet itself"
    return safe(f"{one.claim.passage}: {voices} ({phrases.view_of(one.claim)})")


def _links(console: Console, seen: View, event: Event) -> None:
    if event.links:
        console.print(Text("\nWhy these are held to be one", style="bold"))
    for link in event.links:
        pair = " ~ ".join(f"“{seen.evidence[claim].claim.trigger.quote}”" for claim in (link.one, link.other))
        console.print(indented(safe(f"{link.score:.2f}  {pair}: {'; '.join(link.reasons)}", "dim"), 2))
