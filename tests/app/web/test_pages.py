"""Every page of a ledger, by what stands on it."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from kilde.app.watched import Watched
from kilde.app.web import sayings
from kilde.app.web.messages import words
from kilde.app.web.rendering import at
from kilde.pipeline import actors, reasons

PLACES = ("/", "/search?q=oslo", "/events", "/documents", "/actors", "/issues", "/queue", "/add")


def all_places(watched: Watched) -> list[str]:
    """The address of every page, with each event, document and some actors."""
    seen = watched.seen()
    events = [f"/events/{event.id}" for event in seen.events]
    documents = sorted({f"/documents/{one.document.id}" for one in seen.evidence.values()})
    people = [f"/actors/{quote(actor.entity.id, safe='')}" for actor in actors(seen)[:20]]
    return [*PLACES, *events, f"{events[0]}/history", *documents, *people]


def test_every_page_is_there_and_whole(client: TestClient, watched: Watched) -> None:
    for place in all_places(watched):
        page = client.get(place)
        assert page.status_code == 200, place
        assert page.text.rstrip().endswith("</html>"), place
        assert page.text.count("<h1") == 1, place
        assert "<script>" not in page.text
        assert " style=" not in page.text
        assert not re.search(r"\son\w+=", page.text), place


def test_every_link_of_a_page_leads_somewhere(client: TestClient, watched: Watched) -> None:
    event = max(watched.seen().events, key=lambda one: (len(one.claims), one.id))
    page = client.get(f"/events/{event.id}").text
    links = {html.unescape(link).partition("#")[0] for link in re.findall(r'href="([^"]+)"', page)}
    assert len(links) > 20
    for link in links - {""}:
        assert client.get(link, follow_redirects=False).status_code in (200, 303), link


def test_an_event_says_each_value_with_its_words(client: TestClient, watched: Watched) -> None:
    seen = watched.seen()
    event = max(seen.events, key=lambda one: (len(one.figures), len(one.claims), one.id))
    page = client.get(f"/events/{event.id}").text
    known = sayings.known(words("en"), seen, event, reasons(event, seen.of(event)))
    assert {"what", "when", "where", "status"} < {one.of for one in known}
    assert {one.of for one in event.figures} < {one.of for one in known}
    for one in known:
        assert html.escape(one.value, quote=False)[:100] in page
        for source in one.sources[:1]:
            link = at(source.one.document.id, source.span, source.claim)
            assert html.escape(link) in page
            text = watched.ledger.text(source.one.document.id)
            assert text is not None
            assert source.span.holds(text.words)


def test_the_words_for_a_place_are_those_of_the_place_itself(watched: Watched) -> None:
    """A claim may name another before it."""
    told = watched.seen().evidence.values()
    one = next(e for e in told if e.resolution.place and any(e.resolution.place.name in s.quote for s in e.claim.places))
    place = sayings.words_for("where", one)
    both = replace(one, claim=replace(one.claim, places=(one.claim.trigger, place)))
    assert sayings.words_for("where", both) == place
    none = replace(one, claim=replace(one.claim, places=()))
    assert sayings.words_for("where", none) == one.claim.trigger


def test_what_is_known_counts_origins_apart(watched: Watched) -> None:
    seen = watched.seen()
    for event in seen.events:
        what = sayings.known(words("en"), seen, event, reasons(event, seen.of(event)))[0]
        assert set(what.origins) <= set(event.origins)
        assert sum(number for _, number in what.certain) == len(event.claims)


def test_contradictions_stand_side_by_side(client: TestClient, watched: Watched) -> None:
    seen = watched.seen()
    found = [(event, sides) for event in seen.events if (sides := sayings.sides(words("en"), seen, event))]
    assert found
    event, sides = found[0]
    page = client.get(f"/events/{event.id}").text
    assert page.count('<div class="side">') == sum(len(values) for _, values in sides)


def test_a_document_highlights_exactly_the_characters_that_are_asked_for(client: TestClient, watched: Watched) -> None:
    told = [*watched.seen().evidence.items()]
    for id, one in told[:: len(told) // 8]:
        for span in one.claim.spans():
            page = client.get(at(one.document.id, span, id).partition("#")[0]).text
            assert page.count(f'id="span-{span.start}-{span.end}"') == 1
            assert Asked(page).text == span.quote


class Asked(HTMLParser):
    """The text of the marks of what is asked for; other marks lie in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self._depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mark" and (self._depth or dict(attrs).get("class") == "asked"):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "mark" and self._depth > 0

    def handle_data(self, data: str) -> None:
        self.text += data if self._depth else ""


@pytest.mark.parametrize("place", ["/nowhere", "/events/0", "/documents/0", "/actors/nobody", "/claims/0", "/add/none"])
def test_what_is_not_there_is_said_in_words(client: TestClient, place: str) -> None:
    page = client.get(place)
    assert page.status_code == 404
    assert '<a href="/">' in page.text


@pytest.mark.parametrize("span", ["x", "5-5", "9-2", "0-99999999", "-1-4", "1", "²-³"])
def test_characters_that_a_text_has_not_are_missing(client: TestClient, watched: Watched, span: str) -> None:
    document = next(iter(watched.seen().evidence.values())).document.id
    assert client.get(f"/documents/{document}", params={"span": span}).status_code == 404


def test_a_claim_leads_to_the_event_that_holds_it(client: TestClient, watched: Watched) -> None:
    claim, event = next(iter(watched.seen().event_of.items()))
    answer = client.get(f"/claims/{claim}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/events/{event}#claim-{claim}"


def test_reloads_are_answered_304_until_the_address_the_reader_or_the_language_is_another(client: TestClient) -> None:
    for place in ("/events", "/documents", "/actors"):
        first = client.get(place)
        again = client.get(place, headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        other = client.get(f"{place}?page=2", headers={"if-none-match": first.headers["etag"]})
        assert other.status_code == 200
        danish = client.get(place, headers={"if-none-match": first.headers["etag"], "accept-language": "da"})
        assert danish.status_code == 200


def test_a_page_for_a_new_browser_is_not_kept_without_its_cookie(client: TestClient) -> None:
    first = client.get("/add")
    assert "set-cookie" in first.headers
    assert "etag" not in first.headers
    second = client.get("/add")
    assert "set-cookie" not in second.headers
    assert client.get("/add", headers={"if-none-match": second.headers["etag"]}).status_code == 304


def test_heads_are_answered_as_pages_are(client: TestClient) -> None:
    answer = client.head("/events")
    assert (answer.status_code, answer.content) == (200, b"")


def test_the_language_is_that_of_the_browser_or_of_a_choice(client: TestClient) -> None:
    assert '<html lang="nb">' in client.get("/events", headers={"accept-language": "nn-NO,nn;q=0.9,en;q=0.5"}).text
    assert '<html lang="da">' in client.get("/events", headers={"accept-language": "fr, da;q=0.3"}).text
    assert '<html lang="en">' in client.get("/events", headers={"accept-language": "fr;q=abc, xx"}).text
    answer = client.get("/language/nb", params={"next": "/events?kind=ASSAULT"}, follow_redirects=False)
    assert answer.headers["location"] == "/events?kind=ASSAULT"
    assert '<html lang="nb">' in client.get("/events", headers={"accept-language": "da"}).text


@pytest.mark.parametrize("next_", ["https://else.example/", "//else.example", "/\\else.example", "events", "/a\r\nb"])
def test_a_choice_leads_to_no_other_site(client: TestClient, next_: str) -> None:
    answer = client.get("/language/nb", params={"next": next_}, follow_redirects=False)
    assert answer.headers["location"] == "/"
