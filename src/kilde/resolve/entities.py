"""Names to persons, groups, bodies and states, within one document."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from kilde.languages import Pack
from kilde.languages.spelling import fold, sound
from kilde.model import Entity, Participant, Party, Reading, Span, Voice, VoiceKind, digest
from kilde.resolve.facts import is_met
from kilde.resolve.gazetteer import TOWNS, Gazetteer
from kilde.resolve.knowledge import Knowledge
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.likeness import acronym, same_entity, words
from kilde.resolve.naming import Name, acronyms, is_acronym, names, unowned
from kilde.resolve.states import States

TYPES = {"PER": "person", "ORG": "body", "MISC": "unknown"}
"""What a name's label makes of one who is not known beforehand."""
NOUN_TYPES = {"group": "group", "person": "person", "media": "outlet", "body": "body"}
"""What the noun that stands with a name makes of it, whatever its label."""
ROLES = frozenset({"actor", "target", "beneficiary"})
"""What a state's forces can be to an event."""
UNTOLD = ("state", "unknown")
"""Types of those who are named only as places are, or may be no one."""
LARGE = 100_000
"""People of a town whose name is a place's before it is anybody's."""


class Names(NamedTuple):
    """Names in a text, and beside each whom it stands for."""

    spans: tuple[Span, ...]
    entities: tuple[Entity, ...]


