"""Independence by origin: documents, texts, wire families and ultimate informants counted apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kilde.model import Document, Entity, Evidence, Voice, VoiceKind

SHARED = 0.5
"""Share of the sentences behind the smaller document's claims that must stand in the other for one wire family."""


def families(told: Sequence[Evidence]) -> int:
    """How many texts remain when those that copy one another count once, judged by the sentences behind the claims."""
    return len(_families(told))


def _families(told: Sequence[Evidence]) -> list[frozenset[str]]:
    """Texts that copy one another, by their ids; a copy of a copy is of the same family, whatever comes first."""
    sentences: dict[str, set[str]] = defaultdict(set)
    for e in told:
        sentences[e.document.text].add(" ".join(e.claim.sentence.quote.casefold().split()))
    found: list[frozenset[str]] = []
    for text, own in sentences.items():
        kin = [family for family in found if any(_copies(own, sentences[other]) for other in family)]
        found = [*(family for family in found if family not in kin), frozenset({text}).union(*kin)]
    return found


def _copies(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= SHARED * min(len(one), len(other))


def origins(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The names of those who first said it, each once."""
    return tuple(dict.fromkeys(name for names in origins_of(told, entities).values() for name in names))


def origins_of(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> Mapping[str, tuple[str, ...]]:
    """Who first said it, by claim: the first voice of each chain, and where there is none, who wrote the text.

    That is the agency that signed it, or else the outlet; texts that copy one another were written by one.
    """
    written = _authors(told)
    names: dict[str, str] = {}
    found: dict[str, tuple[str, ...]] = {}
    for e in told:
        chains = zip(e.claim.voices, e.resolution.voices, strict=True)
        said = [_informant(chain[0], resolved[:1], entities) for chain, resolved in chains]
        keys = said or [written[e.document.text]]
        found[e.resolution.claim] = tuple(dict.fromkeys(names.setdefault(key, name) for key, name in keys))
    return found


def _informant(voice: Voice, resolved: Sequence[Entity | None], entities: Mapping[str, Entity]) -> tuple[str, str]:
    """What tells a voice from others, and its name."""
    own = resolved[0] if resolved else None
    entity = entities.get(own.id, own) if own else None
    name = entity.name if entity else voice.name
    if voice.kind is VoiceKind.AGENCY:
        return f"author:{name.casefold()}", name
    return (entity.id if entity else f"voice:{name.casefold()}"), name


def _authors(told: Sequence[Evidence]) -> Mapping[str, tuple[str, str]]:
    """Who wrote each text: what tells them from others, and their name.

    Of a family it is the agency that signed one of its texts, or else the outlet that published first.
    """
    printed: dict[str, list[Document]] = defaultdict(list)
    for e in told:
        printed[e.document.text].append(e.document)
    found: dict[str, tuple[str, str]] = {}
    for family in _families(told):
        documents = [document for text, own in printed.items() if text in family for document in own]
        name = _author(min(documents, key=lambda document: (not document.agencies, document.published or "9999")))
        found |= dict.fromkeys(family, (f"author:{name.casefold()}", name))
    return found


def _author(document: Document) -> str:
    """The agencies that signed, or else the outlet."""
    return " and ".join(document.agencies) or document.source
