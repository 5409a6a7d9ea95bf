"""One topic of ECB+ as Kilde reads it, beside its gold; the rules stand in evals/ecb.py."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from evals.aligned import align
from evals.ecb_gold import Coded
from evals.story_score import meant
from evals.together import Together, read_together
from kilde.languages import Pack, load_all
from kilde.ledger import Ledger
from kilde.model import Claim
from kilde.pipeline import View

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic's claims that meet a gold mention: by claim id its event in gold, in the ledger and by its lemma."""

    name: str
    seen: View
    gold: Mapping[str, str]
    said: Mapping[str, str]
    lemma: Mapping[str, str]
    mentions: int
    met: int


def topic(name: str, texts: Sequence[Coded], kept: Path | None = None) -> Topic:
    """Reads the texts of one topic, into a ledger that is `kept` in a folder where one is given."""
    with nullcontext(str(kept)) if kept else tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / f"topic{name}.jsonl"
        path.write_text("".join(json.dumps(_record(text)) + "\n" for text in texts), encoding="utf-8")
        with Ledger.open(path.with_suffix(".kilde"), create=True) as ledger:
            return _topic(name, texts, read_together([path], ledger))


def _record(text: Coded) -> Mapping[str, str]:
    return {"source": text.name, "url": _url(text), "text": text.words, "language": LANGUAGE}


def _url(text: Coded) -> str:
    return f"https://example.org/{text.name}"


def _topic(name: str, texts: Sequence[Coded], read: Together) -> Topic:
    pack = load_all()[LANGUAGE]
    met, gold = 0, dict[str, str]()
    for text in texts:
        found, hit = _claims(name, text, read)
        met, gold = met + hit, gold | found
    return Topic(
        name=name,
        seen=read.seen,
        gold=gold,
        said={claim: read.seen.event_of[claim] for claim in gold},
        lemma={claim: f"{name}/{lemma(read.seen.evidence[claim].claim, pack)}" for claim in gold},
        mentions=sum(len(text.mentions) for text in texts),
        met=met,
    )


def _claims(name: str, text: Coded, read: Together) -> tuple[dict[str, str], int]:
    """The claims of a text that meet a gold mention, with their events, and how many mentions are met."""
    at = align(text.words, read.words[_url(text)], text.name)
    mentions = [(at.stretch(start, end), f"{name}/{event}") for start, end, event in text.mentions]
    told = {one.resolution.claim: one.claim.trigger for one in read.evidence.get(_url(text), ())}
    met = sum(any(stretch.shared(span.start, span.end) for span in told.values()) for stretch, _ in mentions)
    return {claim: event for claim, span in told.items() if (event := meant(span, mentions))}, met


def lemma(claim: Claim, pack: Pack) -> str:
    """The lemma that the pack has for a trigger, of the claim's kind where it has several; else its own words."""
    words = tuple(claim.trigger.quote.lower().split())
    phrases = [meaning for form, meaning in pack.trigger_phrases.get(words[0], ()) if form == words]
    found = [*pack.triggers.get(" ".join(words), ()), *phrases]
    own = [trigger for trigger in found if trigger.kind == claim.kind] or found
    return min((trigger.lemma for trigger in own), default=" ".join(words))
