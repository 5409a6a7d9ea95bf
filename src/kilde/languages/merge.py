"""What every language shares, merged into a language's own pack; where both speak of a form, its own holds."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from kilde.languages.grammar import Grammar
from kilde.languages.pack import Bodies, Certainty, Notices, Pack, Phrases, Places, Relations
from kilde.languages.triggers import longest_first
from kilde.model import digest

Lists = TypeVar("Lists", Bodies, Certainty, Grammar, Notices, Places, Relations)


def merged(own: Pack, shared: Pack) -> Pack:
    """The language's pack with all that it does not say for itself taken from the shared one."""
    return replace(
        own,
        triggers={**shared.triggers, **own.triggers},
        trigger_phrases=_phrases(own.trigger_phrases, shared.trigger_phrases),
        compound_parts={**shared.compound_parts, **own.compound_parts},
        not_compounds=own.not_compounds | shared.not_compounds,
        fiction=own.fiction | shared.fiction,
        no_crime=own.no_crime | shared.no_crime,
        disasters=own.disasters | shared.disasters,
        sport=own.sport | shared.sport,
        topics={**shared.topics, **own.topics},
        nouns={**shared.nouns, **own.nouns},
        cues={**shared.cues, **own.cues},
        cue_phrases=_phrases(own.cue_phrases, shared.cue_phrases),
        sources={**shared.sources, **own.sources},
        anonymous=own.anonymous | shared.anonymous,
        told=own.told | shared.told,
        generic=_both(own.generic, shared.generic),
        relations=_lists(own.relations, shared.relations),
        certainty=_lists(own.certainty, shared.certainty),
        grammar=_lists(own.grammar, shared.grammar),
        notices=_lists(own.notices, shared.notices),
        places=_lists(own.places, shared.places),
        bodies=_lists(own.bodies, shared.bodies),
        numbers=_both(own.numbers, shared.numbers),
        times=_both(own.times, shared.times),
        digest=digest([own.digest, shared.digest]),
    )


def _phrases(own: Phrases, shared: Phrases) -> Phrases:
    said = {words for forms in own.values() for words, _ in forms}
    extra = {first: [form for form in forms if form[0] not in said] for first, forms in shared.items()}
    firsts = [*own, *(first for first, forms in extra.items() if forms and first not in own)]
    return longest_first({first: [*own.get(first, ()), *extra.get(first, ())] for first in firsts})


def _lists(own: Lists, shared: Lists) -> Lists:
    return replace(own, **{f.name: _both(getattr(own, f.name), getattr(shared, f.name)) for f in fields(own)})


def _both(own: Any, shared: Any) -> Any:
    """Tables key by key, lists and sets together, and of two single values the language's own."""
    if isinstance(own, Mapping) and isinstance(shared, Mapping):
        return {**shared, **{key: _both(value, shared[key]) if key in shared else value for key, value in own.items()}}
    if isinstance(own, frozenset) and isinstance(shared, frozenset):
        return own | shared
    if isinstance(own, tuple) and isinstance(shared, tuple):
        return (*own, *(value for value in shared if value not in own))
    if isinstance(own, list) and isinstance(shared, list):
        return [*own, *(value for value in shared if value not in own)]
    return own
