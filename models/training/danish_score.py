"""How well the Danish rules do: `python -m training.danish_score --data DIR` from the folder `models`.

The sentences of the UD development file are also in the original treebank; on them rule and gold can be held together.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from training.corpora import Passage, Tree, read
from training.danish import Sentence
from training.danish_parts import parts_of_speech
from training.danish_passages import Known, known
from training.danish_relations import Arc
from training.danish_trees import convert, fasten
from training.evaluate import percent
from training.variation import cut


def gold(path: Path) -> Iterator[tuple[tuple[str, ...], Tree]]:
    """The sentences of a UD file with their trees."""
    for item in read(path, "da"):
        edges = [position for position, start in enumerate(item.starts) if start] + [len(item.words)]
        for start, end in pairwise(edges):
            yield from _sentence(cut(item, start, end))


def _sentence(item: Passage) -> Iterator[tuple[tuple[str, ...], Tree]]:
    if item.tree is not None:
        yield item.words, item.tree


def matches(arcs: tuple[Arc, ...], parts: tuple[str, ...], tree: Tree) -> tuple[int, int, int]:
    """Words with the right head, with the right head and relation, with the right part of speech."""
    heads = labelled = right = 0
    for position, arc in enumerate(arcs):
        same = tree.heads[position] == (position if arc.head is None else arc.head)
        heads += same
        labelled += same and tree.relations[position] == arc.relation
        right += parts[position] == tree.parts[position]
    return heads, labelled, right


def score(path: Path, sentences: Known) -> dict[str, float]:
    """Agreement of rule and gold in per cent, over the sentences that are in both."""
    total = heads = labelled = right = 0
    for words, tree in gold(path):
        original: Sentence | None = next(iter(sentences.get(words, ())), None)
        arcs = convert(original) if original else None
        if original is None or arcs is None:
            continue
        found = matches(arcs, parts_of_speech(fasten(original)), tree)
        total += len(words)
        heads, labelled, right = heads + found[0], labelled + found[1], right + found[2]
    return {
        "words": total,
        "uas": percent(heads, total),
        "las": percent(labelled, total),
        "pos": percent(right, total),
    }


def main() -> None:
    """Print the agreement."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    options = arguments.parse_args()
    print(json.dumps(score(options.data / "da_dev.spacy", known(options.data / "da-cdt.conll"))))


if __name__ == "__main__":
    main()
