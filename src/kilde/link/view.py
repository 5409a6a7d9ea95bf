"""An event as its claims tell it together: when, where, who, how many, how well vouched for."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kilde.link.compare import width
from kilde.link.origins import origins
from kilde.link.outcomes import dating
from kilde.link.parties import parties
from kilde.link.status import is_against, is_doubted, status
from kilde.link.victims import INJURED, KILLED, is_done, is_of_the_dead, single_victims, without
from kilde.model import (
    POINTS,
    PRECISIONS,
    WIDE,
    Claim,
    Entity,
    Event,
    Evidence,
    Link,
    PassageKind,
    Place,
    Range,
    Reason,
    Said,
    Unknown,
    digest,
    edtf,
)

VAGUE = frozenset({Said.SEVERAL, Said.DOZENS, Said.HUNDREDS, Said.THOUSANDS})
MANY = 6
"""Claims of an event from which one alone does not tell its mode, unless it is in a headline or lead."""

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

Figured = tuple[Evidence, int | None, int | None, str]
"""A claim with the bounds of one of its figures, and how it is hedged."""

UNMAPPED = Unknown(Reason.NOT_IN_GAZETTEER)
NO_MORE = frozenset({"country", "part"})
"""Precisions of places that tell no more than the country."""

VAGUE_DAYS = 45
"""A time wider than this ("in the last two years") does not stand against the day of the news."""


def view(evidence: Sequence[Evidence], links: tuple[Link, ...], entities: Mapping[str, Entity]) -> Event:
    """The event of these claims. They are taken in the order of publication, then of the text."""
    told = sorted(
        evidence,
        key=lambda e: (e.document.published or "9999", e.claim.document, e.claim.trigger.start, e.resolution.claim),
    )
    claims = [e.claim for e in told]
    time, inferred = own_time(told)
    ids = tuple(sorted(e.resolution.claim for e in told))
    sources = origins(told, entities)
    place, placed = _where(told)
    return Event(
        id=digest({"event": ids}),
        kind=claims[0].kind,
        mode=_mode(claims),
        edtf=time,
        place=place,
        place_inferred=placed,
        time_inferred=inferred,
        participants=parties(told, entities),
        figures=_figures(told, entities),
        status=status(claims),
        aspect=Counter(c.aspect for c in claims).most_common(1)[0][0],
        documents=tuple(dict.fromkeys(e.claim.document for e in told)),
        texts=len({e.document.text for e in told}),
        families=len(sources.families),
        origins=sources.names,
        claims=ids,
        links=links,
    )


def _mode(claims: Sequence[Claim]) -> str | None:
    """The mode that most claims tell; of equal ones that of a headline or lead, then the first.

    One that a single claim out of many has, and no headline or lead, is a detail: "the lorry had been hijacked".
    """
    told = [claim for claim in claims if claim.mode and claim.kind == claims[0].kind]
    times = Counter(claim.mode for claim in told)
    opening = {claim.mode for claim in told if claim.passage in OPENING}
    telling = [c.mode for c in told if c.mode in opening or times[c.mode] * MANY > len(claims)]
    return min(telling, key=lambda m: (-times[m], m not in opening, telling.index(m)), default=None)


def own_time(told: Sequence[Evidence]) -> tuple[str | None, bool]:
    """When an event's claims say that it was, in the order of publication.

    Inferred where none says it, or nothing narrower than a season, or none of headline or lead, whose day excludes it:
    further down is what led to it, or another such deed.
    """
    telling = [e for e in timed(told) if isinstance(e.resolution.edtf, str) and not _is_endless(e.resolution.edtf)]
    opening = [e for e in telling if e.claim.passage in OPENING]
    said = _agreed(telling) or _time([e.resolution.edtf for e in opening or telling])
    dated = _time([e.resolution.dated for e in told])
    if said is None or (dated is not None and width(said) > VAGUE_DAYS):
        return dated, True
    first = None if opening else _time([e.resolution.dated for e in told if e.claim.passage in OPENING])
    return (said, False) if first is None or edtf.compatible(first, said) else (first, True)


def _agreed(told: Sequence[Evidence]) -> str | None:
    """What all claims allow together."""
    times = [e.resolution.edtf for e in told if isinstance(e.resolution.edtf, str)]
    return edtf.narrow(times) if times else None


def timed(told: Sequence[Evidence]) -> list[Evidence]:
    """The claims that say when it was done: those that say it did not happen then only where all do."""
    return dating([e for e in told if not is_against(e.claim)]) or dating(told)


def _is_endless(time: str | Unknown) -> bool:
    """Whether a time may lie any time before its days, which is to say nothing: "in recent weeks", of a known month."""
    return isinstance(time, str) and time.startswith("[..")


def _time(times: Sequence[str | Unknown | None]) -> str | None:
    """What all claims allow together; where they exclude one another, what most say, the earliest published first."""
    said = [time for time in times if isinstance(time, str)]
    if not said:
        return None
    common = edtf.narrow(said)
    return common or min(said, key=lambda time: (-said.count(time), said.index(time)))


def _where(told: Sequence[Evidence]) -> tuple[Place | None, bool]:
    """Where an event's claims say that it was, and whether that is inferred: where none says it, or all no more than
    the country in which their documents set it.
    """
    said, (setting, called) = _place(told), _setting(told)
    if said is None or _names_first(told):
        return setting, True
    if setting is None or setting.country != said.country or said.precision not in NO_MORE:
        return said, False
    return (setting, True) if called or setting.precision not in WIDE else (said, False)


def _names_first(told: Sequence[Evidence]) -> bool:
    """Whether the first claim that says where names a place in a town that is on no map, and no later one is there."""
    said = [e.resolution for e in told if e.resolution.place or e.resolution.place_unknown == UNMAPPED]
    first = said[0] if said else None
    if first is None or first.place or not first.setting or first.setting.precision not in POINTS:
        return False
    return all(one.place.id != first.setting.id for one in said if one.place)


def _place(told: Sequence[Evidence]) -> Place | None:
    """The finest place said; of equally fine ones the one said most, the earliest published first."""
    said = _opening_places(told) or [e.resolution.place for e in told if e.resolution.place]
    if not said:
        return None
    times = Counter(p.id for p in said)
    return min(said, key=lambda p: (PRECISIONS.index(p.precision), -times[p.id], said.index(p)))


def _opening_places(told: Sequence[Evidence]) -> list[Place]:
    """The places that headline and lead say, where these tell more than the country: further down is what led to it."""
    said = [e.resolution.place for e in told if e.resolution.place and e.claim.passage in OPENING]
    return said if any(place.precision not in WIDE for place in said) else []


def _setting(told: Sequence[Evidence]) -> tuple[Place | None, str]:
    """Where most of the claims are set by their documents, when none says where; the finer of equally many.

    A place that a claim has a name of its own for goes before them; that name is given as well.
    """
    found = [(e.resolution.setting, e.resolution.setting_called) for e in told if e.resolution.setting]
    times = Counter(place.id for place, _ in found)
    return min(
        found,
        key=lambda one: (not one[1], -times[one[0].id], PRECISIONS.index(one[0].precision), found.index(one)),
        default=(None, ""),
    )


def _figures(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> tuple[Range, ...]:
    """The figures that claims give, and one killed or injured where they give none and tell of one person alone."""
    given = _ranges(told)
    counted = {figure.of for figure in given}
    single = [one for one in single_victims(told, entities) if one.of not in counted]
    return tuple(sorted((*given, *single), key=lambda figure: figure.of))


def _ranges(told: Sequence[Evidence]) -> tuple[Range, ...]:
    """Each figure as lowest, best and highest.

    Best is the number that most documents give, the latest published where they are even: tolls rise, and later reports
    know more. Within one it is the number of its headline or lead, then the highest; "several" and the like are none.
    Parts of a total ("among them three children") do not count against it, nor does what is denied; that there were
    none ("no civilians were hurt") is a number of its own, unless it is told that there were some. What is doubted is
    never best. Where only some of those told of are said to have died ("one of them died"), at least these did, and
    were not only injured.
    """
    found: dict[str, list[Figured]] = defaultdict(list)
    parts: dict[str, list[Figured]] = defaultdict(list)
    for e in told:
        for f in e.claim.figures if not is_of_the_dead(e.claim, told) else ():
            if f.said is Said.NONE or not is_against(e.claim):
                (found if f.total else parts)[f.of].append((e, f.low, f.high, f.said))
    given = {of: _range(of, found[of]) for of in sorted(found) if not _is_past(of, found[of], told)}
    dead = max((low for _, low, *_ in parts[KILLED] if low), default=0)
    if dead and KILLED not in found:
        of_them = [part for part in parts[KILLED] if part[1] == dead]
        given[KILLED] = replace(_range(KILLED, of_them), high=None, said=str(Said.AT_LEAST))
        given.update({INJURED: without(given[INJURED], dead)} if INJURED in given else {})
    return tuple(given.values())


def _is_past(of: str, said: Sequence[Figured], told: Sequence[Evidence]) -> bool:
    """Whether all that is counted is that there were none, and it is told all the same: "nobody is arrested yet"."""
    doing = (e.claim for e in told if e.claim.effect == of and is_done(e.claim))
    done = any(all(f.said is not Said.NONE for f in claim.figures) for claim in doing)
    return done and all(hedge is Said.NONE for *_, hedge in said)


def _range(of: str, said: Sequence[Figured]) -> Range:
    lows = [low for _, low, _, _ in said if low is not None]
    highs = [high for _, _, high, _ in said if high is not None]
    numbers: dict[int, list[tuple[Evidence, str]]] = defaultdict(list)
    for e, low, high, hedge in said:
        if (number := high if low is None else low) is not None and hedge not in VAGUE and not is_doubted(e.claim):
            numbers[number].append((e, hedge))
    best = max(
        numbers,
        key=lambda n: (
            len({e.claim.document for e, _ in numbers[n]}),
            max(e.document.published or "" for e, _ in numbers[n]),
            any(e.claim.passage in OPENING for e, _ in numbers[n]),
            n,
        ),
        default=None,
    )
    hedge = numbers[best][-1][1] if best is not None else said[0][3]
    return Range(
        of,
        min(lows, default=None),
        best,
        max((*highs, *numbers)) if highs else None,
        str(hedge),
        tuple(dict.fromkeys(e.resolution.claim for e, *_ in said)),
    )
