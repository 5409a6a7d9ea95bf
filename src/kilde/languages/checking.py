"""What is wrong with a pack, file by file, and what it lacks beside a full one: for whoever writes it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kilde.languages.bodies import read_bodies
from kilde.languages.grammar import Grammar
from kilde.languages.loader import FILES, read_head, unknown_files
from kilde.languages.nouns import read_nouns
from kilde.languages.pack import Certainty, Cue, Pack, RelationWord, Trigger
from kilde.languages.places import read_places
from kilde.languages.relations import read_relations
from kilde.languages.tables import Table, read
from kilde.languages.triggers import read_triggers
from kilde.languages.vocabulary import TYPES
from kilde.languages.voices import read_voices
from kilde.languages.wordlists import read_certainty, read_grammar, read_notices
from kilde.model import KINDS, MODES, PackError, RelationKind, Stance

FULL = 40
"""Words of a kind from which a pack is held to be full there."""

READERS: Mapping[str, Callable[[Table], Any]] = {
    "triggers": read_triggers,
    "nouns": read_nouns,
    "voices": read_voices,
    "certainty": read_certainty,
    "grammar": read_grammar,
    "notices": read_notices,
    "places": read_places,
    "relations": read_relations,
    "bodies": read_bodies,
}


@dataclass(frozen=True, slots=True)
class Extent:
    """How many words a pack knows, each counted once by its citation form."""

    kinds: Mapping[str, int]
    modes: frozenset[tuple[str, str]]
    nouns: int
    cues: int

    @property
    def triggers(self) -> int:
        return sum(self.kinds.values())


def faults(folder: Path) -> list[str]:
    """Where the files of a pack break the format: the first fault of each, as `file:line: key: reason`."""
    found = []
    for name in FILES:
        try:
            table = read(folder / f"{name}.toml")
            read_head(folder.name, table) if name == "pack" else READERS.get(name, _anything)(table)
        except PackError as error:
            found.append(str(error))
    return [*found, *unknown_files(folder)]


def extent(pack: Pack) -> Extent:
    """How much the pack knows."""
    kinds: dict[str, set[str]] = defaultdict(set)
    triggers = list(_all(pack.triggers, pack.trigger_phrases, Trigger))
    for trigger in triggers:
        kinds[trigger.kind].add(trigger.lemma)
    cues = {cue.lemma for cue in _all(pack.cues, pack.cue_phrases, Cue)}
    modes = frozenset((t.kind, t.mode) for t in triggers if t.mode)
    parts = frozenset((kind, p.mode) for p in pack.compound_parts.values() for kind in KINDS if p.mode in MODES[kind])
    nouns = {noun.lemma for noun in pack.nouns.values()}
    return Extent({kind: len(kinds[kind]) for kind in sorted(KINDS)}, modes | parts, len(nouns), len(cues))


def gaps(pack: Pack) -> list[str]:
    """What a full pack has and this one lacks. A language may well have no need of some of it."""
    known = extent(pack)
    few = [f"triggers.toml: {kind} has {n} words; {FULL} make it full" for kind, n in known.kinds.items() if n < FULL]
    all_modes = {(kind, mode) for kind in KINDS for mode in MODES[kind]}
    modes = [f"{kind} {mode}" for kind, mode in sorted(all_modes - known.modes)]
    types = TYPES - {noun.type for noun in pack.nouns.values()}
    stances = {stance.value for stance in Stance} - {c.stance.value for c in _all(pack.cues, pack.cue_phrases, Cue)}
    return [
        *few,
        *_lacking("triggers.toml: no word of", modes),
        *_lacking("nouns.toml: no noun of the type", sorted(types)),
        *_lacking("voices.toml: no cue of the stance", sorted(stances)),
        *_lacking("relations.toml: no word of", sorted(_unrelated(pack))),
        *_lacking("certainty.toml: empty:", _empty(pack.certainty)),
        *_lacking("grammar.toml: empty:", _empty(pack.grammar)),
        *_lacking("places.toml: empty:", [key for key in ("demonyms", "kinds") if not getattr(pack.places, key)]),
        *_lacking("numbers.toml: empty:", [key for key in ("words", "none", "hedges") if not pack.numbers.get(key)]),
        *_lacking("times.toml: empty:", [key for key in ("weekdays", "months", "rule") if not pack.times.get(key)]),
    ]


def _all(words: Mapping[str, Any], phrases: Mapping[str, Any], sort: type[Any]) -> Iterator[Any]:
    yield from (meaning for meanings in words.values() for meaning in meanings if isinstance(meaning, sort))
    yield from (meaning for forms in phrases.values() for _, meaning in forms if isinstance(meaning, sort))


def _unrelated(pack: Pack) -> set[str]:
    """The kinds of relations that the pack has no word of."""
    known = {word.kind.value for word in _all(pack.relations.words, pack.relations.phrases, RelationWord)}
    return {kind.value for kind in RelationKind} - known


def _lacking(what: str, names: list[str]) -> Iterator[str]:
    if names:
        yield f"{what} {', '.join(names)}"


def _empty(lists: Certainty | Grammar) -> list[str]:
    names = [field.name for field in fields(lists) if field.default_factory is frozenset]
    return [name for name in names if not getattr(lists, name)]


def _anything(table: Table) -> Table:
    """Numbers and times are compiled where they are used."""
    return table
