"""Why an event is held to have happened then and there."""

from collections.abc import Sequence
from dataclasses import replace

from kilde.link.view import own_time, timed
from kilde.link.why import Why, claims, counted, ids, listed, outlet, outlets
from kilde.model import Event, Evidence, Place, Reason, Reckoned, Unknown, edtf

SET, DATED = "set there: ", "dated there: "
"""How the reasons of a resolution begin that tell where and when a document sets a claim."""


def why_then(event: Event, told: Sequence[Evidence]) -> Why:
    """Which claims say the time or narrow it to this, by way of other events too, and which exclude it."""
    if event.reckoned:
        return _reckoned(event, told)
    said = timed(told)
    if event.edtf is None:
        return Why("time", "", f"unknown: {_unknown([e.resolution.edtf for e in told])}")
    if event.time_inferred:
        return _dated(event.edtf, told)
    fitting = [e for e in said if edtf.compatible(_time(e), event.edtf)]
    narrowing = _narrowing(event.edtf, fitting)
    aside = _without(said, fitting)
    wider = listed(_time(e) for e in _without(fitting, narrowing))
    line = _said(event.edtf, narrowing)
    line += f"; {wider} {'also allow' if ' ' in wider else 'also allows'} it" if wider else ""
    line += f"; set aside, since they exclude it: {listed(map(_words, aside))}" if aside else ""
    return Why("time", event.edtf, line, ids(narrowing or fitting))


def _without(told: Sequence[Evidence], others: Sequence[Evidence]) -> list[Evidence]:
    named = {*ids(others)}
    return [e for e in told if e.resolution.claim not in named]


def _reckoned(event: Event, told: Sequence[Evidence]) -> Why:
    """What its own claims say, and what sets it by other events or contradicts it so."""
    holding = [one for one in event.reckoned if one.holds]
    own = own_time(told)[0] if holding else event.edtf
    base = why_then(replace(event, edtf=own, time_inferred=event.time_inferred and not holding, reckoned=()), told)
    parts = [f"{base.line} ({own})" if own and holding else base.line]
    for one in (holding, [one for one in event.reckoned if not one.holds]):
        does = "narrowed" if own else "reckoned"
        lead = f"{does} by other events" if one is holding else "contradicted"
        parts += [f"{lead}: {listed(_by(r, event) for r in one)}"] if one else []
    return Why("time", event.edtf or "", "; ".join(parts), (*base.claims, *(one.claim for one in event.reckoned)))


def _by(one: Reckoned, event: Event) -> str:
    """ "“two days after the attack” leaves 2020-01-03, Nordavisen (2020-01-04)"."""
    said = one.words.quote if one.mention.start < one.words.start else f"{one.words.quote} {one.mention.quote}"
    back = "" if one.claim in event.claims else ", reckoned back,"
    return f"“{said}”{back} leaves {one.edtf}, {one.outlet}"


def _unknown(values: Sequence[str | Unknown]) -> str:
    """Why no claim tells it."""
    reasons = dict.fromkeys(one.reason for one in values if isinstance(one, Unknown) and one.reason != Reason.NOT_SAID)
    return listed(reasons) if reasons else "no claim says when"


def _dated(time: str, told: Sequence[Evidence]) -> Why:
    """No claim says it: the day that the documents begin with."""
    dated = [e for e in told if e.resolution.dated and edtf.compatible(e.resolution.dated, time)]
    why = next((line for e in dated for line in e.resolution.why if line.startswith(DATED)), "")
    line = f"inferred, since no claim says when: {why.removeprefix(DATED) or 'its documents are dated so'}"
    return Why("time", time, f"{line}, {outlets(dated)}", ids(dated))


def _said(time: str, narrowing: Sequence[Evidence]) -> str:
    times = {_time(e) for e in narrowing}
    if len(times) > 1:
        return f"what {listed(map(_words, narrowing))} allow together"
    if times == {time}:
        return f"said by {claims(narrowing)}: {listed(map(_quotes, narrowing))}, {outlets(narrowing)}"
    return "the best that its claims allow"


