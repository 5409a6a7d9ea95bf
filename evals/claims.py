"""One text's claims beside those that were coded by hand: which is which, and what of each is right."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evals.gold import GoldClaim, GoldPlace
from kilde.model import Evidence, Span
from kilde.model.edtf import bounds
from kilde.model.edtf import spans as stretches

SUFFERS = frozenset({"target", "victim", "beneficiary", "recipient"})
"""Roles that are the target of the coding."""

SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
"""Kinds that are themselves speech: their actor may be named as their voice too, and need not."""

NOT_COUNTED = frozenset({"money"})
"""Figures that the coding leaves out."""

SPARE_DAYS = 2
"""How many days next to a month a set of its weekdays may reach into."""

_ROUNDED = str.maketrans("", "", "~?%")
_WORD = re.compile(r"\w+")


class Tally(NamedTuple):
    """Of `wanted` values `found` were given; of `said` values `right` were wanted."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    said: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Fields = Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Match:
    """A claim and the coded one that it is, with what of it is right."""

    gold: GoldClaim
    said: Evidence
    fields: Fields


def match(gold: Sequence[GoldClaim], said: Sequence[Evidence]) -> tuple[Match, ...]:
    """Pairs of one kind whose triggers meet, one to one: those with most right go first, then required ones."""
    pairs = [Match(g, s, fields(g, s)) for g in gold for s in said if s.claim.kind in g.kinds and _triggers(g, s)]
    taken: list[Match] = []
    for pair in sorted(pairs, key=lambda pair: (-_worth(pair), not pair.gold.must)):
        if not any(pair.gold is one.gold or pair.said is one.said for one in taken):
            taken.append(pair)
    return tuple(taken)


def fields(gold: GoldClaim, said: Evidence) -> Fields:
    """What was wanted and what was said, field by field; fields that are not scored are absent."""
    claim, resolution = said.claim, said.resolution
    edtf = resolution.edtf if isinstance(resolution.edtf, str) else ""
    scored = {
        "participants": _participants(gold, said),
        "figures": _figures(gold, said),
        "voices": _voices(gold, said),
        "stance": _one(claim.stance.value in gold.stance),
        "factuality": _one(claim.factuality.value in gold.factuality),
        "aspect": _one(claim.aspect.value in gold.aspect),
        "mode": _one(claim.mode == gold.mode) if gold.mode and claim.kind == gold.kind else Tally(),
        "time": _one(any(same_time(edtf, time) for time in gold.times)) if gold.times else Tally(),
        "place": _one(_same_place(gold.place, said)) if gold.place else Tally(),
    }
    return {name: tally for name, tally in scored.items() if tally != Tally()}


def meets(surfaces: Iterable[str], span: Span, sentence: Span) -> bool:
    """Whether a span meets one of the surfaces where it stands in its sentence, or says the same words elsewhere."""
    return any(stands(surface, span, sentence) or within(surface, span.quote) for surface in surfaces)


def _triggers(gold: GoldClaim, said: Evidence) -> bool:
    return any(stands(surface, said.claim.trigger, said.claim.sentence) for surface in gold.trigger)


def _worth(pair: Match) -> int:
    return sum(tally.found - (tally.said - tally.right) for tally in pair.fields.values())


def _one(right: bool) -> Tally:
    return Tally(found=int(right), wanted=1)


def _participants(gold: GoldClaim, said: Evidence) -> Tally:
    """Roles that were coded, and everyone said in them; what lies in the trigger itself is passed over."""
    claim, total = said.claim, Tally()
    for role, surfaces in gold.roles.items():
        names = SUFFERS if role == "target" else {role}
        spans = [p.span for p in claim.participants if p.role in names]
        hits = [meets(surfaces, span, claim.sentence) for span in spans]
        inside = [claim.trigger.start <= s.start and s.end <= claim.trigger.end for s in spans]
        counted = [hit for hit, within in zip(hits, inside, strict=True) if hit or not within]
        total = total.plus(Tally(int(any(hits)), 1, sum(counted), len(counted)))
    return total


