"""What is measured, as lines: a measure, of what, its value, and the floor that it must not fall below."""

import json
import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).parent / "floors.toml"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure. `of` is the language or the set that it is of; None as `value` says that `reason` kept it away."""

    name: str
    of: str
    value: float | None
    reason: str | None = None


Eval = Callable[[Path], Iterable[Measure]]
"""From the folder of public data to measures."""

Floors = Mapping[str, Mapping[str, float]]


def folder() -> Path:
    """The folder of public data: KILDE_DATA, or ../shared/data beside the checkout."""
    return Path(os.environ.get("KILDE_DATA") or ROOT.parent / "shared" / "data")


def floors(path: Path = FLOORS) -> Floors:
    """The floors by measure and by what it is of."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def absent(name: str, path: Path) -> Iterator[Measure]:
    """That a measure's data are not here."""
    yield Measure(name, "", None, f"no {path}")


def floor_of(measure: Measure, known: Floors) -> float | None:
    """The floor of a measure, where one is pinned."""
    return known.get(measure.name, {}).get(measure.of)


def below(measure: Measure, known: Floors) -> bool:
    """Whether a measure fell below its floor; one that could not be taken did not."""
    floor = floor_of(measure, known)
    return measure.value is not None and floor is not None and measure.value < floor


def line(measure: Measure, known: Floors) -> str:
    """A measure as one line of JSON."""
    if measure.value is None:
        return json.dumps({"measure": measure.name, "skipped": measure.reason}, ensure_ascii=False)
    row = {"measure": measure.name, "of": measure.of, "value": measure.value, "floor": floor_of(measure, known)}
    return json.dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False)
