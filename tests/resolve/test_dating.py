"""The day that a document begins with dates the claims that open it and say no time; inferred, never said."""

from dataclasses import replace

from kilde.languages import load
from kilde.model import Aspect, Mention, MentionKind, Reading, Reason, TimeExpression, TimeForm, TimeMention, Unknown
from kilde.resolve.dating import Dating
from tests.resolve.making import claim, reading, span

TEXT = "Torsdag møttes de i byen. Mange ble drept."
NOT_SAID = Unknown(Reason.NOT_SAID)
THURSDAY = TimeExpression(TimeForm.WEEKDAY, weekday=3, shift=0)


def _read(published: str | None, time: TimeExpression = THURSDAY) -> Reading:
    plain = reading(TEXT, "nb", {}, published)
    first = replace(plain.sentences[0], mentions=(Mention(MentionKind.TIME, 0, 0, "", time),))
    return replace(plain, sentences=(first, *plain.sentences[1:]))


def test_a_claim_of_the_opening_is_dated_on_its_day() -> None:
    dated, why = Dating(_read("2024-03-15")).of(claim(TEXT, "drept"), NOT_SAID)
    assert dated == "2024-03-14"
    assert "Torsdag" in why


def test_what_says_its_time_or_lies_ahead_is_not() -> None:
    dating = Dating(_read("2024-03-15"))
    assert dating.of(claim(TEXT, "drept"), "2023")[0] is None
    weekday = (TimeMention(span(TEXT, "Torsdag"), THURSDAY),)
    assert dating.of(claim(TEXT, "drept", times=weekday), Unknown(Reason.NO_ANCHOR))[0] is None
    assert dating.of(claim(TEXT, "drept", aspect=Aspect.PLANNED), NOT_SAID)[0] is None


def test_a_claim_that_says_the_hour_alone_is_dated() -> None:
    hour = (TimeMention(span(TEXT, "byen"), TimeExpression(TimeForm.PART, part="morning")),)
    dated, _ = Dating(_read("2024-03-15")).of(claim(TEXT, "drept", times=hour), Unknown(Reason.NO_ANCHOR))
    assert dated == "2024-03-14"


def test_the_day_of_another_happening_is_not_that_of_the_news() -> None:
    found = _read("2024-03-15")
    words = (found.sentences[0].words[0]._replace(feats="Case=Gen"), *found.sentences[0].words[1:])
    owned = replace(found, sentences=(replace(found.sentences[0], words=words), *found.sentences[1:]))
    assert Dating(owned).of(claim(TEXT, "drept"), NOT_SAID)[0] is None


def _hanging(text: str, language: str, *days: tuple[int, int, TimeExpression]) -> Reading:
    """A text published on a Friday, with times as words of its sentences, each of which hangs on the sentence's verb."""
    found = reading(text, language, {}, "2024-03-15")
    sentences = list(found.sentences)
    for at, word, time in days:
        one = sentences[at]
        verb = next(i for i, w in enumerate(one.words) if w.lower in ("admitted", "crashed", "said"))
        words = [w._replace(head=verb, pos="VERB" if i == verb else w.pos) for i, w in enumerate(one.words)]
        sentences[at] = replace(one, words=tuple(words), mentions=(Mention(MentionKind.TIME, word, word, "", time),))
    return replace(found, sentences=tuple(sentences))


TUESDAY = TimeExpression(TimeForm.WEEKDAY, weekday=1, shift=0)


def test_the_day_of_an_admission_gives_way_to_any_other() -> None:
    text = "They admitted it Thursday.\nIt crashed Tuesday."
    both = _hanging(text, "en", (0, 3, THURSDAY), (1, 2, TUESDAY))
    assert Dating(both, load("en")).of(claim(text, "admitted"), NOT_SAID)[0] == "2024-03-12"
    alone = _hanging(text, "en", (0, 3, THURSDAY))
    assert Dating(alone, load("en")).of(claim(text, "admitted"), NOT_SAID)[0] == "2024-03-14"


def test_where_the_opening_says_no_day_the_first_that_the_text_says_is_that_of_the_news() -> None:
    text = "It burnt.\nA.\nB.\nC.\nD.\nIt crashed Tuesday."
    assert Dating(_hanging(text, "en", (5, 2, TUESDAY)), load("en")).of(claim(text, "burnt"), NOT_SAID)[0] == "2024-03-12"
    text = text.replace("crashed", "said")
    assert Dating(_hanging(text, "en", (5, 2, TUESDAY)), load("en")).of(claim(text, "burnt"), NOT_SAID)[0] is None


def test_a_day_behind_a_preposition_owns_nothing() -> None:
    text = "I mandags blev mange dræbt."
    found = reading(text, "da", {}, "2024-03-15")
    one = found.sentences[0]
    words = (one.words[0]._replace(pos="ADP"), one.words[1]._replace(feats="Case=Gen"), *one.words[2:])
    day = TimeExpression(TimeForm.WEEKDAY, weekday=0, shift=0)
    told = replace(one, words=words, mentions=(Mention(MentionKind.TIME, 0, 1, "", day),))
    assert Dating(replace(found, sentences=(told,))).of(claim(text, "dræbt"), NOT_SAID)[0] == "2024-03-11"


def test_without_a_day_of_publication_nothing_is_dated() -> None:
    assert Dating(_read(None)).of(claim(TEXT, "drept"), NOT_SAID)[0] is None


def test_a_year_or_a_day_long_ago_is_no_day_of_the_news() -> None:
    for time in (TimeExpression(TimeForm.DATE, year=2024), TimeExpression(TimeForm.DATE, year=2024, month=2, day=1)):
        assert Dating(_read("2024-03-15", time)).of(claim(TEXT, "drept"), NOT_SAID)[0] is None


def test_a_line_that_says_when_it_was_written_is_no_day_of_the_news() -> None:
    written = TimeExpression(TimeForm.DATE, year=2024, month=3, day=15)
    assert Dating(_read("2024-03-15", written)).of(claim(TEXT, "drept"), NOT_SAID)[0] is None


def test_the_day_on_which_police_were_told_of_it_goes_before_the_first_day() -> None:
    plain = _read("2024-03-15")
    later = reading(TEXT + "\nMeldingen om bråket kom mandag.", "nb", {}, "2024-03-15").sentences[-1]
    monday = Mention(MentionKind.TIME, 4, 4, "", TimeExpression(TimeForm.WEEKDAY, weekday=0, shift=0))
    found = replace(plain, sentences=(*plain.sentences, replace(later, mentions=(monday,))))
    assert Dating(found, load("nb")).of(claim(TEXT, "drept"), NOT_SAID)[0] == "2024-03-11"


def test_a_day_on_which_it_is_said_to_have_happened_goes_before_the_first_day() -> None:
    plain = _read("2024-03-15")
    later = reading(TEXT + "\nHendelsen skjedde mandag.", "nb", {}, "2024-03-15").sentences[-1]
    monday = Mention(MentionKind.TIME, 2, 2, "", TimeExpression(TimeForm.WEEKDAY, weekday=0, shift=0))
    found = replace(plain, sentences=(*plain.sentences, replace(later, mentions=(monday,))))
    assert Dating(found).of(claim(TEXT, "drept"), NOT_SAID)[0] == "2024-03-14"
    assert Dating(found, load("nb")).of(claim(TEXT, "drept"), NOT_SAID)[0] == "2024-03-11"

