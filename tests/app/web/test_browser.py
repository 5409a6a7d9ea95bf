"""The pages in a real browser: every page opened, an event followed to its words, a link ruled on, an article added."""

from pathlib import Path
from typing import Any

import pytest

from kilde.ledger import Ledger
from kilde.pipeline import questions, view

from .browsing import SEEN, SERIOUS, WIDTHS, addresses, base, browser, page, place

__all__ = ["base", "browser", "page", "place"]


def test_every_page_opens_and_none_is_wider_than_its_screen(page: Any, base: str, place: Path) -> None:
    for name, address in addresses(place).items():
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.goto(base + address, wait_until="networkidle").status == 200, name
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (name, width)
        assert page.locator("h1").count() == 1, name


def faults(opened: Any) -> list[tuple[str, str]]:
    """What axe finds in the page that is serious, everything unfolded."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    opened.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = axe.run(opened).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in SERIOUS]


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("light", 1440), ("dark", 1440)])
def test_no_page_has_a_serious_fault_of_accessibility(
    browser: Any, base: str, place: Path, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    opened = context.new_page()
    for name, address in {**addresses(place), "missing": "/nowhere"}.items():
        opened.goto(base + address)
        assert faults(opened) == [], name
    context.close()


def test_a_value_of_an_event_leads_to_its_words(page: Any, base: str, place: Path) -> None:
    """Of the article with æøå, emoji, Arabic and letters made of two characters, and of its events' every value."""
    with Ledger.open(place) as ledger:
        seen = view(ledger)
        document = next(one for one in ledger.documents() if one.source == "Nordavisen")
        text = ledger.text(document.id)
        events = [event for event in seen.events if document.id in event.documents]
    assert text is not None
    assert {"😀", "ø", "ح", "á"} <= set(text.words)
    assert events
    followed = 0
    for event in events:
        page.goto(f"{base}/events/{event.id}")
        for number in range(page.locator(".known a.words").count()):
            link = page.locator(".known a.words").nth(number)
            quoted = link.text_content().strip("“”")
            if not link.is_visible():
                continue
            link.click()
            mark = page.locator("mark.asked").first
            assert mark.evaluate("one => one.textContent") == quoted
            start, end = map(int, mark.get_attribute("id").removeprefix("span-").split("-"))
            if document.id in page.url:
                assert text.words[start:end] == quoted
                followed += 1
            assert mark.evaluate(SEEN)
            assert page.locator(".asked .chain").count() >= 1
            page.go_back()
    assert followed >= 5


def test_an_address_with_characters_alone_highlights_them(page: Any, base: str, place: Path) -> None:
    with Ledger.open(place) as ledger:
        document = next(one for one in ledger.documents() if one.source == "Nordavisen")
        text = ledger.text(document.id)
    assert text is not None
    start = text.words.index("حركة")
    page.goto(f"{base}/documents/{document.id}#span-{start}-{start + 4}")
    page.wait_for_selector(f"#span-{start}-{start + 4}")
    assert page.locator("mark.asked").evaluate("one => one.textContent") == "حركة"


def test_a_filter_is_shared_by_its_address(page: Any, browser: Any, base: str) -> None:
    page.goto(f"{base}/events")
    page.locator(".filters summary").click()
    page.select_option("#f-kind", "ASSAULT")
    page.fill("#f-place", "swe")
    with page.expect_navigation():
        page.click(".filters button")
    found = page.locator(".events a.gist").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert found
    context = browser.new_context(locale="nb-NO")
    other = context.new_page()
    other.goto(page.url)
    assert other.locator(".events a.gist").evaluate_all("all => all.map(one => one.getAttribute('href'))") == found
    assert other.locator("html").get_attribute("lang") == "nb"
    assert other.input_value("#f-kind") == "ASSAULT"
    context.close()


def test_a_link_is_ruled_wrong_by_one_key_and_undone_by_another(page: Any, base: str, place: Path) -> None:
    with Ledger.open(place) as ledger:
        before = {event.id for event in view(ledger).events}
        asked = questions(view(ledger))
    number = next(n for n, one in enumerate(asked) if one.about == "link")
    page.goto(f"{base}/queue?page={number // 10 + 1}")
    page.locator(f"#question-{number + 1}").focus()
    page.keyboard.press("d")
    page.wait_for_selector(".done")
    with Ledger.open(place) as ledger:
        seen = view(ledger)
        assert seen.judged[-1].judgement.ruling == "different"
        assert seen.judged[-1].judgement.by == "Kari"
        assert {event.id for event in seen.events} != before
    page.keyboard.press("u")
    page.locator(".rulings li.shown b", has_text="undo").first.wait_for()
    with Ledger.open(place) as ledger:
        assert {event.id for event in view(ledger).events} == before


def press(page: Any, number: int, key: str) -> None:
    """A ruling on a question by its key."""
    page.locator(f"#question-{number}").focus()
    page.keyboard.press(key)
    page.wait_for_selector(".done")


