"""`kilde judgements`: who ruled what, when, why, and whether it stands."""

from rich.text import Text

from kilde.app.commands.opening import viewed
from kilde.app.exports import judgement_row, line
from kilde.app.terminal import out, safe, table, written
from kilde.model import Manner, Ruling
from kilde.pipeline import Judged, State

SHORT = 8
"""Characters of an id that are shown."""

SIDES = 3
"""Sides of a judgement that are shown."""

STYLES = {
    State.IN_FORCE: "green",
    State.OVERRIDDEN: "yellow",
    State.WITHDRAWN: "dim",
    State.DORMANT: "yellow",
    State.BLIND: "cyan",
}


def list_judgements(ledger: str, as_of: str | None, as_json: bool) -> None:
    """Every judgement, the earliest first."""
    seen = viewed(ledger, as_of)
    if as_json:
        written(line(judgement_row(one)) for one in seen.judged)
        return
    rows = table("When", "Who", "What", "Why", "State")
    for one in seen.judged:
        rows.add_row(*_cells(one))
    out().print(rows)


def _cells(one: Judged) -> list[Text]:
    judgement = one.judgement
    state = safe(one.state, STYLES[one.state])
    if one.because:
        state.append_text(safe(f"\n{one.because}", "dim"))
    return [
        Text(one.ruled.recorded[:10]).append(f"\n{judgement.id[:SHORT]}", style="dim"),
        safe(judgement.by),
        safe(what(one)),
        safe(judgement.reason),
        state,
    ]


def what(one: Judged) -> str:
    """What is ruled, of which words: "same: “killed” ~ “attack” (3 claims)"."""
    judgement = one.judgement
    if judgement.ruling is Ruling.UNDO:
        return f"undo {(judgement.undoes or '')[:SHORT]}"
    sides = [f"“{side[0].trigger.quote}”" + (f" ({len(side)} claims)" if side[1:] else "") for side in judgement.about]
    more = f" ~ {len(sides) - SIDES} more" if len(sides) > SIDES else ""
    value = f", {judgement.correction.field}={judgement.correction.value}" if judgement.correction else ""
    settling = " (settling)" if judgement.manner is Manner.SETTLING else ""
    return f"{judgement.ruling}{settling}: {' ~ '.join(sides[:SIDES])}{more}{value}"
