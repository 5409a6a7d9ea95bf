"""Why a figure has its best number, and who says the lowest and the highest."""

from collections.abc import Sequence

from kilde.link.contradictions import Amount, amounts
from kilde.link.outcomes import OUTCOMES
from kilde.link.victims import INJURED, KILLED
from kilde.link.why import Why, counted, documents, ids, listed, outlets
from kilde.model import Evidence, PassageKind, Range, Said

VAGUE = frozenset({Said.SEVERAL, Said.DOZENS, Said.HUNDREDS, Said.THOUSANDS})
OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

Told = list[tuple[Evidence, Amount]]


def why_so_many(one: Range, told: Sequence[Evidence]) -> Why:
    """The rule that chose the best number, and the claims of the lowest and the highest."""
    said = [(e, amount) for e in told for amount in amounts(one.of, e)]
    if not said and one.of in OUTCOMES and one.high is None:
        own = [e for e in told if e.resolution.claim in one.claims]
        some = any(f.of == one.of for e in own for f in e.claim.figures)
        what = "only some of all are" if some else "one person is"
        line = f"no number{' of all' if some else ''} is said; {what} told of as {one.of}, by {outlets(own)}"
        return Why(one.of, str(one.best), line, ids(own))
    if line := _without_dead(one, said, told):
        return Why(one.of, str(one.best), line, ids(e for e, _ in said))
    giving = [(e, a) for e, a in said if _number(a) is not None and _number(a) == one.best and a.said not in VAGUE]
    ends = [_end("lowest", one.low, said, 0), _end("highest", one.high, said, 1)] if one.low != one.high else []
    line = "; ".join(filter(None, (_best(one.best, giving, said), *ends)))
    value = "" if one.best is None else str(one.best)
    return Why(one.of, value, line, ids(e for e, _ in giving or said))


def _without_dead(one: Range, said: Told, told: Sequence[Evidence]) -> str:
    """That some of those whom it counts died: "three were shot, one of them died"; "" where its number is one said."""
    dead = max((f.low or 0 for e in told for f in e.claim.figures if f.of == KILLED and not f.total), default=0)
    numbers = {_number(a) for _, a in said}
    if one.of != INJURED or one.best is None or not dead or numbers != {one.best + dead}:
        return ""
    return f"of the {one.best + dead} said by {outlets(e for e, _ in said)}, without the {dead} who died"


def _best(best: int | None, giving: Told, said: Told) -> str:
    """By which step of the rule the best number goes before the others."""
    if best is None:
        return f"only words like {listed(a.said for _, a in said)} are said, by {outlets(e for e, _ in said)}"
    if not giving:
        return "set otherwise than by its claims"
    others = {n for _, a in said if (n := _number(a)) not in (None, best) and a.said not in VAGUE}
    by = outlets(e for e, _ in giving)
    if not others:
        return f"the only number said, by {by}"
    rivals = [[e for e, a in said if _number(a) == number and a.said not in VAGUE] for number in others]
    own = [e for e, _ in giving]
    return f"{_rule(own, rivals)}, by {by}; others say {listed(map(str, sorted(others)))}"


def _rule(own: Sequence[Evidence], rivals: Sequence[Sequence[Evidence]]) -> str:
    most = max(map(documents, rivals))
    if documents(own) > most:
        return f"said by the most documents ({documents(own)}, no other number by more than {most})"
    even = [rival for rival in rivals if documents(rival) == documents(own)]
    if max(map(_latest, even), default="") < _latest(own):
        saying = counted(documents(own), "document says", "documents say")
        return f"of the numbers that {saying}, the one published last"
    level = [rival for rival in even if _latest(rival) == _latest(own)]
    opening = any(e.claim.passage in OPENING for e in own)
    if opening and not any(e.claim.passage in OPENING for rival in level for e in rival):
        return "said in the headline or lead"
    return "the highest, where nothing else tells the numbers apart"


def _latest(told: Sequence[Evidence]) -> str:
    return max(e.document.published or "" for e in told)


def _end(name: str, bound: int | None, said: Told, side: int) -> str:
    """Who says the lowest or the highest number."""
    if bound is None:
        return f"no claim sets a {name} number"
    by = [e for e, amount in said if amount[side] == bound]
    return f"{name} {bound}, by {outlets(by)}" if by else ""


def _number(amount: Amount) -> int | None:
    return amount.high if amount.low is None else amount.low
