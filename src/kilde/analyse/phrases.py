"""Phrases of one or more atoms and what they mean, looked up where they stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kilde.analyse.atoms import atomise

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""Phrases by their first atom, longest first, each with what it means."""


def by_first(pairs: Iterable[tuple[str, Any]]) -> Phrases:
    """Phrases by their first atom, the longest first, so that the first that fits is the one meant."""
    found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for phrase, meaning in pairs:
        words = tuple(atomise(phrase.split()).text)
        found.setdefault(words[0], []).append((words, meaning))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}


def longest(phrases: Phrases, atoms: Sequence[str], at: int) -> tuple[int, Any] | None:
    """The longest phrase that stands at an atom: where it ends, and what it means."""
    if at >= len(atoms):
        return None
    for words, meaning in phrases.get(atoms[at], ()):
        end = at + len(words)
        if len(words) == 1 or tuple(atoms[at:end]) == words:
            return end, meaning
    return None
