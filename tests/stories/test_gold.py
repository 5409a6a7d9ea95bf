"""The coded stories: that their gold fits their texts, the vocabulary of events, and its own counts."""

import json
import re
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from kilde.model.edtf import is_edtf
from kilde.model.plover import KINDS

FOLDER = Path(__file__).parent
SLUGS = sorted(path.stem for path in (FOLDER / "gold").glob("*.json"))
ARTICLE_KEYS = {"id", "source", "url", "title", "text", "published", "language"}
EVENT_KEYS = {"gloss", "kind", "edtf", "place", "killed", "documents", "texts", "families", "origins"}
ENTITY_KEYS = {"name", "type", "surfaces"}
ENTITY_TYPES = {"person", "group", "body", "state", "outlet"}
LANGUAGES = {"nb", "nn", "da", "sv", "en"}
SAME_WORDS = 0.7
"""How much of the words of two sentences is shared where one is the other, slightly edited."""

every_story = pytest.mark.parametrize("slug", SLUGS)

Row = dict[str, Any]


@cache
def gold(slug: str) -> Row:
    loaded: Row = json.loads((FOLDER / "gold" / f"{slug}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def articles(slug: str) -> dict[str, Row]:
    lines = (FOLDER / "texts" / f"{slug}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def whole(article: Row) -> str:
    return f"{article['title']}\n\n{article['text']}"


def occurrences(text: str, trigger: str) -> int:
    return sum(text.startswith(trigger, place) for place in range(len(text)))


def telling(slug: str, event: str) -> list[Row]:
    """The articles with a mention of an event."""
    ids = sorted({mention["article"] for mention in gold(slug)["mentions"] if mention["event"] == event})
    return [articles(slug)[each] for each in ids]


def sentences(article: Row) -> list[set[str]]:
    parts = re.split(r"(?<=[.!?])\s+|\n\n", article["text"])
    return [words for part in parts if len(words := set(re.findall(r"\w+", part.lower()))) > 2]


def copied(one: Row, other: Row) -> bool:
    """Whether at least half of the sentences of the shorter of two articles stand in the longer."""
    short, long = sorted((sentences(one), sentences(other)), key=len)
    shared = [a for a in short if any(len(a & b) >= SAME_WORDS * len(a | b) for b in long)]
    return one["language"] == other["language"] and 2 * len(shared) >= len(short)


def families(told: list[Row]) -> int:
    family = {article["id"]: article["id"] for article in told}
    for one, other in combinations(told, 2):
        if copied(one, other):
            old, new = family[other["id"]], family[one["id"]]
            family = {key: new if value == old else value for key, value in family.items()}
    return len(set(family.values()))


def test_every_story_has_texts_and_gold() -> None:
    assert SLUGS
    assert set(SLUGS) <= {path.stem for path in (FOLDER / "texts").glob("*.jsonl")}


@every_story
def test_the_texts_have_their_form(slug: str) -> None:
    rows = articles(slug)
    assert list(rows) == [f"{slug}-{number}" for number in range(1, len(rows) + 1)]
    assert len({row["language"] for row in rows.values()}) >= 3
    assert len(rows) == 6 or not re.match(r"s\d", slug)
    for key, row in rows.items():
        assert row.keys() == ARTICLE_KEYS, key
        assert row["url"] == f"https://example.org/{key}"
        assert row["language"] in LANGUAGES, key
        assert re.fullmatch(r"\d{4}-\d\d(-\d\d)?", row["published"]), key
        assert row["title"].strip() == row["title"] != "", key
        assert row["text"].strip() == row["text"] != "", key


@every_story
def test_every_trigger_stands_where_its_mention_says(slug: str) -> None:
    mentions = gold(slug)["mentions"]
    for mention in mentions:
        assert mention.keys() == {"article", "trigger", "nth", "event"}
        assert 1 <= mention["nth"] <= occurrences(whole(articles(slug)[mention["article"]]), mention["trigger"]), mention
    assert len({tuple(mention.values()) for mention in mentions}) == len(mentions)
    assert {mention["event"] for mention in mentions} == gold(slug)["events"].keys()


@every_story
def test_every_event_is_of_the_vocabulary(slug: str) -> None:
    assert gold(slug)["story"] == slug
    for key, event in gold(slug)["events"].items():
        assert event.keys() - {"same_as"} == EVENT_KEYS, key
        assert event["kind"] in KINDS, key
        assert event["edtf"] is None or is_edtf(event["edtf"]), key
        assert event["killed"] is None or isinstance(event["killed"], int), key


@every_story
def test_every_surface_of_an_entity_occurs(slug: str) -> None:
    for key, entity in gold(slug)["entities"].items():
        assert entity.keys() - {"articles", "same_as"} == ENTITY_KEYS, key
        assert entity["type"] in ENTITY_TYPES, key
        texts = [whole(articles(slug)[each]) for each in entity.get("articles", articles(slug))]
        assert [s for s in entity["surfaces"] if not any(s in text for text in texts)] == [], key
        assert entity["surfaces"], key


@every_story
def test_the_counts_of_an_event_are_those_of_its_mentions(slug: str) -> None:
    for key, event in gold(slug)["events"].items():
        told = telling(slug, key)
        assert event["documents"] == len(told), key
        assert event["texts"] == len({article["text"] for article in told}), key
        assert event["families"] == families(told), key
        assert len(event["origins"]) == len(set(event["origins"])) > 0, key


@every_story
def test_what_is_the_same_in_another_story_is_there(slug: str) -> None:
    for part in ("events", "entities"):
        for key, item in gold(slug)[part].items():
            if "same_as" in item:
                story, _, other = item["same_as"].partition("/")
                assert other in gold(story)[part], key
                assert gold(story)[part][other].get("kind") == item.get("kind"), key
