"""When the happenings of a document's claims were: their words of time together, some leaning on another claim's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kilde.languages import Pack
from kilde.model import Aspect, Claim, Reading, Reason, Span, TimeExpression, TimeForm, TimeMention, Unknown
from kilde.model.edtf import bounds, narrow
from kilde.resolve.narrated import follows_night
from kilde.resolve.times import resolve_time

NOT_SAID = Unknown(Reason.NOT_SAID)
AHEAD = frozenset({Aspect.PLANNED, Aspect.THREATENED})
"""What lies ahead: its Thursday is the coming one."""

SOON = 2
"""Days ahead that have names: "tomorrow", "the day after tomorrow"."""

ADJOINING = 3
"""Characters between a time and the deed right behind it that it is the time of: "ble tirsdag | pågrepet"."""


class Times:
    """The times of one document's claims. `published` is EDTF or None; `towns` are ids of towns by claims' triggers.

    `anchors` are the times before words that lean on what follows them: "on Friday, a day after"; `closings` those
    before words that end their clause, and so lean on what stands before: "on Monday after a raid the day before";
    `narrated` those told before words that lean on no happening: "Later that day", "at 3 a.m.".
    """

    def __init__(
        self,
        published: str | None,
        claims: Sequence[Claim],
        towns: Mapping[Span, str] | None = None,
        anchors: Mapping[int, Sequence[TimeExpression]] | None = None,
        closings: Mapping[int, Sequence[TimeExpression]] | None = None,
        narrated: Mapping[int, TimeExpression] | None = None,
    ) -> None:
        self._published, self._claims = published, claims
        self._towns, self._anchors, self._closings = towns or {}, anchors or {}, closings or {}
        self._narrated = narrated or {}

    def of(self, claim: Claim) -> tuple[str | Unknown, str]:
        """When a claim's happening was, and the words that say so."""
        answers = [(m, self._resolved(claim, m)) for m in claim.times if not self._is_of_what_comes(claim, m)]
        known = [(mention, time) for mention, time in answers if isinstance(time, str)]
        if not known:
            known = [(mention, time) for mention, _ in answers if (time := self._following(mention))]
        if not known:
            unknown = next((time for _, time in answers if isinstance(time, Unknown)), NOT_SAID)
            return unknown, f"time: {unknown.reason}"
        together = narrow([time for _, time in known])
        said = ", ".join(f"{mention.span.quote}: {time}" for mention, time in known)
        if together is None:
            nearest = min(known, key=lambda one: self._distance(claim, one[0]))
            return nearest[1], f"{said}; they exclude one another, the nearest holds"
        return together, f"{said} (published {self._published or 'at an unknown time'})"

    def _distance(self, claim: Claim, mention: TimeMention) -> int:
        """How far a time stands from a deed; least where it closes the deed's clause and any other begins before it.

        "On Monday police probed the blast that tore through a church | the day before".
        """
        apart = _distance(claim.trigger, mention.span)
        return 0 if self._closes(claim, mention) and mention.span.start in self._closings else apart

    def _closes(self, claim: Claim, mention: TimeMention) -> bool:
        """Whether no other deed, and no other time of this one, stands between it and a time behind it."""
        if claim.trigger.start > mention.span.start:
            return False
        deeds = [c.trigger.start for c in self._claims if c.sentence == claim.sentence]
        others = [one.span for one in claim.times if one is not mention]
        told = [start for start in (*deeds, *(span.start for span in others)) if start < mention.span.start]
        adjoining = any(0 <= claim.trigger.start - span.end <= ADJOINING for span in others)
        return not adjoining and max(told, default=claim.trigger.start) <= claim.trigger.start

    def _is_of_what_comes(self, claim: Claim, mention: TimeMention) -> bool:
        """Whether a time is that of what lies ahead, and not of what was done: "the deal to leave on 1 June".

        It is so where another claim that lies ahead has the same date, and as its time that is yet to come; and for
        what was done, where it counts so far from today: "the first attack in six months".
        """
        if claim.aspect is Aspect.OCCURRED and _is_far_ahead(mention.expression):
            return True
        ahead = any(c.aspect in AHEAD and any(m.span == mention.span for m in c.times) for c in self._claims)
        if claim.aspect in AHEAD or not ahead or mention.expression.form is not TimeForm.DATE:
            return False
        coming = resolve_time(mention.expression, self._published, future=True)
        first = bounds(coming)[0] if isinstance(coming, str) else None
        last = bounds(self._published)[1] if self._published else None
        return first is not None and last is not None and first > last

    def _resolved(self, claim: Claim, mention: TimeMention) -> str | Unknown:
        expression = mention.expression
        if expression.form is not TimeForm.EVENT or expression.start is not None:
            return resolve_time(expression, self._published, future=claim.aspect in AHEAD)
        if anchor := self._closed(claim, mention):
            return resolve_time(expression, self._published, anchor)
        other, back = self._leant_on(claim, mention)
        anchor = (self._own(other) or self._there(other)) if other else None
        if other is None:
            back, anchor = True, self._said_before(claim, mention)
        if back and expression.shift is not None:
            expression = replace(expression, shift=-expression.shift)
        if back and expression.nth is not None:
            expression = replace(expression, nth=-expression.nth)
        return resolve_time(expression, self._published, anchor)

    def _following(self, mention: TimeMention) -> str | None:
        """The time of words that lean on no happening, by the day that the text has come to."""
        told, expression = self._narrated.get(mention.span.start), mention.expression
        anchor = resolve_time(told, self._published) if told else None
        if told is None or not isinstance(anchor, str):
            return None
        if follows_night(expression, told):
            expression = replace(expression, form=TimeForm.EVENT, shift=1, unit="day")
        time = resolve_time(expression, self._published, anchor)
        return time if isinstance(time, str) else None

    def _closed(self, claim: Claim, mention: TimeMention) -> str | None:
        """The time of the sentence that words at the end of a deed's clause lean on, where no other deed gives one."""
        before = self._closings.get(mention.span.start, ())
        if not before or self._by_lapse(claim, mention) or not self._closes(claim, mention):
            return None
        times = [resolve_time(one, self._published) for one in before]
        return next((time for time in reversed(times) if isinstance(time, str)), None)

    def _said_before(self, claim: Claim, mention: TimeMention) -> str | None:
        """When that was which no claim tells of, by a time before the words: "quit on Friday, days after the raid"."""
        if claim.trigger.start < mention.span.start:
            return None
        own = [one.expression for one in claim.times if one.span.end <= mention.span.start]
        times = [resolve_time(one, self._published) for one in (*self._anchors.get(mention.span.start, ()), *own)]
        return next((time for time in reversed(times) if isinstance(time, str)), None)

    def _leant_on(self, claim: Claim, mention: TimeMention) -> tuple[Claim | None, bool]:
        """The claim whose time gives this one's by "the day after X"; True when this one is X itself and goes back.

        X is what a lapse with these words tells of; without one, the nearest claim of the sentence whose trigger stands
        in the words of time or after them.
        """
        by_lapse = self._by_lapse(claim, mention)
        if by_lapse:
            return by_lapse
        others = [c for c in self._claims if c.sentence == claim.sentence and c.trigger != claim.trigger]
        after = [c for c in (claim, *others) if c.trigger.start >= mention.span.start]
        leant_on = min(after, key=lambda c: _distance(c.trigger, mention.span), default=None)
        if leant_on is claim:
            return min(others, key=lambda c: _distance(c.trigger, mention.span), default=None), True
        return leant_on, False

    def _by_lapse(self, claim: Claim, mention: TimeMention) -> tuple[Claim | None, bool] | None:
        """What a lapse with these words leads to; the claim that it sets where it leads to this one; None without.

        It leads to all that is told behind the words: "... on Friday, a day after a march turned into a riot".
        """
        for other in self._claims:
            for lapse in other.lapses:
                if lapse.words == mention.span and other is claim:
                    return next((c for c in self._claims if c.trigger == lapse.told), None), False
                told_with = other.trigger < mention.span and mention.span.end < claim.trigger.start
                if lapse.words == mention.span and (lapse.told == claim.trigger or told_with):
                    return other, True
        return None

    def _own(self, claim: Claim) -> str | None:
        """A claim's time by its own words, or by those of the claim that it takes up; None where neither says any."""
        forms = [m for m in claim.times if m.expression.form is not TimeForm.EVENT]
        ahead = claim.aspect in AHEAD
        said = [resolve_time(m.expression, self._published, future=ahead) for m in forms]
        known = [time for time in said if isinstance(time, str)]
        if not known and claim.takes_up:
            taken = next((c for c in self._claims if c.trigger == claim.takes_up and c is not claim), None)
            return self._own(taken) if taken and taken.trigger < claim.trigger else None
        return narrow(known)

    def _there(self, claim: Claim) -> str | None:
        """The one time that earlier claims of the same kind in the same town agree on; None where they do not."""
        town = self._towns.get(claim.trigger)
        earlier = [c for c in self._claims if c.trigger < claim.trigger and c.kind == claim.kind]
        times = {self._own(c) for c in earlier if town and self._towns.get(c.trigger) == town} - {None}
        return times.pop() if len(times) == 1 else None


