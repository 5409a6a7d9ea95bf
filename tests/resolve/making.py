"""Readings and claims for tests: words cut at white space and punctuation, names tagged as told."""

import re
from collections.abc import Mapping

from kilde.languages import load
from kilde.model import (
    Aspect,
    Claim,
    Factuality,
    Mention,
    MentionKind,
    Participant,
    PassageKind,
    Place,
    Reading,
    Sentence,
    Span,
    Stance,
    TimeMention,
    Word,
)
from kilde.resolve.context import Context
from kilde.resolve.entities import Entities
from kilde.resolve.gazetteer import shipped
from kilde.resolve.knowledge import shipped as known
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.places import Located, resolve_place

TOKENS = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-'’]\w+)*|[^\w\s]")


DEFINITE = frozenset({"byen", "ambassaden", "landet"})
"""Words that the tagger would call definite."""


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text, the `nth` time."""
    at = [found.start() for found in re.finditer(re.escape(words), text)][nth]
    return Span.of(text, at, at + len(words))


def reading(text: str, language: str, names: Mapping[str, str], published: str | None = None) -> Reading:
    """A text of one sentence a line; `names` are tagged wherever they stand."""
    sentences = [_sentence(text, line.start(), line.end(), names) for line in re.finditer(r"[^\n]+", text)]
    return Reading("document", text, language, published, tuple(sentences))


def _sentence(text: str, start: int, end: int, names: Mapping[str, str]) -> Sentence:
    tokens = list(TOKENS.finditer(text, start, end))
    label = [""] * len(tokens)
    mentions = []
    for name, kind in sorted(names.items(), key=lambda item: -len(item[0])):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[start:end]):
            at = [
                i for i, t in enumerate(tokens) if t.start() < start + found.end() and t.end() > start + found.start()
            ]
            if at and not any(label[i] for i in at):
                mentions.append(Mention(MentionKind.NAME, at[0], at[-1], kind))
                for i in at:
                    label[i] = kind
    words = tuple(
        Word(t.start(), t.end(), t[0], t[0].lower(), "X", "dep", 0, "Definite=Def" if t[0] in DEFINITE else "", tag)
        for t, tag in zip(tokens, label, strict=True)
    )
    return Sentence(start, end, PassageKind.BODY, 0, words, tuple(sorted(mentions, key=lambda m: m.first)))


def context(text: str, language: str, names: Mapping[str, str]) -> Context:
    """A document's evidence on places."""
    pack = load(language)
    return Context(reading(text, language, names), pack, Lexicon(pack, shipped()), shipped())


def located(text: str, phrase: str, language: str, *names: str, nth: int = 0) -> Located:
    """What a phrase of place in a text resolves to."""
    return resolve_place([span(text, phrase, nth)], context(text, language, dict.fromkeys(names, "LOC")))


def place(text: str, phrase: str, language: str, *names: str, nth: int = 0) -> Place:
    """The place of a phrase that is to have one."""
    found = located(text, phrase, language, *names, nth=nth)
    assert isinstance(found.place, Place), found.why
    return found.place


def entities(text: str, language: str, names: Mapping[str, str]) -> Entities:
    """Who a document names."""
    pack = load(language)
    return Entities(reading(text, language, names), pack, Lexicon(pack, shipped()), shipped(), known())


def participant(text: str, head: str, role: str = "actor", phrase: str = "", nth: int = 0) -> Participant:
    """Someone taking part, by the words of the head and of the phrase around it."""
    return Participant(role, span(text, phrase or head), span(text, head, nth))


def claim(text: str, trigger: str, times: tuple[TimeMention, ...] = (), **more: object) -> Claim:
    """A claim of the sentence that its trigger stands in."""
    at = span(text, trigger)
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end) if "\n" in text[at.end :] else len(text)
    fields: dict[str, object] = {
        "document": "document", "kind": "ASSAULT", "mode": None, "trigger": at, "sentence": Span.of(text, start, end),
        "passage": PassageKind.BODY, "participants": (), "times": times, "places": (), "figures": (), "voices": (),
        "stance": Stance.REPORTS, "effect": None, "factuality": Factuality.CERTAIN, "aspect": Aspect.OCCURRED,
        "takes_up": None,
    }  # fmt: skip
    return Claim(**{**fields, **more})  # type: ignore[arg-type]
