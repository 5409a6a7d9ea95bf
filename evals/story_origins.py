"""Origins counted from the gold composition of events: how good the counting is, whatever linking and triggers miss.

Each gold mention is a claim: the one that Kilde read there, or else one of the same words, with the voices that Kilde
hears for them. What is counted is then what the ledger would count, had it put together what truly belongs together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import kilde_models

from evals.aligned import Stretch
from evals.story_score import COUNTS, Scored, Told, counted
from kilde.analyse import Analyser
from kilde.extract import extract
from kilde.extract.phrases import is_definite
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.extract.voices import Voices
from kilde.languages import Pack, Trigger, load_all
from kilde.ledger import Ledger
from kilde.link import view
from kilde.model import (
    Aspect,
    Claim,
    Document,
    Evidence,
    Factuality,
    Issue,
    Publication,
    Reading,
    Sentence,
    Span,
    Text,
)
from kilde.resolve import Resolver

Heard = Mapping[str, Sequence[Evidence]]
"""The claims of each gold event."""


class Oracle:
    """Makes the claims of gold mentions, as Kilde would have them."""

    def __init__(self) -> None:
        self._packs = load_all()
        self._analyser = Analyser(self._packs, kilde_models.load())
        self._resolver = Resolver(self._packs)

    def told(self, scored: Scored, ledger: Ledger) -> Heard:
        """The claims of each gold event: those of its mentions, each article's in text order."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        documents = {one.url: one for one in ledger.documents()}
        for article in scored.told:
            read = [(one, scored.event[id]) for one in article.evidence if (id := one.resolution.claim) in scored.event]
            missed = _missed(article, read)
            document = documents[article.article.url]
            text = ledger.text(document.id) if missed else None
            kinds = {event: scored.gold[event].kind for _, event in missed}
            for one, event in (*read, *(self._heard(document, text, article, missed, kinds) if text else ())):
                found[event].append(one)
        return found

    def _heard(
        self,
        document: Document,
        text: Text,
        article: Told,
        missed: Sequence[tuple[Stretch, str]],
        kinds: Mapping[str, str],
    ) -> Iterator[tuple[Evidence, str]]:
        """A claim for each mention that Kilde read none for."""
        reading = self._analyser.read(Publication(document, b"", text), document.language)
        if isinstance(reading, Issue):
            return
        pack = self._packs[reading.language]
        trees = [Tree(sentence) for sentence in reading.sentences]
        heard = _Hearing(reading, text, trees, Voices(text.words, trees, pack), pack)
        claims = tuple(_claim(heard, stretch, kinds[of], _before(article, stretch, of)) for stretch, of in missed)
        relations = extract(reading, text.words, pack).relations
        resolved = self._resolver.resolve(reading, text, claims, (), relations)
        for claim, resolution, (_, event) in zip(claims, resolved.claims, missed, strict=True):
            yield Evidence(claim, resolution, document, ""), event


class _Hearing(NamedTuple):
    """An article as analysed, and who speaks in it."""

    reading: Reading
    text: Text
    trees: Sequence[Tree]
    voices: Voices
    pack: Pack


def _missed(article: Told, read: Sequence[tuple[Evidence, str]]) -> Sequence[tuple[Stretch, str]]:
    """The mentions that no claim of their event meets."""
    met = {(one.claim.trigger, event) for one, event in read}
    return [
        (stretch, event)
        for stretch, event in article.mentions
        if not any(event == of and stretch.shared(span.start, span.end) for span, of in met)
    ]


def _before(article: Told, stretch: Stretch, event: str) -> Stretch | None:
    """The first mention of an event, where that stands before this one."""
    first = min(one for one, of in article.mentions if of == event)
    return first if first.start < stretch.start else None


def _claim(heard: _Hearing, stretch: Stretch, kind: str, before: Stretch | None) -> Claim:
    """A claim of a mention's words; a definite noun takes up what was told before."""
    sentences = enumerate(heard.reading.sentences)
    number, sentence = next((at, one) for at, one in sentences if stretch.shared(one.start, one.end))
    hit = _hit(sentence, stretch, kind)
    said = heard.voices.of(number, [hit])
    definite = hit.trigger.pos == "noun" and is_definite(heard.trees[number], hit.head, heard.pack)
    words = heard.text.words
    return Claim(
        document=heard.reading.document,
        kind=kind,
        mode=None,
        effect=None,
        trigger=Span.of(words, stretch.start, stretch.end),
        sentence=Span.of(words, sentence.start, sentence.end),
        passage=sentence.passage,
        participants=(),
        times=(),
        places=(),
        figures=(),
        voices=said.chains,
        stance=said.stance,
        factuality=Factuality.CERTAIN,
        aspect=Aspect.OCCURRED,
        takes_up=Span.of(words, before.start, before.end) if before and definite else None,
    )


def _hit(sentence: Sentence, stretch: Stretch, kind: str) -> Hit:
    """The words of a mention as a trigger; its head is the word that the others hang on."""
    own = [i for i, word in enumerate(sentence.words) if stretch.shared(word.start, word.end)]
    head = next((i for i in own if sentence.words[i].head not in own or sentence.words[i].head == i), own[-1])
    pos = "verb" if sentence.words[head].pos == "VERB" else "noun"
    return Hit(own[0], own[-1], head, Trigger(sentence.words[head].lower, kind, None, pos, {}))


def right(scored: Scored, heard: Heard) -> Mapping[str, float]:
    """The share of all gold events with each count right, counted from their own claims."""
    made = {id: view(claims, (), {}) for id, claims in heard.items()}
    every = scored.gold.items()
    return {
        name: sum(counted(made[id])[name] == gold.counts[name] for id, gold in every if id in made) / max(1, len(every))
        for name in COUNTS
    }


def listed(scored: Scored, heard: Heard, slug: str | None) -> Iterator[str]:
    """The shares, and each event of a story (or of all, where it is "") whose origins are miscounted."""
    yield "  ".join(f"{name} {value:.3f}" for name, value in right(scored, heard).items())
    for id, gold in scored.gold.items() if slug is not None else ():
        said = view(heard[id], (), {}).origins if id in heard else ()
        if (not slug or id.partition(":")[0] == slug) and len(said) != len(gold.origins):
            yield f"\n{id} {gold.kind}: {gold.gloss}: {len(said)} for {len(gold.origins)}"
            yield f"    said: {'; '.join(sorted(said))}"
            yield f"    gold: {'; '.join(sorted(gold.origins))}"
