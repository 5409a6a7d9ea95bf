"""Sketches: what linking looks at in a claim, or in several claims already held to be of one happening."""

from collections.abc import Mapping
from dataclasses import dataclass

from kilde.link.outcomes import is_outcome
from kilde.link.spelt import capitals_in, names_in, stems, words_in
from kilde.model import (
    WIDE,
    Aspect,
    Claim,
    Entity,
    Evidence,
    Figure,
    Participant,
    PassageKind,
    Place,
    Span,
    TimeExpression,
    TimeForm,
    edtf,
)

AHEAD = frozenset({Aspect.PLANNED, Aspect.THREATENED, Aspect.HYPOTHETICAL})
LONG = frozenset({"month", "year", "decade", "century"})
"""Units of time by which something lies long after."""

BETWEEN = 2
"""Words that may stand between "a year after" and the deed."""

MISSING = "missing"
"""The effect of being missing, which says nothing of how: in a flood, in a battle, by abduction."""

CAPTIVES = frozenset({"hostages", "prisoners"})
"""Who is exchanged for one another."""

FREED = "released"
"""The effect of letting captives go: who counts the hostages that are freed counts those released."""

FORCES = frozenset({"police"})
"""Traits of those who come to free people."""

OTHERS = frozenset({"person", "group", "armed"})
"""Traits of those who may do what forces do."""

NEWEST = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})


@dataclass(frozen=True, slots=True)
class Sketch:
    """The features of one or several claims. Sets and tuples are merged by union.

    `victims` are named people who are harmed, `targets` all named targets, `actors` named actors (ids of entities).
    `names` are words with a capital in the sentences of the claims that name no place, time, participant or voice.
    `words` are those that tell the deed, as far as their forms agree.
    `times` are those of what took place, not of what still goes on: "on Sunday four were missing". `ends` are those of
    what came of it: whoever died on Wednesday may have been hurt on Tuesday.
    `counts` are (of, number). `harm` holds the effects ("killed"). `published_day` is the ordinal of the earliest day
    of publication, `out_by` that of the day by which the first of them was out; 0 when unknown. `opening` marks what a
    headline or lead tells, `bygone` what the words themselves put long before it: "a year after the bomb", `passing`
    what is only told in passing: "the man who held ten hostage".
    """

    claims: tuple[str, ...]
    documents: frozenset[str]
    kind: str
    ahead: bool
    times: tuple[str, ...]
    ends: tuple[str, ...]
    places: tuple[Place, ...]
    victims: frozenset[str]
    targets: frozenset[str]
    actors: frozenset[str]
    counts: frozenset[tuple[str, int]]
    modes: frozenset[str]
    harm: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    published_day: int
    out_by: int
    opening: bool
    bygone: bool
    passing: bool
    settings: tuple[Place, ...]
    countries: frozenset[str]
    unmapped: frozenset[str]
    by_forces: bool
    by_others: bool

    @property
    def newest(self) -> bool:
        """Whether it is told as the news, not as its background."""
        return self.opening and not self.bygone

    @property
    def when(self) -> tuple[str, ...]:
        """The times that it is known by: of the deed, or else of what came of it."""
        return self.times or self.ends

    @property
    def dead(self) -> bool:
        return "killed" in self.harm


def sketch(evidence: Evidence, entities: Mapping[str, Entity]) -> Sketch:
    """The sketch of one claim. `entities` maps an entity's id to the one it was found to be the same as."""
    claim, resolution = evidence.claim, evidence.resolution
    named = [
        (p.role, entities.get(e.id, e))
        for p, e in zip(claim.participants, resolution.entities, strict=True)
        if e is not None
    ]
    targets = frozenset(e.id for role, e in named if role == "target")
    time = (resolution.edtf,) if isinstance(resolution.edtf, str) and claim.aspect is not Aspect.ONGOING else ()
    return Sketch(
        claims=(evidence.resolution.claim,),
        documents=frozenset({claim.document}),
        kind=claim.kind,
        ahead=claim.aspect in AHEAD,
        times=() if is_outcome(claim) else time,
        ends=time if is_outcome(claim) else (),
        places=(resolution.place,) if resolution.place else (),
        victims=frozenset(e.id for role, e in named if role == "target" and e.type == "person"),
        targets=targets,
        actors=frozenset(e.id for role, e in named if role == "actor"),
        counts=frozenset((counted_as(f, claim), f.low) for f in claim.figures if f.low and f.low == f.high),
        modes=frozenset({claim.mode} if claim.mode and claim.effect != MISSING else ()),
        harm=frozenset({claim.effect} if claim.effect else ()),
        names=names_in(claim.sentence.quote) - _told(evidence),
        words=stems(claim.trigger.quote),
        published_day=_published(evidence.document.published, 0),
        out_by=_published(evidence.document.published, 1),
        opening=claim.passage in NEWEST,
        bygone=is_bygone(claim),
        passing=claim.aside,
        settings=_settings(evidence),
        countries=frozenset(p.country for p in (resolution.place or resolution.setting,) if p and p.country),
        unmapped=_unmapped(evidence),
        by_forces=any(p.role == "actor" and FORCES & set(p.traits) for p in claim.participants),
        by_others=any(_is_other(p, e) for p, e in zip(claim.participants, resolution.entities, strict=True)),
    )


