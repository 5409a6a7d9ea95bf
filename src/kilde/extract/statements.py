"""Who else speaks in a document: the attributions that no claim of it takes its voices from."""

from collections.abc import Iterator, Sequence

from kilde.extract.attributed import Located
from kilde.extract.voices import Voices
from kilde.model import Claim, Span, Statement, Voice

DONE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE", "PROTEST", "AID"})
"""Kinds of what is done, though a word of saying may tell it: "declared an emergency"."""


def statements(document: str, text: str, voices: Voices, claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """The statements of a document, in text order; those who speak are named, or are described by a noun."""
    heard = {voice.cue for claim in claims for chain in claim.voices for voice in chain}
    done = [claim.trigger for claim in claims if claim.kind in DONE]
    return tuple(dict.fromkeys(_statements(document, text, voices, heard, done)))


def _statements(
    document: str, text: str, voices: Voices, heard: set[Span], done: Sequence[Span]
) -> Iterator[Statement]:
    for one in voices.speaking():
        chains = voices.chains_of(one)
        cues = {voice.cue for chain in chains for voice in chain}
        deed = any(cue.start < one.end and one.start < cue.end for cue in cues for one in done)
        if chains and cues.isdisjoint(heard) and not deed:
            yield _statement(document, text, one, chains)


def _statement(document: str, text: str, one: Located, chains: tuple[tuple[Voice, ...], ...]) -> Statement:
    sentence = one.tree.sentence
    here = Span.of(text, sentence.start, sentence.end)
    return Statement(document, here, sentence.passage, chains, one.attribution.stance)
