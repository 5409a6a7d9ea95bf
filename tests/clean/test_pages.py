"""HTML pages: the article, and what the page states of itself."""

import json
import subprocess
import sys

import pytest

from tests.clean.cleaning import LONG, cleaned, codes, passages, publication

BODY = f"<p>{LONG}</p><p>{LONG} Mer.</p><p>{LONG} Enda mer om saken.</p>"


def page(body: str = BODY, head: str = "", opening: str = "<html>") -> str:
    menu = "<nav><ul><li><a href='/'>Forside</a></li></ul></nav>"
    return (
        f"<!DOCTYPE html>{opening}<head><meta charset='utf-8'>{head}</head><body>{menu}<article>{body}</article>"
        "<footer><p>Invented newspaper.</p></footer></body></html>"
    )


def linked(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(values)}</script>'


def test_the_article_alone_is_read() -> None:
    words = publication(cleaned(page(), "html")).text.words
    assert words == f"{LONG}\n\n{LONG} Mer.\n\n{LONG} Enda mer om saken."


def test_scripts_and_styles_are_never_text() -> None:
    hidden = "<script>var drept = 'DREPT';</script><style>p {color: red}</style><noscript>DREPT</noscript>"
    words = publication(cleaned(page(hidden + BODY + hidden), "html")).text.words
    assert "drept" not in words.lower()
    assert "color" not in words


def test_the_heading_of_the_first_rank_that_the_title_repeats_is_the_headline() -> None:
    title = "<title>Noe hendte i byen - Nordavisen</title><meta property='og:title' content='Noe hendte i byen'>"
    body = f"<h1>Noe hendte i byen</h1>{BODY}</article><aside><h1>Nordavisen</h1></aside>"
    found = passages(cleaned(page(body, title), "html"))
    assert found[:2] == [("headline", "Noe hendte i byen"), ("lead", LONG)]
    assert [kind for kind, _ in found].count("headline") == 1


def test_headings_of_lower_rank_are_cross_headings_and_quotations_quotes() -> None:
    found = cleaned(
        page(f"{BODY}<h2>Politiet tier.</h2><p>{LONG} Igjen.</p><blockquote>{LONG} Sa han.</blockquote>{BODY}"), "html"
    )
    assert ("cross-heading", "Politiet tier.") in passages(found)
    assert ("quote", f"{LONG} Sa han.") in passages(found)


def test_captions_of_pictures_are_kept_where_they_stand() -> None:
    said = "<span>Mange kom.</span><span>Foto: Kari Lie / NTB</span>"
    picture = f"<figure><img src='x'><figcaption>{said}</figcaption></figure>"
    found = passages(cleaned(page(f"<p>{LONG}</p>{picture}{BODY}"), "html"))
    assert found[1:3] == [("caption", "Mange kom."), ("credit", "Foto: Kari Lie / NTB")]


def test_a_box_that_says_it_is_an_advert_is_left_out() -> None:
    box = "<div class='x'><p>Annonse</p><p>Nye vinterdekk? Bestill time.</p></div> etter boksen"
    words = publication(cleaned(page(f"{BODY}{box}<p>{LONG} Til slutt.</p>"), "html")).text.words
    assert "vinterdekk" not in words
    assert "Til slutt." in words


def test_a_page_states_outlet_title_address_date_and_language() -> None:
    head = (
        "<meta property='og:site_name' content='Nordavisen'><meta property='og:title' content='Noe hendte'>"
        "<link rel='canonical' href='https://www.example.org/sak/1'>"
        "<meta property='article:published_time' content='2020-01-03T10:00:00+01:00'>"
        "<meta property='article:modified_time' content='2021-01-03T10:00:00+01:00'>"
    )
    found = cleaned(page(head=head, opening="<html lang='nb-NO'>"), "html")
    document = publication(found).document
    assert (document.source, document.title, document.url) == (
        "Nordavisen",
        "Noe hendte",
        "https://www.example.org/sak/1",
    )
    assert document.published == "2020-01-03T10:00:00+01:00"
    assert found.language == "nb-NO"


def test_an_article_described_in_json_ld_states_its_date_and_outlet() -> None:
    article = {
        "@type": ["NewsArticle"],
        "datePublished": "2020-01-03",
        "publisher": {"name": "Nordavisen"},
        "headline": "Noe",
    }
    head = (
        linked(**{"@graph": [{"@type": "WebSite", "datePublished": "1999-01-01"}, article]})
        + "<script type='application/ld+json'>{broken</script>"
    )
    document = publication(cleaned(page(head=head), "html")).document
    assert (document.published, document.source, document.title) == ("2020-01-03", "Nordavisen", "Noe")


@pytest.mark.parametrize(
    "stated",
    [
        "<time itemprop='datePublished' datetime='2020-01-03'>i går</time>",
        "<time pubdate datetime='2020-01-03'></time>",
    ],
)
def test_a_time_element_can_state_the_date(stated: str) -> None:
    assert publication(cleaned(page(stated + BODY), "html")).document.published == "2020-01-03"


@pytest.mark.parametrize(
    "shown",
    [
        "<p>Publisert 3. januar 2020</p>",
        "<p>2020-01-03</p>",
        "<time datetime='2020-01-03'>3. januar</time>",
        "<footer>© 2020</footer>",
        "<a href='/2020/01/03/sak'>sak</a>",
        "<meta property='article:modified_time' content='2020-01-03'>",
    ],
)
def test_a_date_that_nobody_states_is_unknown(shown: str) -> None:
    head = "<link rel='canonical' href='https://example.org/2020/01/03/sak'>"
    found = cleaned(page(BODY + shown, head), "html")
    assert publication(found).document.published is None
    assert found.issues == ()


def test_a_stated_date_that_is_none_is_an_issue() -> None:
    found = cleaned(page(head="<meta property='article:published_time' content='November 19, 2019\x1b'>"), "html")
    assert publication(found).document.published is None
    assert codes(found) == ["bad-date"]


def test_the_outlet_is_the_host_where_no_name_is_stated() -> None:
    found = cleaned(page(head="<meta property='og:url' content='https://www.example.org/1'>"), "html")
    assert publication(found).document.source == "example.org"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/sak/1", "http://[broken", "file:///etc/passwd"])
def test_an_address_that_is_none_of_the_web_is_unknown(url: str) -> None:
    assert publication(cleaned(page(head=f"<link rel='canonical' href='{url}'>"), "html")).document.url is None


@pytest.mark.parametrize(
    "markup",
    ["<html></html>", "<html><body><script>var x = 1;</script></body></html>", "<", "<html><body>   </body></html>"],
)
def test_a_page_without_text_is_an_issue(markup: str) -> None:
    found = cleaned(markup, "html")
    assert found.publication is None
    assert codes(found) == ["no-text"]


def test_a_part_of_a_page_is_read() -> None:
    assert passages(cleaned(f"<div>{BODY}</div>", "html"))[0] == ("lead", LONG)


def test_very_deep_markup_does_no_harm() -> None:
    found = cleaned(page("<div>" * 5000 + BODY + "</div>" * 5000), "html")
    assert found.publication is not None or codes(found) == ["no-text"]


def test_a_page_is_read_alike_in_every_process() -> None:
    program = (
        "from kilde.clean import clean; from kilde.languages.pack import Notices; from kilde.model import Item;"
        f"print(clean(Item('a', 'html', {page().encode()!r}), [Notices()]).publication.text.id)"
    )
    ids = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(ids) == 1
