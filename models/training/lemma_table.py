"""Make the lemma tables: `python -m training.lemma_table --data DIR` from the folder `models`."""

import argparse
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kilde_models.lemmas import TABLES, UNCHANGED, fallback
from training.corpora import LANGUAGES, Passage, read

Row = tuple[str, str, str]


def lemmatized(item: Passage) -> bool:
    """Whether the lemmas of a passage are real: part of one corpus repeats the form in their place."""
    if item.tree is None:
        return False
    pairs = zip(item.words, item.tree.lemmas, strict=True)
    return any(lemma not in ("", "_", word.lower(), word) for word, lemma in pairs)


def wanted(form: str, pos: str, lemma: str) -> bool:
    """Whether a lemma is worth a place: of names only those that lose an ending."""
    return form.startswith(lemma) if pos == "PROPN" else pos not in UNCHANGED


def rows(passages: Iterable[Passage], language: str) -> Iterator[Row]:
    """The commonest lemma of each form and part of speech, where the fallback would say another."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for item in passages:
        if item.tree is None or not lemmatized(item):
            continue
        for word, pos, lemma in zip(item.words, item.tree.parts, item.tree.lemmas, strict=True):
            if lemma not in ("", "_") and wanted(word.lower(), pos, lemma.lower()):
                seen[word.lower(), pos][lemma.lower()] += 1
    for (form, pos), lemmas in sorted(seen.items()):
        best = lemmas.most_common(1)[0][0]
        if fallback(language, form, pos).lower() != best:
            yield form, pos, best


def write(path: Path, lines: Iterable[Row]) -> None:
    """A compressed table, the same bytes each time."""
    text = "".join("\t".join(line) + "\n" for line in lines)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def main() -> None:
    """Write a table for each language."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, default=TABLES)
    options = arguments.parse_args()
    for language in LANGUAGES:
        passages = read(options.data / f"{language}_train.spacy", language)
        write(options.out / f"{language}.tsv.gz", rows(passages, language))


if __name__ == "__main__":
    main()
