"""What a document says about where it is: countries and provinces named, what stands beside a name, where towns lie."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from kilde.languages import Pack
from kilde.languages.spelling import fold
from kilde.model import PassageKind, Reading, Sentence, Span
from kilde.resolve.capitals import capitals
from kilde.resolve.containers import Containers
from kilde.resolve.gazetteer import TOWNS, Gazetteer, Spot
from kilde.resolve.happening import Happened, said_to_happen
from kilde.resolve.lexicon import POSSESSIVES, Lexicon
from kilde.resolve.meanings import SHORTEST, inside
from kilde.resolve.native import institutions, is_small, is_unheard
from kilde.resolve.placenames import datelines, is_far, is_power, names, seats, shortened
from kilde.resolve.spoken_of import NATIONALITY, OWN, spoken_of
from kilde.resolve.support import Support, Votes, prior, support

FIRST = 2
"""Sentences that a text opens with: its headline, and what that is about."""
UNREAD = frozenset({PassageKind.NOTICE, PassageKind.CREDIT, PassageKind.CAPTION})
AT_HOME = 0.5
"""What a place in the country of a language's news adds to the logarithm of its people."""
SEAT = 0.3
"""By how much a region may outweigh the town that it is named after, and the bare name still mean the town."""
CONTAINED = 20.0
"""What a name that stands beside as the container adds: more than any town has people."""


class Marked(NamedTuple):
    """A place named at a position of the text, whether it is only what something is far from, and how it is written."""

    start: int
    spot: Spot
    far: bool
    name: str


