"""Claims to resolutions: when, where and who, each with its reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from kilde.languages import Pack, spelling
from kilde.model import (
    Acting,
    Behalf,
    Claim,
    Entity,
    Naming,
    Pairing,
    Place,
    Reading,
    Reason,
    Relation,
    Resolution,
    Span,
    Statement,
    Text,
    TimeForm,
    Unknown,
    digest,
    sha256,
)
from kilde.resolve import gazetteer as places_data
from kilde.resolve import knowledge as knowledge_data
from kilde.resolve.acting import Authorities
from kilde.resolve.behalf import Behalves
from kilde.resolve.context import Context
from kilde.resolve.dating import Dating
from kilde.resolve.entities import Entities, Names
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.knowledge import Knowledge
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.narrated import narrated
from kilde.resolve.pairing import learned, led, pairings
from kilde.resolve.places import Located, resolve_place
from kilde.resolve.scenes import Scenes
from kilde.resolve.setting import by_its_doer, finer, setting
from kilde.resolve.timing import Times, anchors, closings

RULES = (places_data.DATA / "areas.toml", spelling.TABLE)
"""Data that every resolver reads, whatever gazetteer and knowledge it is given."""
SITES = frozenset({"facility"})
"""Traits of participants that are places themselves: what is done to them is done where they are."""

BETWEEN = 2
"""Words that may stand between "two days after" and the deed."""


class Resolved(NamedTuple):
    """What the mentions of a document stand for, in the order of its claims, its statements and its relations.

    Relations one of whose ends is nobody have no pairing. `mentioned` are the names of those who are in none of these,
    and beside them whom they stand for.
    """

    claims: tuple[Resolution, ...] = ()
    statements: tuple[Naming, ...] = ()
    relations: tuple[Pairing, ...] = ()
    mentioned: Names = Names((), ())


class Found(NamedTuple):
    """Whom a document names, for whom its voices speak, and who does what it tells without a doer."""

    entities: Entities
    behalves: Behalves
    authorities: Authorities


class Resolver:
    """Resolves the claims of documents; what it makes of one never hangs on another."""

    def __init__(
        self, packs: Mapping[str, Pack], gazetteer: Gazetteer | None = None, knowledge: Knowledge | None = None
    ) -> None:
        self._packs = packs
        self._given = gazetteer, knowledge
        self._lexicons: dict[str, Lexicon] = {}

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places known; read when the first document asks for them."""
        return self._given[0] or places_data.shipped()

    @cached_property
    def knowledge(self) -> Knowledge:
        """The entities known; read when the first document asks for them."""
        return self._given[1] or knowledge_data.shipped()

    @property
    def digest(self) -> str:
        """One digest of all that is known of places and entities, for the record of a run."""
        rules = {path.name: sha256(path.read_bytes()) for path in RULES}
        return digest({"gazetteer": self.gazetteer.digest, "entities": self.knowledge.digest, "rules": rules})

    def resolve(
        self,
        reading: Reading,
        text: Text,
        claims: tuple[Claim, ...],
        statements: tuple[Statement, ...] = (),
        relations: tuple[Relation, ...] = (),
    ) -> Resolved:
        """What the mentions of each claim, each statement and each relation stand for."""
        if not claims and not statements and not relations:
            return Resolved()
        pack = self._packs[reading.language]
        lexicon = self._lexicon(pack)
        context = Context(reading, pack, lexicon, self.gazetteer, self.knowledge.is_body)
        entities = Entities(reading, pack, lexicon, self.gazetteer, self.knowledge, learned(relations))
        places = [_said(claim, context) for claim in claims]
        scenes = Scenes(reading, claims, places)
        settings = [
            finer(located, claim, context)
            if located.spot
            else scenes.of(claim, located, setting(claim, context, located.worded))
            for claim, located in zip(claims, places, strict=True)
        ]
        leant_on = anchors(reading, pack), closings(reading), narrated(reading, pack)
        said = Times(reading.published, claims, _towns(claims, places), *leant_on)
        times = said, Dating(reading, pack)
        paired = tuple(pairings(relations, entities))
        behalves = Behalves(reading, pack, context, entities, led(relations, paired))
        found = Found(entities, behalves, Authorities(context, entities, claims, text.words))
        resolutions = tuple(
            _resolution(claim, times, located, inferred, found)
            for claim, located, inferred in zip(claims, places, settings, strict=True)
        )
        namings = tuple(Naming(one.id, _named(one, entities), _spoken_for(one, behalves)) for one in statements)
        paired = tuple(pairings(relations, entities))
        of_two = {pairing.relation for pairing in paired}
        words = _words_for((*claims, *statements)), _ends(one for one in relations if one.id in of_two)
        return Resolved(resolutions, namings, paired, entities.mentioned(text.words, chain(*words)))

    def _lexicon(self, pack: Pack) -> Lexicon:
        if pack.code not in self._lexicons:
            self._lexicons[pack.code] = Lexicon(pack, self.gazetteer)
        return self._lexicons[pack.code]


