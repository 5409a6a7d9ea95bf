"""Which police, court or prosecutors a document has do what it tells without a doer: "Two were held, police say".

An arrest, a charge and a sentence are the work of authorities, so whoever reads of one knows what sort of doer it had.
Which one that was is an inference from the text, kept apart from what is said. docs/resolving.md states the rules.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from kilde.languages import Bodies
from kilde.model import Acting, Aspect, Claim, Factuality, Mention, MentionKind, Participant, Sentence, Span, Word
from kilde.resolve.bodies import KEPT, bodies_in
from kilde.resolve.context import Context
from kilde.resolve.entities import Entities
from kilde.resolve.lexicon import POSSESSIVES
from kilde.resolve.phrases import parts

POLICE, COURT, PROSECUTION = "police", "court", "prosecution"

ARREST = ("COERCE", "arrest")
RELEASE = ("RETREAT", "release")
TAKEN = "arrested"
"""What an arrest does to people; charges are of its mode, and do not."""

DOING: Mapping[tuple[str, str | None], tuple[str, ...]] = {
    ARREST: (PROSECUTION, POLICE),
    ("ACCUSE", "allege"): (PROSECUTION, POLICE),
    ("SANCTION", "convict"): (COURT,),
    RELEASE: (PROSECUTION, COURT, POLICE),
}
"""Who does such things, the likeliest first."""
TAKING = (POLICE, COURT, PROSECUTION)
"""Who takes people into custody."""

ABDUCT = "abduct"
UNDONE = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})
OPEN = frozenset({Aspect.HYPOTHETICAL, Aspect.THREATENED})
NOMINAL = frozenset({"NOUN", "PROPN", "X"})
OWNERS = frozenset({"amod", "compound", "nmod:poss", "det", "flat", "flat:name"})
"""Relations of words before a noun that belong to its phrase."""
PEOPLE = frozenset({"person", "group", "victims"})

SHORTEST = 5
"""Letters of the shortest word that is no other word too: "ret" is Danish for "rather"."""
SHORTEST_TAIL = 6
"""Letters of the shortest word that ends the name of a body: "säkerhetspolisen"."""


class Named(NamedTuple):
    """Words for an authority: its sort, their sentence, and whether they only own something or are one officer."""

    kind: str
    sentence: Sentence
    span: Span
    head: Span
    lesser: bool


class Authorities:
    """Finds who does what the claims of one document tell without a doer."""

    def __init__(self, context: Context, entities: Entities, claims: Sequence[Claim], words: str) -> None:
        """`words` are the text itself, that spans point into."""
        self._context, self._entities, self._words = context, entities, words
        modes = {(claim.kind, claim.mode) for claim in claims}
        self._frees_captives = ARREST not in modes or any(mode == ABDUCT for _, mode in modes)

    def of(self, claim: Claim, country: str | None) -> Acting | None:
        """Who did it by the rest of the text; None where somebody is said to have, or no authority is named.

        `country` is where the claim is set: the police of another are not its doers.
        """
        kinds = self._doing(claim)
        if not kinds:
            return None
        held = {trait for p in claim.participants if p.role == "target" for trait in p.traits}
        fitting = [one for one in self._named if one.kind in kinds and one.kind not in held]
        fitting = [one for one in fitting if not self._is_elsewhere(one, country)]
        if not fitting:
            return None
        near = {one: _is_near(one, claim) for one in fitting}
        best = min(fitting, key=lambda one: (one.lesser, not near[one], kinds.index(one.kind), _far(one, claim)))
        return Acting(best.span, self._entities.participant(Participant("actor", best.span, best.head)))

    def _doing(self, claim: Claim) -> Sequence[str]:
        """The sorts of authorities that do what a claim tells, where it tells of people and of no doer."""
        told = {p.role for p in claim.participants}
        if "actor" in told or "target" not in told or claim.factuality in UNDONE or claim.aspect in OPEN:
            return ()
        what = claim.kind, claim.mode
        if what == RELEASE and self._frees_captives:
            return ()
        return TAKING if what == ARREST and claim.effect == TAKEN else DOING.get(what, ())

    @cached_property
    def _named(self) -> list[Named]:
        """All words for authorities in the text."""
        return [one for sentence in self._context.reading.sentences for one in self._in(sentence)]

    def _in(self, sentence: Sentence) -> Iterator[Named]:
        bodies, words = self._context.pack.bodies, sentence.words
        found = {one.last: one.kind for one in bodies_in([w.lower for w in words], bodies) if not one.officer}
        names = [mention for mention in sentence.mentions if mention.kind is MentionKind.NAME]
        for at, word in enumerate(words):
            kind = found.get(at) or self._by_tail(word)
            if kind in {POLICE, COURT, PROSECUTION} and word.pos in NOMINAL and len(word.text) >= SHORTEST:
                first, last = _phrase(words, at, names)
                span = self._span(words[first].start, words[last].end)
                yield Named(kind, sentence, span, self._span(word.start, word.end), self._is_lesser(words, at, kind))

    def _span(self, start: int, end: int) -> Span:
        return Span.of(self._words, start, end)

    def _by_tail(self, word: Word) -> str | None:
        """The sort of a body whose name ends in the word for it, or that a list of nouns has for a force of police."""
        pack, lower = self._context.pack, word.lower
        noun = pack.nouns.get(lower)
        if noun and POLICE in noun.traits and (noun.type in {"group", "body"} or "Number=Plur" in word.feats):
            return POLICE
        if pack.grammar.compounds_by_hyphen:
            return None
        return _ended(lower, pack.bodies)

    def _is_lesser(self, words: Sequence[Word], at: int, kind: str) -> bool:
        """Whether it only owns something ("the police's spokesman"), is a title ("judge Lee") or one officer."""
        noun = self._context.pack.nouns.get(words[at].lower)
        after = words[at + 1] if at + 1 < len(words) else words[at]
        owns = "Case=Gen" in words[at].feats or after.lower in POSSESSIVES or "'" in words[at].text
        title = after.name == "PER" or words[at].dep == "compound"
        return owns or title or (kind == POLICE and noun is not None and noun.type == "person")

    def _is_elsewhere(self, one: Named, country: str | None) -> bool:
        """Whether an authority is said to be of another country than that in which it was done."""
        own = {part.key for part in parts(one.sentence, one.span, self._context) if part.kind == "demonym"}
        return bool(own) and country is not None and country not in own


@lru_cache(KEPT)
def _ended(word: str, bodies: Bodies) -> str | None:
    """The sort of a body that the last part of a word is for."""
    tails = (word[at:] for at in range(1, len(word) - SHORTEST_TAIL + 1))
    return next((kind for tail in tails if (kind := bodies.words.get(tail))), None)


def _phrase(words: Sequence[Word], at: int, names: Sequence[Mention]) -> tuple[int, int]:
    """The words of the name that a word stands in, or those that belong to it: "the Danish police", "judge Lee"."""
    for name in names:
        if name.first <= at <= name.last:
            return name.first, name.last
    titled = next((name.last for name in names if name.first == at + 1 and name.label == "PER"), at)
    first = at
    while first and words[first - 1].head == at and words[first - 1].dep in OWNERS:
        first -= 1
    return first, titled


def _is_near(one: Named, claim: Claim) -> bool:
    """Whether an authority is named in the claim's own sentence, or as a voice of it."""
    voices = (voice.span for chain in claim.voices for voice in chain)
    inside = claim.sentence.start <= one.span.start < claim.sentence.end
    return inside or any(span.start <= one.head.start < span.end for span in voices)


def _far(one: Named, claim: Claim) -> tuple[int, int]:
    return abs(one.span.start - claim.trigger.start), one.span.start
