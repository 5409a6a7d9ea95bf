"""Stories coded by hand, as tests/stories holds them: articles, the events that they tell of, and who is in them.

`texts/SLUG.jsonl` holds an article a line, `gold/SLUG.json` what is in them. Texts without gold are of other matters:
they stand between the stories, and nothing of them belongs to a story.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.measures import ROOT

FOLDER = ROOT / "tests" / "stories"
ONE_NAME = frozenset({"state", "outlet"})
"""Types of which any name that two stories share means the same one; of others only the chief name does."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article. `words` are its headline and its text, as mentions are counted in them."""

    id: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class GoldMention:
    """The characters of an article's words that name an event."""

    article: str
    start: int
    end: int
    event: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event; its `id` has the story's name before it. `counts` are documents, texts, families and origins.

    `same_as` is the id of the same event in another story, "" where no other tells of it.
    """

    id: str
    gloss: str
    kind: str
    origins: tuple[str, ...]
    counts: Mapping[str, int]
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """Somebody, by all surfaces. `articles` are those in which these mean them, all of the story where empty."""

    id: str
    name: str
    type: str
    surfaces: tuple[str, ...]
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Story:
    """A story. `gloss` is empty for articles without gold."""

    slug: str
    path: Path
    gloss: str
    articles: tuple[Article, ...]
    mentions: tuple[GoldMention, ...]
    events: tuple[GoldEvent, ...]
    entities: tuple[GoldEntity, ...]


def stories(folder: Path = FOLDER) -> tuple[Story, ...]:
    """All stories of a folder, by name; raises ValueError for a mention that does not stand in its article."""
    return tuple(_story(path, folder / "gold" / f"{path.stem}.json") for path in sorted(folder.glob("texts/*.jsonl")))


def _story(path: Path, gold: Path) -> Story:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    articles = tuple(Article(row["id"], row["url"], f"{row['title']}\n\n{row['text']}") for row in rows)
    coded = json.loads(gold.read_text(encoding="utf-8")) if gold.exists() else {}
    slug, words = path.stem, {article.id: article.words for article in articles}
    return Story(
        slug=slug,
        path=path,
        gloss=coded.get("gloss", ""),
        articles=articles,
        mentions=tuple(_mention(row, slug, words) for row in coded.get("mentions", ())),
        events=tuple(_event(f"{slug}:{id}", row) for id, row in coded.get("events", {}).items()),
        entities=tuple(_entity(f"{slug}:{id}", row) for id, row in coded.get("entities", {}).items()),
    )


def _mention(row: Mapping[str, Any], slug: str, words: Mapping[str, str]) -> GoldMention:
    found = list(re.finditer(re.escape(row["trigger"]), words[row["article"]]))
    if len(found) < row["nth"]:
        raise ValueError(f"{row['article']} does not say {row['trigger']!r} {row['nth']} times")
    at = found[row["nth"] - 1]
    return GoldMention(row["article"], at.start(), at.end(), f"{slug}:{row['event']}")


def _event(id: str, row: Mapping[str, Any]) -> GoldEvent:
    counts = {name: row[name] for name in ("documents", "texts", "families")}
    origins = tuple(row["origins"])
    same_as = row.get("same_as", "").replace("/", ":")
    return GoldEvent(id, row["gloss"], row["kind"], origins, {**counts, "origins": len(origins)}, same_as)


def _entity(id: str, row: Mapping[str, Any]) -> GoldEntity:
    articles = frozenset(row.get("articles", ()))
    return GoldEntity(id, row["name"], row["type"], tuple(row["surfaces"]), articles)


def occurrences(story: Story, article: Article) -> Iterator[tuple[int, int, str]]:
    """Where an article names somebody: start, end, id. Of names that overlap the longest is the one that is meant."""
    found = [
        (match.start(), match.end(), entity.id)
        for entity in story.entities
        if not entity.articles or article.id in entity.articles
        for surface in entity.surfaces
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?=\w?(?!\w))", article.words)
    ]
    taken: list[tuple[int, int]] = []
    for start, end, id in sorted(found, key=lambda one: (one[0] - one[1], one)):
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            yield start, end, id


def same_across(many: Sequence[Story]) -> Mapping[str, str]:
    """From each entity's id to the one that stands for all that are the same: stories know one another's states."""
    first: dict[tuple[str, str], str] = {}
    standing: dict[str, str] = {}
    for entity in (entity for story in many for entity in story.entities):
        names = {entity.name, *(entity.surfaces if entity.type in ONE_NAME else ())}
        keys = sorted((entity.type, name.casefold()) for name in names)
        met = sorted({standing[first[key]] for key in keys if key in first})
        standing[entity.id] = met[0] if met else entity.id
        standing.update({id: met[0] for id, to in standing.items() if to in met})
        for key in keys:
            first.setdefault(key, entity.id)
    return standing
