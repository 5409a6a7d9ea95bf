"""What a language pack holds once it is read and checked; docs/languages.md describes the files it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kilde.languages.grammar import Grammar
from kilde.model import Factuality, RelationKind, Stance, VoiceKind


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says that something happened, and who fills which role around it.

    `frame` maps "subject", "object", "possessive", "clause" or a preposition to a role. In a document about one of
    `topics` the word is no trigger. `form` tells which form of its lemma line this is: 0 the citation form, and of
    verbs 1 the present and 2 the past. `counts` is what a number on its target counts, `people` what one of people does
    there. What is `accidental` tells of violence if somebody does it, or beside arms. `strict` needs all it asks for.
    """

    lemma: str
    kind: str
    mode: str | None
    pos: str
    frame: Mapping[str, str]
    counts: str | None = None
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    weak: bool = False
    accidental: bool = False
    form: int = 0
    people: str | None = None
    idle: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class CompoundPart:
    """The first part of a compound: what mode it gives the head's event, and what it is to that event."""

    mode: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun that takes part in events. `type` and `traits` as docs/languages.md lists them."""

    lemma: str
    type: str
    traits: frozenset[str] = frozenset()
    counts: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that shows somebody saying something, and what they do by it.

    `needs` is what must hang on it ("clause", "object", "toll"). `attitude`: it is thought or felt, not said, and
    gives claims no voice. `origin`: what follows said it first ("citing"), and not last ("according to").
    """

    lemma: str
    pos: str
    stance: Stance
    factuality: Factuality | None = None
    needs: str | None = None
    attitude: bool = False
    origin: bool = False


@dataclass(frozen=True, slots=True)
class RelationWord:
    """A word that says how two stand to one another.

    `of`: prepositions of a noun ("leader of"); `nation`: a nationality may be its end; `turned`: a verb's object leads.
    """

    lemma: str
    kind: RelationKind
    pos: str
    of: frozenset[str] = frozenset()
    nation: bool = False
    turned: bool = False


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""Forms of several words, by their first word: (all words, what they mean)."""


@dataclass(frozen=True, slots=True)
class Relations:
    """Words of relations: single ones, phrases, and endings of compounds ("-backed").

    `former` put one into the past ("ex", "late"); before a noun `lesser` ones make it say less ("senior Hamas leader"),
    and it may stand behind phrases of `one_of`. `bare`: its other end may be a name before it ("the Hamas leader").
    """

    words: Mapping[str, tuple[RelationWord, ...]] = field(default_factory=dict)
    phrases: Phrases = field(default_factory=dict)
    endings: Mapping[str, RelationWord] = field(default_factory=dict)
    former: frozenset[str] = frozenset()
    lesser: frozenset[str] = frozenset()
    one_of: tuple[tuple[str, ...], ...] = ()
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Certainty:
    """Words of certainty and aspect: tuples of one or more words; `ended` by their first word, the longest first."""

    hearsay: frozenset[tuple[str, ...]] = frozenset()
    possible: frozenset[tuple[str, ...]] = frozenset()
    negation: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    conditional: frozenset[str] = frozenset()
    granting: frozenset[tuple[str, ...]] = frozenset()
    until: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    attempt: frozenset[str] = frozenset()
    plan: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    threat: frozenset[str] = frozenset()
    ongoing: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    untrue: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    innocent: frozenset[str] = frozenset()
    at_first: frozenset[str] = frozenset()
    tales: frozenset[str] = frozenset()
    risks: frozenset[tuple[str, ...]] = frozenset()
    habit: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    whenever: frozenset[str] = frozenset()
    ended: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notices:
    """What is on a page but is no part of the news; lower case. `months` are the forms of each, from times.toml."""

    notice: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    months_short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Names of countries, peoples and regions, each from its form in lower case to what it names.

    `behind` has the short forms of provinces that stand behind a town and a comma only, as they are written.
    """

    countries: Mapping[str, str] = field(default_factory=dict)
    demonyms: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    exonyms: Mapping[str, str] = field(default_factory=dict)
    behind: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    happening: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Words for bodies that sources speak for, each with its kind.

    `speakers`: words for who or what speaks for one ("spokesman", "statement"); `leaders`: who leads a group; `ranks`:
    those of an army where nothing else is said. `firsts`: first parts of compounds, unless these begin as one of
    `others` does ("politi" in "politimester", no "politiker"); `lasts` tell it at the end of a compound too.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    firsts: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    lasts: Mapping[str, str] = field(default_factory=dict)
    speakers: frozenset[str] = frozenset()
    leaders: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """All that Kilde knows of a language; equal to itself alone, so that what was found out about a word can be kept.

    Mappings are from forms in lower case: `triggers`, `cues` from single words, `trigger_phrases`, `cue_phrases` from
    the first of several. `numbers`, `times`: for `analyse` to compile. `home`: the country (alpha-3) of news without.
    """

    code: str
    name: str
    langid: tuple[str, ...]
    triggers: Mapping[str, tuple[Trigger, ...]]
    trigger_phrases: Phrases
    compound_parts: Mapping[str, CompoundPart]
    not_compounds: frozenset[str]
    fiction: frozenset[str]
    no_crime: frozenset[str]
    disasters: frozenset[str]
    sport: frozenset[str]
    topics: Mapping[str, frozenset[str]]
    nouns: Mapping[str, Noun]
    cues: Mapping[str, tuple[Cue, ...]]
    cue_phrases: Phrases
    sources: Mapping[str, VoiceKind]
    anonymous: frozenset[str]
    told: frozenset[str]
    generic: tuple[tuple[str, ...], ...]
    relations: Relations
    certainty: Certainty
    grammar: Grammar
    notices: Notices
    places: Places
    bodies: Bodies
    numbers: Mapping[str, Any]
    times: Mapping[str, Any]
    digest: str
    home: str | None = None
