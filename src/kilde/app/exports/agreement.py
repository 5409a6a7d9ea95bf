"""`kilde agreement --json`: how far coders agree, and where they do not."""

from collections.abc import Iterable, Sequence

from kilde.app.exports import parts
from kilde.app.exports.parts import Row
from kilde.model import Anchor, Manner
from kilde.pipeline import Agreement, Answered, Given, Untold, agreements


def agreement_row(questions: Sequence[Answered]) -> Row:
    """Agreement on each sort of question, and the questions whose answers are not all one."""
    return {
        "coders": sorted({by for one in questions for by in one.answers}),
        "sorts": [_sort(one) for one in agreements(questions)],
        "apart": [question_row(one) for one in apart(questions)],
    }


def apart(questions: Iterable[Answered]) -> list[Answered]:
    """The questions on which coders do not agree, those that nobody has settled first."""
    return sorted((one for one in questions if not one.alike), key=lambda one: one.settled is not None)


def question_row(one: Answered) -> Row:
    """A question with every answer to it."""
    sides = zip(one.about, one.claims, strict=True)
    about = [[_anchor(*each) for each in zip(*side, strict=True)] for side in sides]
    answers = [_given(by, given) for by, given in one.answers.items()]
    settled = _given(one.settled.judged.judgement.by, one.settled) if one.settled else None
    return {"id": one.id, "sort": one.sort, "about": about, "answers": answers, "settled": settled}


def _sort(one: Agreement) -> Row:
    alpha, why = told(one.alpha)
    pairs = [_pair(*told(pair.kappa), pair.one, pair.other, pair.both, pair.alike) for pair in one.pairs]
    counts = {"sort": one.sort, "questions": one.questions, "shared": one.shared, "alike": one.alike}
    return counts | {"alpha": alpha, "why": why, "pairs": pairs}


def _pair(kappa: float | None, why: str | None, one: str, other: str, both: int, alike: int) -> Row:
    return {"coders": [one, other], "both": both, "alike": alike, "kappa": kappa, "why": why}


def told(value: float | Untold) -> tuple[float | None, str | None]:
    """A measure to four digits, or none and why there is none."""
    return (None, str(value)) if isinstance(value, Untold) else (round(value, 4), None)


def _given(by: str, given: Given) -> Row:
    ruled = given.judged.ruled
    return {
        "by": by,
        "value": given.words,
        "implied": given.implied,
        "blind": ruled.judgement.manner is Manner.BLIND,
        "judgement": ruled.judgement.id,
        "recorded": ruled.recorded,
        "reason": ruled.judgement.reason,
    }


def _anchor(anchor: Anchor, place: str) -> Row:
    return {"document": anchor.document, "kind": anchor.kind, "trigger": parts.span(anchor.trigger), "place": place}
