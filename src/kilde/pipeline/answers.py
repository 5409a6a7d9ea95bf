"""What coders answered: judgements gathered into questions, so that those of several coders on one thing meet.

What counts, and what one question is, stands in docs/judging.md. Rulings of two coders seldom name the very same
claims: the one reads an event before it grew, the other names a claim of each. So they meet by the events as the
machine has them by itself, which no ruling changes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kilde.model import Anchor, Correction, Judgement, Manner, Ruling, digest
from kilde.pipeline.corrected import FIELDS, ROLES, amount
from kilde.pipeline.judged import Judged, State

HAPPENING, CLAIM = "happening", "claim"
"""Sorts of questions that are about no field: whether the sides are one happening, and whether it is a claim at all."""

OF_THE_CLAIM = frozenset({"kind", "mode", "stance", "factuality", "aspect"})
"""Fields that are each claim's own. What else is corrected is a matter of what happened, for all claims of an event."""

SIDES = 12
"""Sides of one ruling of which each pair is a question; of the rest nobody is asked."""

Sides = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a coder answered last: as answers are compared, in words, and the judgement that says so.

    `implied` where it says so only by ruling on the claim otherwise.
    """

    value: Hashable
    words: str
    judged: Judged
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the answer of each coder who gave one, in the order in which they first did.

    `id` holds as long as its first answer is not withdrawn. `sort` is HAPPENING, CLAIM or a field; `about` are the
    sides as they were ruled on: two of HAPPENING, otherwise one claim each. `claims` are those that stand there.
    `settled` is what was ruled last by somebody who knew the answers, None where nobody has yet.
    """

    id: str
    sort: str
    about: tuple[tuple[Anchor, ...], ...]
    claims: Sides
    answers: Mapping[str, Given]
    settled: Given | None = None

    @property
    def shared(self) -> bool:
        """Whether two coders answered it, or more."""
        return len(self.answers) > 1

    @property
    def alike(self) -> bool:
        """Whether all answers are one."""
        return len({given.value for given in self.answers.values()}) == 1


@dataclass(frozen=True, slots=True)
class _Said:
    """One answer before it has met others; `places` are claims, or where one stood that is there no more."""

    sort: str
    about: tuple[tuple[Anchor, ...], ...]
    places: Sides
    given: Given

    @property
    def by(self) -> str:
        return self.given.judged.judgement.by

    @property
    def settles(self) -> bool:
        return self.given.judged.judgement.manner is Manner.SETTLING


def answered(judged: Sequence[Judged], event_of: Mapping[str, str]) -> tuple[Answered, ...]:
    """Every question that somebody answered, in the order of the first answers.

    `event_of` is from a claim to the event that holds it where nothing is ruled.
    """
    said = [one for each in judged if _counts(each) for one in _all_said(each)]
    groups = [*_of_happenings(said, event_of), *_of_fields(said, event_of), *_of_claims(said)]
    groups.sort(key=lambda group: group[0].given.judged.ruled.number)
    return tuple(_question(group) for group in groups if not all(one.settles for one in group))


def as_answer(question: Answered, ruling: Ruling, correction: Correction | None = None) -> tuple[Judgement, ...]:
    """The judgements by which a question is answered so, but for who, why and in which manner."""
    if question.sort == HAPPENING:
        return (Judgement(ruling, question.about, "", ""),)
    return tuple(Judgement(ruling, (side,), "", "", correction) for side in question.about)


def as_given(question: Answered, given: Given) -> tuple[Judgement, ...]:
    """The judgements by which the question is answered as somebody did."""
    judgement = given.judged.judgement
    if question.sort == CLAIM:
        return as_answer(question, Ruling(str(given.value)))
    return as_answer(question, judgement.ruling, judgement.correction)


def _counts(one: Judged) -> bool:
    """Whether it is about a question, and not withdrawn."""
    return one.state is not State.WITHDRAWN and one.judgement.ruling not in (Ruling.UNDO, Ruling.NOTE)


def _all_said(one: Judged) -> Iterator[_Said]:
    """What a judgement answers: its own question, and that what it rules on by itself is a claim."""
    judgement, places = one.judgement, _places(one)
    if judgement.ruling in (Ruling.REJECT, Ruling.KEEP):
        yield _Said(CLAIM, judgement.about, places, Given(str(judgement.ruling), str(judgement.ruling), one))
        return
    if judgement.correction:
        given = Given(_value(judgement.correction), judgement.correction.value, one)
        yield _Said(judgement.correction.field, judgement.about, places, given)
    else:
        given = Given(str(judgement.ruling), str(judgement.ruling), one)
        sides = [*zip(judgement.about, places, strict=True)][:SIDES]
        for (here, at), (there, by) in combinations(sides, 2):
            yield _Said(HAPPENING, (here, there), (at, by), given)
    if judgement.manner is Manner.SETTLING:
        return
    kept = Given(str(Ruling.KEEP), str(Ruling.KEEP), one, implied=True)
    for side, place in zip(judgement.about, places, strict=True):
        if len(side) == 1:
            yield _Said(CLAIM, (side,), (place,), kept)


