"""How many were killed, as each codebook counts it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kilde.app.excerpts import holds
from kilde.app.exports.codebooks.rules import Rule
from kilde.model import Event, Evidence, Figure, PassageKind, Said

KILLED = "killed"
OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})
VAGUE = {Said.SEVERAL: 3, Said.DOZENS: 12, Said.HUNDREDS: 100, Said.THOUSANDS: 1000}
"""ACLED's numbers for words; that thousands are 1,000 follows from its hundreds."""
SEVERAL = 3
"""Those who were killed, as ACLED counts a plural without a number."""
LEAST = 2
"""How many a plural is at least."""


class Count(NamedTuple):
    """One number for ACLED."""

    number: int
    rules: Sequence[Rule]


class Toll(NamedTuple):
    """UCDP's three numbers."""

    low: int
    best: int
    high: int
    rules: Sequence[Rule]


class _Number(NamedTuple):
    """What one document gives: a number, the rules that made it, and whether it only says up to how many, or a word."""

    number: int
    rules: tuple[Rule, ...] = ()
    upper: bool = False
    vague: bool = False


def fatalities(told: Sequence[Evidence]) -> Count:
    """The lowest number that any document gives, unless several agree on another; 0 where none is told of."""
    given = _by_document(told)
    if not given:
        people, rules = _people(told, SEVERAL)
        return Count(people, rules)
    told_in_numbers = {id: one for id, one in given.items() if not one.vague} or given
    sure = {id: one for id, one in told_in_numbers.items() if not one.upper} or told_in_numbers
    lowest = min(sure.values(), key=lambda one: one.number)
    agreed = _agreed(sure, told)
    numbers = sorted({one.number for one in sure.values()})
    if len(numbers) == 1:
        return Count(lowest.number, lowest.rules)
    every = ", ".join(map(str, numbers))
    if agreed is not None:
        return Count(agreed.number, (*agreed.rules, Rule("fatalities-corroborated", f"{agreed.number} of {every}")))
    return Count(lowest.number, (*lowest.rules, Rule("fatalities-lowest", f"{lowest.number} of {every}")))


def _agreed(given: dict[str, _Number], told: Sequence[Evidence]) -> _Number | None:
    """The number that most documents of different texts and writers give; None where none is, or two are."""
    text_of = {one.document.id: one.document.text for one in told}
    signed = {one.document.id: one.document.agencies or (one.document.source,) for one in told}
    apart: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    texts: dict[int, set[str]] = defaultdict(set)
    for id, one in given.items():
        apart[one.number].add(signed[id])
        texts[one.number].add(text_of[id])
    shared = Counter({number: len(names) for number, names in apart.items() if min(len(names), len(texts[number])) > 1})
    most = shared.most_common(2)
    if not most or (len(most) == 2 and most[0][1] == most[1][1]):
        return None
    return next(one for one in given.values() if one.number == most[0][0])


def _by_document(told: Sequence[Evidence]) -> dict[str, _Number]:
    """What each document gives: the number of its headline or lead, otherwise of its text; of several the highest."""
    found: dict[str, list[tuple[bool, Figure]]] = defaultdict(list)
    for one in told:
        for figure in one.claim.figures:
            if figure.of == KILLED and figure.total and (figure.said is Said.NONE or holds(one)):
                found[one.document.id].append((one.claim.passage in OPENING, figure))
    return {id: _given(figures) for id, figures in found.items()}


def _given(figures: Sequence[tuple[bool, Figure]]) -> _Number:
    exact = [pair for pair in figures if pair[1].said not in VAGUE] or figures
    opening = [figure for first, figure in exact if first] or [figure for _, figure in exact]
    return max(map(_number, opening), key=lambda one: (not one.upper, one.number))


def _number(figure: Figure) -> _Number:
    if figure.said in VAGUE:
        number = VAGUE[figure.said]
        return _Number(number, (Rule("fatalities-vague", f"“{figure.span.quote}” = {number}"),), vague=True)
    if figure.low is None:
        most = figure.high or 0
        return _Number(most, (Rule("fatalities-upper", f"up to {most}"),), upper=True)
    return _Number(figure.low)


def _people(told: Iterable[Evidence], plural: int) -> tuple[int, list[Rule]]:
    """Those told of as killed where no number is given: names counted, or `plural` for several without a name."""
    names, several, one_body = set(), False, False
    for one in told:
        if one.claim.effect != KILLED or not holds(one):
            continue
        for part, who in zip(one.claim.participants, one.resolution.entities, strict=True):
            if part.role == "target" and who is not None and who.type == "person":
                names.add(who.id)
            elif part.role == "target" and who is None and {"person", "civilian", "victims"} & set(part.traits):
                several = several or "plural" in part.traits
                one_body = True
    if several:
        return max(plural, len(names)), [Rule("fatalities-plural", str(max(plural, len(names))))]
    count = len(names) or int(one_body)
    return count, [Rule("deaths-counted-people", str(count))] if count else []


def toll(event: Event, told: Sequence[Evidence]) -> Toll:
    """UCDP's low, best and high: Kilde's own range; the least where nobody gives a number."""
    found = next((one for one in event.figures if one.of == KILLED), None)
    if found is None:
        people, rules = _people(told, LEAST)
        return Toll(people, people, people, rules)
    low = found.low if found.low is not None else (found.best or 0)
    best = found.best if found.best is not None else low
    rules = [Rule("deaths-from-low", f"at least {low}")] if found.best is None else []
    return Toll(min(low, best), best, max(best, found.high or 0), rules)
