"""Rows to learn from: each candidate of each coded text, with its marks, and whether the coding has it as a claim."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from evals.aligned import align
from evals.analysed import analysed
from evals.claims import stands
from evals.gold import GoldText
from evals.story_gold import Article, Story
from kilde.extract import extract
from kilde.extract.doubts import BARE, POINTS_BACK
from kilde.extract.weighing import Weighed, is_undoubted
from learning.corpora import Text

HEADER = re.compile(r" date \S+ ")
POINTING = frozenset({POINTS_BACK, BARE})

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
        of_kind = (claim for claim in text.claims if one.kind in claim.kinds)
        met = [c for c in of_kind if any(stands(word, one.trigger, one.sentence) for word in c.trigger)]
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
        at = align(article.words, words, article.id)
        trigger = one.trigger.start, one.trigger.end
        met = [m for m in mentions if at.stretch(m.start, m.end).shared(*trigger)]
        if any(kinds[m.event] == one.kind for m in met):
            return None if POINTING & set(one.doubts) else True
        return None if met else False

    head = f" date {published} \n"
    yield from _rows(article.id, head + article.words, language, judge) if mentions else ()


def _rows(name: str, text: str, language: str, judge: Judge) -> Iterator[Row]:
    read = analysed(name, text, language)
    if read is None:
        raise ValueError(f"{name}: cannot be read")
    found: list[Weighed] = []

    def record(one: Weighed) -> bool:
        found.append(one)
        return is_undoubted(one)

    extract(read.reading, read.words, read.pack, record)
    for one in found:
        told = judge(one, read.words)
        yield Row(name, language, one.trigger.quote, one.sentence.quote, one.marks, told, is_undoubted(one))
