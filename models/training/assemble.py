"""Join the trained parts: `python -m training.assemble TREES NAMES [--out DIR]` from the folder `models`.

Weights are stored in float16 and what is not needed at run time is left out.
"""

import argparse
import json
import re
import shutil
from pathlib import Path

import spacy
from spacy.language import Language

from kilde_models.pipeline import PIPELINE, cast, load

META = {
    "name": "kilde",
    "version": "0.1.1",
    "description": "Trees (UD v2) and names (PER ORG LOC MISC) for nb, nn, da, sv and en",
    "author": "Kilde",
    "license": "CC BY-SA 4.0",
}


def join(trees: Path, names: Path) -> Language:
    """One pipeline of both parts; names keep a tok2vec of their own.

    They come first, so that none is cut where the parser ends a sentence by mistake.
    """
    nlp = spacy.load(trees)
    nlp.add_pipe("ner", source=load(names), first=True)
    nlp.meta.update(META)
    return nlp


def label_strings(nlp: Language) -> list[str]:
    """Every label and feature, whole and in parts: all the strings a pipeline must know beforehand."""
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    parts = {part for label in labels for part in re.split(r"[|=]", label)}
    pairs = {pair for label in labels for pair in label.split("|")}
    return sorted(labels | parts | pairs)


def store(nlp: Language, out: Path) -> None:
    """Write in float16, anew; the tokenizer is made from its rules in code, words of the corpora stay out."""
    cast(nlp, "float16")
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out, exclude=["tokenizer"])
    (out / "vocab" / "strings.json").write_text(json.dumps(label_strings(nlp), ensure_ascii=False), encoding="utf-8")
    cast(nlp, "float32")


def main() -> None:
    """Join and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("trees", type=Path)
    arguments.add_argument("names", type=Path)
    arguments.add_argument("--out", type=Path, default=PIPELINE)
    options = arguments.parse_args()
    store(join(options.trees, options.names), options.out)


if __name__ == "__main__":
    main()
