"""voices.toml: the words that show who says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kilde.languages.pack import Cue, Phrases
from kilde.languages.tables import Table
from kilde.languages.triggers import by_form
from kilde.languages.vocabulary import CUE_NEEDS, CUE_POS
from kilde.model import Factuality, Stance, VoiceKind

STANCES = frozenset(stance.value for stance in Stance)
FACTUALITIES = frozenset(value.value for value in Factuality)
VOICE_KINDS = frozenset(kind.value for kind in VoiceKind)
FIXED = frozenset({"preposition", "phrase"})
"""Cues whose lines hold one form each unless `|` parts several: "according to"."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What voices.toml holds; the fields are those of Pack."""

    cues: Mapping[str, tuple[Cue, ...]]
    cue_phrases: Phrases
    sources: Mapping[str, VoiceKind]
    anonymous: frozenset[str]
    told: frozenset[str]
    generic: tuple[tuple[str, ...], ...]


def read_voices(table: Table) -> Voices:
    """Check and read voices.toml."""
    table.only("cue", "source", "anonymous", "told", "generic")
    demanding_first = sorted(_cues(table), key=lambda pair: pair[1].needs is None)
    cues, phrases = by_form(demanding_first)
    generic = tuple(tuple(phrase.split(" ")) for phrase in table.phrases("generic"))
    anonymous, told = frozenset(table.words("anonymous")), frozenset(table.words("told"))
    return Voices(cues, phrases, dict(_sources(table)), anonymous, told, generic)


def _cues(table: Table) -> Iterator[tuple[str, Cue]]:
    seen: set[tuple[str, str, str | None]] = set()
    for block in table.tables("cue"):
        block.only("pos", "stance", "factuality", "needs", "attitude", "origin", "lemmas")
        block.needs("lemmas")
        pos = block.string("pos", CUE_POS)
        stance = Stance(block.string("stance", STANCES))
        factuality = block.choice("factuality", FACTUALITIES)
        needs = block.choice("needs", CUE_NEEDS)
        for forms in block.lemmas("lemmas", spaced=pos not in FIXED):
            held = Factuality(factuality) if factuality else None
            cue = Cue(forms[0], pos, stance, held, needs, block.flag("attitude"), block.flag("origin"))
            for form in forms:
                if (form, pos, needs) in seen:
                    raise block.error("lemmas", f"{form!r} stands in another [[cue]] of the same pos and needs", form)
                seen.add((form, pos, needs))
                yield form, cue


def _sources(table: Table) -> Iterator[tuple[str, VoiceKind]]:
    seen: set[str] = set()
    for block in table.tables("source"):
        block.only("kind", "lemmas")
        block.needs("lemmas")
        kind = VoiceKind(block.string("kind", VOICE_KINDS))
        for form in (form for forms in block.lemmas("lemmas") for form in forms):
            if form in seen:
                raise block.error("lemmas", f"{form!r} stands in another [[source]]", form)
            seen.add(form)
            yield form, kind
