"""What a page states about itself in its markup: title, outlet, address, date of publication, language.

Only statements count. A date in an address, in a text or in a copyright line is a guess, and so is today's.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from kilde.clean.characters import one_line
from kilde.clean.dates import published
from kilde.model import Issue, Metadata
from kilde.model.showing import shown

_TITLES = ("og:title", "dc.title", "twitter:title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_ADDRESSES = ("og:url", "twitter:url")
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "article.published", "datepublished",
    "og:datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date.release", "pubdate",
    "og:pubdate", "publishdate", "publish-date", "published_time", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
"""Names under which pages state when they were first published; not when they were changed."""

_ARTICLES = ("Article", "Posting", "Report")
"""How the types of schema.org end that an article may have."""


class Statements:
    """The statements of one page, by where they stand."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._named = _named(tree)
        self._article = next(_articles(tree), {})

    def metadata(self) -> Metadata:
        """What the page says of itself; None where it says nothing."""
        url = self._url()
        host = urlsplit(url).hostname if url else None
        return Metadata(
            source=self._outlet() or (host.removeprefix("www.") if host else None),
            url=url,
            title=self._first(_TITLES) or _text(self._article.get("headline")) or self.window_title(),
            published=next((date for date in map(published, self._dates()) if date), None),
            language=_text(self._tree.get("lang") or self._tree.get("xml:lang")),
        )

    def issues(self, name: str) -> tuple[Issue, ...]:
        """An Issue where the page states dates of publication, and none of them is a date."""
        stated = list(self._dates())
        if not stated or any(map(published, stated)):
            return ()
        return (Issue(name, "published", "bad-date", f"'{shown(stated[0], 40)}' is no date"),)

    def window_title(self) -> str | None:
        """The title that a browser shows, often with the outlet's name at one end."""
        found = self._tree.find(".//head/title")
        return _text("".join(found.itertext())) if found is not None else None

    def _outlet(self) -> str | None:
        publisher = self._article.get("publisher")
        named = publisher.get("name") if isinstance(publisher, dict) else publisher
        return self._first(_OUTLETS[:1]) or _text(named) or self._first(_OUTLETS[1:])

    def _url(self) -> str | None:
        links = (link.get("href") for link in self._tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
        stated = (*links, *(self._named.get(key) for key in _ADDRESSES))
        return next((url for url in map(_text, stated) if url and _is_web(url)), None)

    def _dates(self) -> Iterator[str]:
        """The dates of publication that are stated, the ones most to be trusted first."""
        times = (e.get("datetime") or e.get("content") for e in self._tree.iter("time", "span", "meta") if _is_date(e))
        stated = [self._named.get(_DATES[0]), self._article.get("datePublished"), *times]
        stated += [self._named.get(key) for key in _DATES[1:]]
        return (date for date in map(_text, stated) if date)

    def _first(self, keys: Iterable[str]) -> str | None:
        return next((value for value in (_text(self._named.get(key)) for key in keys) if value), None)


def _is_web(url: str) -> bool:
    """Whether an address is one of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _named(tree: Any) -> dict[str, str]:
    """Contents of the page's `meta` elements by their name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        if key and element.get("content"):
            found.setdefault(key.strip().lower(), element.get("content"))
    return found


def _is_date(element: Any) -> bool:
    return "datePublished" in (element.get("itemprop") or "").split() or element.get("pubdate") is not None


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Descriptions of an article in the page's JSON-LD, wherever they are nested."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield from (part for part in _objects(_json(script.text or "")) if _is_article(part))


def _json(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):  # as much else on a page, often broken
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    open_values = [value]
    while open_values:
        part = open_values.pop()
        if isinstance(part, dict):
            yield part
            open_values += reversed(part.values())
        elif isinstance(part, list):
            open_values += reversed(part)


def _is_article(part: dict[str, Any]) -> bool:
    kinds = part.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return "datePublished" in part and any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in named)


def _text(value: Any) -> str | None:
    """The value on one line where it is a text that is not empty."""
    return (one_line(value) or None) if isinstance(value, str) else None
