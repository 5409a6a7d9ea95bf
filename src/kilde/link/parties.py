"""Who takes part in an event: those whom its claims name in several ways are one, under their most telling name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kilde.link.principals import principals
from kilde.model import Acting, Claim, Entity, Evidence, Participant, Role, Said

PRONOUN, NUMBER, DEFINITE, PLURAL = "pronoun", "number", "definite", "plural"
"""Traits of a mention that tell how it is put, beside those of its noun."""


ACTOR, TARGET = "actor", "target"

MUTUAL = "CONSULT"
"""The kind of what people do with one another, though a sentence may have but one of them do it: "A met B"."""
ONE_SIDED = frozenset({"visit", "third-party"})
"""Modes that are done to a place or between others."""
ACTING = frozenset({"person", "group", "body", "state"})
"""Types of nouns and entities that can act."""

FEW = 12
"""Parties of one role beyond which nobody is held to be the only one."""

STEM = 3
"""Letters that two forms of a noun share at least."""

Key = tuple[str, str, int]


class Mention(NamedTuple):
    """One taking part in one claim."""

    evidence: Evidence
    participant: Participant
    entity: Entity | None

    @property
    def is_bare(self) -> bool:
        """Whether it only stands for somebody told of elsewhere, or for so many: "he", "21"."""
        return self.entity is None and bool({PRONOUN, NUMBER} & set(self.participant.traits))

    @property
    def is_nobody(self) -> bool:
        """Whether it is a pronoun of which nothing tells whom it stands for."""
        return self.entity is None and PRONOUN in self.participant.traits and self.participant.refers is None


def parties(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> tuple[Role, ...]:
    """One line for each who takes part, in each of their roles, in the order in which they are told of."""
    said = tuple(_role(group) for group in mentioned(told, entities))
    return said if any(role.role == ACTOR for role in said) else (*said, *_acting(told, entities))


def _acting(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> Iterator[Role]:
    """The authority that the first claim to let one do it has do it, where nobody is said to have.

    Who was taken may be charged by others later: of claims of both, those of the deed go before.
    """
    found = [(one, acting) for one in told if (acting := one.resolution.acting)]
    found.sort(key=lambda pair: pair[0].claim.effect is None)
    for _, best in found[:1]:
        entity = entities.get(best.entity.id, best.entity) if best.entity else None
        claims = tuple(dict.fromkeys(one.resolution.claim for one, acting in found if _is_same(acting, best)))
        yield Role(ACTOR, entity.name if entity else best.span.quote, entity, claims, best.span)


def _is_same(one: Acting, other: Acting) -> bool:
    return one.entity == other.entity if one.entity and other.entity else one.span == other.span


def mentioned(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> list[list[Mention]]:
    """The mentions of each who takes part, in each of their roles, in the order in which they are told of."""
    mentions = [
        Mention(e, part, entities.get(own.id, own) if own else None)
        for e in _of_somebody(told)
        for p, own in zip(e.claim.participants, e.resolution.entities, strict=True)
        for part in _parts(p, own, e.claim)
    ]
    mentions = principals(mentions)
    roles = dict.fromkeys(m.participant.role for m in mentions)
    groups = [group for role in roles for group in _groups([m for m in mentions if m.participant.role == role])]
    known = [group for group in groups if not all(m.is_nobody for m in group)]
    place = {id(m): number for number, m in enumerate(mentions)}
    return sorted(known, key=lambda group: place[id(group[0])])


def _parts(one: Participant, who: Entity | None, claim: Claim) -> Sequence[Participant]:
    """The parts that somebody has: whom one meets does so too."""
    acts = bool(ACTING.intersection(one.traits)) or (who is not None and who.type in ACTING)
    mutual = claim.kind == MUTUAL and claim.mode not in ONE_SIDED
    return (one, replace(one, role=ACTOR)) if mutual and one.role == TARGET and acts else (one,)


def _of_somebody(told: Sequence[Evidence]) -> Sequence[Evidence]:
    """The claims without those that tell of nobody ("no one was hurt"), unless all do."""
    return [e for e in told if not any(f.said is Said.NONE for f in e.claim.figures)] or told


def _role(group: Sequence[Mention]) -> Role:
    best = min(group, key=_telling)
    claims = tuple(dict.fromkeys(m.evidence.resolution.claim for m in group))
    told = best.participant.refers if best.is_bare else None
    name = best.entity.name if best.entity else (told or best.participant.span).quote
    return Role(best.participant.role, name, best.entity, claims)


def _telling(mention: Mention) -> int:
    """How little a mention tells: a name before a description, that before "the man", that before "he"."""
    if mention.entity:
        return 0
    return 3 if mention.is_bare else 2 if DEFINITE in mention.participant.traits else 1


def _groups(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of one role, those of one and the same together."""
    groups = _with_short_names(_by_keys(mentions))
    if 1 < len(groups) <= FEW and _is_one_person(mentions):
        groups = _as_one(groups)
    return _without_bare(groups)