def anchors(reading: Reading, pack: Pack) -> dict[int, list[TimeExpression]]:
    """The times of a sentence that stand before words of time which lean on what follows, by where these begin."""
    leaning, found = str(pack.times.get("leaning", "")).split(), {}
    for sentence in reading.sentences:
        times = [m for m in sentence.mentions if isinstance(m.value, TimeExpression)]
        for one in times:
            if sentence.words[one.last].lower in leaning:
                before = [m.value for m in times if m.last < one.first and isinstance(m.value, TimeExpression)]
                found[sentence.words[one.first].start] = before
    return found


def closings(reading: Reading) -> dict[int, list[TimeExpression]]:
    """The times of a sentence before words of time that lean on them and end their clause, by where these begin."""
    found = {}
    for sentence in reading.sentences:
        times = [m for m in sentence.mentions if isinstance(m.value, TimeExpression)]
        for one in times:
            leans = isinstance(one.value, TimeExpression) and one.value.form is TimeForm.EVENT and not one.value.start
            ends = one.last + 1 >= len(sentence.words) or sentence.words[one.last + 1].pos == "PUNCT"
            if leans and ends:
                before = [m.value for m in times if m.last < one.first and isinstance(m.value, TimeExpression)]
                found[sentence.words[one.first].start] = [v for v in before if v.form is not TimeForm.EVENT]
    return found


def _is_far_ahead(said: TimeExpression) -> bool:
    """Whether words count from today on, beyond the days that have names: "in six months"."""
    far = (said.shift or 0) > (SOON if said.unit == "day" else 0)
    return said.form is TimeForm.OFFSET and far and said.month is None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
