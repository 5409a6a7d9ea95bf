"""On whose word a document tells what it is chiefly about: docs/formats.md states the rule in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from kilde.languages.spelling import fold
from kilde.model import Behalf, Claim, Entity, Evidence, Span, Stance, Voice, VoiceKind
from kilde.pipeline.chiefly import BEGINNING
from kilde.pipeline.telling import Telling, telling
from kilde.pipeline.view import Account
from kilde.pipeline.who import Heard
from kilde.pipeline.wording import is_form, words

Chain = tuple[tuple[Voice, Entity | None], ...]
"""Who says it, from the origin to the last relay, and whom each resolves to."""

SAYING = frozenset(
    {Stance.REPORTS, Stance.CONFIRMS, Stance.DENIES, Stance.DOUBTS, Stance.CLAIMS_RESPONSIBILITY, Stance.ACCUSES}
)
"""What somebody does who tells of a deed; who demands, promises or threatens does something else."""

TELLING = frozenset({Stance.REPORTS, Stance.CONFIRMS, Stance.CLAIMS_RESPONSIBILITY})
"""Likewise beside the deed: who denies or doubts something there, or accuses somebody, does so of another thing."""

SPOKEN = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "AGREE", "CONCEDE", "COOPERATE"})
"""Kinds of what is done by saying so, whatever else those do who speak of it."""

SEEN = frozenset({"PROTEST", "CONSULT"})
"""Kinds of what is done before the eyes of the press: who speaks beside it there says what it is for."""

WATCHING = frozenset({VoiceKind.OUTLET, VoiceKind.ANONYMOUS})
"""Kinds of sources that are asked for what they know, not for what they think of it, as a mother is."""

LOOKING_INTO_IT = frozenset(
    {"police", "fire service", "coast guard", "hospital", "prosecution", "army", "navy", "witnesses", "medium"}
)
"""Kinds of bodies that deal with deeds themselves."""

RULING = frozenset({"president", "court", "junta", "party"})
"""Kinds of bodies that comment and decide, whoever speaks for them."""

MINISTRY = "ministry"

VIOLENT = "ASSAULT"

BY_AUTHORITY = frozenset({"COERCE", "SANCTION"})
"""Kinds of what states and courts do to people."""

NAMED = frozenset({"person", "body", "group"})
"""Types of those who are asked by name; what a state says beside a deed is its view of it."""

QUOTED = frozenset('"“”«»–—')
"""Marks of a sentence that gives the words of who speaks: of those who comment, rather than of those who tell."""

SIDES = frozenset({"actor", "target"})
MEETING = frozenset({"actor", "target", "beneficiary"})


class Beside(NamedTuple):
    """Somebody who speaks in a document, beside the claims of what it is chiefly about.

    `kind` is that of what is claimed on their word, where a claim is.
    """

    chain: Chain
    behalf: Behalf | None
    stance: Stance
    sentence: Span
    kind: str = ""


def tellers(told: Sequence[Account], heard: Iterable[Heard], published: str | None) -> tuple[Chain, ...]:
    """The chains of voices of the first of these events: those of its claims, then those who tell of it beside them,
    in the beginning of the text: news names its sources there, and further down those who comment on it.

    Who is taken, charged or sentenced is heard on it, but nobody has it from them. Each source stands once, by the
    most telling of its names.
    """
    lead = told[0]
    own = list(_own(lead))
    about = _About(lead)
    beside = chain(_beside(told[1:], published), _speaking(heard))
    rest = [one for one in beside if one.sentence.start < BEGINNING and about.is_told_by(one)]
    concerned = _concerned(lead)
    every = [_asked(one) for one in (*own, *(_told_to(one.chain) for one in rest))]
    return _once(_best(one for one in every if one and _key(*one[0]) not in concerned))


def _told_to(said: Chain) -> Chain:
    """Who speaks beside the deed, with the agencies that they told it: another medium was told other things too."""
    return said[:1] + tuple(link for link in said[1:] if link[0].kind is VoiceKind.AGENCY)


def _asked(said: Chain) -> Chain:
    """A chain without agencies that ask in it: the text is theirs, and they tell nothing ("Lee told Reuters")."""
    before = (None, *said)
    return tuple(link for link, last in zip(said, before, strict=False) if not (last and _is_asking(link[0], last[0])))


def _is_asking(voice: Voice, last: Voice) -> bool:
    return voice.kind is VoiceKind.AGENCY and voice.cue == last.cue and voice.span.start >= last.cue.end


def _best(chains: Iterable[Chain]) -> Sequence[Chain]:
    """The chains without papers and single words that name nobody ("he", "Children"), unless all are such."""
    every = list(chains)
    return [one for one in every if not any(_is_faceless(*link) for link in one[:1])] or every


def _is_faceless(voice: Voice, who: Entity | None) -> bool:
    alone = who is None and voice.kind is VoiceKind.ACTOR and " " not in voice.name
    return alone or voice.kind is VoiceKind.DOCUMENT


def _own(lead: Account) -> Sequence[Chain]:
    """The chains of the claims of an event, but of those who only say what they want or will do.

    Further down than the beginning speak those who comment, too: a source there is only who knows of such deeds, or
    tells when, where or how many; or whoever it is where nobody else is one.
    """
    told = [one for one in lead.told if one.claim.stance in SAYING or lead.event.kind in SPOKEN]
    every = [(one.claim, voiced) for one in told for voiced in _voiced(one)]
    first = [one for claim, one in every if claim.sentence.start < BEGINNING or _adds(claim) or _is_asked(one)]
    return [one.chain for one in first or (voiced for _, voiced in every)]


def _adds(claim: Claim) -> bool:
    """Whether a claim tells when, where or how many, or of violence who did it to whom."""
    sides = {one.role for one in claim.participants}
    return bool(claim.times or claim.places or claim.figures) or (claim.kind == VIOLENT and sides >= SIDES)


def _is_asked(one: Beside) -> bool:
    """Whether somebody is asked because they know of such deeds."""
    voice, who = one.chain[0]
    return _deals_with_it(voice, who, one.behalf) or _is_unnamed_official(voice, one.behalf)


def _concerned(lead: Account) -> set[str]:
    """The keys of those who are no sources of an event, as it is their own.

    They are whom a state or court takes, charges, sentences or sends away, and whoever does by speaking what is done.
    """
    sides = {"target"} if lead.event.kind in BY_AUTHORITY else {"actor"} if lead.event.kind in SPOKEN else set()
    roles = [role for role in lead.event.participants if role.role in sides]
    return {role.entity.id if role.entity else fold(role.name) for role in roles}


def _beside(others: Sequence[Account], published: str | None) -> Iterator[Beside]:
    """Those on whose word other happenings of the document are told, but for those that are background to it."""
    for other in others:
        if telling(other.event, other.told, published) is Telling.BACKGROUND:
            continue
        for one in other.told:
            if not one.claim.background:
                yield from _voiced(one)


def _voiced(one: Evidence) -> Iterator[Beside]:
    claim, known = one.claim, one.resolution
    behalf = known.behalf or (None,) * len(claim.voices)
    for said, whom in zip(_chains(claim.voices, known.voices), behalf, strict=True):
        yield Beside(said, whom, claim.stance, claim.sentence, claim.kind)


def _speaking(heard: Iterable[Heard]) -> Iterator[Beside]:
    for statement, naming in heard:
        behalf = naming.behalf or (None,) * len(statement.voices)
        for said, whom in zip(_chains(statement.voices, naming.voices), behalf, strict=True):
            yield Beside(said, whom, statement.stance, statement.sentence)


def _chains(
    voices: Sequence[Sequence[Voice]], known: Sequence[Sequence[Entity | None]]
) -> Iterator[Chain]:
    for said, whom in zip(voices, known, strict=True):
        yield tuple(zip(said, whom, strict=True))


class _About:
    """What an event is known by in its document: who takes part, and the words that tell it."""

    def __init__(self, lead: Account) -> None:
        claims, self._kind = [one.claim for one in lead.told], lead.event.kind
        self._triggers = [claim.trigger for claim in claims]
        self._tellers = {_key(*said[0]) for said in _own(lead) if said}
        self._sentences = {claim.sentence.start for claim in claims}
        self._doers = {fold(p.span.quote) for claim in claims for p in claim.participants if p.role == "actor"}
        taking_part = [p for claim in claims for p in claim.participants if p.role in MEETING]
        self._ids = {e.id for one in lead.told for e in one.resolution.entities if e is not None}
        texts = chain((p.head.quote for p in taking_part), (trigger.quote for trigger in self._triggers))
        self._words = {word for text in texts for word in words(text)}

    def is_told_by(self, one: Beside) -> bool:
        """Whether somebody who speaks beside an event tells of it."""
        voice, who = one.chain[0]
        if one.stance not in TELLING or self._is_done_by(voice) or self._did_it(one):
            return False
        if _key(voice, who) in self._tellers or _deals_with_it(voice, who, one.behalf):
            return True
        if one.kind == self._kind and (one.kind != VIOLENT or one.stance is Stance.CLAIMS_RESPONSIBILITY):
            # of violence it is another deed, which the document sets apart; the rest is told in several steps
            return one.kind != VIOLENT
        if one.stance is Stance.REPORTS and one.sentence.start in self._sentences:
            return False
        if _is_unnamed_official(voice, one.behalf) or self._takes_part(who, one.behalf):
            return True
        asked = who is not None and who.type in NAMED and self._kind not in SEEN
        return asked and (self._is_of_it(one) or _is_told(one))

    def _is_done_by(self, voice: Voice) -> bool:
        """Whether the cue is what tells the deed: "has declared an emergency"."""
        return any(trigger.start < voice.cue.end and voice.cue.start < trigger.end for trigger in self._triggers)

    def _did_it(self, one: Beside) -> bool:
        """Whether whoever did a deed of violence only says something: "The gunman shouted that"."""
        voice, who = one.chain[0]
        alone = who is None or who.type == "person"
        return self._kind == VIOLENT and one.stance is Stance.REPORTS and alone and fold(voice.name) in self._doers

    def _takes_part(self, who: Entity | None, behalf: Behalf | None) -> bool:
        known = (who, behalf.body if behalf else None)
        return any(one is not None and one.id in self._ids and one.type != "state" for one in known)

    def _is_of_it(self, one: Beside) -> bool:
        voice, _ = one.chain[0]
        said = words(one.sentence.quote.replace(voice.span.quote, " "))
        return any(is_form(word, own) for word in said for own in self._words)


def _deals_with_it(voice: Voice, who: Entity | None, behalf: Behalf | None) -> bool:
    """Whether somebody speaks because they know; ministers comment, and a ministry that speaks as such tells."""
    if voice.kind in WATCHING:
        return True
    kind = behalf.kind if behalf else ""
    person = who is not None and who.type == "person"
    return kind in LOOKING_INTO_IT or (kind.endswith(MINISTRY) and not person)


def _is_unnamed_official(voice: Voice, behalf: Behalf | None) -> bool:
    """Whether an official is only described, and so speaks for an office: "officials", "a provincial spokesman"."""
    described = voice.name[:1].islower() or voice.name.split()[-1].islower()
    return voice.kind is VoiceKind.OFFICIAL and described and (behalf is None or behalf.kind not in RULING)


def _is_told(one: Beside) -> bool:
    """Whether a text tells in its own words what somebody says who holds no office."""
    return one.chain[0][0].kind is not VoiceKind.OFFICIAL and QUOTED.isdisjoint(one.sentence.quote)


def _once(chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """Each chain once, as its sources are called most tellingly."""
    told = list(chains)
    titles = dict(_titles(link for one in told for link in one))
    keys = {link: titles.get(key := _key(*link), key) for one in told for link in one}
    found: dict[tuple[str, ...], Chain] = {}
    called: dict[str, list[str]] = {}
    for one in told:
        found.setdefault(tuple(keys[link] for link in one), one)
        for link in one:
            called.setdefault(keys[link], []).append(link[0].name)
    names = {key: _most_telling(many) for key, many in called.items()}
    return tuple(tuple((replace(link[0], name=names[keys[link]]), link[1]) for link in one) for one in found.values())


def _titles(links: Iterable[tuple[Voice, Entity | None]]) -> Iterator[tuple[str, str]]:
    """The keys of those who are called by a title alone, and of whoever bears it elsewhere."""
    every = list(links)
    for voice, who in every:
        title = fold(voice.name)
        bearers = {_key(*other) for other in every if fold(other[0].span.quote).startswith(f"{title} ")}
        if who is None and len(bearers - {title}) == 1:
            yield title, (bearers - {title}).pop()


def _key(voice: Voice, who: Entity | None) -> str:
    """By what a source is the same as another: who is named, or the words for one who is only described."""
    return who.id if who is not None and _is_named(voice, who) else fold(voice.name)


def _is_named(voice: Voice, who: Entity) -> bool:
    """Whether a voice bears a name of whom it stands for: not "French police" and "French officials"."""
    own = {word for name in (who.name, *who.names) for word in fold(name).split()}
    return who.type == "person" or (who.type != "state" and not own.isdisjoint(fold(voice.name).split()))


def _most_telling(names: Sequence[str]) -> str:
    """The first of the names with most words that have a capital."""
    return max(names, key=lambda name: sum(word[:1].isupper() for word in name.split()))