def _figures(gold: GoldClaim, said: Evidence) -> Tally:
    wanted = list(gold.figures)
    given = [f for f in said.claim.figures if f.of not in NOT_COUNTED]
    right = 0
    for figure in given:
        bounds_said = (figure.low, figure.high)
        fits = next((w for w in wanted if figure.of in w.of and (w.low, w.high) == bounds_said), None)
        if fits:
            wanted.remove(fits)
            right += 1
    return Tally(right, len(gold.figures), right, len(given))


def _voices(gold: GoldClaim, said: Evidence) -> Tally:
    """Origins and relays. Where a claim is itself speech, or lies ahead, its actor as its voice is passed over."""
    sentence = said.claim.sentence
    given = dict.fromkeys((at == 0, voice.span) for chain in said.claim.voices for at, voice in enumerate(chain))
    wanted, right, spurious = list(gold.voices), 0, 0
    for origin, span in given:
        fits = next((w for w in wanted if w.origin == origin and meets(w.surfaces, span, sentence)), None)
        if fits:
            wanted.remove(fits)
            right += 1
        elif not (_speaks_itself(gold, said) and meets(gold.roles.get("actor", ()), span, sentence)):
            spurious += 1
    return Tally(right, len(gold.voices), right, right + spurious)


def _speaks_itself(gold: GoldClaim, said: Evidence) -> bool:
    return bool(gold.kinds & SPEECH) or "occurred" not in gold.aspect


def same_time(said: str, wanted: str) -> bool:
    """The same days however rounded, a finer time on the same day, or a set of weekdays that leaves the month."""
    said = said.translate(_ROUNDED)
    if not said:
        return False
    if said == wanted or said.partition("T")[0] == wanted:
        return True
    one, other = set(stretches(said)), set(stretches(wanted))
    if wanted.startswith("["):
        return said.startswith("[") and other <= one and len(one) <= len(other) + SPARE_DAYS
    return not said.startswith("[") and one == other and bounds(said) == bounds(wanted)


def _same_place(gold: GoldPlace, said: Evidence) -> bool:
    """In the country that was coded, and by a name that was coded or from the words that were."""
    found = said.resolution.place
    if found is None or (gold.country and found.country != gold.country):
        return False
    named = any(within(name, found.name) for name in gold.names)
    return named or any(meets([gold.surface], span, said.claim.sentence) for span in said.claim.places)


def stands(surface: str, span: Span, sentence: Span) -> bool:
    """Whether the surface stands in the sentence where the span does."""
    places = re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", sentence.quote)
    return any(m.start() + sentence.start < span.end and span.start < m.end() + sentence.start for m in places)


def within(one: str, other: str) -> bool:
    """Whether the words of one are among those of the other, in their order."""
    a, b = (_WORD.findall(text.lower()) for text in (one, other))
    short, long = sorted((a, b), key=len)
    return bool(short) and any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def total(many: Iterable[Fields]) -> Fields:
    """All fields added up."""
    found: dict[str, Tally] = {}
    for fields_of_one in many:
        for name, tally in fields_of_one.items():
            found[name] = found.get(name, Tally()).plus(tally)
    return found


def pairs_alike(matches: Sequence[Match], event_of: Mapping[str, str]) -> Tally:
    """Pairs of claims of one text that are of one event: by the coding, by Kilde, and by both."""
    counts: Counter[str] = Counter()
    for at, one in enumerate(matches):
        for other in matches[at + 1 :]:
            wanted = one.gold.event is not None and one.gold.event == other.gold.event
            said = event_of[one.said.resolution.claim] == event_of[other.said.resolution.claim]
            counts.update({"wanted": wanted, "said": said, "both": wanted and said})
    return Tally(counts["both"], counts["wanted"], counts["both"], counts["said"])
