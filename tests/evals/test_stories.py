"""Stories: two small ones of our own and a text of another matter, read into one ledger and scored."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from evals import orders
from evals.aligned import Stretch
from evals.measures import Measure
from evals.orders import one_by_one, shuffled
from evals.stories import measured
from evals.story_gold import Article, GoldEntity, Story, occurrences, same_across, stories
from evals.story_score import Scored, _is_most, counts, entities, events, meant, met, score
from evals.story_wrong import listing
from evals.together import read_together
from kilde.ledger import Ledger
from kilde.link import view
from kilde.model import Span
from kilde.pipeline import View

Row = tuple[str, str, str, str]
"""Language, outlet, headline, text."""

QUAY: list[Row] = [
    ("nb", "Avisa", "Nytt fra Bodø", "En bombe drepte tre mennesker i Bodø mandag 4. mars 2019."),
    ("en", "Gazette", "News from Bodø", "A bomb killed three people in Bodø on Monday, 4 March 2019."),
]
QUAY_GOLD = {
    "gloss": "A bomb on the quay",
    "events": {
        "E1": {"gloss": "the bomb", "kind": "ASSAULT", "documents": 2, "texts": 2, "families": 2, "origins": ["Avisa", "Gazette"]}
    },
    "mentions": [
        {"article": "quay-1", "trigger": "bombe", "nth": 1, "event": "E1"},
        {"article": "quay-1", "trigger": "drepte", "nth": 1, "event": "E1"},
        {"article": "quay-2", "trigger": "killed", "nth": 1, "event": "E1"},
    ],
    "entities": {},
}
ARREST: list[Row] = [
    ("en", "Gazette", "News from Oslo", "The police arrested Karin Holm in Oslo on Tuesday. Holm was arrested at home."),
]
ARREST_GOLD = {
    "gloss": "Two are arrested",
    "events": {
        "E1": {
            "gloss": "the arrest",
            "kind": "COERCE",
            "documents": 1,
            "texts": 1,
            "families": 1,
            "origins": ["Gazette", "Holm"],
        }
    },
    "mentions": [
        {"article": "arrest-1", "trigger": "arrested", "nth": 1, "event": "E1"},
        {"article": "arrest-1", "trigger": "arrested", "nth": 2, "event": "E1"},
    ],
    "entities": {
        "P1": {"name": "Karin Holm", "type": "person", "surfaces": ["Karin Holm", "Holm"]},
    },
}
ALIEN: list[Row] = [("en", "Gazette", "Bodø again", "A bomb killed three people in Bodø on Monday, 4 March 2019, an actor said.")]


def write(folder: Path, slug: str, rows: list[Row], gold: Mapping[str, Any] | None) -> None:
    for name in ("texts", "gold"):
        (folder / name).mkdir(exist_ok=True)
    lines = [
        json.dumps(
            {
                "id": f"{slug}-{number}",
                "source": source,
                "url": f"https://example.org/{slug}-{number}",
                "title": title,
                "text": text,
                "published": "2019-03-06",
                "language": language,
            }
        )
        for number, (language, source, title, text) in enumerate(rows, start=1)
    ]
    (folder / "texts" / f"{slug}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if gold:
        (folder / "gold" / f"{slug}.json").write_text(json.dumps(gold), encoding="utf-8")


@dataclass(frozen=True)
class Read:
    many: tuple[Story, ...]
    ledger: Ledger
    scored: Scored


def reading(folder: Path) -> Iterator[Read]:
    many = stories(folder)
    with Ledger.open(folder / "all.kilde", create=True) as ledger:
        yield Read(many, ledger, score(many, read_together([story.path for story in many], ledger)))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    folder = tmp_path_factory.mktemp("two")
    write(folder, "quay", QUAY, QUAY_GOLD)
    write(folder, "arrest", ARREST, ARREST_GOLD)
    yield from reading(folder)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    folder = tmp_path_factory.mktemp("mixed")
    write(folder, "quay", QUAY, QUAY_GOLD)
    write(folder, "unrelated", ALIEN, None)
    yield from reading(folder)


def test_a_story_that_is_read_aright_is_whole(two: Read) -> None:
    assert events(two.scored) == pytest.approx((1.0, 1.0))
    assert events(two.scored, "quay").f1 == met(two.scored) == 1.0
    assert entities(two.scored) == pytest.approx((1.0, 1.0))
    assert {name.quote for name in two.scored.entity} == {"Karin Holm", "Holm"}


def test_what_two_stories_tell_of_is_one_event(two: Read) -> None:
    quay, arrest = two.scored.gold["quay:E1"], two.scored.gold["arrest:E1"]
    for gold in ({quay.id: replace(quay, same_as=arrest.id)}, {arrest.id: replace(arrest, same_as=quay.id)}):
        scored = Scored(two.scored.seen, two.scored.told, {**two.scored.gold, **gold}, two.scored.same)
        assert events(scored).precision == 1.0
        assert events(scored).recall < 1.0


def test_what_two_stories_tell_of_is_counted_for_either_alone(two: Read) -> None:
    quay, arrest = two.scored.gold["quay:E1"], two.scored.gold["arrest:E1"]
    gold = {quay.id: replace(quay, same_as=arrest.id), arrest.id: arrest}
    seen = replace(two.scored.seen, events=(view([*two.scored.seen.evidence.values()], (), {}),))
    scored = Scored(seen, two.scored.told, gold, two.scored.same)
    whole, alone = scored.most[quay.id], scored.alone(quay.id)
    assert alone is not None
    assert set(alone.documents) < set(whole.documents)
    assert Scored(seen, two.scored.told, two.scored.gold, two.scored.same).alone(quay.id) == whole


def test_counts_are_of_the_event_that_holds_most(two: Read) -> None:
    assert counts(two.scored, "quay")["documents"] == counts(two.scored, "quay")["origins"] == 1.0
    assert counts(two.scored, "arrest")["documents"] == 1.0
    assert counts(two.scored, "arrest")["origins"] == 0.0
    assert counts(two.scored)["origins"] == 0.5


def test_an_event_that_nothing_met_is_wrong_but_not_of_those_met(two: Read) -> None:
    unmet = replace(next(iter(two.scored.gold.values())), id="quay:E9")
    more = Scored(two.scored.seen, two.scored.told, {**two.scored.gold, unmet.id: unmet}, two.scored.same)
    assert counts(more)["documents"] == pytest.approx(2 / 3)
    assert counts(more)["documents-of-met"] == 1.0


def test_other_matters_cost_precision_and_are_not_scored(mixed: Read) -> None:
    found = events(mixed.scored)
    assert found.recall == 1.0
    assert found.precision < 1.0
    assert {label.partition(":")[0] for label in mixed.scored.event.values()} == {"quay"}


def test_the_listing_says_what_is_wrong_and_why(mixed: Read, two: Read) -> None:
    told = "\n".join(listing(mixed.scored, None))
    assert "quay:E1 ASSAULT: the bomb" in told
    assert "other:matters" in told
    assert "unrelated/1 'killed'" in told
    assert "same day" in told
    assert "origins gold: Gazette; Holm" in "\n".join(listing(two.scored, "arrest"))
    assert "quay" not in "\n".join(listing(two.scored, "arrest"))


def test_the_same_events_in_all_orders(two: Read) -> None:
    assert shuffled(two.ledger) == 1.0
    assert one_by_one([story.path for story in two.many], two.scored.seen.events) == 1.0


def test_another_order_with_other_events_is_seen(two: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def first_alone(ledger: Ledger) -> View:
        told = ledger.evidence()
        found = replace(two.scored.seen.events[0], claims=(told[0].resolution.claim,))
        return View({}, (found,), {})

    assert one_by_one([two.many[0].path], two.scored.seen.events) == 0.0
    monkeypatch.setattr(orders, "view", first_alone)
    assert shuffled(two.ledger) < 1.0


def test_no_stories_are_skipped_with_the_reason() -> None:
    (only,) = measured([])
    assert only.value is None
    assert "no " in str(only.reason)


def test_all_figures_are_measured(two: Read) -> None:
    found = {(one.name, one.of): one for one in measured(two.many)}
    assert found["stories-events", "f1"] == Measure("stories-events", "f1", 1.0)
    assert found["stories-orders", "shuffled"].value == found["stories-orders", "one-by-one"].value == 1.0
    assert found["stories-counts", "origins"].value == 0.5


def test_a_mention_that_does_not_stand_there_is_refused(tmp_path: Path) -> None:
    mention = {"article": "quay-1", "trigger": "drepte", "nth": 2, "event": "E1"}
    write(tmp_path, "quay", QUAY, {**QUAY_GOLD, "mentions": [mention]})
    with pytest.raises(ValueError, match="quay-1 does not say 'drepte' 2 times"):
        stories(tmp_path)


def test_what_a_span_means_is_what_it_shares_most_with() -> None:
    gold = [(Stretch(0, 4), "E1"), (Stretch(4, 6), "E2")]
    assert meant(Span(2, 5, "abc"), gold) == "E1"
    assert meant(Span(3, 5, "ab"), gold) == ""
    assert meant(Span(7, 9, "ab"), gold) == ""
    assert meant(Span(4, 5, "a"), gold) == "E2"


@pytest.mark.parametrize(("start", "end", "most"), [(0, 4, True), (0, 3, True), (0, 2, False), (4, 6, False)])
def test_a_surface_that_is_half_a_name_is_not_that_name(start: int, end: int, most: bool) -> None:
    assert _is_most(Stretch(start, end), Span(0, 4, "abcd")) is most


def names(*entities: GoldEntity) -> Story:
    return Story("s", Path(), "", (), (), (), entities)


def test_the_longest_name_is_meant_with_its_ending() -> None:
    group = GoldEntity("s:P1", "Front", "group", ("Front",), frozenset())
    north = GoldEntity("s:P2", "Northern Front", "group", ("Northern Front",), frozenset())
    article = Article("s-1", "", "Fronts and Northern Front; the Frontier.")
    assert sorted(occurrences(names(group, north), article)) == [(0, 5, "s:P1"), (11, 25, "s:P2")]


def test_a_name_means_whom_it_means_in_its_articles() -> None:
    one = GoldEntity("s:P1", "Ann Lee", "person", ("Lee",), frozenset({"s-2"}))
    assert list(occurrences(names(one), Article("s-1", "", "Lee went."))) == []


def test_stories_share_states_by_any_name_and_people_by_the_chief_one() -> None:
    one = names(
        GoldEntity("a:P1", "Norway", "state", ("Norge",), frozenset()),
        GoldEntity("a:P2", "Ann Lee", "person", ("Lee",), frozenset()),
    )
    other = names(
        GoldEntity("b:P1", "Noreg", "state", ("Norge", "Noreg"), frozenset()),
        GoldEntity("b:P2", "Bob Lee", "person", ("Lee",), frozenset()),
        GoldEntity("b:P3", "Ann Lee", "person", ("Ann Lee",), frozenset()),
    )
    assert same_across([one, other]) == {"a:P1": "a:P1", "a:P2": "a:P2", "b:P1": "a:P1", "b:P2": "b:P2", "b:P3": "a:P2"}