def _is_other(p: Participant, who: Entity | None) -> bool:
    """Whether it is done by people who are no forces: by one with a name, or by "gunmen"."""
    known = bool(OTHERS & set(p.traits)) or (who is not None and who.type == "person")
    return p.role == "actor" and known and not FORCES & set(p.traits)


def counted_as(figure: Figure, claim: Claim) -> str:
    """What a figure of a claim counts, whatever words it has for those who are let go."""
    return FREED if claim.effect == FREED and figure.of in CAPTIVES else figure.of


def _settings(evidence: Evidence) -> tuple[Place, ...]:
    """Where its document sets a claim that does not say where, as far as that is more than a country."""
    said, setting = evidence.resolution.place, evidence.resolution.setting
    return (setting,) if setting and not said and setting.precision not in WIDE else ()


def _told(evidence: Evidence) -> frozenset[str]:
    """Words for what the claim itself knows the place of: where, when, who takes part, who says so.

    Where or who it is may be known to nobody: then the words are names like others.
    """
    claim, resolution = evidence.claim, evidence.resolution
    voices = [voice.span for chain in claim.voices for voice in chain]
    known = [p.span for p, e in zip(claim.participants, resolution.entities, strict=True) if e]
    spans = [*(claim.places if resolution.place else ()), *(t.span for t in claim.times), *known, *voices]
    return frozenset(word for span in spans for word in words_in(span.quote))


def _unmapped(evidence: Evidence) -> frozenset[str]:
    """The names of where it was that are on no map: all, or those beside what tells no more than the country."""
    place = evidence.resolution.place
    spans = sorted(evidence.claim.places, key=lambda span: span.end - span.start)
    if not spans or (place and (place.precision not in WIDE or len(spans) < 2)):
        return frozenset()
    mapped = words_in(spans[0].quote) if place else frozenset()
    return frozenset(name for span in spans for name in capitals_in(span.quote)) - mapped


def is_bygone(claim: Claim) -> bool:
    """Whether the words put a deed a month or more before what is told: "marched on the anniversary of the killing".

    Words of time that lean on the deed say how long ago it was by then: "a year after the bomb". With a clause between
    they date the deed itself: "ten years after the war, troops stormed".
    """
    led = (time for time in claim.times if time.span.end <= claim.trigger.start and _is_long_after(time.expression))
    return any(claim.aside or _is_beside(time.span, claim) for time in led)


def _is_long_after(said: TimeExpression) -> bool:
    """Whether an expression puts something months or years after another happening, or on its anniversary."""
    if said.form is not TimeForm.EVENT or said.start is not None:
        return False
    return said.nth is not None or (said.unit in LONG and (said.shift or 0) > 0)


def _is_beside(words: Span, claim: Claim) -> bool:
    """Whether nothing but a word or two stands between words of time and the trigger: "a year after her abduction"."""
    start = claim.sentence.start
    between = claim.sentence.quote[words.end - start : claim.trigger.start - start]
    return len(between.split()) <= BETWEEN and "," not in between


def _published(published: str | None, end: int) -> int:
    """The first day (0) or the last (1) that a date of publication may mean."""
    day = edtf.bounds(published)[end] if published else None
    return day.toordinal() if day else 0


def _first(one: int, other: int) -> int:
    """The earlier of two days, of which either may be unknown."""
    return min((day for day in (one, other) if day), default=0)


def together(one: Sketch, other: Sketch) -> Sketch:
    """The sketch of both: what either says."""
    return Sketch(
        claims=tuple(sorted({*one.claims, *other.claims})),
        documents=one.documents | other.documents,
        kind=one.kind,
        ahead=one.ahead,
        times=tuple(sorted({*one.times, *other.times})),
        ends=tuple(sorted({*one.ends, *other.ends})),
        places=tuple(sorted({*one.places, *other.places}, key=lambda p: p.id)),
        victims=one.victims | other.victims,
        targets=one.targets | other.targets,
        actors=one.actors | other.actors,
        counts=one.counts | other.counts,
        modes=one.modes | other.modes,
        harm=one.harm | other.harm,
        names=one.names | other.names,
        words=one.words | other.words,
        published_day=_first(one.published_day, other.published_day),
        out_by=_first(one.out_by, other.out_by),
        opening=one.opening or other.opening,
        bygone=one.bygone or other.bygone,
        passing=one.passing and other.passing,
        countries=one.countries | other.countries,
        unmapped=one.unmapped | other.unmapped,
        by_forces=one.by_forces or other.by_forces,
        by_others=one.by_others or other.by_others,
        settings=tuple(sorted({*one.settings, *other.settings}, key=lambda p: p.id)),
    )
