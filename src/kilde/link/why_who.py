"""Why the mentions of one who takes part are held to be of one."""

from collections.abc import Iterable, Sequence

from kilde.link.parties import Mention, mentioned
from kilde.link.why import Why, counted, ids, listed, outlet
from kilde.model import Event, Evidence, Role, Span


def why_they(event: Event, told: Sequence[Evidence]) -> list[Why]:
    """One line for each who takes part, in the order of the event."""
    groups = mentioned(told, {})
    said = [role for role in event.participants if role.inferred is None]
    if len(groups) != len(said):
        return [Why(one.role, one.name, "set otherwise than by its claims", one.claims) for one in event.participants]
    return [
        *(_why(role, group) for role, group in zip(said, groups, strict=True)),
        *(_inferred(role, role.inferred) for role in event.participants if role.inferred),
    ]


def _inferred(role: Role, words: Span) -> Why:
    """Why somebody did it of whom no claim says so."""
    line = f"inferred: no claim tells who did it; “{words.quote}” is the authority for such things that the text names"
    return Why(role.role, role.name, line, role.claims)


def _why(role: Role, group: Sequence[Mention]) -> Why:
    claims = ids(m.evidence for m in group)
    if len(group) == 1:
        return Why(role.role, role.name, f"named once, {_quote(group[0])}, {outlet(group[0].evidence)}", claims)
    count = f"{counted(len(group), 'mention', 'mentions')} in {counted(len(claims), 'claim', 'claims')}"
    return Why(role.role, role.name, f"{count}: {'; '.join(_ties(group))}", claims)


def _ties(group: Sequence[Mention]) -> Iterable[str]:
    """What makes the mentions one: the name, the words, what one takes up, and that there is but one in the role."""
    named = [m for m in group if m.entity]
    taking = [m for m in group if not m.entity and m.participant.refers]
    bare = [m for m in group if m.is_bare and not m.participant.refers]
    other = [m for m in group if not m.entity and not m.is_bare and not m.participant.refers]
    if named:
        quotes = listed(map(_quote, named), 8)
        yield f"{quotes} {'names' if len(_words(named)) == 1 else 'name'} {_who(named)}"
    if taking:
        yield listed((_takes_up(m) for m in taking), 6)
    if other:
        words = _words(other)
        alone = len(words) == 1 and not named and not taking
        quotes = listed(map(_quote, other), 6)
        yield f"{quotes} in the same words" if alone else f"{quotes}, since the claims tell of but one in this role"
    if bare:
        yield f"{listed(map(_quote, bare), 6)} stands for who was told of last"


def _takes_up(mention: Mention) -> str:
    refers = mention.participant.refers
    return f"{_quote(mention)} takes up “{refers.quote}”" if refers else ""


def _who(named: Sequence[Mention]) -> str:
    """Of whom it is known that they are one, though the words may differ."""
    entity = next(m.entity for m in named if m.entity)
    return f"one {entity.type}, {entity.name}" if entity.type != "unknown" else f"one and the same, {entity.name}"


def _words(mentions: Sequence[Mention]) -> set[str]:
    return {m.participant.span.quote.casefold() for m in mentions}


def _quote(mention: Mention) -> str:
    return f"“{mention.participant.span.quote}”"
