"""Names to persons, groups, bodies and states, within one document."""

from collections import Counter, defaultdict

from kilde.languages import Pack
from kilde.model import Entity, Participant, Reading, Span, Voice, VoiceKind, digest
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.knowledge import Knowledge
from kilde.resolve.lexicon import Lexicon, Sense
from kilde.resolve.likeness import acronym, same_entity, words
from kilde.resolve.naming import Name, acronyms, is_acronym, names, unowned
from kilde.resolve.spelling import fold, sound

TYPES = {"PER": "person", "ORG": "body", "MISC": "unknown"}
"""What a name's label makes of one who is not known beforehand."""
NOUN_TYPES = {"group": "group", "person": "person", "media": "outlet", "body": "body"}
"""What the noun that stands with a name makes of it, whatever its label."""
ARMS = {"military": "armed forces", "police": "police", "government": "government"}
"""Bodies that every state has, by the trait of the noun that names them."""
ROLES = frozenset({"actor", "target", "beneficiary"})


class Entities:
    """Finds who the words of one document's claims stand for."""

    def __init__(
        self, reading: Reading, pack: Pack, lexicon: Lexicon, gazetteer: Gazetteer, knowledge: Knowledge
    ) -> None:
        self._reading, self._pack, self._lexicon = reading, pack, lexicon
        self._gazetteer, self._knowledge = gazetteer, knowledge
        self._names = tuple(names(reading, pack))
        self._aliases = self._acronyms()
        self._persons = self._full_names()
        self._types = self._typed()
        self._found: dict[tuple[str, str], Entity | None] = {}

    def participant(self, participant: Participant) -> Entity | None:
        """Who takes part; None where nobody who can be told apart is named."""
        if participant.refers and (found := self._at(participant.refers)):
            return found
        named = self._at(participant.head)
        return named or self._described(participant.span, participant.head, participant.role)

    def voice(self, voice: Voice) -> Entity | None:
        """Who says it; None for the unnamed."""
        if voice.kind is VoiceKind.ANONYMOUS:
            return None
        inside = [name for name in self._names if name.start < voice.span.end and name.end > voice.span.start]
        found = [entity for name in inside if (entity := self._of(name))]
        told = [entity for entity in found if entity.type != "state"]
        persons = [entity for entity in told if entity.type == "person"]
        return next(iter(persons or told or found), None) or self._untagged(voice.span)

    def _at(self, span: Span) -> Entity | None:
        """The entity of the name that overlaps a span."""
        for name in self._names:
            if name.start < span.end and name.end > span.start:
                return self._of(name)
        return self._untagged(span)

    def _untagged(self, span: Span) -> Entity | None:
        """Who a span's words name though they were not tagged: one known beforehand or of this text, or a state."""
        text = unowned(span.quote)
        alias = self._aliases.get(text, "")
        same = next((self._of(name) for name in self._names if alias and name.text == alias), None)
        return same or (self._known(text) if text[:1].isupper() else None) or self._country(span)

    def _country(self, span: Span) -> Entity | None:
        """The state that a span's words name, or whose nationality alone they are."""
        for sense in self._senses(span.quote):
            if sense.kind in ("country", "demonym"):
                return self._state(sense.key)
        return None

    def _senses(self, text: str) -> tuple[Sense, ...]:
        return self._lexicon.senses(" ".join(text.lower().split()))[0]

    def _state(self, code: str) -> Entity | None:
        country = self._gazetteer.countries.get(code)
        return Entity(code, country.spot.name, "state", (), code) if country else None

    def _described(self, span: Span, head: Span, role: str) -> Entity | None:
        """A state's forces, police or government, where the phrase says whose: "Norwegian police"."""
        noun = self._pack.nouns.get(head.quote.lower())
        if noun is None or role not in ROLES or noun.type not in ("group", "body", "state", "person"):
            return None
        arm = next((trait for trait in ARMS if trait in noun.traits), None)
        state = self._owner(span, head) if arm and "militant" not in noun.traits else None
        if arm is None or state is None:
            return None
        return Entity(f"{state.id}-{arm}", f"{state.name} {ARMS[arm]}", "body", (), state.id)

    def _owner(self, span: Span, head: Span) -> Entity | None:
        """The one state that the words before a head name or whose nationality they are."""
        before = span.quote[: max(0, head.start - span.start)].lower().split()
        for found in self._lexicon.scan(before):
            for sense in found.senses:
                if sense.kind in ("country", "demonym"):
                    return self._state(sense.key)
        return None

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
        bears = name.label == "PER" and _last(text) in self._persons
        known = None if bears else self._known(name.full) or (self._known(text) if self._is_its_own(name) else None)
        if known:
            return known
        state = next((self._state(s.key) for s in self._senses(text) if s.kind == "country"), None)
        if state and name.full == name.text:
            return state
        type = self._types.get(fold(text), "")
        if not type or not self._is_its_own(name):
            return self._new(name.full, "body") if self._is_body(name) else None
        return self._new(text, type)

    def _is_its_own(self, name: Name) -> bool:
        """Whether the noun grown on to a name leaves it who it is: "X-militsen" is X, a leader of X is not."""
        noun = self._pack.nouns.get(name.noun) if name.full != name.text else None
        return noun is None or noun.type == "group" or "militant" in noun.traits

    def _is_body(self, name: Name) -> bool:
        noun = self._pack.nouns.get(name.noun) if name.full != name.text else None
        return noun is not None and noun.type in ("body", "state")

    def _known(self, text: str) -> Entity | None:
        found = self._knowledge.named(text) or self._knowledge.named(_without_s(text))
        if len(found) < 2:
            return found[0] if found else None
        countries = self._countries()
        return max(found, key=lambda entity: (countries[entity.country or ""], entity.id))

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


def _last(text: str) -> str:
    """The key of a name's last word."""
    return sound(words(text, "person")[-1]) if words(text, "person") else ""


def _without_s(text: str) -> str:
    """A name without an s that may be a possessive ending."""
    return text[:-1] if text.endswith("s") and not is_acronym(text) else text.removesuffix("s")
