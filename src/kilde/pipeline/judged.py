"""What people ruled, held against the claims that are there: what each judgement is about, and whether it stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kilde.link import Decision, Rulings
from kilde.model import Anchor, Claim, Evidence, Judgement, Manner, Ruled, Ruling
from kilde.pipeline.corrected import corrected


class State(StrEnum):
    """Whether a judgement stands: a dormant one does when its claims are there again, a blind one rules nothing."""

    IN_FORCE = "in force"
    OVERRIDDEN = "overridden"
    WITHDRAWN = "withdrawn"
    DORMANT = "dormant"
    BLIND = "blind"


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with its state and the reason for it; `claims` are the ids of what it is about now, None for none."""

    ruled: Ruled
    state: State
    because: str
    claims: tuple[tuple[str | None, ...], ...]

    @property
    def judgement(self) -> Judgement:
        """What was ruled."""
        return self.ruled.judgement

    @property
    def stands(self) -> bool:
        """Whether it is in force: it changes what is seen, or is a note on it."""
        return self.state is State.IN_FORCE

    def about(self) -> frozenset[str]:
        """The claims that it is about and that are there."""
        return frozenset(claim for side in self.claims for claim in side if claim)


@dataclass(frozen=True, slots=True)
class Judgements:
    """Claims as people judged them, and the judgements, the earliest first.

    `evidence` is what is left, corrected; `rejected` what was said to be no claim; `originals` those that were
    corrected as they are stored. `decisions` are for linking.
    """

    evidence: tuple[Evidence, ...]
    rejected: tuple[Evidence, ...]
    originals: tuple[Evidence, ...]
    decisions: tuple[Decision, ...]
    judged: tuple[Judged, ...]


NOTHING_RULED = Judgements((), (), (), (), ())


def judged(evidence: Iterable[Evidence], ruled: Sequence[Ruled]) -> Judgements:
    """The claims with what was ruled on them, and the state of every judgement."""
    known = {one.resolution.claim: one for one in evidence}
    if not ruled:
        return Judgements(tuple(known.values()), (), (), (), ())
    court = _Court(known, ruled)
    left = [one for claim, one in known.items() if claim not in court.rejected]
    changed = court.corrections
    return Judgements(
        tuple(corrected(one, changed[c]) if (c := one.resolution.claim) in changed else one for one in left),
        tuple(known[claim] for claim in sorted(court.rejected)),
        tuple(known[claim] for claim in sorted(changed)),
        court.decisions,
        tuple(Judged(one, *court.states[one.number], court.found[one.number]) for one in ruled),
    )


