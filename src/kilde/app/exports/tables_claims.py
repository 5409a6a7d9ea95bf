"""Rows of the tables of claims, and of who takes part in them, what they count and who says so."""

from collections.abc import Iterable, Iterator

from kilde.app.exports.asked import Asked
from kilde.app.exports.tables_events import Row, days, place_cells
from kilde.model import Entity, Evidence, Ruling, Span

CLAIMS = """
id event document kind mode trigger trigger_start:i trigger_end:i sentence sentence_start:i sentence_end:i passage
edtf first_day last_day time_unknown time_spans
place place_id lat:f lon:f country place_precision place_unknown place_spans
stance factuality aspect effect corrected:b rejected:b run
takes_up takes_up_start:i takes_up_end:i
"""

PARTICIPANTS = """
claim event document role words start:i end:i head head_start:i head_end:i entity entity_name entity_type entity_country
refers refers_start:i refers_end:i
"""

FIGURES = "claim event document of low:i high:i said total:b words start:i end:i"

VOICES = """
claim event document chain:i step:i name kind words start:i end:i cue cue_start:i cue_end:i
entity entity_name entity_type entity_country
"""


LAPSES = """
claim event document kind low:i high:i months:i yearly:b words start:i end:i mention mention_start:i mention_end:i
trigger trigger_start:i trigger_end:i told told_start:i told_end:i
"""


def claim_rows(asked: Asked) -> Iterator[Row]:
    """One claim a row; offsets are code points of the document's text, the end excluded."""
    return (_claim(asked, one) for one in asked.told)


def _claim(asked: Asked, one: Evidence) -> Row:
    claim, resolution = one.claim, one.resolution
    time = resolution.edtf if isinstance(resolution.edtf, str) else None
    unknown = None if isinstance(resolution.edtf, str) else resolution.edtf.reason.value
    ruled = {judged.judgement.ruling for judged in asked.seen.judgements((resolution.claim,))}
    return (
        *_keys(asked, one),
        claim.kind,
        claim.mode,
        *_words(claim.trigger),
        *_words(claim.sentence),
        claim.passage.value,
        time,
        *days(time),
        unknown,
        _offsets(time.span for time in claim.times),
        *place_cells(resolution.place),
        resolution.place_unknown.reason.value if resolution.place_unknown else None,
        _offsets(claim.places),
        claim.stance.value,
        claim.factuality.value,
        claim.aspect.value,
        claim.effect,
        Ruling.CORRECT in ruled,
        Ruling.REJECT in ruled,
        one.run,
        *_words(claim.takes_up),
    )


def participant_rows(asked: Asked) -> Iterator[Row]:
    """One participant of one claim a row."""
    for one in asked.told:
        for part, who in zip(one.claim.participants, one.resolution.entities, strict=True):
            words = (*_words(part.span), *_words(part.head))
            yield *_keys(asked, one), part.role, *words, *_entity(who), *_words(part.refers)


def figure_rows(asked: Asked) -> Iterator[Row]:
    """One figure of one claim a row; a total of false is a part of another figure."""
    for one in asked.told:
        for figure in one.claim.figures:
            bounds = (figure.of, figure.low, figure.high, figure.said.value, figure.total)
            yield *_keys(asked, one), *bounds, *_words(figure.span)


def voice_rows(asked: Asked) -> Iterator[Row]:
    """One voice of one claim a row: chains by their number, steps from the origin (1) to the last relay."""
    for one in asked.told:
        for number, (chain, known) in enumerate(zip(one.claim.voices, one.resolution.voices, strict=True), 1):
            for step, (voice, who) in enumerate(zip(chain, known, strict=True), 1):
                said = (voice.name, voice.kind.value, *_words(voice.span), *_words(voice.cue))
                yield *_keys(asked, one), number, step, *said, *_entity(who)


def lapse_rows(asked: Asked) -> Iterator[Row]:
    """How far the happening of a claim lies from another that the document names, one a row."""
    for one in asked.told:
        for lapse in one.claim.lapses:
            offset = lapse.offset
            far = (lapse.kind, offset.low, offset.high, offset.months, offset.yearly)
            named = (lapse.words, lapse.other, lapse.trigger, lapse.told)
            yield *_keys(asked, one), *far, *(value for span in named for value in _words(span))


def _keys(asked: Asked, one: Evidence) -> Row:
    """The claim, the event that holds it, and its document."""
    return one.resolution.claim, asked.seen.event_of.get(one.resolution.claim), one.document.id


def _words(span: Span | None) -> Row:
    return (span.quote, span.start, span.end) if span else (None,) * 3


def _entity(who: Entity | None) -> Row:
    return (who.id, who.name, who.type, who.country) if who else (None,) * 4


def _offsets(spans: Iterable[Span]) -> str | None:
    """Several spans in one cell: "12:20 31:41"."""
    return " ".join(f"{span.start}:{span.end}" for span in spans) or None
