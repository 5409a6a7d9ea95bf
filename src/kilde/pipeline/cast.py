"""Who takes part in what a document is chiefly about: docs/formats.md states the rules in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kilde.languages.spelling import fold
from kilde.model import Entity, Evidence, PassageKind, Role, Stance
from kilde.pipeline.chiefly import BEGINNING, OPENING
from kilde.pipeline.doers import doers
from kilde.pipeline.leading import NOT_DONE
from kilde.pipeline.view import Account

EARLY = 3
"""Sentences of an event within which a document tells who took part; what follows are details and other deeds."""

PERSON = "person"
SIDES = ("actor", "target")

ENDING = 3
"""Letters of an ending by which a noun of the text may be longer than the headline's: "man", "mannen"."""

MUTUAL = "CONSULT"
"""The kind of which a document tells many: whom one meets elsewhere is somebody else."""


def cast(told: Sequence[Account]) -> tuple[Role, ...]:
    """Who takes part in the first of these events.

    Of each role those whom its first sentences tell of, and somebody told of later only where these have nobody, or
    where they were harmed in another way. A side that nobody takes is taken by those who do so in the first other
    happening of its kind that the document begins with: it tells one in its headline and lead, in other words. So where
    somebody has the same part in both, whoever did that did this too. Who did it may be told in a happening of another
    kind (`doers`). Who is told of by a title bears the name that the document has for it: "The Czech minister", "the
    Czech minister Ann Lee". Whom only the headline describes is whom the text tells of by the same noun: "teenage
    protester", "a protester".
    """
    lead, others = told[0], told[1:]
    own = _done(_untitled(_early(lead), lead), lead)
    alike = [other for other in others if _is_alike(lead, other) and any(map(_begins, other.told))]
    lent = [role for side in SIDES if all(one.role != side for one in own) for role in _lent(side, lead, alike)]
    again = [role for other in alike if _shared(lead, other) for role in _of_side(SIDES[0], other)]
    found = () if any(one.role == SIDES[0] for one in (*lent, *again)) else doers(lead, others)
    bearers = dict(_bearers(told))
    return tuple(_once(_by_name(one, bearers) for one in (*own, *lent, *again, *found)))


def _who(role: Role) -> str:
    return role.entity.id if role.entity else role.name


def _once(roles: Iterable[Role]) -> Iterator[Role]:
    """Each once in each role, though a title and a name may stand for them."""
    seen = set[tuple[str, str]]()
    for one in roles:
        key = one.role, _who(one)
        if key not in seen:
            yield one
        seen.add(key)


def _bearers(told: Iterable[Account]) -> Iterator[tuple[str, Entity]]:
    """The words that stand for people with a name, and who they are: those who take part, and those who speak."""
    for one in (one for account in told for one in account.told):
        claim, known = one.claim, one.resolution
        spans = [p.span for p in claim.participants], *([voice.span for voice in said] for said in claim.voices)
        for words, whom in zip(spans, (known.entities, *known.voices), strict=True):
            yield from ((span.quote, who) for span, who in zip(words, whom, strict=True) if who and who.type == PERSON)


def _by_name(role: Role, bearers: Mapping[str, Entity]) -> Role:
    """Somebody with the name of the only one who bears the words for them as a title: "the Czech minister (NN)"."""
    title = fold(role.name).casefold() + " "
    named = {who.id: (words, who) for words, who in bearers.items() if fold(words).casefold().startswith(title)}
    if role.entity or " " not in role.name or len(named) != 1:
        return role
    [(words, who)] = named.values()
    return replace(role, name=words, entity=who)


def _early(lead: Account) -> list[Role]:
    starts = sorted({one.claim.sentence.start for one in lead.told})[:EARLY]
    first = [one for one in lead.told if one.claim.sentence.start in starts]
    sides = {p.role for one in first for p in one.claim.participants}
    known, harmed = _ids(first), _ids(one for one in lead.told if one.claim.effect not in _harm(first))
    return [
        role
        for role in lead.event.participants
        if role.role not in sides
        or known.intersection(role.claims)
        or (role.role == SIDES[1] and harmed.intersection(role.claims))
    ]


def _done(roles: Sequence[Role], lead: Account) -> list[Role]:
    """Those without whom the text tells of only where nothing was done: "no group has admitted the attack"."""
    undone = _ids(one for one in lead.told if one.claim.factuality in NOT_DONE and one.claim.stance != Stance.DENIES)
    every = len(undone) == len(lead.told)
    return [role for role in roles if every or not undone.issuperset(role.claims)]


def _untitled(roles: Sequence[Role], lead: Account) -> list[Role]:
    """Those without whom only the headline describes, in other words than the text does."""
    headed = _ids(one for one in lead.told if one.claim.passage is PassageKind.HEADLINE)
    titles = [role for role in roles if not role.entity and headed.issuperset(role.claims)]
    below = [(role.role, noun) for role in roles if role not in titles for noun in _nouns(role, lead)]
    return [role for role in roles if role not in titles or not any(_is_one(role, noun, lead) for noun in below)]


def _is_one(title: Role, other: tuple[str, str], lead: Account) -> bool:
    """Whether a noun of the same role is one of the headline's, with or without an article at its end."""
    pairs = (sorted((noun, other[1]), key=len) for noun in _nouns(title, lead) if title.role == other[0])
    return any(longer.startswith(short) and len(longer) - len(short) <= ENDING for short, longer in pairs)


def _nouns(role: Role, lead: Account) -> set[str]:
    """The nouns for somebody who is only described."""
    own = (one.claim for one in lead.told if one.resolution.claim in role.claims)
    said = (p for claim in own for p in claim.participants if p.role == role.role and p.span.quote == role.name)
    return {fold(p.head.quote).casefold() for p in said}


def _ids(told: Iterable[Evidence]) -> set[str]:
    return {one.resolution.claim for one in told}


def _harm(told: Iterable[Evidence]) -> set[str | None]:
    """What claims do to people, and that others do nothing to them."""
    return {None, *(one.claim.effect for one in told)}


def _lent(side: str, lead: Account, alike: Iterable[Account]) -> list[Role]:
    """Those who take a side in the first other happening that fits."""
    fitting = (other for other in alike if _fits(lead, other) or _shared(lead, other))
    return next(filter(None, (_of_side(side, other) for other in fitting)), [])


def _of_side(side: str, account: Account) -> list[Role]:
    return [role for role in account.event.participants if role.role == side and not role.inferred]


def _is_alike(one: Account, other: Account) -> bool:
    return one.event.kind == other.event.kind != MUTUAL


def _fits(one: Account, other: Account) -> bool:
    return len({one.event.mode, other.event.mode} - {None}) < 2


def _shared(one: Account, other: Account) -> set[tuple[str, str]]:
    """Who has the same part in both."""
    here, there = ({(role.role, _who(role)) for role in account.event.participants} for account in (one, other))
    return here & there


def _begins(one: Evidence) -> bool:
    claim = one.claim
    early = claim.passage in OPENING or claim.sentence.start < BEGINNING
    return early and not claim.background and claim.factuality not in NOT_DONE
