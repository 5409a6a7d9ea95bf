"""What a person asks to have ruled, as judgements, and their entry into the ledger: for the terminal and for pages."""

import getpass
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from kilde.app.commands.references import Meant, anchor, claim_meant, side_meant
from kilde.app.phrases import shortest
from kilde.ledger import Ledger
from kilde.model import Anchor, Judgement, Manner, Ruling, UsageError
from kilde.model.showing import shown
from kilde.pipeline import Answered, State, View, as_given
from kilde.pipeline.values import correction, known

NAME = "KILDE_NAME"
"""The variable of the environment that says who rules."""


def local_name() -> str:
    """Who rules on this computer: whom the environment names, or who uses it; "" where that is not known."""
    try:
        return os.environ.get(NAME, "").strip() or getpass.getuser().strip()
    except (OSError, KeyError, ImportError):  # no user of that number, or a system that knows none
        return ""


def enter(ledger: Ledger, seen: View, blank: Judgement, about: Sequence[str], now: str) -> tuple[Judgement, ...]:
    """Enters what `blank` rules of what `about` names, or several corrections of one claim; gives what was entered.

    `seen` is what the ledger tells by now. Raises UsageError, and enters nothing, where something is wrong.
    """
    return entered(ledger, seen, tuple(_MADE[blank.ruling](seen, about, blank)), now)


def entered(ledger: Ledger, seen: View, made: tuple[Judgement, ...], now: str) -> tuple[Judgement, ...]:
    """Enters judgements; raises UsageError, and enters none, where one lacks a name or a reason or is there already."""
    if not all(one.reason.strip() for one in made):
        raise UsageError("every ruling has a reason")
    if not all(one.by.strip() for one in made):
        raise UsageError("nobody is named who rules")
    _refuse_known(seen, made)
    for judgement in made:
        ledger.rule(judgement, now)
    return made


def settle(
    ledger: Ledger, seen: View, question: Answered, coder: str, by: str, reason: str, now: str
) -> tuple[Judgement, ...]:
    """Rules as one of the coders answered. It is no answer of whoever settles: that is not blind to the others'."""
    given = question.answers.get(coder)
    if given is None:
        raise UsageError(f"{shown(coder, 40)!r} has not answered that")
    made = as_given(question, given)
    return entered(ledger, seen, tuple(replace(one, by=by, reason=reason, manner=Manner.SETTLING) for one in made), now)


def answer_blind(
    ledger: Ledger, seen: View, question: Answered, answer: tuple[Judgement, ...], by: str, reason: str, now: str
) -> tuple[Judgement, ...]:
    """Enters an answer that was given without a look at the others; it rules nothing."""
    if by in question.answers:
        raise UsageError(f"{shown(by, 40)!r} has answered that already")
    made = tuple(replace(one, by=by, reason=reason, manner=Manner.BLIND) for one in answer)
    return entered(ledger, seen, made, now)


def _sides(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    """Of events and claims, each a side; a claim that is named is no longer of the event that is named beside it."""
    if len(about) < 2:
        raise UsageError(f"'{blank.ruling}' is about two events or claims at least")
    found = [side_meant(seen, one) for one in about]
    named = [claim for one in found if one.event is None for claim in one.claims]
    sides = sorted(_side(seen, one, named) for one in found)
    if len(set(sides)) < len(sides):
        raise UsageError("one event or claim is named twice")
    yield replace(blank, about=tuple(sides))


def _side(seen: View, one: Meant, named: Sequence[str]) -> tuple[Anchor, ...]:
    claims = one.claims if one.event is None else [claim for claim in one.claims if claim not in named]
    if not claims:
        raise UsageError(f"event {one.event} has no claim but those that are named beside it")
    for claim in claims:
        _refuse_rejected(seen, claim)
    return tuple(anchor(seen, claim) for claim in claims)


def _corrections(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    if len(about) < 2:
        raise UsageError("a correction names a claim and gives FIELD=VALUE, such as time=2020-01-02")
    by = known(seen)
    for claim in dict.fromkeys(claim_meant(seen, part) for part in about[0].split(",")):
        _refuse_rejected(seen, claim)
        now, fields = seen.evidence[claim].claim, set[str]()
        for text in about[1:]:
            made = correction(text, now, by)
            if made.field in fields:
                raise UsageError(f"{made.field} is given twice")
            fields.add(made.field)
            now = replace(now, kind=made.value) if made.field == "kind" else now
            yield replace(blank, about=((anchor(seen, claim),),), correction=made)


def _rejection(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    claim = _one_claim(seen, about, "a rejection")
    _refuse_rejected(seen, claim)
    yield replace(blank, about=((anchor(seen, claim),),))


def _keeping(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    yield replace(blank, about=((anchor(seen, _one_claim(seen, about, "keep")),),))


def _one_claim(seen: View, about: Sequence[str], what: str) -> str:
    if len(about) != 1:
        raise UsageError(f"{what} is about one claim")
    return claim_meant(seen, about[0])


def _note(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    """On an event, a claim, or the sides of a question."""
    if not about:
        raise UsageError("a note is about an event or a claim, or several")
    sides = [tuple(anchor(seen, claim) for claim in side_meant(seen, one).claims) for one in about]
    yield replace(blank, about=tuple(dict.fromkeys(sorted(sides))))


def _refuse_rejected(seen: View, claim: str) -> None:
    if claim in seen.rejected:
        one = next(one.judgement for one in seen.judgements((claim,)) if one.judgement.ruling is Ruling.REJECT)
        by = f"{shown(one.by, 40)}: {shown(one.reason)}"
        raise UsageError(f"the claim {claim} is rejected ({by}); undo {one.id[:8]} first")


def _undoing(seen: View, about: Sequence[str], blank: Judgement) -> Iterator[Judgement]:
    if len(about) != 1:
        raise UsageError("an undo is about one judgement")
    asked = about[0].strip().lower()
    found = [one for one in seen.judged if asked and one.judgement.id.startswith(asked)]
    if not found:
        raise UsageError(f"there is no judgement {shown(about[0], 40)!r}; 'kilde judgements' lists what there is")
    if len(found) > 1:
        ids = [one.judgement.id for one in found]
        starts = ", ".join(id[: shortest(ids)] for id in ids[:8])
        raise UsageError(f"{len(found)} judgements begin with {shown(about[0], 40)!r}: {starts}; give more of the id")
    if found[0].state is State.WITHDRAWN:
        raise UsageError(f"the judgement {found[0].judgement.id} is {found[0].because or State.WITHDRAWN} already")
    yield replace(blank, undoes=found[0].judgement.id)


_MADE: Mapping[Ruling, Callable[[View, Sequence[str], Judgement], Iterator[Judgement]]] = {
    Ruling.SAME: _sides,
    Ruling.DIFFERENT: _sides,
    Ruling.CORRECT: _corrections,
    Ruling.REJECT: _rejection,
    Ruling.KEEP: _keeping,
    Ruling.NOTE: _note,
    Ruling.UNDO: _undoing,
}


def _refuse_known(seen: View, made: Sequence[Judgement]) -> None:
    """What was ruled before in the same words, for the same reason, is one judgement: it is not entered twice."""
    there = {one.judgement.id: one for one in seen.judged}
    for one in (there[judgement.id] for judgement in made if judgement.id in there):
        state = f"{one.state}: {one.because}" if one.because else str(one.state)
        raise UsageError(
            f"that was ruled already, {one.ruled.recorded[:10]} ({one.judgement.id[:8]}, {state});"
            " undo what stands against it, or give another reason"
        )