def _narrowing(time: str, fitting: Sequence[Evidence]) -> list[Evidence]:
    """The claims that say just this time, or else those, the narrowest first, that leave it when taken together."""
    exact = [e for e in fitting if edtf.spans(_time(e)) == edtf.spans(time)]
    if exact:
        return exact
    used: list[Evidence] = []
    for one in sorted(fitting, key=lambda e: _width(_time(e))):
        if _left([*used, one]) != _left(used):
            used.append(one)
        if _left(used) == edtf.spans(time):
            return used
    return []


def _left(told: Sequence[Evidence]) -> tuple[edtf.Days, ...]:
    left = edtf.narrow([_time(e) for e in told])
    return edtf.spans(left) if left else ()


def _width(time: str) -> int:
    """How many days a time may mean; open ends are wide."""
    return sum((last - first).days + 1 if first and last else 100_000 for first, last in edtf.spans(time))


def _time(one: Evidence) -> str:
    return str(one.resolution.edtf)


def _words(one: Evidence) -> str:
    """ "2020-01-03 (“on Friday”, Nordavisen (2020-01-03))"."""
    return f"{_time(one)} ({_quotes(one)}, {outlet(one)})"


def _quotes(one: Evidence) -> str:
    """The words that say when; the trigger of a claim that is dated by what it takes up."""
    return " ".join(f"“{time.span.quote}”" for time in one.claim.times) or f"by “{one.claim.trigger.quote}”"


def why_there(event: Event, told: Sequence[Evidence]) -> Why:
    """By which rule the place was chosen, on which claims, and what else is said."""
    place = event.place
    if place is None:
        reasons = [e.resolution.place_unknown for e in told if e.resolution.place_unknown]
        unknown = dict.fromkeys(one.reason for one in reasons if one.reason != Reason.NOT_SAID)
        return Why("place", "", f"unknown: {listed(unknown) if unknown else 'no claim says where'}")
    if event.place_inferred:
        return _set(place, told)
    said = [e for e in told if e.resolution.place and e.resolution.place.id == place.id]
    if not said:
        return Why("place", place.name, "set otherwise than by its claims")
    others = [e.resolution.place for e in told if e.resolution.place and e.resolution.place.id != place.id]
    line = f"said by {claims(said)}: {listed(map(_where, said))}, {outlets(said)}"
    return Why("place", place.name, line + _beside(place, others), ids(said))


def _beside(place: Place, others: Sequence[Place]) -> str:
    """Why it is this place and no other that is said."""
    if not others:
        return ""
    finer = [p for p in others if p.precision == place.precision]
    rule = "said most of the places as fine" if finer else "the finest place said"
    named = (f"{p.name} ({p.precision}, {counted(others.count(p), 'claim', 'claims')})" for p in others)
    return f"; it is {rule} ({place.precision}), others are {listed(named)}"


def _where(one: Evidence) -> str:
    """The words that say where; the trigger of a claim that says it by what was hit."""
    return " ".join(f"“{span.quote}”" for span in one.claim.places) or f"by “{one.claim.trigger.quote}”"


def _set(place: Place, told: Sequence[Evidence]) -> Why:
    """No claim says it: where most claims are set by their documents."""
    placed = [e for e in told if e.resolution.setting]
    here = [e for e in placed if e.resolution.setting and e.resolution.setting.id == place.id]
    lines = [line for e in here for line in e.resolution.why if line.startswith(SET)]
    why = listed((line.removeprefix(SET) for line in lines), 2) or outlets(here)
    most = "its claims" if len(here) == len(placed) else f"{len(here)} of {len(placed)} claims that are set anywhere"
    return Why("place", place.name, f"inferred, since no claim says where: {most} are set there ({why})", ids(here))
