"""Time expressions in a sentence, as one language says them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kilde.analyse.numbers import NumberGrammar
from kilde.model import TimeExpression


@dataclass(frozen=True, slots=True)
class TimeGrammar:
    """Finds time expressions; made by `compile_times` from the times.toml of a language."""

    numbers: NumberGrammar

    def find(self, words: Sequence[str]) -> list[tuple[int, int, TimeExpression]]:
        return []


def compile_times(table: Mapping[str, Any], numbers: NumberGrammar) -> TimeGrammar:
    return TimeGrammar(numbers)
