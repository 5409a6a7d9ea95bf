"""Turn the corpora into arrays for the name finder: `python -m training.encoding --data DIR --out build/names.npz`.

All that needs spaCy or the lists of names is done here, so that `training.train_names` needs arrays alone and can run
on another machine. Every word of the training text is there as it was, in several rounds of swapped names, in capitals
and with a capital in front; tags stay the same, since swapping keeps the number of words.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from kilde_models.pipeline import load
from kilde_models.words import SEED, features
from training import inventory
from training.corpora import LANGUAGES, Passage, read
from training.names import Shares, spans, swap
from training.news_names import MADE, made
from training.shape import ACTIONS, PARTS, ROWS, UNKNOWN
from training.variation import polite, shortened, title

ROUNDS = 8
SHARES = Shares(people=0.6, places=0.45, bodies=0.4)
REPEATED = {"da": 2, "en": 2}
"""How often a round of training reads the passages of the languages that have least."""
POLITE = 0.4
"""How many passages of a round have capitals where they address their reader."""
BARE = {"sv": 1.0, "da": 0.6, "nb": 0.3, "nn": 0.3}
"""How many of the passages with full names of people are there once more with family names alone."""
SHORTENED = 0.8
Array = np.ndarray[Any, Any]


@dataclass(slots=True)
class Forms:
    """The word forms met so far, each with a number."""

    numbers: dict[str, int] = field(default_factory=dict)

    def encode(self, items: Sequence[Passage]) -> Array:
        """The numbers of all words of some passages, one after the other."""
        count = self.numbers
        return np.array([count.setdefault(word, len(count)) for item in items for word in item.words], np.int32)


def actions(tags: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """For each word the action of the name finder, and how many words back the name it stands inside began."""
    moves, back = [0] * len(tags), [0] * len(tags)
    for start, end, kind in spans(tags):
        for position in range(start, end):
            first, last = position == start, position == end - 1
            move = ("U" if last else "B") if first else ("L" if last else "I")
            moves[position] = ACTIONS.index(f"{move}-{kind}")
            back[position] = position - start
    return moves, back


def parts(item: Passage) -> list[int]:
    """Parts of speech by number, or unknown."""
    if item.tree is None:
        return [UNKNOWN] * len(item.words)
    return [PARTS.index(part) if part in PARTS else UNKNOWN for part in item.tree.parts]


def rounds(items: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """The passages with other names, each time others."""
    names = inventory.load()
    for number in range(ROUNDS):
        chance = Random(number)
        yield [polite(swap(item, names, SHARES, chance), chance, POLITE) for item in items]


def retold(items: Sequence[Passage], chance: Random) -> Iterator[Passage]:
    """Some passages once more, with people called by their family names."""
    for item in items:
        again = shortened(item, chance, SHORTENED)
        if again is not item and chance.random() < BARE.get(item.language, 0.0):
            yield again


def texts(items: Sequence[Passage], forms: Forms) -> Array:
    """One row a version: as it was, swapped, in capitals, with a capital in front."""
    rows = [forms.encode(items), *(forms.encode(varied) for varied in rounds(items))]
    rows += [forms.encode([_changed(item, change) for item in items]) for change in (str.upper, title)]
    return np.stack(rows)


def _changed(item: Passage, change: Any) -> Passage:
    return Passage(item.language, tuple(map(change, item.words)), item.spaces, item.starts, None, item.names)


def tables(forms: Forms, vocab: Vocab) -> Mapping[str, Array]:
    """For each feature the number of each form's value, and for each value its rows in the hashed table."""
    columns = zip(*(features(vocab[form]) for form in forms.numbers), strict=True)
    found: dict[str, Array] = {}
    for at, (column, size) in enumerate(zip(columns, ROWS, strict=True)):
        values, index = np.unique(np.array(column, np.uint64), return_inverse=True)
        hashed: Any = NumpyOps().hash(values, SEED + at)
        found[f"index{at}"] = index.astype(np.int32)
        found[f"rows{at}"] = (hashed % np.uint32(size)).astype(np.uint16)
    return found


def counts(versions: Array, index: Array) -> Array:
    """How often the small form of each word is met in one version of the text."""
    met = np.bincount(index[versions[: ROUNDS + 1]].ravel(), minlength=index.max() + 1)
    share: Array = (met[index] / (ROUNDS + 1)).astype(np.float32)
    return share


def encode(items: Sequence[Passage], vocab: Vocab) -> Mapping[str, Array]:
    """Everything that training needs of some passages with names."""
    forms = Forms()
    versions = texts(items, forms)
    hashed = tables(forms, vocab)
    moves, back = zip(*(actions(item.names or ()) for item in items), strict=True)
    return {
        "texts": versions,
        "actions": np.concatenate(moves).astype(np.int8),
        "back": np.concatenate(back).astype(np.int16),
        "parts": np.concatenate([parts(item) for item in items]).astype(np.int8),
        "titled": np.concatenate([[item.language == "en"] * len(item.words) for item in items]),
        "lengths": np.array([len(item.words) for item in items], np.int32),
        "repeated": np.array([REPEATED.get(item.language, 1) for item in items], np.int32),
        "counts": counts(versions, hashed["index0"]),
        **hashed,
    }


def main() -> None:
    """Encode and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--news", type=float, default=1.0, help="how much of the made news; 0 leaves it out")
    options = arguments.parse_args()
    items = [item for name in LANGUAGES for item in read(options.data / f"{name}_train.spacy", name) if item.names]
    names, chance = inventory.load(), Random(ROUNDS)
    items += retold(items, chance)
    for language, count in MADE.items():
        items += made(language, round(count * options.news), names, chance)
    print(Counter(item.language for item in items))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    found: Any = encode(items, load().vocab)
    np.savez_compressed(options.out, **found)


if __name__ == "__main__":
    main()
