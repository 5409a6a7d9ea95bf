"""A ledger as large as an archive, made of a small one: the same news of other worlds (`benchmarks.worlds`).

It is a ledger like any other: its documents have their texts, and every span quotes what stands there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.worlds import later, moved, renamed
from kilde.ledger import Batch, Ledger
from kilde.model import Publication, Run, Text, sha256

NOW = "2026-01-01T00:00:00Z"
TOGETHER = 500
"""Documents that are entered in one go."""

BESIDE = {"resolutions": "claim", "namings": "statement", "pairings": "relation"}
"""What stands beside a fact of a text, and by which name it has that one's id."""


@dataclass(slots=True)
class Article:
    """A document and all that is told in it, by the names that a batch has for it."""

    publication: Publication
    told: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))


def archive(small: Ledger, place: Path, claims: int) -> None:
    """A ledger at `place` of so many claims at least: those of the small one, then of one world after another."""
    run, articles = small.runs()[0], _articles(small)
    own = sum(len(one.told["claims"]) for one in articles)
    with Ledger.open(place, create=True) as large:
        for number in range(-(-claims // own)):
            world = [_moved(one, number) if number else one for one in articles]
            for start in range(0, len(world), TOGETHER):
                large.append(_batch(run, world[start : start + TOGETHER]), NOW)


def _batch(run: Run, articles: Sequence[Article]) -> Batch:
    told: dict[str, list[Any]] = defaultdict(list)
    for one in articles:
        for name, facts in one.told.items():
            told[name] += facts
    return Batch(
        run, tuple(one.publication for one in articles), **{name: tuple(facts) for name, facts in told.items()}
    )


def _articles(ledger: Ledger) -> list[Article]:
    found: dict[str, Article] = {}
    for one in ledger.documents():
        text, data = ledger.text(one.id), ledger.original(one.id)
        if text and data is not None:
            found[one.id] = Article(Publication(one, data, text))
    for told in ledger.evidence():
        _tell(found, told.claim.document, claims=told.claim, resolutions=told.resolution)
    for statement, naming in ledger.statements():
        _tell(found, statement.document, statements=statement, namings=naming)
    for relation, pairing, _ in ledger.relations():
        _tell(found, relation.document, relations=relation, pairings=pairing)
    for named in ledger.mentioned():
        _tell(found, named.document, mentioned=named)
    return list(found.values())


def _tell(articles: Mapping[str, Article], document: str, **facts: Any) -> None:
    for name, fact in facts.items():
        articles[document].told[name].append(fact)


def _moved(one: Article, number: int) -> Article:
    """An article of another world: other names and days, and its bytes are its words."""
    words = renamed(one.publication.text.words, number)
    text, data, old = (
        Text(words, one.publication.text.passages),
        f"{number}\n{words}".encode(),
        one.publication.document,
    )
    document = replace(
        old,
        title=old.title and renamed(old.title, number),
        published=old.published and later(old.published, number),
        sha256=sha256(data),
        text=text.id,
    )
    made = Article(Publication(document, data, text))
    for name, facts in one.told.items():
        made.told[name] = [moved(fact, number, words) for fact in facts]
    for name in ("claims", "statements", "relations", "mentioned"):
        made.told[name] = [replace(fact, document=document.id) for fact in made.told[name]]
    for name, of in BESIDE.items():
        facts = made.told[f"{of}s"]
        made.told[name] = [replace(b, **{of: fact.id}) for b, fact in zip(made.told[name], facts, strict=True)]
    return made
