"""Score a pipeline on a treebank: `python -m training.evaluate --data DIR` from the folder `models`.

Words are those of the corpus ("gold tokens"), so that figures can be held against published ones. Attachment counts
punctuation, as in the CoNLL shared tasks. Names count when span and type are both right; they are scored once on the
passages as they are, and once with the sentences of the corpus told beforehand (`names_f_told`), as Kilde does.
"""

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

import kilde_models
from training.corpora import LANGUAGES, Passage, bare, read, reference

COUNTED = frozenset({"PER", "ORG", "LOC"})
Names = set[tuple[int, int, str]]


def percent(part: float, whole: float) -> float:
    """A share in per cent with one decimal; 0 where there is nothing to share."""
    return round(100 * part / whole, 1) if whole else 0.0


def found(doc: Doc) -> Names:
    """The names of the counted types in a Doc."""
    return {(name.start, name.end, name.label_) for name in doc.ents if name.label_ in COUNTED}


def score_trees(pairs: Iterable[tuple[Doc, Doc]]) -> dict[str, float]:
    """Labelled and unlabelled attachment and parts of speech."""
    total = heads = labelled = parts = 0
    for guess, gold in pairs:
        if not gold.has_annotation("DEP"):
            continue
        for ours, theirs in zip(guess, gold, strict=True):
            same = ours.head.i == theirs.head.i
            total += 1
            heads += same
            labelled += same and ours.dep_ == theirs.dep_
            parts += ours.pos_ == theirs.pos_
    return {"las": percent(labelled, total), "uas": percent(heads, total), "pos": percent(parts, total)}


def score_names(pairs: Iterable[tuple[Doc, Doc]]) -> dict[str, float]:
    """Precision, recall and F of people, bodies and places."""
    right = guessed = true = 0
    for guess, gold in pairs:
        if not gold.has_annotation("ENT_IOB"):
            continue
        ours, theirs = found(guess), found(gold)
        right += len(ours & theirs)
        guessed += len(ours)
        true += len(theirs)
    return {
        "names_p": percent(right, guessed),
        "names_r": percent(right, true),
        "names_f": percent(2 * right, guessed + true),
        "names": true,
    }


def told(vocab: Vocab, item: Passage) -> Doc:
    """The words with nothing known but where sentences begin, as Kilde tells the name finder its own."""
    return Doc(vocab, words=list(item.words), spaces=list(item.spaces), sent_starts=list(item.starts))


def score_told(nlp: Language, passages: Iterable[Passage]) -> float:
    """F of names where each sentence is told beforehand."""
    ner: Any = nlp.get_pipe("ner")
    return score_names((ner(told(nlp.vocab, item)), reference(nlp.vocab, item)) for item in passages)["names_f"]


def score_lemmas(passages: Iterable[Passage], language: str) -> dict[str, float]:
    """Lemmas, given the corpus's own parts of speech; marks are left out."""
    total = right = 0
    for item in passages:
        if item.tree is None:
            continue
        for word, part, lemma in zip(item.words, item.tree.parts, item.tree.lemmas, strict=True):
            if part in ("PUNCT", "SYM") or lemma in ("", "_"):
                continue
            total += 1
            right += kilde_models.lemma(language, word, part).lower() == lemma.lower()
    return {"lemma": percent(right, total)}


def evaluate(nlp: Language, language: str, path: Path) -> dict[str, float | str]:
    """Score on one DocBin file; words a second are those of this machine, all pipes on."""
    passages = list(read(path, language))
    started = time.perf_counter()
    guesses = list(nlp.pipe((bare(nlp.vocab, item) for item in passages), batch_size=128))
    seconds = time.perf_counter() - started
    pairs = [(guess, reference(nlp.vocab, item)) for guess, item in zip(guesses, passages, strict=True)]
    words = sum(len(guess) for guess in guesses)
    return {
        "language": language,
        "file": path.name,
        **score_trees(pairs),
        **score_names(pairs),
        "names_f_told": score_told(nlp, passages),
        **score_lemmas(passages, language),
        "words": words,
        "words_per_second": round(words / seconds),
    }


def main() -> None:
    """Print one JSON line a language."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with nb_dev.spacy and the others")
    arguments.add_argument("--split", default="dev")
    arguments.add_argument("--pipeline", type=Path, help="a trained pipeline in place of the packaged one")
    options = arguments.parse_args()
    nlp = kilde_models.load(options.pipeline) if options.pipeline else kilde_models.load()
    for language in LANGUAGES:
        result = evaluate(nlp, language, options.data / f"{language}_{options.split}.spacy")
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
