"""triggers.toml: the words that say that something happened."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kilde.languages.pack import CompoundPart, Phrases, Trigger
from kilde.languages.tables import Table
from kilde.languages.vocabulary import COUNTS, NEEDS, POS, ROLES
from kilde.model import KINDS, MODES

WORDS = ("fiction", "no_crime", "disasters", "sport")
KEYS = ("not_compounds", *WORDS, "contexts", "topics", "frames", "trigger", "idle", "compound")
ALL_MODES = frozenset(mode for modes in MODES.values() for mode in modes)


@dataclass(frozen=True, slots=True)
class Triggers:
    """What triggers.toml holds; the fields are those of Pack."""

    triggers: Mapping[str, tuple[Trigger, ...]]
    trigger_phrases: Phrases
    compound_parts: Mapping[str, CompoundPart]
    not_compounds: frozenset[str]
    fiction: frozenset[str]
    no_crime: frozenset[str]
    disasters: frozenset[str]
    sport: frozenset[str]
    topics: Mapping[str, frozenset[str]]


def read_triggers(table: Table) -> Triggers:
    """Check and read triggers.toml."""
    table.only(*KEYS)
    single, several = by_form((*_pairs(table), *_idle(table)))
    apart, innocent = (frozenset(table.phrases(key)) for key in ("not_compounds", "no_crime"))
    topics = _contexts(table.table("topics"))
    fiction, disasters, sport = (frozenset(table.words(key)) for key in ("fiction", "disasters", "sport"))
    return Triggers(single, several, dict(_compounds(table)), apart, fiction, innocent, disasters, sport, topics)


def by_form(pairs: Iterable[tuple[str, Any]]) -> tuple[dict[str, tuple[Any, ...]], Phrases]:
    """Meanings by their form, and forms of several words by their first word, longest first."""
    single: dict[str, list[Any]] = {}
    several: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for form, meaning in pairs:
        words = tuple(form.split(" "))
        if len(words) > 1:
            several.setdefault(words[0], []).append((words, meaning))
        else:
            single.setdefault(form, []).append(meaning)
    return {form: tuple(meanings) for form, meanings in single.items()}, longest_first(several)


def longest_first(several: Mapping[str, Iterable[tuple[tuple[str, ...], Any]]]) -> Phrases:
    """Phrases in the order in which they are to be tried."""
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in several.items()}


def _pairs(table: Table) -> Iterator[tuple[str, Trigger]]:
    frames, contexts = _frames(table.table("frames")), _contexts(table.table("contexts"))
    topics = frozenset(table.table("topics").data)
    seen: dict[tuple[str, str, str | None], set[str]] = {}
    for block in table.tables("trigger"):
        known: set[str] | None = None
        for form, trigger in _block(block, frames, contexts, topics):
            if known is None:
                known = seen.setdefault((trigger.pos, trigger.kind, trigger.mode), set())
            if form in known:
                raise block.error("lemmas", f"{form!r} stands in another table of the same kind, mode and pos", form)
            known.add(form)
            yield form, trigger


def _idle(table: Table) -> Iterator[tuple[str, Trigger]]:
    """Phrases that tell of nothing, whatever their words tell by themselves."""
    for block in table.tables("idle"):
        block.only("pos", "lemmas")
        block.needs("lemmas")
        pos = block.string("pos", POS)
        for forms in block.lemmas("lemmas"):
            yield from ((form, Trigger(forms[0], "", None, pos, {}, idle=True)) for form in forms)


def _frames(table: Table) -> dict[str, Mapping[str, str]]:
    frames: dict[str, Mapping[str, str]] = {}
    for name in table.data:
        frame = table.table(name)
        frames[name] = {place.lower(): frame.string(place, ROLES) for place in frame.data}
    return frames


def _contexts(table: Table) -> dict[str, frozenset[str]]:
    """Sets of words that several triggers name in `unless`."""
    return {name: frozenset(table.words(name)) for name in table.data}


def _unless(block: Table, contexts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of `unless`, those of the contexts it names with `@` among them."""
    words = block.words("unless")
    for name in (word[1:] for word in words if word.startswith("@")):
        if name not in contexts:
            known = ", ".join(sorted(contexts)) or "(none)"
            raise block.error("unless", f"'@{name}' is none of the contexts {known}", f"@{name}")
    plain = frozenset(word for word in words if not word.startswith("@"))
    return plain.union(*(contexts[word[1:]] for word in words if word.startswith("@")))


def _topics(block: Table, topics: frozenset[str]) -> frozenset[str]:
    """The topics of a document in which the words are no triggers: those of the contexts that the block names."""
    return topics & {word[1:] for word in block.words("unless") if word.startswith("@")}


def _block(
    block: Table,
    frames: Mapping[str, Mapping[str, str]],
    contexts: Mapping[str, frozenset[str]],
    topics: frozenset[str],
) -> Iterator[tuple[str, Trigger]]:
    block.only(
        "kind", "mode", "pos", "frame", "counts", "needs", "unless", "weak", "accidental", "people", "strict", "lemmas"
    )
    block.needs("lemmas")
    kind = block.string("kind", KINDS)
    meaning: dict[str, Any] = {
        "kind": kind,
        "mode": block.choice("mode", MODES[kind]),
        "pos": block.string("pos", POS),
        "frame": frames[block.string("frame", frames)],
        "counts": block.choice("counts", COUNTS),
        "needs": block.chosen("needs", NEEDS),
        "unless": _unless(block, contexts),
        "topics": _topics(block, topics),
        "weak": block.flag("weak"),
        "accidental": block.flag("accidental"),
        "people": block.choice("people", COUNTS),
        "strict": block.flag("strict"),
    }
    for forms in block.lemmas("lemmas"):
        phrase = Trigger(lemma=forms[0], **meaning)
        for number, form in enumerate(forms):
            yield form, phrase if " " in form else Trigger(lemma=forms[0], form=number, **meaning)


def _compounds(table: Table) -> Iterator[tuple[str, CompoundPart]]:
    seen: set[str] = set()
    for block in table.tables("compound"):
        block.only("parts", "mode", "role")
        block.needs("parts")
        meaning = CompoundPart(block.choice("mode", ALL_MODES), block.choice("role", ROLES))
        for part in block.words("parts"):
            if part in seen:
                raise block.error("parts", f"{part!r} stands in another [[compound]]", part)
            seen.add(part)
            yield part, meaning
