"""States, and the bodies that every state has: by the country's name, its people, its forces, its government."""

from functools import cached_property

from kilde.languages import Pack
from kilde.model import Entity, Reading, Span, Word
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.knowledge import Knowledge
from kilde.resolve.lexicon import Lexicon, Sense

ARMS = {"military": "armed forces", "police": "police", "government": "government"}
"""Bodies that every state has, by the trait of the noun that names them."""
BODIES = frozenset({"group", "body", "state", "person"})
"""Types of the nouns that can name such a body; of persons only several ("soldiers")."""


class States:
    """Finds the states that the words of one document name."""

    def __init__(
        self, reading: Reading, pack: Pack, lexicon: Lexicon, gazetteer: Gazetteer, knowledge: Knowledge
    ) -> None:
        self._reading, self._pack, self._lexicon, self._gazetteer = reading, pack, lexicon, gazetteer
        self._knowledge = knowledge

    def state(self, code: str) -> Entity | None:
        """A state by its ISO 3166 alpha-3 code."""
        country = self._gazetteer.countries.get(code)
        return Entity(code, country.spot.name, "state", (), code) if country else None

    def named(self, text: str) -> Entity | None:
        """The state whose name a text is."""
        return next((self.state(sense.key) for sense in self._senses(text) if sense.kind == "country"), None)

    def is_nationality(self, text: str) -> bool:
        """Whether a text is a word for a people and nothing else."""
        return any(sense.kind == "demonym" for sense in self._senses(text)) and self.named(text) is None

    def by_capital(self, text: str) -> Entity | None:
        """The state that acts under the name of its capital: "London denies it"."""
        spots = [spot for spot in self._gazetteer.named(text) if spot.kind == "capital"]
        return self.state(spots[0].country or "") if len(spots) == 1 else None

    def by_people(self, span: Span, role: str) -> Entity | None:
        """The state that a nationality stands for where it acts: an adjective, or the people as a whole."""
        word = self._words.get(span.start)
        if role != "actor" or word is None or word.end != span.end:
            return None
        several = "Number=Plur" in word.feats and "Definite=Ind" not in word.feats
        if word.pos in ("NOUN", "PROPN") and not several:
            return None
        return self.of_people(span.quote)

    def of_people(self, text: str) -> Entity | None:
        """The state whose people or nationality a text is."""
        return next((self.state(sense.key) for sense in self._senses(text) if sense.kind == "demonym"), None)

    def arm(self, span: Span, head: Span) -> Entity | None:
        """A state's forces, police or government, where the phrase says whose: "Norwegian police"."""
        noun = self._pack.nouns.get(head.quote.lower())
        if noun is None or noun.type not in BODIES or "militant" in noun.traits:
            return None
        if noun.type == "person" and "Number=Sing" in self._feats(head):
            return None
        trait = next((trait for trait in ARMS if trait in noun.traits), None)
        return self._of(self._owner(span.quote[: max(0, head.start - span.start)]), trait) if trait else None

    def is_arm(self, text: str) -> bool:
        """Whether a text is no name, but a noun for what every state has, as sentences begin with: "Polisen"."""
        noun = self._pack.nouns.get(text.lower())
        return noun is not None and noun.type in BODIES and not noun.traits.isdisjoint(ARMS)

    def officials(self, span: Span) -> Entity | None:
        """The government that a phrase's officials speak for: "Norwegian officials", "Norway's ministry"."""
        return self._of(self._owner(span.quote), "government")

    def _of(self, state: Entity | None, trait: str) -> Entity | None:
        """The body of a state; one that has a name of its own is known by that."""
        if state is None:
            return None
        id = f"{state.id}-{trait}"
        return self._knowledge.entity(id) or Entity(id, f"{state.name} {ARMS[trait]}", "body", (), state.id)

    def _owner(self, text: str) -> Entity | None:
        """The first state that words name or whose nationality they are."""
        for found in self._lexicon.scan(text.lower().split()):
            for sense in found.senses:
                if sense.kind in ("country", "demonym"):
                    return self.state(sense.key)
        return None

    def _senses(self, text: str) -> tuple[Sense, ...]:
        return self._lexicon.senses(" ".join(text.lower().split()))[0]

    def _feats(self, span: Span) -> str:
        word = self._words.get(span.start)
        return word.feats if word else ""

    @cached_property
    def _words(self) -> dict[int, Word]:
        return {word.start: word for sentence in self._reading.sentences for word in sentence.words}
