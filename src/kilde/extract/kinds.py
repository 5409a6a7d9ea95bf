"""What sort of source a voice is: by the nouns of its phrase, what explains its name, and the lists of the packs."""

from collections.abc import Iterator
from functools import lru_cache

from kilde.extract.nouns import KEPT, noun_of
from kilde.extract.tree import Tree
from kilde.languages import Pack
from kilde.model import VoiceKind

STATE_TRAITS = frozenset({"official", "government", "military", "police", "leader"})
OFFICIAL_TYPES = frozenset({"body", "state"})
LAST_PART = 4
"""Letters that the last part of a compound has at least: "politi-kilder"."""

LONGEST = 4
"""Words of the longest name of a source that is looked up."""


def voice_kind(tree: Tree, head: int, phrase: tuple[int, int], pack: Pack) -> VoiceKind:
    """What sort of source a noun phrase names."""
    first, last = phrase
    if any(tree.lower(i) in pack.anonymous for i in range(first, last + 1)):
        return VoiceKind.ANONYMOUS
    named = head in tree.names or tree.words[head].pos == "PROPN"
    beside = [i for i in range(first, last + 1) if tree.words[i].pos == "NOUN"] if named else []
    heads = [head, *beside, *(_explained(tree, last) if named else ())]
    known = _listed(tree, first, last, pack) or next((k for i in heads if (k := _source(tree, i, pack))), None)
    if known is not None:
        return known
    nouns = [noun for i in heads if (noun := noun_of(tree.lower(i), pack))]
    if any("official-anonymous" in noun.traits for noun in nouns):
        return VoiceKind.ANONYMOUS
    if any(noun.type == "media" for noun in nouns[:1]):
        return VoiceKind.OUTLET
    if any(cue.pos == "noun" for cue in pack.cues.get(tree.lower(head), ())):
        return VoiceKind.DOCUMENT
    official = any(noun.type in OFFICIAL_TYPES or noun.traits & STATE_TRAITS for noun in nouns)
    return VoiceKind.OFFICIAL if official or _state(tree, head, first, last, pack) else VoiceKind.ACTOR


def _explained(tree: Tree, last: int) -> Iterator[int]:
    """The noun that explains a name behind a comma: "Ann Lee, a police spokeswoman"."""
    if last + 1 < len(tree) and tree.words[last + 1].text == ",":
        for i in range(last + 2, min(len(tree), last + 2 + LONGEST)):
            if tree.words[i].pos in {"VERB", "AUX", "PUNCT", "PRON"}:
                return
            if tree.words[i].pos == "NOUN":
                yield i


def _listed(tree: Tree, first: int, last: int, pack: Pack) -> VoiceKind | None:
    """The kind of a source of several words that the packs list, the longest first."""
    for length in range(min(LONGEST, last - first + 1), 1, -1):
        for i in range(first, last - length + 2):
            if kind := pack.sources.get(" ".join(tree.lower(j) for j in range(i, i + length))):
                return kind
    return None


def noun_kind(tree: Tree, i: int, pack: Pack) -> VoiceKind | None:
    """The kind of source that a common noun is for, whatever is said beside it: an outlet for "the paper"."""
    noun = noun_of(tree.lower(i), pack)
    kind = _source(tree, i, pack) or (VoiceKind.OUTLET if noun is not None and noun.type == "media" else None)
    return kind or (VoiceKind.AGENCY if ends_agency(tree.lower(i), pack) else None)


def ends_agency(word: str, pack: Pack) -> bool:
    """Whether a word is the last part of one for agencies: "byrået" of "nyhetsbyrået"."""
    return word in _agency_ends(pack)


@lru_cache(KEPT)
def _agency_ends(pack: Pack) -> frozenset[str]:
    agencies = (source for source, kind in pack.sources.items() if kind is VoiceKind.AGENCY and source.isalpha())
    return frozenset(source[at:] for source in agencies for at in range(1, len(source) - LAST_PART))


def _source(tree: Tree, i: int, pack: Pack) -> VoiceKind | None:
    """The kind of a source of one word, of a compound by its last part."""
    word = tree.lower(i)
    if kind := pack.sources.get(word) or pack.sources.get(word.rpartition("-")[2]):
        return kind
    if i in tree.names or word in pack.nouns:
        return None
    ends = (word[at:].lstrip("-") for at in range(2, len(word) - LAST_PART + 1))
    return next((kind for end in ends if (kind := pack.sources.get(end))), None)


def _state(tree: Tree, head: int, first: int, last: int, pack: Pack) -> bool:
    whole = " ".join(tree.lower(i) for i in range(first, last + 1))
    return tree.lower(head) in pack.places.countries or whole in pack.places.countries
