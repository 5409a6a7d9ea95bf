"""What a document says about where it is: countries and provinces named, what stands beside a name, where towns lie."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kilde.languages import Pack
from kilde.languages.spelling import fold
from kilde.model import Mention, MentionKind, PassageKind, Reading, Sentence, Span
from kilde.resolve.areas import areas
from kilde.resolve.gazetteer import Gazetteer, Spot
from kilde.resolve.lexicon import POSSESSIVES, Lexicon
from kilde.resolve.naming import joined
from kilde.resolve.support import Support, Votes, prior, support

NATIONALITY = 0.4
"""How much an adjective of nationality tells of where a text is, beside 1 for the country's name."""
SHORTEST = 4
"""Capitals alone, fewer than this, are an acronym and no town's name."""
WELL_KNOWN = 100_000
"""People of a town that is named in texts about any country."""
IN_AREA = 0.15
"""How much the name of an area tells for each of its countries."""
LONGEST_LINE = 3
"""Words of the longest name of a town in a dateline."""
MARKS = frozenset({",", "(", "-", "–", "—", ":", "/"})
PEOPLE = frozenset({"person", "group", "body", "victims"})
CONTAINED = 20.0
"""What a name that stands beside as the container adds: more than any town has people."""


class Marked(NamedTuple):
    """A place named at a position of the text, for what later refers back to it."""

    start: int
    spot: Spot


