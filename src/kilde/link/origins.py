"""Independence by origin: documents, texts, wire families and ultimate informants counted apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kilde.link.copies import copies
from kilde.link.informants import MEDIA, Informant, author, informant, keys
from kilde.model import Document, Entity, Evidence, Span

NO_ENTITIES: Mapping[str, Entity] = {}

Sentence = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Origins:
    """Where an event's claims come from: `families` of texts, by their ids, and who first said each claim, by its id."""

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
    one. In a sentence that tells the event on somebody's word nothing of it is told flatly.
    """
    families = copies(told)
    written = _authors(told, families)
    voiced = {_sentence(e) for e in told if e.claim.voices}
    flat = {e.resolution.claim for e in told if not e.claim.voices and _sentence(e) not in voiced}
    found = {
        e.resolution.claim: (written[e.document.text],) if e.resolution.claim in flat else _said(e, entities)
        for e in told
    }
    standing = keys((one for many in found.values() for one in many), told)
    names = _names(found, standing)
    by_claim = {claim: tuple(dict.fromkeys(names[standing[one]] for one in many)) for claim, many in found.items()}
    return Origins(families, by_claim)


def _sentence(e: Evidence) -> Sentence:
    return e.document.text, e.claim.sentence


def _said(e: Evidence, entities: Mapping[str, Entity]) -> tuple[Informant, ...]:
    """The informants of a claim; media only where nobody else is told."""
    behalf = e.resolution.behalf or (None,) * len(e.claim.voices)
    chains = list(zip(e.claim.voices, e.resolution.voices, behalf, strict=True))
    own = [chain for chain in chains if chain[0][0].kind not in MEDIA] or chains
    return tuple(informant(voices[0], who[0] if who else None, told, entities) for voices, who, told in own)


def _names(found: Mapping[str, Sequence[Informant]], standing: Mapping[Informant, str]) -> Mapping[str, str]:
    """What each origin is called: as it is called first, by what it is rather than by who speaks for it."""
    called: dict[str, Informant] = {}
    for one in (one for many in found.values() for one in many):
        first = called.setdefault(standing[one], one)
        if first.speaks and not one.speaks:
            called[standing[one]] = one
    return {key: one.name for key, one in called.items()}


def _authors(told: Sequence[Evidence], families: Iterable[frozenset[str]]) -> Mapping[str, Informant]:
    """Who wrote each text: of a family the agency that signed one of its texts, or else the outlet that published first."""
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
