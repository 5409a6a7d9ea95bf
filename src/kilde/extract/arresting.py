"""Who made an arrest that the police tell of without saying who did: "A man was arrested, the police say"."""

from kilde.extract.happenings import Happening
from kilde.extract.nouns import noun_of
from kilde.extract.voices import Said
from kilde.languages import Pack
from kilde.model import Participant, Span

ARREST = ("COERCE", "arrest")
BODIES = frozenset({"group", "body"})


def arresting(happening: Happening, said: Said, pack: Pack) -> list[Participant]:
    """The police who tell of an arrest, which is their own: nobody else is said to have made it."""
    chief = happening.chief.trigger
    if (chief.kind, chief.mode) != ARREST or "actor" in {filler.role for filler in happening.fillers}:
        return []
    tellers = dict.fromkeys(chain[0].span for chain in said.chains if chain)
    return [_participant(span, pack) for span in tellers if _is_police(span, pack)]


def _is_police(span: Span, pack: Pack) -> bool:
    """Whether words name police as such, and no officer by name or rank."""
    noun = noun_of(span.quote.split()[-1].casefold(), pack)
    return noun is not None and "police" in noun.traits and (noun.type in BODIES or "official" not in noun.traits)


def _participant(span: Span, pack: Pack) -> Participant:
    last = span.quote.split()[-1]
    noun = noun_of(last.casefold(), pack)
    head = Span(span.end - len(last), span.end, last)
    return Participant("actor", span, head, traits=tuple(sorted({noun.type, *noun.traits})) if noun else ())
