"""Independence by origin: documents, texts, wire families and ultimate informants counted apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kilde.link.copies import copies
from kilde.link.informants import Informant, author, informant, keys, spoken_for
from kilde.model import Aspect, Behalf, Claim, Document, Entity, Evidence, Span, Stance

NO_ENTITIES: Mapping[str, Entity] = {}

OF_WHAT_COMES = frozenset({Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES})
"""Stances of those who speak of what is not yet done."""

BLAMELESS = frozenset({"AGREE", "CONSULT", "RETREAT"})
"""Kinds of what nobody is accused of."""

TAKEN_PLACE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})

Sentence = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Origins:
    """Where an event's claims come from: `families` of texts, by their ids, and who first said each claim, by its id.

    A claim that is but a comment, or stands in a sentence that somebody else's word tells, comes from nobody anew.
    """

    families: tuple[frozenset[str], ...]
    by_claim: Mapping[str, tuple[str, ...]]

    @property
    def names(self) -> tuple[str, ...]:
        """Those who first said it, each once."""
        return tuple(dict.fromkeys(name for names in self.by_claim.values() for name in names))


def origins(told: Sequence[Evidence], entities: Mapping[str, Entity] = NO_ENTITIES) -> Origins:
    """The wire families and origins of an event: the first voice of each chain, or else who wrote the text.

    Who speaks for a body counts as that body. Who only passes on what somebody else is told to have said is no origin.
    What is told flatly is by the agency that signed it, or else the outlet; texts that copy one another were written by
    one. In a sentence that tells the event on somebody's word nothing of it is told flatly. What they speak of as known
    is not on their word.
    """
    families = copies(told)
    written = _authors(told, families)
    bare = _bare(told)
    flatly = {e.resolution.claim for e in told if not e.claim.voices or is_presupposed(e.claim)}
    voiced = {_sentence(e) for e in told if not {e.resolution.claim} & (flatly | bare)}
    flat = {e.resolution.claim for e in told if e.resolution.claim in flatly and _sentence(e) not in voiced}
    bodies = spoken_for(told, entities)
    found = {
        e.resolution.claim: (written[e.document.text],) if e.resolution.claim in flat else _said(e, entities, bodies)
        for e in told
        if e.resolution.claim not in bare
    }
    standing = keys((one for many in found.values() for one in many), told)
    names = _names(found, standing)
    by_claim = {claim: tuple(dict.fromkeys(names[standing[one]] for one in many)) for claim, many in found.items()}
    return Origins(families, by_claim | dict.fromkeys(bare, ()))


def is_presupposed(claim: Claim) -> bool:
    """Whether who demands, threatens, promises or accuses speaks of what was done as known: "free those they took".

    What they demand or threaten lies ahead; what they accuse somebody of is no peace and no accord.
    """
    if claim.aspect not in TAKEN_PLACE:
        return False
    return claim.stance in OF_WHAT_COMES or (claim.stance is Stance.ACCUSES and claim.kind in BLAMELESS)


def _bare(told: Sequence[Evidence]) -> frozenset[str]:
    """The claims in which somebody only comments on what their document tells: "she called the arrest unfair"."""
    telling = {e.claim.document for e in told if not _comments(e.claim)}
    return frozenset(e.resolution.claim for e in told if _comments(e.claim) and e.claim.document in telling)


def _comments(claim: Claim) -> bool:
    """Whether a claim takes up what was told before, or is told of the speaker alone, and adds nothing to it.

    "Lee called the accord a door": whoever speaks is the only one who takes part.
    """
    speaking = {voice.span for chain in claim.voices for voice in chain}
    alone = claim.mode is None and any(p.span in speaking for p in claim.participants)
    if not (claim.takes_up or alone) or claim.stance is not Stance.REPORTS or not claim.voices:
        return False
    adds = [p for p in claim.participants if p.span not in speaking]
    return not (adds or claim.times or claim.places or claim.figures)


def _sentence(e: Evidence) -> Sentence:
    return e.document.text, e.claim.sentence


def _said(e: Evidence, entities: Mapping[str, Entity], bodies: Mapping[str, Behalf]) -> tuple[Informant, ...]:
    """The informants of a claim; media only where nobody else is told."""
    behalf = e.resolution.behalf or (None,) * len(e.claim.voices)
    claims = e.claim.stance is Stance.CLAIMS_RESPONSIBILITY
    found = []
    for chain, resolved, told in zip(e.claim.voices, e.resolution.voices, behalf, strict=True):
        who = resolved[0] if resolved else None
        known = bodies.get(entities.get(who.id, who).id, told) if who else told
        found.append(informant(chain[0], who, known, entities, claims))
    return tuple(one for one in found if not one.writes) or tuple(found)


def _names(found: Mapping[str, Sequence[Informant]], standing: Mapping[Informant, str]) -> Mapping[str, str]:
    """What each origin is called: as it is called first, by what it is rather than by who speaks for it."""
    called: dict[str, Informant] = {}
    for one in (one for many in found.values() for one in many):
        first = called.setdefault(standing[one], one)
        if first.speaks and not one.speaks:
            called[standing[one]] = one
    return {key: one.name for key, one in called.items()}


def _authors(told: Sequence[Evidence], families: Iterable[frozenset[str]]) -> Mapping[str, Informant]:
    """Who wrote each text: of a family the agency that signed one of them, or else the outlet that published first."""
    printed: dict[str, list[Document]] = defaultdict(list)
    for e in told:
        printed[e.document.text].append(e.document)
    found: dict[str, Informant] = {}
    for family in families:
        documents = [document for text in family for document in printed[text]]
        first = min(documents, key=lambda one: (not one.agencies, one.published or "9999", one.id))
        found |= dict.fromkeys(family, author(_author(first)))
    return found


def _author(document: Document) -> str:
    """The agencies that signed, or else the outlet."""
    return " and ".join(document.agencies) or document.source
