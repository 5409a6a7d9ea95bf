"""`kilde report`: a page to print, in which every value leads to its words."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kilde.app.exports import Asked
from kilde.app.exports.report import report
from kilde.app.exports.report.page import _shown

from ..conftest import Kilde


class Page(HTMLParser):
    """The tags of a page, its text, and the text of each mark, quote and footnote."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.quotes: list[str] = []
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside.append(tag)
        if tag == "q":
            self.quotes.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.text += data
        if "q" in self._inside:
            self.quotes[-1] += data


def page(asked: Asked) -> Page:
    return Page(b"".join(report(asked)).decode())


def line(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text)


def test_every_number_leads_to_a_footnote_and_every_footnote_is_led_to(asked: Asked) -> None:
    found = page(asked)
    ids = [attributes["id"] for tag, attributes in found.tags if tag == "li" and "id" in attributes]
    links = {str(attributes.get("href")) for tag, attributes in found.tags if tag == "a"}
    assert ids == [f"note-{number}" for number in range(1, len(ids) + 1)]
    assert {link for link in links if link.startswith("#note-")} == {f"#{id}" for id in ids}


def test_several_events_have_a_list_that_leads_to_each(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    found = page(asked)
    headings = [f"#{attributes['id']}" for tag, attributes in found.tags if tag == "h2" and str(attributes.get("id")).startswith("event-")]
    links = [attributes["href"] for tag, attributes in found.tags if tag == "a" and str(attributes.get("href")).startswith("#event-")]
    assert links == headings
    assert len(links) == len(asked.events) > 1
    alone = Page(kilde("report", ledger, asked.events[0].id).out)
    assert "nav" not in {tag for tag, _ in alone.tags}


def test_how_certain_a_claim_is_stands_in_words(asked: Asked) -> None:
    text = page(asked).text
    assert "claims responsibility, " in text or not any(one.claim.stance == "claims_responsibility" for one in asked.told)
    assert "reports, certain, occurred" in text
    assert not [code for code in ("CT+", "PR+", "claims_responsibility") if code in text]


def test_footnotes_quote_the_words_as_they_were_published(asked: Asked) -> None:
    sentences = {line(one.claim.sentence.quote) for one in asked.told}
    spans = {line(span.quote) for one in asked.told for span in one.claim.spans()}
    found = page(asked)
    assert found.quotes
    assert set(found.quotes) <= sentences | spans
    assert sum(quote in sentences for quote in found.quotes) > len(found.quotes) / 2


def test_a_footnote_has_the_outlet_the_date_and_where_the_words_stand(asked: Asked) -> None:
    html = b"".join(report(asked)).decode()
    one = next(told for told in asked.told if told.claim.trigger.within(told.claim.sentence))
    note = f"characters {one.claim.trigger.start}–{one.claim.trigger.end} of document {one.document.id[:8]}"
    (item,) = [part for part in re.findall(r"<li id=\"note-.*?</li>", html, re.DOTALL) if note in part]
    assert f"<mark>{one.claim.trigger.quote}</mark>" in item
    assert one.document.source in item
    assert (one.document.published or "date unknown") in item
    assert f'lang="{one.document.language}"' in item


def test_the_page_says_what_is_known_by_whom_and_what_is_told_differently(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    event = max(asked.events, key=lambda event: len(event.documents))
    answer = kilde("report", ledger, event.id[:10])
    assert answer.code == 0
    text = Page(answer.out).text
    assert f"Event {event.id}" in text
    for document in asked.documents_of(event):
        assert document.source in text
    assert all(role.name in text for role in event.participants)
    assert str(event.status) in text
    assert "Who says so" in text


def test_it_runs_nothing_and_fetches_nothing(asked: Asked, asked_hostile: Asked) -> None:
    for one in (asked, asked_hostile):
        found = page(one)
        tags = {tag for tag, _ in found.tags}
        assert not tags & {"script", "img", "link", "iframe", "object", "form", "svg", "b"}
        for _, attributes in found.tags:
            assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcset", "style")]
            href = attributes.get("href")
            assert href is None or href.startswith(("#", "http://", "https://"))
    assert "default-src 'none'" in b"".join(report(asked)).decode()


def test_hostile_words_stand_as_text(asked_hostile: Asked) -> None:
    html = b"".join(report(asked_hostile)).decode()
    text = Page(html).text
    assert '=2+5;"<b>{{ 7*7 }}' in text
    assert "javascript:alert(1)" in text
    assert "\u202e" not in html
    assert _shown("a\u202eb") == r"a\u202eb"


def test_filters_choose_and_are_named(kilde: Kilde, ledger: Path, asked: Asked, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    answer = kilde("report", ledger, "--kind", "assault", "--since", "2017", "-o", path)
    assert (answer.code, answer.out) == (0, "")
    text = Page(path.read_text(encoding="utf-8")).text
    assert "kind assault, since 2017" in text
    shown = {event.id for event in asked.events if f"Event {event.id}" in text}
    assert shown
    assert {event.kind for event in asked.events if event.id in shown} == {"ASSAULT"}
    assert kilde("report", ledger, "--place", "Atlantis").code == 0


def test_what_makes_no_sense_is_refused(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    assert kilde("report", ledger, asked.events[0].id, "--kind", "assault").code == 2
    assert kilde("report", ledger, "ffffffffffffffff").code == 2


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_is_cut_off_at_the_width_of_a_phone_or_a_screen(asked_hostile: Asked, tmp_path: Path, width: int) -> None:
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("there is no Chromium to look at it with")
    from playwright.sync_api import sync_playwright

    path = tmp_path / "report.html"
    path.write_bytes(b"".join(report(asked_hostile)))
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(chromium), args=options)
        shown = browser.new_page(viewport={"width": width, "height": 800})
        shown.goto(path.as_uri())
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
        assert shown.evaluate("document.fonts.size") == 0
        browser.close()
