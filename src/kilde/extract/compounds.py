"""Compounds read from their last part: the head of "rakettangrep" gives the kind, its first part what more is said."""

from functools import lru_cache

from kilde.languages import CompoundPart, Pack, Trigger

SHORTEST_HEAD = 4
"""Letters below which the end of a word is no head of a compound: too many words happen to end so."""

LONG_HEAD = 6
"""Letters above which the end of a word is a head even after a first part that no pack knows."""

KEPT = 1 << 17
"""Words of which it is kept whether they are compounds: news says the same words over and over."""


@lru_cache(KEPT)
def compound(word: str, pack: Pack) -> tuple[Trigger, CompoundPart | None] | None:
    """The trigger that ends a compound, and what its first part says; the longest head wins.

    No part crosses a hyphen, and none has one letter alone: a "tysk-iraner" is no robber ("raner").
    """
    if len(word) < 2 * SHORTEST_HEAD - 1 or word in pack.not_compounds or word in pack.triggers:
        return None
    last = word.rfind("-") + 1
    for start in (*([last] if last else []), *range(last + 2, len(word) - SHORTEST_HEAD + 1)):
        for trigger in pack.triggers.get(word[start:], ()):
            if trigger.pos == "noun" and _is_joined(word, start, pack):
                return trigger, _part(word[:start].rstrip("-"), pack)
    return None


@lru_cache(KEPT)
def may_trigger(word: str, pack: Pack) -> bool:
    """Whether a word can be a trigger by itself, as it stands or by its last part."""
    return word in pack.triggers or compound(word, pack) is not None


def _is_joined(word: str, start: int, pack: Pack) -> bool:
    """Whether a word splits here: not "re|aksjon", "for|slag", whose first part is no word or gives another sense."""
    first = word[:start]
    if (
        first.endswith("-")
        or _part(first, pack) is not None
        or first in pack.nouns
        or first.removesuffix("s") in pack.nouns
    ):
        return True
    return start > SHORTEST_HEAD and len(word) - start > LONG_HEAD


def _part(first: str, pack: Pack) -> CompoundPart | None:
    """What the first part of a compound says; it may end in a joint ("selvmords-", "våpen-e-")."""
    forms = (first, first.removesuffix("s"), first.removesuffix("e"))
    return next((pack.compound_parts[form] for form in forms if form in pack.compound_parts), None)