def _said(claim: Claim, context: Context) -> Located:
    """The place that a claim says; none where it says only which country a state's words are about."""
    located = resolve_place(_sites(claim), context)
    if by_its_doer(located, claim, context):
        return Located(Unknown(Reason.NOT_SAID), f"{located.why}; what is done by words is done where its doer is")
    return located


def _towns(claims: Sequence[Claim], places: Sequence[Located]) -> dict[Span, str]:
    """The towns of the claims that have one, by their triggers."""
    found = ((claim.trigger, located.place) for claim, located in zip(claims, places, strict=True))
    return {trigger: place.id for trigger, place in found if isinstance(place, Place) and place.precision == "town"}


def _resolution(
    claim: Claim, times: tuple[Times, Dating], located: Located, inferred: Located | None, who: Found
) -> Resolution:
    said, dating = times
    edtf, when = said.of(claim)
    dated, dated_why = dating.of(claim, edtf)
    place, setting = located.place, inferred.place if inferred else None
    there = next((one.country for one in (place, setting) if isinstance(one, Place)), None)
    acting = who.authorities.of(claim, there)
    return Resolution(
        claim=claim.id,
        edtf=edtf,
        place=place if isinstance(place, Place) else None,
        place_unknown=place if isinstance(place, Unknown) else None,
        entities=tuple(who.entities.participant(participant) for participant in claim.participants),
        voices=_named(claim, who.entities),
        why=(when, located.why, *_inferred(inferred, dated_why, acting)),
        setting=setting if isinstance(setting, Place) else None,
        dated=dated,
        behalf=_spoken_for(claim, who.behalves),
        acting=acting,
        called=located.worded if isinstance(place, Place) else "",
        setting_called=inferred.worded if inferred else "",
    )


def _inferred(setting: Located | None, dated: str | None, acting: Acting | None) -> Iterator[str]:
    """Why what is not said is as it is."""
    if setting:
        yield f"set there: {setting.why}"
    if dated:
        yield dated
    if acting:
        yield f"done by “{acting.span.quote}”: the authority that the text names, where no doer is said"


def _spoken_for(said: Claim | Statement, behalves: Behalves) -> tuple[Behalf | None, ...]:
    return tuple(behalves.of(chain[0]) for chain in said.voices)


def _named(said: Claim | Statement, entities: Entities) -> tuple[tuple[Entity | None, ...], ...]:
    return tuple(tuple(entities.voice(voice) for voice in chain) for chain in said.voices)


def _words_for(told: Iterable[Claim | Statement]) -> Iterator[Span]:
    """The words for all who take part in what is told, or say it."""
    for one in told:
        yield from (voice.span for voices in one.voices for voice in voices)
        if isinstance(one, Claim):
            yield from (p.refers or p.head for p in one.participants)


def _ends(relations: Iterable[Relation]) -> Iterator[Span]:
    """The words for all who stand in relations."""
    for one in relations:
        yield from (one.subject.head, one.object.head, *(voice.span for voices in one.voices for voice in voices))


def _sites(claim: Claim) -> tuple[Span, ...]:
    """The claim's places, then its targets that are places themselves.

    Behind the clause that words of time lead to, places are those of the main clause: "days after the raid, they met in
    Paris".
    """
    comma = claim.sentence.quote.find(",", claim.trigger.end - claim.sentence.start)
    ends = claim.sentence.start + comma if comma >= 0 and _is_leant_on(claim) else claim.sentence.end
    places = tuple(span for span in claim.places if span.start < ends)
    return (*places, *(p.span for p in claim.participants if p.role == "target" and SITES & set(p.traits)))


def _is_leant_on(claim: Claim) -> bool:
    """Whether words of time say how far from a deed something else was: "two days after the raid"."""
    led = (time for time in claim.times if time.span.end < claim.trigger.start and time.expression.start is None)
    return any(time.expression.form is TimeForm.EVENT and _is_beside(time.span, claim) for time in led)


def _is_beside(words: Span, claim: Claim) -> bool:
    """Whether nothing but a word or two stands between words of time and the trigger."""
    between = claim.sentence.quote[words.end - claim.sentence.start : claim.trigger.start - claim.sentence.start]
    return len(between.split()) <= BETWEEN and "," not in between
