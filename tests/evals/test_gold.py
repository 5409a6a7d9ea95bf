"""The coded news: that it fits its texts and the vocabulary, and how its claims are set beside Kilde's."""

import json
from pathlib import Path

import pytest

from evals.claims import Tally, meets, same_time
from evals.gold import FOLDER, GoldText, texts
from kilde.model import Aspect, Factuality, Span, Stance
from kilde.model.edtf import is_edtf
from kilde.model.plover import MODES
from learning.__main__ import TEXTS

SPLITS = (("dev", FOLDER), ("test", FOLDER), ("learn", TEXTS))
ALL = [text for split, folder in SPLITS for coded in texts(split, folder).values() for text in coded]


@pytest.mark.parametrize("text", ALL, ids=lambda text: str(text.path.stem))
def test_every_surface_stands_in_its_text(text: GoldText) -> None:
    words = text.path.read_text(encoding="utf-8")
    surfaces = [s for c in text.claims for many in (c.trigger, *c.roles.values()) for s in many]
    surfaces += [s for c in text.claims for voice in c.voices for s in voice.surfaces]
    surfaces += [c.place.surface for c in text.claims if c.place]
    assert [s for s in surfaces if s not in words] == []


@pytest.mark.parametrize("text", ALL, ids=lambda text: str(text.path.stem))
def test_every_value_is_of_the_vocabulary(text: GoldText) -> None:
    for claim in text.claims:
        assert claim.kinds <= MODES.keys(), claim.id
        assert claim.mode is None or claim.mode in MODES[claim.kind], claim.id
        assert claim.stance <= set(Stance), claim.id
        assert claim.factuality <= set(Factuality), claim.id
        assert claim.aspect <= set(Aspect), claim.id
        assert all(map(is_edtf, claim.times)), claim.id
    assert text.lead is None or text.lead in {claim.event for claim in text.claims}


@pytest.mark.parametrize("file", sorted((FOLDER / "gold").glob("*.jsonl")), ids=lambda file: str(file.stem))
def test_every_text_is_coded_once_and_odd_numbers_are_dev(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["file"] for row in rows) == sorted(path.name for path in (FOLDER / file.stem).glob("*.txt"))
    assert all((row["split"] == "dev") == bool(int(row["file"].split("-")[1]) % 2) for row in rows)


@pytest.mark.parametrize("file", sorted((TEXTS / "gold").glob("*.jsonl")), ids=lambda file: str(file.stem))
def test_every_text_to_learn_from_is_coded_once(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["file"] for row in rows) == sorted(path.name for path in (TEXTS / file.stem).glob("*.txt"))
    assert {row["split"] for row in rows} == {"learn"}


@pytest.mark.parametrize(
    ("said", "wanted", "same"),
    [
        ("2024-05-03", "2024-05-03", True),
        ("2024-05-03T21:00", "2024-05-03", True),
        ("2021-06~/2021-08~", "2021-06/2021-08", True),
        ("[2024-05-03,2024-05-10]", "2024-05-03", False),
        ("[2024-04-26,2024-05-03,2024-05-10]", "[2024-05-03,2024-05-10]", True),
        ("[2024-05-03]", "[2024-05-03,2024-05-10]", False),
        ("2024", "2024-05", False),
        ("", "2024", False),
    ],
)
def test_times_are_the_same_when_they_mean_the_same_days(said: str, wanted: str, same: bool) -> None:
    assert same_time(said, wanted) is same


def test_a_surface_is_met_where_it_stands_or_by_the_same_words() -> None:
    sentence = Span(10, 37, "The old bridge was shelled.")
    assert meets(["old bridge"], Span(18, 24, "bridge"), sentence)
    assert meets(["the governor"], Span(90, 108, "the governor of it"), sentence)
    assert not meets(["old"], Span(18, 24, "bridge"), sentence)
    assert not meets(["ridge"], Span(18, 24, "bridge"), sentence)


def test_a_tally_weighs_what_is_missed_against_what_is_too_much() -> None:
    tally = Tally(1, 2, 1, 1).plus(Tally(1, 2, 1, 3))
    assert (tally.recall, tally.precision, tally.f1) == (0.5, 0.5, 0.5)
    assert Tally().f1 == 0.0
