"""Measures, their floors, and the gate."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from evals import __main__ as command
from evals.measures import Measure, below, floors, line

FLOORS = {"las": {"nb": 83.0}}


@pytest.mark.parametrize(("value", "fell"), [(82.9, True), (83.0, False), (None, False)])
def test_a_measure_falls_below_its_floor_or_not(value: float | None, fell: bool) -> None:
    assert below(Measure("las", "nb", value), FLOORS) is fell


def test_what_has_no_floor_does_not_fall() -> None:
    assert not below(Measure("las", "da", 0.0), FLOORS)
    assert not below(Measure("uas", "nb", 0.0), FLOORS)


def test_a_line_names_measure_value_and_floor() -> None:
    assert json.loads(line(Measure("las", "nb", 84.0), FLOORS)) == {
        "measure": "las",
        "of": "nb",
        "value": 84.0,
        "floor": 83.0,
    }
    assert json.loads(line(Measure("las", "", None, "no data"), FLOORS)) == {"measure": "las", "skipped": "no data"}


def test_the_gate_fails_and_names_what_fell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def poor(_: Path) -> Iterable[Measure]:
        return [Measure("las", "nb", 1.0), Measure("las", "da", 1.0)]

    monkeypatch.setattr(command, "EVALS", {"poor": poor, "none": lambda _: []})
    monkeypatch.setattr(command, "floors", lambda: FLOORS)
    assert command.run(["none"], tmp_path) == 0
    assert command.run(["poor"], tmp_path) == 1
    assert "las of nb: 1.0, floor 83.0" in capsys.readouterr().err


def test_absent_data_are_skipped_with_their_reason(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    own = ("origins", "news", "stories")  # texts of our own, in the repository
    names = [name for name in command.EVALS if name not in own]
    assert command.run(names, tmp_path / "data") == 0
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert rows
    assert all("skipped" in row for row in rows)


def test_every_floor_is_a_number_of_a_measure() -> None:
    for table in floors().values():
        assert all(isinstance(value, (int, float)) for value in table.values())