def _by_keys(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions that share an entity, their words where nobody is named, or whom one of them takes up."""
    group_of: dict[Key, list[Mention]] = {}
    for mention in mentions:
        keys = _keys(mention)
        first, *others = {id(g): g for key in keys if (g := group_of.get(key))}.values() or [[]]
        joined = first if not others else [m for group in (*reversed(others), first) for m in group]
        joined.append(mention)
        for key in (*keys, *(key for m in joined if others for key in _keys(m))):
            group_of[key] = joined
    return list({id(g): g for m in mentions for g in [group_of[_keys(m)[0]]]}.values())


def _with_short_names(groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups, with each that only has the last name of the person of another put to that: "Norway's Lee"."""
    bearers: dict[str, list[list[Mention]]] = {}
    for group in groups:
        for name in {m.entity.name.split()[-1] for m in group if m.entity and m.entity.type == "person"}:
            bearers.setdefault(name, []).append(group)
    short = {id(g): of for g in groups if len(of := bearers.get(_only_name(g), [])) == 1}
    for group in groups:
        for bearer in short.get(id(group), []):
            bearer.extend(group)
    return [group for group in groups if id(group) not in short]


def _only_name(group: Sequence[Mention]) -> str:
    """The word that all of a group are named by, of whom nothing else is known."""
    names = {m.participant.head.quote for m in group}
    return names.pop() if len(names) == 1 and not any(m.entity for m in group) else ""


def _keys(mention: Mention) -> list[Key]:
    document, p = mention.evidence.claim.document, mention.participant
    where: list[Key] = [("at", document, p.head.start)]
    if mention.entity:
        return [*where, ("entity", mention.entity.id, 0)]
    if p.refers:
        where.append(("at", document, p.refers.start))
    return where if mention.is_bare else [*where, ("words", _words(mention), 0)]


def _words(mention: Mention) -> str:
    return mention.participant.span.quote.casefold()


def _as_one(groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups with each that fits all of an earlier one put to it."""
    kept: list[list[Mention]] = []
    for group in groups:
        fitting = next((k for k in kept if _is_the_one(k, group)), None)
        if fitting is None:
            kept.append(list(group))
        else:
            fitting.extend(group)
    return kept


def _is_the_one(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether two groups are one where there is but one person: not both named, and nothing in the words against it."""
    named = any(m.entity for m in one) and any(m.entity for m in other)
    return not named and all(_fits(a, b) for a in one for b in other)


def _is_one_person(mentions: Sequence[Mention]) -> bool:
    """Whether all mentions of a role may be of a single person: no claim has two, and none counts more."""
    told = [m.evidence.resolution.claim for m in mentions]
    counted = {f.low for m in mentions for f in m.evidence.claim.figures if f.said is not Said.NONE}
    persons = all(is_person(m) for m in mentions)
    return persons and len(told) == len(set(told)) and counted <= {1}


def is_person(mention: Mention) -> bool:
    """Whether a mention is of one person."""
    traits = set(mention.participant.traits)
    if mention.entity:
        return mention.entity.type == "person"
    return PLURAL not in traits and bool(traits & {"person", "victims", PRONOUN})


def _fits(one: Mention, other: Mention) -> bool:
    """Whether two descriptions may be of one: not of other ages, nor both new and of other nouns."""
    a, b = _numbers(one), _numbers(other)
    if a and b and not a & b:
        return False
    known = any(m.entity or m.is_bare or DEFINITE in m.participant.traits for m in (one, other))
    return known or _is_alike(one.participant.head.quote, other.participant.head.quote)


def _numbers(mention: Mention) -> set[str]:
    return set(re.findall(r"\d+", mention.participant.span.quote))


def _is_alike(one: str, other: str) -> bool:
    """Whether two words may be forms of one noun: "mand", "manden"."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long.startswith(short[: max(STEM, len(short) - 1)])


def _without_bare(groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups, with those that are but pronouns and bare numbers in the nearest before them; alone, they stand.

    So do bare numbers of others than a claim tells of beside them: "killed 13 soldiers and wounded 56".
    """
    told = [m for group in groups for m in group if not m.is_bare]
    full = [group for group in groups if any(not m.is_bare or _is_of_others(m, told) for m in group)]
    if not full:
        return groups
    standing = {id(group) for group in full}
    for group in groups:
        if id(group) not in standing:
            _nearest(group[0], full).extend(group)
    return full


def _is_of_others(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether a bare number counts others than those whom its claim tells of in the same role, and no part of them."""
    own, at = mention.participant, mention.evidence.resolution.claim
    counted = [f for f in mention.evidence.claim.figures if f.span.overlaps(own.span)]
    apart = NUMBER in own.traits and own.refers is None and bool(counted) and all(f.total for f in counted)
    return apart and any(m.evidence.resolution.claim == at for m in told)


def _nearest(mention: Mention, groups: Sequence[list[Mention]]) -> list[Mention]:
    """The group last told of before a mention, or else the first of all."""
    before = [g for g in groups if _at(g[0]) < _at(mention)]
    return max(before, key=lambda g: _at(g[0])) if before else groups[0]


def _at(mention: Mention) -> tuple[str, int]:
    return mention.evidence.claim.document, mention.participant.span.start