def _places(one: Judged) -> Sides:
    """The claims of each side; where none stands any more, the place itself."""
    sides = zip(one.judgement.about, one.claims, strict=True)
    return tuple(tuple(c or digest({"place": a}) for a, c in zip(*side, strict=True)) for side in sides)


def _value(correction: Correction) -> Hashable:
    """What two corrections have in common that give one value: who, where and how many, not in which words."""
    if correction.place:
        return correction.place.id
    if correction.entities:
        return frozenset(entity.id for entity in correction.entities)
    counted = correction.field not in ROLES.union(FIELDS)
    return (amount(correction.value) if counted else None) or correction.value.casefold()


def _of_happenings(said: Iterable[_Said], event_of: Mapping[str, str]) -> Iterator[list[_Said]]:
    """Two sides of two events meet whatever claims are named; parts of one event where the same part is meant."""
    across: dict[frozenset[str], list[_Said]] = defaultdict(list)
    inside: dict[str, list[list[_Said]]] = defaultdict(list)
    for one in said:
        if one.sort == HAPPENING:
            here, there = (event_of.get(side[0], side[0]) for side in one.places)
            if here != there:
                across[frozenset((here, there))].append(one)
            else:
                _join(inside[here], one)
    yield from across.values()
    for groups in inside.values():
        yield from groups


def _join(groups: list[list[_Said]], one: _Said) -> None:
    """To the first that it meets all of; parts that lie in one another would otherwise chain all of an event."""
    for group in groups:
        if all(_meet(one.places, other.places) for other in group):
            group.append(one)
            return
    groups.append([one])


def _meet(one: Sides, other: Sides) -> bool:
    """Whether the sides are the same parts: the one within the other, or one part alike and what is held against it."""
    first, second = map(set, one)
    return any(
        (first <= here and second <= there)
        or (first >= here and second >= there)
        or (first == here and second & there)
        or (second == there and first & here)
        for here, there in ((set(a), set(b)) for a, b in (other, other[::-1]))
    )


def _of_fields(said: Iterable[_Said], event_of: Mapping[str, str]) -> Iterator[list[_Said]]:
    """A value of what happened is one for all claims of an event, unless somebody gives its claims several."""
    found: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for one in said:
        if one.sort not in (HAPPENING, CLAIM):
            [[place]] = one.places
            found[one.sort, place if one.sort in OF_THE_CLAIM else event_of.get(place, place)].append(one)
    for group in found.values():
        by_claim: dict[str, list[_Said]] = defaultdict(list)
        for one in group:
            by_claim[one.places[0][0]].append(one)
        yield from by_claim.values() if _several(by_claim.values()) else [group]


def _several(by_claim: Iterable[Sequence[_Said]]) -> bool:
    """Whether some coder's last words on the claims are more than one value."""
    values: dict[str, set[Hashable]] = defaultdict(set)
    for told in by_claim:
        for by, value in {one.by: one.given.value for one in told if not one.settles}.items():
            values[by].add(value)
    return any(len(own) > 1 for own in values.values())


def _of_claims(said: Iterable[_Said]) -> Iterator[list[_Said]]:
    found: dict[str, list[_Said]] = defaultdict(list)
    for one in said:
        if one.sort == CLAIM:
            found[one.places[0][0]].append(one)
    yield from found.values()


def _question(said: Sequence[_Said]) -> Answered:
    """What was said on one thing, the earliest first, as a question; of a field, on all claims that were corrected."""
    group = [one for one in said if not one.settles]
    settled = next((one.given for one in reversed(said) if one.settles), None)
    first = group[0]
    about, places = first.about, first.places
    if first.sort not in (HAPPENING, CLAIM):
        named = {one.places[0]: one.about[0] for one in reversed(group)}
        places = tuple(dict.fromkeys(one.places[0] for one in group))
        about = tuple(named[place] for place in places)
    id = digest({"question": [first.sort, first.about]})
    return Answered(id, first.sort, about, places, {one.by: one.given for one in group}, settled)


def seconds(questions: Iterable[Answered], coder: str) -> tuple[Answered, ...]:
    """What others answered and a coder did not, in an order that tells nothing.

    Of claims as many that were only taken for claims as were ruled to be one or none: that somebody is asked shall not
    tell what was ruled.
    """
    found = sorted((each for one in questions if (each := _without(one, coder)).answers), key=lambda one: one.id)
    implied = [one for one in found if one.sort == CLAIM and all(given.implied for given in one.answers.values())]
    ruled = sum(one.sort == CLAIM for one in found) - len(implied)
    out = {one.id for one in implied[ruled:]}
    known = {one.id for one in questions if coder in one.answers}
    return tuple(one for one in found if one.id not in out | known)


def _without(one: Answered, coder: str) -> Answered:
    return replace(one, answers={by: given for by, given in one.answers.items() if by != coder})