class Context:
    """One document's evidence on places, gathered when it is first asked for."""

    def __init__(self, reading: Reading, pack: Pack, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.reading, self.pack, self.lexicon, self.gazetteer = reading, pack, lexicon, gazetteer
        self._starts = [sentence.start for sentence in reading.sentences]
        self._best: dict[str, tuple[Spot, ...]] = {}

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence that a span begins in."""
        at = bisect_right(self._starts, span.start) - 1
        return self.reading.sentences[at] if at >= 0 else None

    def candidates(self, name: str) -> tuple[Spot, ...]:
        """Everything that a name can mean: countries, areas, provinces, towns. Unordered."""
        senses, _ = self.lexicon.senses(name.lower())
        spots: list[Spot] = []
        for sense in senses:
            spots += self._of_sense(sense.kind, sense.key)
        own = () if (name.isupper() and len(name) < SHORTEST) or self._is_people(name) else self.gazetteer.named(name)
        return tuple(dict.fromkeys([*spots, *own])) or self._without_possessive(name)

    def _is_people(self, name: str) -> bool:
        """Whether a word is a common noun for people or a body, whatever small town bears it: "Police" opens news."""
        noun = self.pack.nouns.get(name.lower())
        return noun is not None and noun.type in PEOPLE

    def _without_possessive(self, name: str) -> tuple[Spot, ...]:
        for ending in POSSESSIVES:
            if name.endswith(ending) and (spots := self.gazetteer.named(name[: -len(ending)])):
                return spots
        return ()

    def _of_sense(self, kind: str, key: str) -> tuple[Spot, ...]:
        if kind == "country" and key in self.gazetteer.countries:
            return (self.gazetteer.countries[key].spot,)
        if kind == "area" and key in areas():
            return (areas()[key].spot,)
        return self.gazetteer.named(key) if kind == "exonym" else ()

    def ranked(self, name: str) -> tuple[Spot, ...]:
        """What a name can mean, the likeliest in this document first."""
        best = self._best.get(name)
        if best is None:
            spots = self.candidates(name)
            best = tuple(sorted(spots, key=lambda spot: (-self.score(spot, name), spot.id)))
            self._best[name] = best
        return best

    def score(self, spot: Spot, name: str) -> float:
        """How likely a name means a place here: its people, and what the document names beside."""
        container = self.containers.get(fold(name))
        contained = CONTAINED if container and inside(spot, container) else 0.0
        return prior(spot) + self._support.of(spot, name) + contained

    def speaks_of(self, country: str | None) -> bool:
        """Whether the text names a country, its people or a place in it."""
        return bool(country) and self._support.countries.get(country or "", 0.0) > 0

    def chief_country(self, share: float, least: float) -> str | None:
        """The country that at least a share of all that the text says of countries is about; None where none is."""
        votes = {code: weight for code, weight in self._support.countries.items() if code}
        code = max(votes, key=lambda code: (votes[code], code), default=None)
        if code is None or votes[code] < max(least, share * sum(votes.values())):
            return None
        return code

    def is_foreign(self, spot: Spot, name: str) -> bool:
        """Whether a small town lies in a country that nothing else in the text speaks of, while it speaks of others."""
        if spot.kind not in ("town", "county", "region") or spot.people >= WELL_KNOWN:
            return False
        return self._support.speaks_elsewhere(name) and self._support.of(spot, name) == 0.0

    @cached_property
    def _support(self) -> Support:
        names = {name: self.candidates(name) for name in dict.fromkeys(name for _, name in self._names)}
        contained = {
            name: [spot for spot in spots if inside(spot, self.containers[fold(name)])] or spots
            for name, spots in names.items()
            if fold(name) in self.containers
        }
        return support(self._said, {**names, **contained})

    @cached_property
    def _said(self) -> Votes:
        """Countries by how often their names, peoples and areas stand in the text."""
        votes: Votes = defaultdict(float)
        for sentence in self.reading.sentences:
            for found in self.lexicon.scan([word.lower for word in sentence.words]):
                capital = sentence.words[found.first].text[:1].isupper()
                for kind, key in found.senses:
                    if kind == "country" and capital:
                        votes[key] += 1.0
                    elif kind == "demonym":
                        votes[key] += NATIONALITY
                    elif kind == "area" and capital and key in areas():
                        for country in areas()[key].within:
                            votes[country] += IN_AREA if len(areas()[key].within) > 1 else 1.0
        return votes

    @cached_property
    def _names(self) -> list[tuple[int, str]]:
        """Names of places and where they begin."""
        found = [(start, name) for start, name, label in names(self.reading) if label in ("LOC", "")]
        known = {start for start, _ in found}
        return sorted([*found, *((start, name) for start, name in datelines(self.reading) if start not in known)])

    @cached_property
    def containers(self) -> dict[str, Spot]:
        """Folded names that a larger place's name follows after a comma or in brackets: "Springfield, Illinois"."""
        found: dict[str, Spot] = {}
        for sentence in self.reading.sentences:
            for one, other in _neighbours(sentence):
                spot = self._container(_words(sentence, other))
                if spot:
                    found.setdefault(fold(_words(sentence, one)), spot)
        return found

    def _container(self, name: str) -> Spot | None:
        large = [spot for spot in self.candidates(name) if spot.kind in ("country", "region", "area")]
        return max(large, key=prior, default=None)

    @cached_property
    def landmarks(self) -> list[Marked]:
        """The places named in the text, in its order, for "the city" and "the country"."""
        marked = []
        for start, name in self._names:
            ranked = self.ranked(name)
            if ranked and not (ranked[0].kind == "country" and self._owns(start, name)):
                marked.append(Marked(start, ranked[0]))
        return marked

    def _owns(self, start: int, name: str) -> bool:
        """Whether a name is possessive, by its ending or the word that follows."""
        sentence = self.sentence(Span(start, start + len(name), name))
        following = [word.lower for word in sentence.words if word.start >= start + len(name)] if sentence else []
        return self.lexicon.senses(name.lower())[1] or (bool(following) and following[0] in POSSESSIVES)

    def before(self, start: int, kinds: Sequence[str]) -> Spot | None:
        """The place of one of the kinds that is named before a position and is meant by "the city", "the country".

        Of towns the last; of larger places the one named most often so far: a text keeps to the country it is about.
        A country that owns what follows ("France's president") is spoken of, but nothing happens there.
        """
        spots = [mark.spot for mark in self.landmarks if mark.start < start and mark.spot.kind in kinds]
        if not spots or spots[-1].kind in ("town", "capital"):
            return spots[-1] if spots else None
        return max(reversed(spots), key=spots.count)


def inside(spot: Spot, container: Spot) -> bool:
    """Whether a place lies in a larger one."""
    if container.kind == "region":
        return spot.region == container.region and spot.id != container.id
    if container.kind == "area" and not container.country:
        return spot.country in areas()[container.id.removeprefix("area:")].within
    return spot.country == container.country and spot.kind not in ("country", "area")


def datelines(reading: Reading) -> Iterator[tuple[int, str]]:
    """The capitals that the news opens with, before a comma, bracket, dash or colon: "NEWPORT NEWS, Va. (AP) – "."""
    opening = next((s for s in reading.sentences if s.passage is PassageKind.LEAD), None)
    words = opening.words if opening else ()
    size = next((i for i, word in enumerate(words) if not (word.text.isalpha() and word.text.isupper())), 0)
    if 0 < size <= LONGEST_LINE and words[size].text in MARKS:
        yield words[0].start, joined(words[:size])


def names(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Every name of a reading: where it begins, its words, its label."""
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            if mention.kind is MentionKind.NAME:
                yield sentence.words[mention.first].start, _words(sentence, mention), mention.label


def _words(sentence: Sentence, mention: Mention) -> str:
    return joined(sentence.words[mention.first : mention.last + 1])


def _neighbours(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Two names with nothing but a comma or a bracket between them."""
    places = [mention for mention in sentence.mentions if mention.kind is MentionKind.NAME and mention.label != "PER"]
    for one, other in pairwise(places):
        if other.first == one.last + 2 and sentence.words[one.last + 1].text in (",", "("):
            yield one, other
