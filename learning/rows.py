"""Rows to learn from: each candidate of each coded text, with its marks, and whether the coding has it as a claim."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import kilde_models

from evals.gold import GoldText
from evals.story_gold import Article, Story
from kilde.analyse import Analyser
from kilde.clean import clean
from kilde.extract import extract
from kilde.extract.weighing import Weighed, is_undoubted
from kilde.languages import Pack, load_all
from kilde.model import Issue, Item
from learning.corpora import Text

Judge = Callable[[Weighed, str], bool | None]
"""Whether the coding has a candidate of a text; None where it leaves that open."""


OWN, PART, REAL = "own", "part", "real"


class Row(NamedTuple):
    """A candidate of a text. `is_told` is None where the coding leaves it open; `by_rules` where no rule doubts it.

    `sort` is that of the text: one of ours, a part of one, or a real one.
    """

    text: str
    language: str
    trigger: str
    sentence: str
    marks: frozenset[str]
    is_told: bool | None
    by_rules: bool
    sort: str = OWN


def of_news(text: GoldText) -> Iterator[Row]:
    """The rows of a text coded as those of tests/news are."""

    def judge(one: Weighed, _: str) -> bool | None:
        met = [c for c in text.claims if one.kind in c.kinds and any(_stands(s, one) for s in c.trigger)]
        return any(claim.must for claim in met) or (None if met else False)

    words = text.path.read_text(encoding="utf-8")
    yield from _rows(text.path.name, words, text.language, judge)
    for part in parts(words):
        yield from (row._replace(sort=PART) for row in _rows(text.path.name, part, text.language, judge))


def parts(words: str) -> Iterator[str]:
    """A text's opening and its paragraphs as texts of their own: briefs and notices say no more than that.

    All keep the header of the text, which says when it was published.
    """
    title, *paragraphs = words.strip("\n").split("\n\n")
    header = HEADER.match(title)
    date = header.group() if header else ""
    if len(paragraphs) > 1:
        yield f"{title}\n\n{paragraphs[0]}\n"
    yield from (f"{date}{paragraph}\n" for paragraph in paragraphs)


HEADER = re.compile(r" date \S+ ")


def of_corpus(text: Text, known: Mapping[tuple[int, str], bool]) -> Iterator[Row]:
    """The rows of a real text of which some candidates were judged; the others are left open."""

    def judge(one: Weighed, _: str) -> bool | None:
        return known.get((one.trigger.start, one.kind))

    name = f"{text.corpus} {text.id}"
    yield from (row._replace(sort=REAL) for row in _rows(name, text.words, text.language, judge))


def of_story(story: Story, article: Article, published: str, language: str) -> Iterator[Row]:
    """The rows of an article of a story, whose coding has every mention of an event.

    It has those that only point back as well, so that nouns in which the rules see no more are left open.
    """
    kinds = {event.id: event.kind for event in story.events}
    mentions = [one for one in story.mentions if one.article == article.id]

    def judge(one: Weighed, words: str) -> bool | None:
        start = one.trigger.start - max(0, words.find(article.words))
        end = start + len(one.trigger.quote)
        met = [m for m in mentions if m.start < end and start < m.end]
        if any(kinds[m.event] == one.kind for m in met):
            return None if POINTING & set(one.doubts) else True
        return None if met else False

    head = f" date {published} \n"
    yield from _rows(article.id, head + article.words, language, judge) if mentions else ()


POINTING = frozenset({"points back", "bare"})


def _stands(surface: str, one: Weighed) -> bool:
    """Whether a surface stands in the sentence where the trigger does."""
    places = re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", one.sentence.quote)
    at = one.sentence.start
    return any(m.start() + at < one.trigger.end and one.trigger.start < m.end() + at for m in places)


def _rows(name: str, text: str, language: str, judge: Judge) -> Iterator[Row]:
    publication = clean(Item(name, "text", text.encode()), [pack.notices for pack in _packs().values()]).publication
    reading = _analyser().read(publication, language) if publication else None
    if publication is None or reading is None or isinstance(reading, Issue):
        raise ValueError(f"{name}: cannot be read")
    found: list[Weighed] = []

    def record(one: Weighed) -> bool:
        found.append(one)
        return is_undoubted(one)

    words = publication.text.words
    extract(reading, words, _packs()[reading.language], record)
    for one in found:
        told = judge(one, words)
        yield Row(name, language, one.trigger.quote, one.sentence.quote, one.marks, told, is_undoubted(one))


@cache
def _packs() -> Mapping[str, Pack]:
    return load_all()


@cache
def _analyser() -> Analyser:
    return Analyser(_packs(), kilde_models.load())