class Context(Containers):
    """One document's evidence on places, gathered when it is first asked for."""

    def __init__(
        self,
        reading: Reading,
        pack: Pack,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        is_body: Callable[[str], bool] = lambda _: False,
    ) -> None:
        super().__init__(reading, pack, lexicon, gazetteer, is_body)
        self._starts = [sentence.start for sentence in reading.sentences]
        self._best: dict[str, tuple[Spot, ...]] = {}

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence that a span begins in."""
        at = bisect_right(self._starts, span.start) - 1
        return self.reading.sentences[at] if at >= 0 else None

    def ranked(self, name: str) -> tuple[Spot, ...]:
        """What a name can mean, the likeliest in this document first."""
        best = self._best.get(name)
        if best is None:
            town = self.town_around(name)
            spots = (town,) if town else self.candidates(name)
            best = self._seat_first(sorted(spots, key=lambda spot: (-self.score(spot, name), spot.id)), name)
            self._best[name] = best
        return best

    def _seat_first(self, ranked: Sequence[Spot], name: str) -> tuple[Spot, ...]:
        """The readings of a name; before a region that other names speak of its seat, where that is hardly smaller."""
        if not ranked or ranked[0].kind != "region" or not self._support.of(ranked[0], _usual(name)):
            return tuple(ranked)
        least = self.score(ranked[0], name) - SEAT
        seats = [spot for spot in ranked if spot.kind in TOWNS and spot.region == ranked[0].region]
        likely = [spot for spot in seats if self.score(spot, name) > least and not self.is_foreign(spot, name)]
        return tuple(dict.fromkeys([*likely[:1], *ranked]))

    def score(self, spot: Spot, name: str) -> float:
        """How likely a name means a place here: its people, and what the document names beside."""
        container = self.containers.get(fold(name))
        contained = CONTAINED if container and inside(spot, container) else 0.0
        at_home = AT_HOME if spot.country == self.pack.home else 0.0
        return prior(spot) + self._support.of(spot, _usual(name)) + contained + at_home

    def speaks_of(self, country: str | None) -> bool:
        """Whether the text names a country, its people or a place in it."""
        return self.said_of(country) > 0

    def said_of(self, country: str | None) -> float:
        """How much the text says of a country."""
        return self._support.countries.get(country or "-", 0.0)

    def chief_country(self, share: float, least: float, times: float) -> str | None:
        """The country that has a share of all that the text says of countries, or so many times what the next has."""
        votes = sorted(((weight, code) for code, weight in self._support.countries.items() if code), reverse=True)
        if not votes or votes[0][0] < least:
            return None
        most, total = votes[0][0], sum(weight for weight, _ in votes)
        second = votes[1][0] if len(votes) > 1 else 0.0
        return votes[0][1] if most >= share * total or most >= times * max(second, least) else None

    def chief_countries(self, besides: Collection[str]) -> tuple[str, ...]:
        """The country that the text says most of besides some, where it says any."""
        votes = {code: weight for code, weight in self._support.countries.items() if code and code not in besides}
        code = max(votes, key=lambda code: (votes[code], code), default=None)
        return (code,) if code and code in self.gazetteer.countries and votes[code] >= NATIONALITY else ()

    def is_foreign(self, spot: Spot, name: str) -> bool:
        """Whether a small town lies in a country that nothing else in the text speaks of, while it speaks of others."""
        if not is_small(spot) or fold(name) in self.provinces:
            return False
        usual = _usual(name)
        elsewhere = self._support.speaks_elsewhere(usual)
        if not (elsewhere or (self.pack.home and is_unheard(spot, self.pack.home, self._said))):
            return False
        return self._support.of(spot, usual) == 0.0

    @cached_property
    def _support(self) -> Support:
        written = dict.fromkeys(_usual(name) for _, name in self._names)
        names = {name: self._near(self.candidates(name)) for name in written}
        contained = {
            name: [spot for spot in spots if inside(spot, self.containers[fold(name)])] or self.instead(name, spots)
            for name, spots in names.items()
            if fold(name) in self.containers
        }
        return support(self._said, {**names, **contained})

    def _near(self, spots: Sequence[Spot]) -> Sequence[Spot]:
        """In a language whose news is of one country, what is no small town of another that nothing speaks of."""
        home = self.pack.home
        return [spot for spot in spots if not is_unheard(spot, home, self._said)] if home else spots

    @cached_property
    def _said(self) -> Votes:
        return spoken_of(self.reading, self.lexicon, self._own)

    @cached_property
    def _own(self) -> Counter[str]:
        return institutions(self.reading, self.pack)

    @cached_property
    def home(self) -> str | None:
        """The country whose own institutions a text speaks of that names no other country; None where it names one."""
        country, _ = max(self._own.items(), key=lambda own: (own[1], own[0]), default=(None, 0))
        if country is None:
            return None
        others = [weight for code, weight in self._support.countries.items() if code and code != country]
        return country if sum(others) < self._support.countries[country] + OWN else None

    @cached_property
    def _first(self) -> tuple[Sentence, ...]:
        return tuple([s for s in self.reading.sentences if s.passage not in UNREAD][:FIRST])

    @cached_property
    def opened(self) -> str | None:
        """The only country that the first sentences speak of, where the text says most of it too."""
        first = self._first
        said = spoken_of(replace(self.reading, sentences=first), self.lexicon, ())
        marks = [mark for mark in self.landmarks if first and mark.start < first[-1].end and mark.spot.country]
        told = {*filter(None, said), *(mark.spot.country for mark in marks if not mark.far)}
        only = next(iter(told)) if len(told) == 1 and all(mark.spot.country in told for mark in marks) else None
        others = [weight for code, weight in self._support.countries.items() if code and code != only]
        return only if self.said_of(only) > max(others, default=0.0) else None

    @cached_property
    def headed(self) -> str | None:
        """The country of the towns that the headline names, where the next sentence speaks of it as well.

        Whatever the text says more of further down: "Gunman kills nine in Laredo", which is near Mexico.
        """
        first = self._first
        if len(first) < FIRST or first[0].passage is not PassageKind.HEADLINE:
            return None
        marks = [mark for mark in self.landmarks if mark.start < first[1].end and mark.spot.country and not mark.far]
        towns = {mark.spot.country for mark in marks if mark.start < first[0].end and mark.spot.kind == "town"}
        again = {mark.spot.country for mark in marks if mark.start >= first[1].start}
        return next(iter(towns)) if len(towns) == 1 and towns <= again else None

    @property
    def native(self) -> str | None:
        """The country of a language's news, where the text speaks of no other."""
        home = self.pack.home
        others = sum(weight for code, weight in self._support.countries.items() if code and code != home)
        return home if home and others < NATIONALITY else None

    @cached_property
    def _names(self) -> list[tuple[int, str]]:
        """Names of places and where they begin."""
        found = [(start, name) for start, name, label in names(self.reading) if label in ("LOC", "")]
        found += seats(self.reading, self.pack)
        lines = dict(datelines(self.reading))
        abroad = {start for start, name in lines.items() if self._is_of_another(name)}
        abroad |= {start for _, _, start in shortened(self.reading, self.pack)}
        return sorted((start, name) for start, name in {**lines, **dict(found)}.items() if start not in abroad)

    def _is_of_another(self, town: str) -> bool:
        """Whether a text written in a town says nothing of its country, and speaks of another: the town is no scene."""
        province = self.provinces.get(fold(town))
        homes = {spot.country for spot in ((province,) if province else self.candidates(town))}
        elsewhere = any(weight >= NATIONALITY for weight in self._said.values())
        return elsewhere and not homes.intersection(self._said)

    @cached_property
    def landmarks(self) -> list[Marked]:
        """The places named in the text, in its order, for "the city" and "the country"."""
        marked, written = [], {start for start, _ in datelines(self.reading)}
        for start, name in self._names:
            ranked = self.ranked(name)
            if ranked and not (ranked[0].kind == "country" and self._owns(start, name)):
                capital = ranked[0].kind == "capital"
                far = self._is(is_far, start) or (capital and (start in written or self._is(is_power, start)))
                marked.append(Marked(start, ranked[0], far, self.unowned(_usual(name))))
        return sorted([*marked, *self._capitals()])

    def _capitals(self) -> Iterator[Marked]:
        for start, country in capitals(self.reading, self.lexicon):
            if spot := self.gazetteer.capital(country):
                yield Marked(start, spot, self._is(is_far, start) or self._is(is_power, start), "")

    def _is(self, what: Callable[[Sentence, int, Pack], bool], start: int) -> bool:
        sentence = self.sentence(Span(start, start, ""))
        return sentence is not None and what(sentence, start, self.pack)

    @cached_property
    def happened(self) -> tuple[Happened, ...]:
        """The sentences that say when or where it happened."""
        return tuple(said_to_happen(self.reading, self.pack))

    @cached_property
    def opening(self) -> int:
        """Where the headline and the lead end."""
        ends = [s.end for s in self.reading.sentences if s.passage in (PassageKind.HEADLINE, PassageKind.LEAD)]
        return max(ends, default=0)

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
        before = (mark.spot for mark in self.landmarks if mark.start < start and not mark.far)
        spots = [spot for spot in before if spot.kind in kinds]
        if not spots or spots[-1].kind in TOWNS:
            return spots[-1] if spots else None
        return max(reversed(spots), key=spots.count)


def _usual(name: str) -> str:
    """A name as it is mostly written, so that "NIGER" before the news does not speak for another "Niger" in it."""
    return name.title() if name.isupper() and len(name) >= SHORTEST else name
