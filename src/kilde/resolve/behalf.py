"""Whom voices speak for: the police whose chief says it, the ministry whose spokeswoman does, the hospital itself."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kilde.languages import Pack
from kilde.model import Behalf, Entity, Reading, Sentence, Span, Voice, VoiceKind, Word
from kilde.resolve.bodies import Found, bodies_in, chief
from kilde.resolve.context import Context
from kilde.resolve.entities import Entities

NAMED = frozenset({"hospital", "party", "rebels", "group", "company"})
"""Kinds of bodies that are told apart by their names; of others a country has one."""
GROUPS = frozenset({"party", "rebels", "group", "company"})
WORKPLACES = frozenset({"hospital", "court"})
"""Where people work who speak for themselves when they are named: "Ann Lee, a doctor at the hospital"."""
MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET})
OFFICERS = frozenset({"official", "police", "military", "leader"})
"""Traits of the nouns for people who speak for a body."""
OFFICES = frozenset({"mayor", "governor", "president", "prosecution"})
"""Kinds of bodies whose words are those for the people who are one."""
TITLE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "X"})
"""Parts of speech of which titles and appositions consist."""
LONGEST = 8
"""Words of the longest title or apposition."""


class Phrase(NamedTuple):
    """Words that describe a voice, and their sentence."""

    sentence: Sentence
    words: Sequence[Word]


class Behalves:
    """Finds for whom the voices of one document speak; `led` are the bodies of those whose place in one it tells."""

    def __init__(
        self, reading: Reading, pack: Pack, context: Context, entities: Entities, led: Mapping[str, Entity]
    ) -> None:
        self._reading, self._pack, self._context = reading, pack, context
        self._entities, self._led = entities, led
        grammar = pack.grammar
        self._joins = (grammar.within | grammar.away | grammar.place | grammar.possessive) - pack.told

    def of(self, voice: Voice) -> Behalf | None:
        """Whom a voice speaks for; None for one who speaks for nobody else, as far as the document tells."""
        who = self._entities.voice(voice)
        person = who if who and self._is_person(who, voice) else None
        if not self._pack.bodies.words or (voice.kind in MEDIA and not person):
            return None
        if person and person.id in self._led:
            return Behalf("", self._led[person.id])
        phrases = list(self._phrases(voice, who, person))
        found = next((found for phrase in phrases if (found := self._told(phrase, who, person))), None)
        group = Behalf("group", who) if who and who.type == "group" else None
        return found or group or (self._by_rank(phrases) if person else None)

    def _is_person(self, who: Entity, voice: Voice) -> bool:
        """Whether a voice is somebody named, and not what bears their name: "the director of Leeds hospital"."""
        lasts = {text.split()[-1].casefold() for text in (voice.name, voice.span.quote)}
        own = any(lasts & set(name.casefold().split()) for name in (who.name, *who.names))
        return who.type == "person" and own and not self._is_common(who.name)

    def _by_rank(self, phrases: Sequence[Phrase]) -> Behalf | None:
        """The army of an officer of whom nothing else is told."""
        ranked = any(word.lower in self._pack.bodies.ranks for phrase in phrases for word in phrase.words)
        return Behalf("army") if ranked else None

    def _phrases(self, voice: Voice, who: Entity | None, person: Entity | None) -> Iterator[Phrase]:
        """The words for a voice here, those that it was brought in with, and those beside its name elsewhere."""
        here = self._context.sentence(voice.span)
        if here:
            at = [i for i, w in enumerate(here.words) if w.start < voice.span.end and w.end > voice.span.start]
            yield Phrase(here, here.words[at[0] : at[-1] + 1])
            if who is None:
                yield Phrase(here, self._apposition(here, at[-1]))
        if voice.name not in voice.span.quote:
            yield from self._brought_in(voice)
        if person:
            yield from self._beside(person)

    def _brought_in(self, voice: Voice) -> Iterator[Phrase]:
        """The last words before it that a voice is called by."""
        called = "".join(voice.name.split())
        for sentence in reversed([one for one in self._reading.sentences if one.start < voice.span.start]):
            for at in range(len(sentence.words)):
                size = _size(sentence.words[at:], called)
                if size and sentence.words[at].start < voice.span.start:
                    yield Phrase(sentence, sentence.words[at : at + size])
                    return

    def _beside(self, person: Entity) -> Iterator[Phrase]:
        """Titles before somebody's name, and appositions on either side of it, in text order."""
        for start, end in self._entities.where(person):
            sentence = self._context.sentence(Span(start, end, ""))
            if sentence:
                at = [i for i, word in enumerate(sentence.words) if word.start < end and word.end > start]
                yield Phrase(sentence, self._title(sentence, at[0]))
                yield Phrase(sentence, self._apposition(sentence, at[-1]))
                yield Phrase(sentence, self._of(sentence, at[-1]))

    def _title(self, sentence: Sentence, name: int) -> Sequence[Word]:
        words, at = sentence.words, name
        if at > 1 and words[at - 1].text == "," and words[at - 2].pos == "NOUN":
            at -= 1
        end = at
        while at > max(0, name - LONGEST) and self._is_title(words[at - 1]):
            at -= 1
        return words[at:end]

    def _apposition(self, sentence: Sentence, name: int) -> Sequence[Word]:
        words, at = sentence.words, name + 1
        if at >= len(words) or words[at].text not in {",", "("}:
            return ()
        relative = [word.lower for word in words[at + 1 : at + 3]]
        if relative[:1] and relative[0] in self._pack.grammar.relative and relative[-1] in self._pack.grammar.copula:
            at += 2
        return words[at + 1 : self._end(sentence, at + 1)]

    def _of(self, sentence: Sentence, name: int) -> Sequence[Word]:
        """The words behind a name that tell whom it is of, with their preposition: "Ann Lee from the coast guard"."""
        words, at = sentence.words, name + 1
        if at >= len(words) or words[at].lower not in self._joins:
            return ()
        return words[at : self._end(sentence, at + 1)]

    def _end(self, sentence: Sentence, start: int) -> int:
        """Where a title that begins at a word ends."""
        end = start
        while end < min(len(sentence.words), start + LONGEST) and self._is_title(sentence.words[end]):
            end += 1
        return end

    def _is_title(self, word: Word) -> bool:
        return word.pos in TITLE and word.lower not in self._pack.cues

    def _told(self, phrase: Phrase, who: Entity | None, person: Entity | None) -> Behalf | None:
        """Whom the words of a phrase tell that somebody speaks for."""
        lowers = [word.lower for word in phrase.words]
        if not lowers or self._pack.relations.former & set(lowers):
            return None
        found = [
            one for one in bodies_in(lowers, self._pack.bodies) if not (person and self._works_there(lowers, one))
        ]
        body = chief(found)
        if body and person and self._bears(phrase, body, person):
            return Behalf(body.kind, person)
        if body and (person is None or self._speaks(lowers, body)):
            own = who if who and not person else None
            return self._behalf(body.kind, self._without(person, phrase), own)
        return self._left_unsaid(phrase, lowers) if body is None else None

    def _bears(self, phrase: Phrase, body: Found, person: Entity) -> bool:
        """Whether a name taken for a person's is a body's, for its noun stands right before it: "the company X"."""
        starts = {start for start, _ in self._entities.where(person)}
        after = phrase.words[body.last + 1 : body.last + 2]
        named = body.kind in NAMED - {"rebels"} and not body.officer
        return named and bool(after) and after[0].start in starts

    def _left_unsaid(self, phrase: Phrase, lowers: Sequence[str]) -> Behalf | None:
        """Whom a spokesman, a statement or a leader speaks for where the words by them name no kind of body."""
        bodies = self._pack.bodies
        at = next((i for i, word in enumerate(lowers) if word in bodies.speakers | bodies.leaders), None)
        if at is None:
            return None
        rest = phrase.words[at + 1 :]
        if rest and rest[0].pos == "ADP" and any(word.text[:1].isupper() and word.name != "PER" for word in rest):
            named = self._named(Phrase(phrase.sentence, rest))
            return Behalf("", named) if named else None
        return self._told_of_before(phrase, leads=not set(lowers) & bodies.speakers)

    def _without(self, person: Entity | None, phrase: Phrase) -> Phrase:
        """A phrase without the person's name: no place is told by that."""
        if person is None:
            return phrase
        own = list(self._entities.where(person))
        inside = [w for w in phrase.words if not any(start <= w.start and w.end <= end for start, end in own)]
        return Phrase(phrase.sentence, inside or phrase.words[:1])

    def _works_there(self, words: Sequence[str], body: Found) -> bool:
        """Whether a body is only where somebody works."""
        ahead = words[: body.first]
        return body.kind in WORKPLACES and not body.officer and bool(set(ahead) & self._pack.grammar.place)

    def _speaks(self, words: Sequence[str], body: Found) -> bool:
        """Whether words by a name are those for one who speaks for a body, and not for its victim."""
        bodies, nouns = self._pack.bodies, self._pack.nouns
        if body.officer or body.kind in OFFICES or self._is_of(words, body):
            return True
        return any(
            word in bodies.speakers | bodies.leaders or ((noun := nouns.get(word)) and noun.traits & OFFICERS)
            for word in words
        )

    def _is_of(self, words: Sequence[str], body: Found) -> bool:
        """Whether words tell where somebody belongs, and begin with the preposition that does: "of the police"."""
        return body.kind not in NAMED | WORKPLACES and body.first > 0 and words[0] in self._joins

    def _told_of_before(self, phrase: Phrase, leads: bool) -> Behalf | None:
        """The body that the text names last before a spokesman, a statement or a leader: theirs, where none is said."""
        start = phrase.words[0].start
        for sentence in reversed([one for one in self._reading.sentences if one.start <= start]):
            before = [word for word in sentence.words if word.start < start]
            every = bodies_in([word.lower for word in before], self._pack.bodies)
            if found := [one for one in every if not leads or one.kind in GROUPS]:
                near = Phrase(sentence, before[found[-1].first : found[-1].last + 1])
                return self._behalf(found[-1].kind, near, None)
        return None

    def _behalf(self, kind: str, phrase: Phrase, own: Entity | None) -> Behalf:
        if kind not in NAMED:
            return Behalf(kind, None, (own.country if own else None) or self._country(phrase))
        named = own or self._named(phrase)
        fits = named and named.type != "state" and not self._is_common(named.name) and not self._is_grown(named.name)
        return Behalf(kind, named if fits else None)

    def _named(self, phrase: Phrase) -> Entity | None:
        """The body whose name stands in a phrase."""
        found = self._entities.within(phrase.words[0].start, phrase.words[-1].end)
        return next((one for one in found if one.type not in {"person", "state"}), None)

    def _is_common(self, name: str) -> bool:
        """Whether a name is none, but nouns with a capital: "Front", "The Front", "Polisen"."""
        pack = self._pack
        return all(
            word in pack.bodies.words or word in pack.nouns or word in pack.grammar.determiners_definite
            for word in name.lower().split()
        )

    def _is_grown(self, name: str) -> bool:
        """Whether a name is one word that ends in a word for a body: every language has its own for such a one."""
        lasts = self._pack.bodies.lasts
        return " " not in name and any(name.lower().endswith(last) and len(last) < len(name) for last in lasts)

    def _country(self, phrase: Phrase) -> str | None:
        """The country whose body a phrase names: by its name or people, or by a place in it."""
        for found in self._context.lexicon.scan([word.lower for word in phrase.words]):
            for sense in found.senses:
                if sense.kind in ("country", "demonym"):
                    return sense.key
        for word in phrase.words:
            if word.text[:1].isupper() and word.name not in ("", "PER"):
                spots = self._context.ranked(word.text)
                if spots and spots[0].country:
                    return spots[0].country
        return None


def _size(words: Sequence[Word], called: str) -> int:
    """How many words, from the first on, are what somebody is called; 0 where they are not."""
    text = ""
    for size, word in enumerate(words, start=1):
        text += word.text
        if text == called:
            return size
        if not called.startswith(text):
            return 0
    return 0