class Entities:
    """Finds who the words of one document's claims stand for."""

    def __init__(
        self,
        reading: Reading,
        pack: Pack,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        knowledge: Knowledge,
        learned: Mapping[str, str] | None = None,
    ) -> None:
        """`learned` are other names that the text gives ("also known as"), to the names that it gives them to."""
        self._reading, self._pack, self._lexicon = reading, pack, lexicon
        self._gazetteer, self._knowledge = gazetteer, knowledge
        self._states = States(reading, pack, lexicon, gazetteer, knowledge)
        self._names = tuple(names(reading, pack))
        self._aliases = {**(learned or {}), **self._acronyms()}
        self._persons = self._full_names()
        self._types = self._typed()
        self._found: dict[tuple[str, str], Entity | None] = {}

    def participant(self, participant: Participant) -> Entity | None:
        """Who takes part; None where nobody who can be told apart is named."""
        if participant.refers and (found := self._at(participant.refers, participant.role)):
            return found
        named = self._titled(participant) or self._at(participant.head, participant.role)
        if named or participant.role not in ROLES:
            return named
        known = self._by_capital(unowned(participant.span.quote))
        return known or self._states.arm(participant.span, participant.head)

    def _titled(self, participant: Participant) -> Entity | None:
        """The person whose name stands right behind the word for what they are: "Hamas-lederen Ali Ahmadi"."""
        head, last = participant.head.end, participant.span.end
        behind = (self._of(name) for name in self._names if name.start == head + 1 and name.end <= last)
        return next((one for one in behind if one is not None and one.type == "person"), None)

    def party(self, party: Party) -> Entity | None:
        """Who stands at one end of a relation; the first part of a compound is taken for itself ("Iran-backed")."""
        head = party.head
        if head.end not in self._ends:
            return self._part(head.quote)
        if self._states.is_nationality(head.quote):
            return self._states.of_people(head.quote)
        return self.participant(Participant("target", party.span, head))

    def _part(self, text: str) -> Entity | None:
        """Who the first part of a compound names."""
        own = next((self._of(name) for name in self._names if text in (name.text, name.full)), None)
        state = self._states.named(text) or self._states.of_people(text)
        return own or state or (self._known(text) or self._new(text, "body") if text[:1].isupper() else None)

    @cached_property
    def _ends(self) -> frozenset[int]:
        """Where the words of the text end."""
        return frozenset(word.end for sentence in self._reading.sentences for word in sentence.words)

    def voice(self, voice: Voice) -> Entity | None:
        """Who says it; None for the unnamed. Officials of a state speak for its government."""
        if voice.kind is VoiceKind.ANONYMOUS:
            return None
        found = [entity for name in self._names if _overlap(name, voice.span) and (entity := self._of(name))]
        told = [entity for entity in found if entity.type != "state"]
        persons = [entity for entity in told if entity.type == "person"]
        named = next(iter(persons or told), None) or self._untagged(voice.span, "actor")
        if named is None and voice.kind is VoiceKind.OFFICIAL:
            named = self._states.officials(voice.span)
        taken_up = self._called(voice.name) if voice.name not in voice.span.quote else None
        return named or next(iter(found), None) or taken_up or self._states.by_capital(unowned(voice.span.quote))

    def where(self, who: Entity) -> Iterator[tuple[int, int]]:
        """Where the text names somebody, from its beginning on."""
        return ((name.start, name.end) for name in self._names if (own := self._of(name)) and own.id == who.id)

    def within(self, start: int, end: int) -> Iterator[Entity]:
        """Whom the names between two positions of the text stand for."""
        inside = (name for name in self._names if start <= name.start and name.end <= end)
        return (entity for name in inside if (entity := self._of(name)))

    def _called(self, text: str) -> Entity | None:
        """Who a name of this text stands for."""
        return next((self._of(name) for name in self._names if text in (name.text, name.full)), None)

    def mentioned(self, text: str, told: Iterable[Span]) -> Names:
        """Those in the text whose names stand in none of some words; nobody of whom nothing tells what they are."""
        words = sorted(told)
        found = [
            (Span(name.start, name.end, text[name.start : name.end]), entity)
            for name in self._names
            if not any(_overlap(name, span) for span in words)
            and (entity := self._of(name)) is not None
            and entity.type not in UNTOLD
        ]
        return Names(tuple(span for span, _ in found), tuple(entity for _, entity in found))

    def _at(self, span: Span, role: str) -> Entity | None:
        """The entity of the name that overlaps a span; a capital that acts is its state."""
        for name in self._names:
            if _overlap(name, span):
                found = self._of(name)
                is_unknown = found is None or (is_met(found.id) and found.type != "person")
                capital = self._states.by_capital(name.full) if role == "actor" and is_unknown else None
                return capital or found
        return self._untagged(span, role)

    def _untagged(self, span: Span, role: str) -> Entity | None:
        """Who a span's words name though they were not tagged: one known beforehand or of this text, or a state."""
        text = unowned(span.quote)
        alias = self._aliases.get(text, "")
        same = next((self._of(name) for name in self._names if alias and name.text == alias), None)
        known = same or self._by_capital(text) or self._by_surname(text)
        return known or self._states.named(span.quote) or self._states.by_people(span, role)

    def _by_surname(self, text: str) -> Entity | None:
        """The one person of this text whose name in full ends in a word with a capital, or in that without an s."""
        if not text[-1:].isalpha() or text.islower() or len(words(text, "person")) != 1:
            return None
        fuller = self._persons.get(_last(text)) or self._persons.get(_last(text.removesuffix("s"))) or []
        return self._new(fuller[0], "person") if len(fuller) == 1 else None

    def _by_capital(self, text: str) -> Entity | None:
        """Who words with a capital name; a noun that begins a sentence is only who is written so."""
        known = self._known(text) if text[:1].isupper() else None
        sounds = known is not None and fold(text) not in map(fold, known.names)
        return None if sounds and text.lower() in self._pack.nouns else known

    def _acronyms(self) -> dict[str, str]:
        """Acronyms of this text to the full names that it gives them."""
        found: dict[str, str] = {}
        for full, short in acronyms(self._reading, {name.start: name for name in self._names}):
            known = self._knowledge.named(short)
            other = self._knowledge.named(full)
            meant = not known or bool(set(known) & set(other)) or acronym(short, (short,), full, words(full, "body"))
            if meant:
                found.setdefault(short, full)
        return found

    def _of(self, name: Name) -> Entity | None:
        """Who a name stands for, found once for each name and label of the text."""
        key = name.full, name.label
        if key not in self._found:
            self._found[key] = self._entity(name)
        return self._found[key]

    def _entity(self, name: Name) -> Entity | None:
        """Who a name stands for: one known beforehand, a state, or someone of this text alone."""
        text = self._aliases.get(name.text, name.text)
        bears = name.label == "PER" and len(words(text, "person")) == 1 and _last(text) in self._persons
        known = None if bears else self._known(name.full) or (self._known(text) if self._is_its_own(name) else None)
        if known:
            return known
        state = self._states.named(text)
        if state and name.full == name.text:
            return state
        if self._states.is_nationality(text) or self._is_place(name) or self._is_capital(name):
            return None
        if name.label != "PER" and self._states.is_arm(name.full):
            return None
        type = self._types.get(fold(text), "")
        if not type or not self._is_its_own(name):
            return self._new(name.full, "body") if self._is_body(name) else None
        return self._new(text, type)

    def _is_place(self, name: Name) -> bool:
        """Whether a name that was not taken for a person or body is that of a large town."""
        spots = self._gazetteer.named(name.text) if name.label == "MISC" and not name.noun else ()
        return any(spot.people >= LARGE and spot.kind in TOWNS for spot in spots)

    def _is_capital(self, name: Name) -> bool:
        """Whether one word that was taken for a person is the capital of a country that the text names, and nobody's.

        Who acts under it, or speaks, is the state: "Tallinn ordered three of its diplomats to leave".
        """
        if name.label != "PER" or name.full != name.text or _last(name.text) in self._persons:
            return False
        state = self._states.by_capital(name.text)
        return state is not None and self._countries[state.id] > 0

    def _is_its_own(self, name: Name) -> bool:
        """Whether the noun grown on to a name leaves it who it is: "X-militsen" is X, a leader of X is not."""
        noun = self._pack.nouns.get(name.noun) if name.full != name.text else None
        return noun is None or noun.type == "group" or "militant" in noun.traits

    def _is_body(self, name: Name) -> bool:
        noun = self._pack.nouns.get(name.noun) if name.full != name.text else None
        return noun is not None and noun.type in ("body", "state")

    def _known(self, text: str) -> Entity | None:
        """The one who is known by a name: of several the one whose country the text names most, else nobody.

        A person is known by more than a name: the text must name their country as well.
        """
        found = self._knowledge.named(text) or self._knowledge.named(_without_s(text)) or self._of_country(text)
        if not found or (len(found) == 1 and found[0].type != "person"):
            return found[0] if found else None
        votes = sorted(((self._countries[entity.country or ""], entity.id, entity) for entity in found), reverse=True)
        runner_up = votes[1][0] if len(votes) > 1 else 0
        return votes[0][2] if votes[0][0] > runner_up else None

    def _of_country(self, text: str) -> tuple[Entity, ...]:
        """Those of a country who are known by a name without that country before it: "Iraq's Badr Organization"."""
        words = text.split()
        owner = self._lexicon.at([word.lower() for word in words], 0) if len(words) > 1 else None
        if owner is None or owner.last + 1 == len(words):
            return ()
        countries = {sense.key for sense in owner.senses if sense.kind in ("country", "demonym")}
        named = self._knowledge.named(" ".join(words[owner.last + 1 :])) if countries else ()
        return tuple(entity for entity in named if entity.country in countries)

    @cached_property
    def _countries(self) -> Counter[str]:
        """Countries by how often the text names them or their people."""
        votes: Counter[str] = Counter()
        for sentence in self._reading.sentences:
            for found in self._lexicon.scan([word.lower for word in sentence.words]):
                votes.update(sense.key for sense in found.senses if sense.kind in ("country", "demonym"))
        return votes

    def _typed(self) -> dict[str, str]:
        """The type of each name that is no place: by the noun that stands with it anywhere, else the usual label."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for name in self._names:
            key = fold(self._aliases.get(name.text, name.text))
            noun = self._pack.nouns.get(name.noun)
            if noun is not None and noun.type in NOUN_TYPES:
                votes[key][NOUN_TYPES[noun.type]] += len(self._names)
            elif name.label in TYPES:
                votes[key][TYPES[name.label]] += 1
        return {key: max(sorted(vote), key=lambda type: vote[type]) for key, vote in votes.items()}

    def _new(self, text: str, type: str) -> Entity:
        """Someone not known beforehand, by the fullest form of the name in the text."""
        fuller = self._persons.get(_last(text), []) if type == "person" and len(words(text, type)) == 1 else []
        full = fuller[0] if len(fuller) == 1 else text
        key = " ".join(sound(word) for word in words(full, type))
        short = sorted(short for short, long in self._aliases.items() if long == full)
        return Entity(digest({"entity": [type, key]}), full, type, (full, *short), None)

    def _full_names(self) -> dict[str, list[str]]:
        """Full names of persons by their last word; spellings of one name count once, the first."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if name.label == "PER" and len(words(name.text, "person")) > 1:
                others = found[_last(name.text)]
                if not any(same_entity([name.text], [other], "person").same for other in others):
                    others.append(name.text)
        return found


def _overlap(name: Name, span: Span) -> bool:
    return name.start < span.end and name.end > span.start


def _last(text: str) -> str:
    """The key of a name's last word."""
    return sound(words(text, "person")[-1]) if words(text, "person") else ""


def _without_s(text: str) -> str:
    """A name without an s that may be a possessive ending."""
    return text[:-1] if text.endswith("s") and not is_acronym(text) else text.removesuffix("s")
