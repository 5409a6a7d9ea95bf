"""Every span quotes the text at its offsets, whatever characters stand around and inside the words of an article."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kilde.clean import clean
from kilde.languages import load_all
from kilde.model import Item, Metadata
from kilde.pipeline.stages import Coded, stages

ARTICLES = {
    "nb": "Minst tre soldater ble drept i et luftangrep i Bagdad torsdag kveld, ifølge nyhetsbyrået Reuters. "
    "Angrepet ble utført av USA, sier en talsmann for hæren. Politiet pågrep to menn i Oslo.",
    "nn": "Minst tre soldatar vart drepne i eit luftåtak i Bagdad torsdag kveld, ifølgje nyheitsbyrået Reuters. "
    "Åtaket vart utført av USA, seier ein talsmann for hæren. Politiet tok to menn i Oslo.",
    "da": "Mindst tre soldater blev dræbt i et luftangreb i Bagdad torsdag aften, ifølge nyhedsbureauet Reuters. "
    "Angrebet blev udført af USA, siger en talsmand for hæren. Politiet anholdt to mænd i København.",
    "sv": "Minst tre soldater dödades i en flygattack i Bagdad på torsdagskvällen, enligt nyhetsbyrån Reuters. "
    "Attacken utfördes av USA, säger en talesman för armén. Polisen grep två män i Stockholm.",
    "en": "At least three soldiers were killed in an air strike in Baghdad on Thursday, according to Reuters. "
    "The attack was carried out by the United States, a spokesman said. Police arrested two men in London.",
}
ODD = st.sampled_from(
    [
        *("\u0301", "\u030a", "\u200d", "\u200b", "\ufeff", "\u202e", "\u2066", "\u00ad", "\u00a0", "\u2028"),
        *("\u0085", "\x00", "\x1b[31m", "\r\n", "\n\n", "\t", "😀", "👨\u200d👩\u200d👧", "🇳🇴", "𝔄", "İ", "ß", "ﬁ"),
        *("Å", "A\u030a", "ǅ", "한", "각", "بغداد", "「」", "\ue000", "\U0010ffff", "…", "—", "»", "“", "1\u202f000"),
        *("٣", "²", "½", "Ⅷ", "<b>", "&amp;", "[x](y)"),
    ]
)
STRANGE = st.one_of(ODD, st.text(st.characters(codec="utf-8"), max_size=8))
NOTICES = [pack.notices for pack in load_all().values()]


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, str]:
    """An article in a language, with strange characters put in anywhere."""
    language = draw(st.sampled_from(sorted(ARTICLES)))
    text = ARTICLES[language]
    for strange in draw(st.lists(STRANGE, max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + strange + text[at:]
    return language, text


def coded(language: str, text: str) -> Coded | None:
    """What the whole pipeline makes of a text; None where nothing of it is text."""
    metadata = Metadata(source="Test", published="2024-03-14")
    publication = clean(Item("test", "text", text.encode(), metadata), NOTICES).publication
    return stages().code("test", publication, language) if publication else None


def test_the_plain_articles_have_claims() -> None:
    for language, text in ARTICLES.items():
        plain = coded(language, text)
        assert plain is not None
        assert plain.publication.document.language == language, plain.issues
        assert len(plain.claims) >= 2, language


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_every_span_quotes_the_text(article: tuple[str, str]) -> None:
    found = coded(*article)
    if found is None:
        return
    words = found.publication.text.words
    assert unicodedata.is_normalized("NFC", words)
    for claim, resolution in zip(found.claims, found.resolutions, strict=True):
        assert resolution.claim == claim.id
        for span in claim.spans():
            assert 0 <= span.start < span.end <= len(words)
            assert words[span.start : span.end] == span.quote


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_the_same_article_gives_the_same_facts_again(article: tuple[str, str]) -> None:
    assert coded(*article) == coded(*article)