def test_two_coders_agreement_is_shown(page: Any, browser: Any, base: str, place: Path) -> None:
    """Kari rules on two questions; Per, in a browser of his own, answers them blind, the one as she and the other not."""
    page.goto(f"{base}/queue")
    for _ in range(2):
        asked = page.locator(".question", has=page.locator('[data-key="s"]')).first
        press(page, int(asked.get_attribute("id").removeprefix("question-")), "s")
    with Ledger.open(place) as ledger:
        seen = view(ledger)
        events, made = seen.events, [one.judgement for one in seen.judged[-2:]]
    assert {(one.by, str(one.ruling)) for one in made} == {("Kari", "same")}

    context = browser.new_context(locale="en-GB", bypass_csp=True)
    per = context.new_page()
    per.goto(f"{base}/queue")
    per.locator("nav.views a", has_text="Second coding").click()
    per.fill(".coder input", "Per")
    with per.expect_navigation():
        per.click(".coder button")
    assert "Kari" not in per.locator(".questions").inner_text()
    assert faults(per) == []
    for key in ("s", "d"):
        asked = per.locator(".question", has=per.locator('[data-key="s"]')).first
        press(per, int(asked.get_attribute("id").removeprefix("question-")), key)
    with Ledger.open(place) as ledger:
        seen = view(ledger)
        assert seen.events == events
        blind = [one.judgement for one in seen.judged[-2:]]
    assert {one.about for one in blind} == {one.about for one in made}
    assert {(one.by, str(one.manner)) for one in blind} == {("Per", "blind")}

    per.locator("nav.views a", has_text="Agreement").click()
    row = per.locator("tr.sort", has_text="Same event or not")
    assert "1 of 2 (50 %)" in row.inner_text()
    pair = per.locator("tr.pair", has_text="Kari ~ Per").first
    assert "1 of 2 (50 %)" in pair.inner_text()
    assert "0.00" in pair.inner_text()
    apart = per.locator("article.question")
    assert apart.count() == 1
    assert {"Kari: same", "Per: different"} <= {text.split(" in force")[0].split(" blind")[0] for text in
                                                apart.locator(".answers > li").all_inner_texts()}  # fmt: skip
    apart.locator("input[name=reason]").fill("We looked again")
    apart.locator("button", has_text="Settle as Per").click()
    per.locator("article.question .settled").wait_for()
    with Ledger.open(place) as ledger:
        assert view(ledger).judged[-1].judgement.manner == "settling"
    assert "1 of 2 (50 %)" in per.locator("tr.sort", has_text="Same event or not").inner_text()
    for width in WIDTHS:
        per.set_viewport_size({"width": width, "height": 900})
        assert per.evaluate("document.documentElement.scrollWidth") <= width
        assert faults(per) == []
    per.emulate_media(color_scheme="dark")
    assert faults(per) == []
    context.close()


def test_a_note_is_written_by_one_key(page: Any, base: str, place: Path) -> None:
    page.goto(base + addresses(place)["event"])
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.name") == "reason"
    page.keyboard.type("Ask the desk in Oslo")
    page.keyboard.press("Enter")
    page.locator("#judged + ul", has_text="Ask the desk in Oslo").wait_for()
    page.goto(f"{base}/queue")
    page.locator("#question-2").focus()
    page.keyboard.press("n")
    page.keyboard.type("Which of these?")
    page.keyboard.press("Enter")
    page.locator("#question-2 .notes", has_text="Which of these?").wait_for()
    with Ledger.open(place) as ledger:
        assert [str(one.judgement.ruling) for one in view(ledger).judged[-2:]] == ["note", "note"]


def test_keys_move_are_shown_and_can_be_turned_off(page: Any, base: str, place: Path) -> None:
    page.goto(f"{base}/queue")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "question-2"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "question-1"
    page.locator("#rule-1 input[name=reason]").press_sequentially("suds")
    assert page.url == f"{base}/queue"
    page.locator("#question-1").focus()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.uncheck("#keys-on")
    page.click("#keys button")
    with Ledger.open(place) as ledger:
        ruled = len(ledger.judgements())
    page.locator("#question-1").focus()
    page.keyboard.press("d")
    page.wait_for_timeout(300)
    with Ledger.open(place) as ledger:
        assert len(ledger.judgements()) == ruled


def test_an_article_is_uploaded_and_found(page: Any, base: str, tmp_path: Path) -> None:
    article = tmp_path / "brann.txt"
    article.write_text("Ni omkom i brann på Røst\nNi personer omkom i en eksplosjon på Røst søndag, opplyser politiet.", "utf-8")
    page.goto(f"{base}/add")
    page.set_input_files("#a-files", str(article))
    page.fill("#a-source", "Nordavisen")
    page.fill("#a-published", "2024-04-01")
    page.click("form.add button")
    page.wait_for_selector(".items .what a", timeout=60_000)
    page.fill("#q", "rost")
    page.press("#q", "Enter")
    page.locator("#found-documents + ol .piece a").first.click()
    assert page.locator("mark.asked").evaluate("one => one.textContent") == "Røst"


def test_the_account_is_fetched_when_the_reader_comes_near(page: Any, base: str, place: Path) -> None:
    page.goto(base + addresses(place)["event"])
    page.locator("#grew").scroll_into_view_if_needed()
    page.wait_for_selector("[data-load] .steps", timeout=30_000)


def test_pages_work_without_scripts(browser: Any, base: str, place: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(base + addresses(place)["words"])
    assert opened.locator("mark.asked").count() == 1
    opened.goto(f"{base}/add")
    opened.fill("#a-text", "Fem ble arrestert i Tana onsdag, opplyser politiet.")
    opened.click("form.add button")
    opened.wait_for_selector(".items .what a", timeout=60_000)
    context.close()
