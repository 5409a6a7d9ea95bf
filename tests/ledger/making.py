"""Facts of our own words for the ledger's tests; also used by the program that is killed in the middle."""

from kilde.ledger import Batch
from kilde.model import (
    Anchor,
    Aspect,
    Claim,
    Correction,
    Document,
    Entity,
    Factuality,
    Figure,
    Issue,
    Judgement,
    Participant,
    Party,
    Passage,
    PassageKind,
    Place,
    Publication,
    Relation,
    RelationKind,
    Resolution,
    Ruling,
    Run,
    Said,
    Span,
    Stance,
    Statement,
    Text,
    TimeExpression,
    TimeForm,
    TimeMention,
    Voice,
    VoiceKind,
    sha256,
)

RUN = Run("0.1.0", "packs", "models", "gazetteer", "settings")
NOON = "2026-11-21T12:00:00+00:00"
WORDS = "Havn stengt 😀\nMinst tre båter sank torsdag, opplyser politiet i byen. Ingen ble skadet, ifølge NTB."


def publication(number: int = 1, words: str | None = None, data: bytes | None = None) -> Publication:
    """A document that differs from the others by its number; its text is shared when `words` are given."""
    said = words if words is not None else f"{WORDS} Sak {number}."
    raw = data if data is not None else f"<p>{said}</p>".encode()
    url = f"https://avis.example/{number}"
    document = Document("Avisen", url, "Havn stengt", "2026-11", "nb", sha256(raw), _id(said))
    break_at = said.find("\n") + 1
    passages = (Passage(PassageKind.HEADLINE, 0, break_at), Passage(PassageKind.BODY, break_at, len(said)))
    return Publication(document, raw, Text(said, passages))


def claim(of: Publication, trigger: str = "sank", document: str | None = None) -> Claim:
    """What the document says of the boats, or of what another word of it names."""
    words = of.text.words
    return Claim(
        document=document or of.document.id,
        kind="ASSAULT",
        mode=None,
        effect="killed",
        trigger=_span(words, trigger),
        sentence=_span(words, "Minst tre båter sank torsdag, opplyser politiet i byen."),
        passage=PassageKind.LEAD,
        participants=(Participant("target", _span(words, "tre båter"), _span(words, "båter"), _span(words, "Havn")),),
        times=(TimeMention(_span(words, "torsdag"), TimeExpression(TimeForm.WEEKDAY, weekday=3, shift=0)),),
        places=(_span(words, "byen"),),
        figures=(Figure("boats", 3, None, Said.AT_LEAST, _span(words, "Minst tre")),),
        voices=((Voice("politiet", VoiceKind.OFFICIAL, _span(words, "politiet"), _span(words, "opplyser")),),),
        stance=Stance.REPORTS,
        factuality=Factuality.CERTAIN,
        aspect=Aspect.OCCURRED,
    )


def resolution(of: Claim, edtf: str = "[2026-11-05,2026-11-12]") -> Resolution:
    """What the claim's mentions resolve to."""
    police = Entity("local:politiet", "politiet", "body")
    place = Place("own:byen", "Byen", 59.91, -10.75, "NOR", "town")
    return Resolution(of.id, edtf, place, None, (None,), ((police,),), ("near the harbour",))


def batch(*numbers: int, triggers: tuple[str, ...] = ("sank", "skadet")) -> Batch:
    """Documents with those numbers, each with a claim for each trigger, and an issue."""
    publications = tuple(publication(number) for number in numbers)
    claims = tuple(claim(each, trigger) for each in publications for trigger in triggers)
    issues = tuple(Issue(f"sak-{number}.txt", "line 1", "odd", "An odd line.") for number in numbers)
    return Batch(RUN, publications, claims, tuple(map(resolution, claims)), issues)


def _span(words: str, quote: str) -> Span:
    start = words.index(quote)
    return Span.of(words, start, start + len(quote))


def _id(words: str) -> str:
    return Text(words, ()).id


def statement(of: Publication) -> Statement:
    """Who speaks in the document."""
    words = of.text.words
    voice = Voice("politiet", VoiceKind.OFFICIAL, _span(words, "politiet i byen"), _span(words, "opplyser"))
    sentence = _span(words, "Minst tre båter sank torsdag, opplyser politiet i byen.")
    return Statement(of.document.id, sentence, PassageKind.LEAD, ((voice,),), Stance.REPORTS)


def relation(of: Publication) -> Relation:
    """That the document has the police lead the town."""
    words = of.text.words
    police, town = _span(words, "politiet"), _span(words, "byen")
    sentence = _span(words, "Minst tre båter sank torsdag, opplyser politiet i byen.")
    voice = Voice("NTB", VoiceKind.AGENCY, _span(words, "NTB"), _span(words, "ifølge"))
    return Relation(
        document=of.document.id,
        kind=RelationKind.LEADS,
        subject=Party(police, police),
        object=Party(_span(words, "i byen"), town),
        trigger=_span(words, "opplyser"),
        sentence=sentence,
        passage=PassageKind.LEAD,
        voices=((voice,),),
        stance=Stance.REPORTS,
        factuality=Factuality.CERTAIN,
    )


def anchor(of: Publication, trigger: str = "sank") -> Anchor:
    """Where a claim of the document stands."""
    return Anchor(of.document.id, _span(of.text.words, trigger), "ASSAULT")


def same(*of: Publication, reason: str = "One storm.") -> Judgement:
    """That the boats of several documents are the same."""
    return Judgement(Ruling.SAME, tuple((anchor(each),) for each in of), "Kari", reason)


def correction(of: Publication, lat: float = 59.9) -> Judgement:
    """That the boats of a document sank elsewhere."""
    place = Place("own:vik", "Vik", lat, 10.7, "NOR", "town")
    return Judgement(Ruling.CORRECT, ((anchor(of),),), "Kari", "The map shows it.", Correction("place", "Vik", place))


def undo(of: Judgement, reason: str = "A slip.") -> Judgement:
    """That a judgement is withdrawn."""
    return Judgement(Ruling.UNDO, (), "Per", reason, undoes=of.id)
