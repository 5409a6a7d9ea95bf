"""`kilde agreement`: how far those who ruled agree, and the questions on which they do not."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from kilde.app import phrases
from kilde.app.commands.judgements import SHORT
from kilde.app.exports import line
from kilde.app.exports.agreement import agreement_row, apart
from kilde.app.terminal import indented, out, safe, say, table, written
from kilde.ledger import Ledger
from kilde.pipeline import Agreement, Answered, Given, Untold, agreements, answered, unruled, view

WORDS = {"happening": "same event or not", "claim": "a claim or none"}
"""What sorts of questions that are about no field are called."""

MOST = 50
"""Questions that are listed."""


def tell_agreement(ledger: str, as_of: str | None, as_json: bool) -> None:
    """The figures, and the questions whose answers are not all one."""
    questions = questions_of(ledger, as_of)
    if as_json:
        written([line(agreement_row(questions))])
        return
    console = out()
    if not any(one.shared for one in questions):
        coders = len({by for one in questions for by in one.answers})
        told = f"{phrases.counted(len(questions), 'question', 'questions')} answered"
        say(f"{told} by {phrases.counted(coders, 'person', 'people')}, none by two; there is no agreement to tell of")
        return
    _tell_figures(console, agreements(questions))
    _tell_apart(console, apart(questions))


def questions_of(ledger: str, as_of: str | None) -> tuple[Answered, ...]:
    """Every question that somebody answered."""
    with Ledger.open(ledger) as opened:
        judged = view(opened, as_of).judged
        return answered(judged, unruled(opened, as_of).event_of) if judged else ()


def _tell_figures(console: Console, found: Sequence[Agreement]) -> None:
    rows = table("Question", "Answered", "By two or more", "Alike", "Alpha, kappa")
    for one in found:
        alike = _share(one.alike, one.shared)
        rows.add_row(_name(one.sort), str(one.questions), str(one.shared), alike, _measure(one.alpha))
        for pair in one.pairs:
            coders = Text("  ").append_text(safe(f"{pair.one} ~ {pair.other}", "dim"))
            rows.add_row(coders, "", str(pair.both), _share(pair.alike, pair.both), _measure(pair.kappa))
    console.print(rows)


def _name(sort: str) -> Text:
    return safe(WORDS.get(sort, sort), "bold")


def _share(alike: int, all_: int) -> str:
    return f"{alike} ({100 * alike / all_:.0f} %)" if all_ else ""


def _measure(value: float | Untold) -> Text:
    return safe(f"none: {value}", "dim") if isinstance(value, Untold) else Text(f"{value:.2f}")


def _tell_apart(console: Console, found: Sequence[Answered]) -> None:
    if not found:
        say("nobody answered a question otherwise than another")
        return
    console.print(Text("\nAnswered differently", style="bold"))
    for one in found[:MOST]:
        sides = [f"“{side[0].trigger.quote}”" for side in one.about[:2]]
        more = f" and {len(one.about) - 2} more" if len(one.about) > 2 else ""
        claims = ", ".join(side[0][:SHORT] for side in one.claims[:2])
        told = Text().append_text(_name(one.sort)).append_text(safe(f": {' ~ '.join(sides)}{more} ({claims})"))
        console.print(told, soft_wrap=True)
        for by, given in one.answers.items():
            console.print(indented(safe(_given(by, given)), 2), soft_wrap=True)
        if one.settled:
            console.print(indented(safe(f"settled: {_given(one.settled.judged.judgement.by, one.settled)}", "dim"), 2))
    if len(found) > MOST:
        console.print(f"and {len(found) - MOST} more; --json lists all")


def _given(by: str, given: Given) -> str:
    judgement = given.judged.judgement
    how = ", by ruling on it" if given.implied else ""
    return f"{by}: {given.words}{how} ({judgement.id[:SHORT]}, {given.judged.state}): {judgement.reason}"