class _Court:
    """One look at all judgements: from the latest back, for the later wins."""

    def __init__(self, known: Mapping[str, Evidence], ruled: Sequence[Ruled]) -> None:
        self.states: dict[int, tuple[State, str]] = {}
        self.corrections: dict[str, list[Ruled]] = defaultdict(list)
        self.rejected: set[str] = set()
        self._latest_first = sorted(ruled, key=lambda one: -one.number)
        finder = _Finder(known)
        self.found = {one.number: finder.sides(one.judgement) for one in ruled}
        self._withdraw()
        self._set_aside()
        self._note()
        self._reject()
        self._correct()
        self.decisions = self._decide()

    def _open(self, *rulings: Ruling) -> list[Ruled]:
        """The judgements of some sorts of which nothing is settled yet."""
        return [o for o in self._latest_first if o.judgement.ruling in rulings and o.number not in self.states]

    def _withdraw(self) -> None:
        """An undo withdraws what it names, unless it is withdrawn itself, which only a later one can do."""
        ids = {one.judgement.id: one for one in self._latest_first}
        for one in self._open(Ruling.UNDO):
            undone = ids.get(one.judgement.undoes or "")
            if one.number in self.states:
                continue
            self.states[one.number] = (State.IN_FORCE, "") if undone else (State.DORMANT, _GONE)
            if undone:
                self.states[undone.number] = (State.WITHDRAWN, _told("withdrawn", one))

    def _set_aside(self) -> None:
        """A blind answer counts among the coders' answers, and rules nothing."""
        blind = [one for one in self._open(*Ruling) if one.judgement.manner is Manner.BLIND]
        self.states.update((one.number, (State.BLIND, "")) for one in blind)

    def _note(self) -> None:
        for one in self._open(Ruling.NOTE):
            there = any(claim for side in self.found[one.number] for claim in side)
            self.states[one.number] = (State.IN_FORCE, "") if there else (State.DORMANT, _GONE)

    def _reject(self) -> None:
        """Of what was ruled to be no claim, and to be one, the latest stands."""
        latest: dict[str, Ruled] = {}
        for one in self._open(Ruling.REJECT, Ruling.KEEP):
            claim = self._only(one)
            if not claim:
                continue
            if latest.setdefault(claim, one).judgement.ruling is not one.judgement.ruling:
                self.states[one.number] = (State.OVERRIDDEN, _told(_ENDED[one.judgement.ruling], latest[claim]))
            elif one.judgement.ruling is Ruling.REJECT:
                self.rejected.add(claim)

    def _correct(self) -> None:
        """Of corrections of one field of a claim the latest stands."""
        latest: dict[tuple[str, str], Ruled] = {}
        for one in self._open(Ruling.CORRECT):
            correction, claim = one.judgement.correction, self._only(one)
            if not correction or not claim:
                continue
            if claim in self.rejected:
                self.states[one.number] = (State.DORMANT, "its claim is rejected")
            elif latest.setdefault((claim, correction.field), one) is not one:
                self.states[one.number] = (State.OVERRIDDEN, _told("corrected", latest[claim, correction.field]))
            else:
                self.corrections[claim].append(one)

    def _only(self, one: Ruled) -> str | None:
        """The claim that a judgement on one is about; settles that it is dormant where there is none."""
        claim = self.found[one.number][0][0]
        self.states[one.number] = (State.IN_FORCE, "") if claim else (State.DORMANT, _GONE)
        return claim

    def _decide(self) -> tuple[Decision, ...]:
        """What is ruled of happenings as linking takes it, and what of it the later rulings leave no room for."""
        made = []
        for one in self._open(Ruling.SAME, Ruling.DIFFERENT):
            sides = self._sides(one)
            self.states[one.number] = (State.IN_FORCE, "") if len(sides) > 1 else (State.DORMANT, _GONE)
            if len(sides) > 1:
                made.append(Decision(one.number, one.judgement.ruling is Ruling.SAME, sides, _why(one.judgement)))
        for number in Rulings(made).overridden:
            self.states[number] = (State.OVERRIDDEN, "later judgements leave no room for it")
        return tuple(made)

    def _sides(self, one: Ruled) -> tuple[tuple[str, ...], ...]:
        """The claims on each side that are there; one that a newer reading made of two sides parts nothing."""
        found = [[c for c in side if c and c not in self.rejected] for side in self.found[one.number]]
        if one.judgement.ruling is Ruling.DIFFERENT:
            held = [claim for side in found for claim in dict.fromkeys(side)]
            found = [[claim for claim in side if held.count(claim) == 1] for side in found]
        return tuple(tuple(dict.fromkeys(side)) for side in found if side)


_GONE = "what it is about is not there"
_ENDED = {Ruling.REJECT: "kept", Ruling.KEEP: "rejected"}


class _Finder:
    """Finds what anchors stand for among the claims that are there."""

    def __init__(self, known: Mapping[str, Evidence]) -> None:
        self._told: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
        for id, one in known.items():
            self._told[one.document.id].append((id, one.claim))

    def sides(self, judgement: Judgement) -> tuple[tuple[str | None, ...], ...]:
        """The claims of each side of a judgement."""
        return tuple(tuple(self._claim(anchor) for anchor in side) for side in judgement.about)

    def _claim(self, anchor: Anchor) -> str | None:
        return anchor.find(self._told.get(anchor.document, ()))


def _why(judgement: Judgement) -> str:
    return f"{judgement.by}: {judgement.ruling} ({judgement.reason})"


def _told(what: str, by: Ruled) -> str:
    return f"{what} by {by.judgement.by}, {by.recorded[:10]}: {by.judgement.reason}"
